import { gateInJob } from '@modelgate/check/gate-in-job'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, (input, host) => gateInJob('fairness', input, host))
