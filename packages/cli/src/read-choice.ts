import { closest, ModelgateError } from '@modelgate/kernel'

/** What {@link Invocation} holds for one option. */
type OptionValue = string | boolean | readonly string[] | undefined

/**
 * An option that takes one of a few words.
 *
 * @throws ModelgateError `CLI_USAGE` with the words that are allowed
 */
export function readChoice<const T extends string>(
  name: string,
  value: OptionValue,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const choice = choices.find((word) => word === value)
  if (choice !== undefined) return choice
  const meant = closest(String(value), choices)
  throw new ModelgateError(
    'CLI_USAGE',
    `--${name} ${String(value)} is not one of ${choices.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    { advice: `--${name} ${meant ?? choices[0] ?? ''}` },
  )
}
