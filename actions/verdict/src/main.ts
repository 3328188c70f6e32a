import { verdictInJob } from '@modelgate/check/verdict-in-job'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, verdictInJob)
