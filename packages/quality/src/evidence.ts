import type { LabelledScores, PairedCell, PairedScores, PredictedNumbers } from '@modelgate/statistics'
import type { Confusion } from './confusion.ts'

/** What the metrics of a table, or of a slice of it, can be computed from. */
export interface Evidence {
  /** Undefined when no prediction column is named. */
  readonly confusion?: Confusion | undefined
  /** Undefined when no score column is named. */
  readonly scores?: LabelledScores | undefined
  /** The place of the first score outside [0, 1]: `predictions.csv, row 7`. */
  readonly outside?: string | undefined
  /** Where label and prediction are amounts. */
  readonly amounts?: PredictedNumbers | undefined
  /** Values that are only stated, by the name of the metric: all there is where there are no rows. */
  readonly claims?: ReadonlyMap<string, Claim> | undefined
}

/** A value that a manifest or a metrics file states. */
export interface Claim {
  readonly value: number
  readonly n?: number
  readonly interval?: { readonly low: number; readonly high: number; readonly level?: number }
}

/** Two versions on the same rows, as far as they could be joined. */
export interface PairedEvidence {
  readonly cells?: readonly PairedCell[] | undefined
  /** First: head, second: base. */
  readonly scores?: PairedScores | undefined
  /** First: head, second: base. */
  readonly amounts?: { readonly first: PredictedNumbers; readonly second: PredictedNumbers } | undefined
}
