import { checkInJob } from '@modelgate/check/check-in-job'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, checkInJob)
