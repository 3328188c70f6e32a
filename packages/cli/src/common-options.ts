import type { CommandOption } from './command.ts'
import { FORMATS } from './formats.ts'

/** Options that every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, CommandOption>> = {
  format: { type: 'string', value: FORMATS.join('|'), description: 'how to print the result (default: text)' },
  json: { type: 'boolean', description: 'the same as --format json' },
  output: { type: 'string', value: 'FILE', description: 'write the result to a file instead of stdout' },
  policy: { type: 'string', value: 'FILE|OWNER/REPO/PATH@REF', description: 'the policy to judge by' },
  'no-color': { type: 'boolean', description: 'no colours (also: the variable NO_COLOR)' },
  verbose: { type: 'boolean', description: 'show stack traces' },
  help: { type: 'boolean', description: 'show this help' },
}
