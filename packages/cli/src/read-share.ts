import { ModelgateError } from '@modelgate/kernel'
import { readNumber } from './read-number.ts'

/**
 * An option that takes a share between 0 and 1, both excluded: a level, an alpha.
 *
 * @throws ModelgateError `CLI_USAGE` for anything else
 */
export function readShare(name: string, value: string | boolean | readonly string[] | undefined): number | undefined {
  const share = readNumber(name, value)
  if (share === undefined || (share > 0 && share < 1)) return share
  throw new ModelgateError('CLI_USAGE', `--${name} ${share} is not between 0 and 1.`, {
    advice: `--${name} ${name === 'alpha' ? 0.05 : 0.95}`,
  })
}
