import { ModelgateError } from '@modelgate/kernel'
import { runAction } from '@modelgate/runner'
import { contract } from './contract.ts'

await runAction(contract, (input) =>
  // A new action judges nothing yet and says so, until this line calls its gate.
  Promise.reject(new ModelgateError('INPUT_INVALID', `verb-noun cannot judge "${input.subject}" yet.`)),
)
