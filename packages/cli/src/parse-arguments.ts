import { closest, ModelgateError } from '@modelgate/kernel'
import type { CommandOption, Invocation } from './command.ts'

type Options = Readonly<Record<string, CommandOption>>

/** A command line behind the name of the command, taken apart. */
export type ParsedArguments = Pick<Invocation, 'positionals' | 'options' | 'after'>

/**
 * Takes arguments apart: `--name value`, `--name=value`, `-h`, and what stands behind `--`.
 *
 * @param command its name, for messages
 * @throws ModelgateError `CLI_USAGE` for unknown options, missing and superfluous values, and repeated options
 */
export function parseArguments(command: string, args: readonly string[], options: Options): ParsedArguments {
  const positionals: string[] = []
  const values = new Map<string, string | boolean | readonly string[]>()
  const end = args.indexOf('--')
  const own = end === -1 ? args : args.slice(0, end)
  for (let index = 0; index < own.length; index++) {
    const argument = own[index] ?? ''
    if (argument === '-h') {
      values.set('help', true)
      continue
    }
    if (!argument.startsWith('-') || argument === '-') {
      positionals.push(argument)
      continue
    }
    const equals = argument.indexOf('=')
    const name = argument.slice(2, equals === -1 ? undefined : equals)
    const option = argument.startsWith('--') && Object.hasOwn(options, name) ? options[name] : undefined
    if (option === undefined) throw unknownOption(command, argument, options)
    const attached = equals === -1 ? undefined : argument.slice(equals + 1)
    if (option.type === 'boolean') {
      if (attached !== undefined) throw usage(command, `--${name} takes no value.`, `Write --${name}.`)
      values.set(name, true)
      continue
    }
    const value = attached ?? own[++index]
    if (value === undefined || (attached === undefined && value.startsWith('--'))) {
      throw usage(command, `--${name} needs a value.`, `Write --${name} ${option.value ?? 'VALUE'}.`)
    }
    values.set(name, addValue(command, name, option, values.get(name), value))
  }
  return { positionals, options: Object.fromEntries(values), after: end === -1 ? [] : args.slice(end + 1) }
}

function addValue(
  command: string,
  name: string,
  option: CommandOption,
  former: string | boolean | readonly string[] | undefined,
  value: string,
): string | readonly string[] {
  if (option.multiple === true) return [...(Array.isArray(former) ? former : []), value]
  if (former !== undefined) throw usage(command, `--${name} is given twice.`, 'Keep one of them.')
  return value
}

function unknownOption(command: string, argument: string, options: Options): ModelgateError {
  const word = argument.replace(/^-+/, '').replace(/=.*$/s, '')
  const meant = closest(word, Object.keys(options))
  const advice = meant === undefined ? undefined : `Did you mean --${meant}?`
  return usage(command, `There is no option ${argument.replace(/=.*$/s, '')}.`, advice)
}

function usage(command: string, message: string, advice?: string): ModelgateError {
  return new ModelgateError('CLI_USAGE', message, { advice: advice ?? `See \`modelgate ${command} --help\`.` })
}
