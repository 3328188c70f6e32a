import { recordDecision } from '@modelgate/release'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, recordDecision)
