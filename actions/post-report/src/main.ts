import { postInJob } from '@modelgate/check/post-in-job'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, postInJob)
