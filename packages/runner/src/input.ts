import { closest, ModelgateError } from '@modelgate/kernel'

/** One input of an action: its place in `action.yml` and how its text becomes a value. */
export interface InputSpec<T> {
  readonly description: string
  /** The default in `action.yml`; absent: none there. */
  readonly default?: string
  readonly required: boolean
  /** @throws ModelgateError `INPUT_INVALID` that names the input and the allowed values */
  readonly parse: (text: string, name: string) => T
}

interface Details {
  readonly description: string
  readonly default?: string
}

/** Text that must not be empty, unless its default is. */
export function text(details: Details): InputSpec<string> {
  const required = details.default === undefined
  return { ...details, required, parse: (value, name) => (value === '' && required ? missing(name) : value) }
}

/** Text that may be left out; empty is undefined. */
export function optionalText(details: Details): InputSpec<string | undefined> {
  return { ...details, required: false, parse: (value) => (value === '' ? undefined : value) }
}

/** One of a closed list of words. */
export function oneOf<const T extends string>(words: readonly T[], details: Details): InputSpec<T> {
  return {
    ...details,
    required: details.default === undefined,
    parse: (value, name) => {
      const word = words.find((candidate) => candidate === value)
      return word ?? invalid(name, value, words.map((candidate) => candidate || '(empty)').join(' | '), words)
    },
  }
}

/** `true` or `false`, written exactly so. */
export function flag(details: Details): InputSpec<boolean> {
  return {
    ...details,
    required: details.default === undefined,
    parse: (value, name) =>
      value === 'true' || value === 'false' ? value === 'true' : invalid(name, value, 'true | false', []),
  }
}

/** A whole number, written in decimal digits. */
export function integer(details: Details): InputSpec<number> {
  return {
    ...details,
    required: details.default === undefined,
    parse: (value, name) => (/^-?\d{1,15}$/u.test(value) ? Number(value) : invalid(name, value, 'a whole number', [])),
  }
}

/** One item a line; blank lines do not count. */
export function list(details: Details): InputSpec<readonly string[]> {
  return {
    ...details,
    required: details.default === undefined,
    parse: (value) =>
      value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
  }
}

function missing(name: string): never {
  throw new ModelgateError('INPUT_MISSING', `Input \`${name}\` is missing.`, {
    advice: `Add \`${name}: …\` under \`with:\`.`,
  })
}

function invalid(name: string, value: string, allowed: string, words: readonly string[]): never {
  const guess = closest(value, words)
  throw new ModelgateError('INPUT_INVALID', `Input \`${name}\` is "${value}", but must be ${allowed}.`, {
    advice: guess ? `Did you mean \`${name}: ${guess}\`?` : `Write \`${name}: …\` with one of: ${allowed}.`,
  })
}
