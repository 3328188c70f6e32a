import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'
import { reproduceInJob } from './reproduce-in-job.ts'

await runAction(contract, reproduceInJob)
