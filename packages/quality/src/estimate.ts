import type { Limits } from '@modelgate/statistics'

/** A metric, or its change against base, with its interval for any level. */
export interface Estimate {
  readonly value: number
  readonly n: number
  readonly numerator?: number
  readonly denominator?: number
  readonly method: string
  readonly limits: (level: number) => Limits
}

/** Why a metric cannot be given: a sentence with the count that was missing. */
export interface NotEstimable {
  readonly n: number
  readonly notEstimable: string
}

/** Whether there is a number. */
export function isEstimate(result: Estimate | NotEstimable): result is Estimate {
  return 'value' in result
}
