import { diffInJob } from '@modelgate/check/diff-in-job'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, diffInJob)
