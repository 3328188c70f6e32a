import type { Limits } from '@modelgate/statistics'

/** A metric, or its change against base, with its interval for any level. */
export interface Estimate {
  readonly value: number
  readonly n: number
  readonly numerator?: number
  readonly denominator?: number
  readonly method: string
  readonly limits: (level: number) => Limits
  /** Of a change of a share of rows: who was right only now and only before, and McNemar's exact p-value. */
  readonly flips?: Flips
}

/** Rows that two versions answer differently. */
export interface Flips {
  readonly onlyHead: number
  readonly onlyBase: number
  readonly p: number
}

/** A value that somebody states, without the rows behind it and without an interval. */
export interface Declared {
  readonly declared: number
  readonly n: number
}

/** Why a metric cannot be given: a sentence with the count that was missing. */
export interface NotEstimable {
  readonly n: number
  readonly notEstimable: string
}

/** What is known of a metric. */
export type Result = Estimate | Declared | NotEstimable

/** Whether there is a number with an interval. */
export function isEstimate(result: Result): result is Estimate {
  return 'value' in result
}

/** Whether there is a number that is only stated. */
export function isDeclared(result: Result): result is Declared {
  return 'declared' in result
}
