import { VERSION } from '@modelgate/kernel'
import type { Command, CommandOption } from './command.ts'
import { COMMON_OPTIONS } from './common-options.ts'

/** What `modelgate --help` prints. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return [
    `modelgate ${VERSION}: decides whether a machine-learning model may ship.`,
    '',
    'Usage: modelgate COMMAND [ARGUMENTS] [OPTIONS]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'Options of every command:',
    ...optionLines(COMMON_OPTIONS),
    '',
    'Exit status: 0 pass or warn, 1 fail, 2 not enough evidence, 3 could not run.',
    'More about one command: modelgate COMMAND --help',
    '',
  ].join('\n')
}

/** What `modelgate COMMAND --help` prints. */
export function commandHelp({ name, summary, usage, options, examples, notes = [] }: Command): string {
  const own = optionLines(options)
  return [
    `${summary}.`,
    '',
    `Usage: modelgate ${name} ${usage}`.trimEnd(),
    ...(own.length === 0 ? [] : ['', 'Options:', ...own]),
    '',
    'Options of every command:',
    ...optionLines(COMMON_OPTIONS),
    ...(examples.length === 0 ? [] : ['', 'Examples:', ...examples.map((example) => `  ${example}`)]),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n')
}

function optionLines(options: Readonly<Record<string, CommandOption>>): string[] {
  const heads = Object.entries(options).map(([name, option]) => {
    return { head: `--${name}${option.value === undefined ? '' : ` ${option.value}`}`, option }
  })
  const width = Math.min(30, Math.max(0, ...heads.map(({ head }) => head.length)) + 2)
  return heads.map(({ head, option: { description, multiple } }) => {
    const text = multiple === true ? `${description} (may be repeated)` : description
    return head.length < width ? `  ${head.padEnd(width)}${text}` : `  ${head}\n  ${' '.repeat(width)}${text}`
  })
}
