import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { GateName, Verdict } from '@modelgate/kernel'
import {
  createReport,
  errorReport,
  exitStatus,
  findingOfError,
  GATES,
  ModelgateError,
  VERSION,
} from '@modelgate/kernel'
import { escapeTerminal } from '@modelgate/report'
import type { CommandEntry, Outcome } from './command.ts'
import { COMMON_OPTIONS } from './common-options.ts'
import { findCommand, findFamily } from './find-command.ts'
import { guessDestination, readDestination } from './destination.ts'
import type { Destination } from './destination.ts'
import { commandHelp, programHelp } from './help.ts'
import { parseArguments } from './parse-arguments.ts'
import { renderOutcome } from './render-outcome.ts'

/** The world of one run. */
export interface CliIo {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: Date
  /** Columns and colour of the terminal behind stdout; `isTerminal` false: a pipe or a file. */
  readonly terminal: { readonly isTerminal: boolean; readonly columns: number }
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

/**
 * Runs one command line.
 *
 * @param argv arguments without the program's own name
 * @param commands every command there is
 * @returns the exit status: 0 pass or warn, 1 fail, 2 inconclusive, 3 error
 */
export async function runCli(
  argv: readonly string[],
  io: CliIo,
  commands: readonly CommandEntry[],
): Promise<0 | 1 | 2 | 3> {
  let found: CommandEntry | undefined
  try {
    if (argv.length === 0 || ['--help', '-h', 'help'].includes(argv[0] ?? '')) {
      return await showHelp(argv[0] === 'help' ? argv.slice(1) : [], argv, io, commands)
    }
    if (argv[0] === '--version') return await finish(helpOutcome(VERSION), guessDestination(argv), true, io)
    if (argv[0]?.startsWith('-') === true && argv.every((argument) => argument.startsWith('-'))) {
      throw new ModelgateError('CLI_USAGE', 'There is no command.', {
        advice: '`modelgate --help` lists the commands.',
      })
    }
    const words = commandFirst(argv)
    const [first = '', second = ''] = words
    if (['--help', '-h'].includes(second) && findFamily(first, commands).length > 0) {
      return await showHelp([first], argv, io, commands)
    }
    const { command: entry, rest } = findCommand(words, commands)
    found = entry
    const command = await entry.load()
    const parsed = parseArguments(command.name, rest, { ...COMMON_OPTIONS, ...command.options })
    const destination = readDestination(parsed.options)
    const plain = parsed.options['no-color'] === true
    if (parsed.options['help'] === true) return await finish(helpOutcome(commandHelp(command)), destination, plain, io)
    const outcome = await command.run({
      ...parsed,
      cwd: io.cwd,
      now: io.now,
      env: io.env,
      progress: (text) => io.stderr(`${text.split('\n').map(showLine).join('\n')}\n`),
    })
    return await finish(outcome, destination, plain, io)
  } catch (error) {
    return await failWith(error, gateOf(found, argv), argv, io)
  }
}

/** A line of progress with its indentation kept; what strangers wrote in it cannot steer the terminal. */
function showLine(line: string): string {
  return `${/^ */u.exec(line)?.[0] ?? ''}${escapeTerminal(line)}`
}

/** The same words with leading options moved behind the command: `modelgate --json validate`. */
function commandFirst(argv: readonly string[]): readonly string[] {
  let start = 0
  while (argv[start]?.startsWith('-') === true) {
    const name = argv[start]?.slice(2) ?? ''
    start += Object.hasOwn(COMMON_OPTIONS, name) && COMMON_OPTIONS[name]?.type === 'string' ? 2 : 1
  }
  const end = argv.indexOf('--') === -1 ? argv.length : argv.indexOf('--')
  return [...argv.slice(start, end), ...argv.slice(0, start), ...argv.slice(end)]
}

async function showHelp(
  words: readonly string[],
  argv: readonly string[],
  io: CliIo,
  commands: readonly CommandEntry[],
): Promise<0 | 1 | 2 | 3> {
  const named = words.filter((word) => !word.startsWith('-'))
  const listed = named.length === 0 ? commands : named.length === 1 ? findFamily(named[0] ?? '', commands) : []
  const text =
    listed.length > 0
      ? programHelp(await Promise.all(listed.map(({ load }) => load())))
      : commandHelp(await findCommand(named, commands).command.load())
  if (argv.length > 0) return finish(helpOutcome(text), guessDestination(argv), true, io)
  io.stderr(text)
  return 3
}

function helpOutcome(text: string): Outcome {
  const report = createReport({ gate: 'manifest', verdict: 'pass', reasonCode: 'CLI_DONE', data: { help: text } })
  return { text, verdict: 'pass', report }
}

async function finish(
  outcome: Outcome,
  { format, output }: Destination,
  plain: boolean,
  io: CliIo,
): Promise<0 | 1 | 2 | 3> {
  const color = output === undefined && !plain && wantsColor(io)
  if ('file' in outcome && output !== undefined) await writeOutput(outcome.file, output, io)
  else await write(await renderOutcome(outcome, format, { color, width: io.terminal.columns }), output, io)
  return exitStatus(verdictOf(outcome))
}

async function failWith(error: unknown, gate: GateName, argv: readonly string[], io: CliIo): Promise<3> {
  const { format, output } = guessDestination(argv)
  if (argv.includes('--verbose') && error instanceof Error) io.stderr(`${escapeTerminal(error.stack ?? '')}\n`)
  const report = errorReport(gate, error)
  if (format === 'json' || format === 'sarif') {
    const text = await renderOutcome({ report }, format, { color: false, width: io.terminal.columns })
    await write(text, output, io).catch(() => io.stdout(text))
    return 3
  }
  const { message, advice, location } = findingOfError(error)
  const place = location === undefined ? '' : `${location.path}:${location.line}:${location.column}: `
  io.stderr(`modelgate: ${escapeTerminal(`${place}${message}`)}\n`)
  if (advice !== undefined) io.stderr(`  ${escapeTerminal(advice)}\n`)
  return 3
}

async function write(text: string, output: string | undefined, io: CliIo): Promise<void> {
  if (output === undefined) io.stdout(text)
  else await writeOutput(text, output, io)
}

async function writeOutput(content: string | Uint8Array, output: string, io: CliIo): Promise<void> {
  await writeFile(resolve(io.cwd, output), content).catch((cause: unknown) => {
    throw new ModelgateError('CLI_OUTPUT_FAILED', `The result cannot be written to ${output}.`, {
      advice: 'Check that the folder exists and may be written.',
      cause,
    })
  })
}

function verdictOf(outcome: Outcome): Verdict {
  if ('document' in outcome) return outcome.document.verdict
  return 'text' in outcome ? outcome.verdict : outcome.report.verdict
}

function wantsColor({ env, terminal }: CliIo): boolean {
  return terminal.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}

/** Commands whose report is not of the gate they are named after. */
const GATE_OF_COMMAND: Readonly<Record<string, GateName>> = {
  reproduce: 'reproducibility',
  diff: 'card',
  status: 'audit',
  verify: 'audit',
  promote: 'promotion',
  rollback: 'promotion',
  reconcile: 'promotion',
}

function gateOf(command: CommandEntry | undefined, argv: readonly string[]): GateName {
  const [word = ''] = (command?.name ?? argv.find((argument) => !argument.startsWith('-')) ?? '').split(' ')
  const own = GATES.find((gate) => gate === word)
  return own ?? (Object.hasOwn(GATE_OF_COMMAND, word) ? GATE_OF_COMMAND[word] : undefined) ?? 'manifest'
}
