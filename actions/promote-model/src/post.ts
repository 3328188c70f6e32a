import { finishJob } from '@modelgate/release'
import { runPost } from '@modelgate/runner'
import { contract } from './contract.ts'

await runPost(contract, finishJob)
