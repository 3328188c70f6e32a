import { ModelgateError } from '@modelgate/kernel'
import type { Invocation } from './command.ts'
import { FORMATS } from './formats.ts'
import type { Format } from './formats.ts'
import { readChoice } from './read-choice.ts'

/** Where a result goes and in which form. */
export interface Destination {
  readonly format: Format
  /** A file, relative to the current directory; undefined: stdout. */
  readonly output: string | undefined
}

/**
 * What the options say.
 *
 * @throws ModelgateError `CLI_USAGE` for a format that this version lacks and for a contradiction
 */
export function readDestination(options: Invocation['options']): Destination {
  const asked = readChoice('format', options['format'], FORMATS)
  const json = options['json'] === true
  if (json && asked !== undefined && asked !== 'json') {
    throw new ModelgateError('CLI_USAGE', `--json and --format ${asked} contradict each other.`, {
      advice: 'Keep one of them.',
    })
  }
  const { output } = options
  return { format: json ? 'json' : (asked ?? 'text'), output: typeof output === 'string' ? output : undefined }
}

/** For a command line that is itself wrong: whoever asked for JSON still gets JSON, and where they asked for it. */
export function guessDestination(argv: readonly string[]): Destination {
  const end = argv.indexOf('--')
  const own = end === -1 ? argv : argv.slice(0, end)
  const value = (name: string): string | undefined => {
    const at = own.findIndex((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
    if (at === -1) return undefined
    const [, attached] = (own[at] ?? '').split(/=(.*)/s)
    return attached ?? own[at + 1]
  }
  const format = own.includes('--json') ? 'json' : (FORMATS.find((name) => name === value('format')) ?? 'text')
  const output = value('output')
  return { format, output: output === undefined || output.startsWith('--') ? undefined : output }
}
