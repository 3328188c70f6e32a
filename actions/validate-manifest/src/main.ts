import { validateInJob } from '@modelgate/check/validate-in-job'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, validateInJob)
