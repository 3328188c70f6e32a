import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'
import { judgeInJob } from './judge-in-job.ts'

await runAction(contract, judgeInJob)
