import { ModelgateError } from '@modelgate/kernel'
import type { Invocation } from './command.ts'

/**
 * Whether nothing is to be judged.
 *
 * @param limits options that each ask for a judgement
 * @throws ModelgateError `CLI_USAGE` when both are asked for: a broken limit must not end in a pass
 */
export function readMeasureOnly(options: Invocation['options'], limits: readonly string[]): boolean {
  if (options['measure-only'] !== true) return false
  const limit = limits.find((name) => options[name] !== undefined)
  if (limit === undefined) return true
  throw new ModelgateError('CLI_USAGE', `--measure-only judges nothing, and --${limit} asks for a judgement.`, {
    advice: 'Keep one of them.',
  })
}
