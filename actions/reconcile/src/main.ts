import { runReconcile } from '@modelgate/release'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, runReconcile)
