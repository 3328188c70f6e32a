import { ModelgateError } from '@modelgate/kernel'

/**
 * An option that takes a number of 0 or more, in decimal or scientific notation.
 *
 * @throws ModelgateError `CLI_USAGE` for anything else
 */
export function readNumber(name: string, value: string | boolean | readonly string[] | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = typeof value === 'string' && /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(value) ? Number(value) : NaN
  if (Number.isFinite(number)) return number
  throw new ModelgateError('CLI_USAGE', `--${name} ${String(value)} is not a number of 0 or more.`, {
    advice: `--${name} 1e-6`,
  })
}
