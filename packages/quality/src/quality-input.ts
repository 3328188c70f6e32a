import type { GateReport, Location, Subject } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import type { Evidence } from './estimate-metric.ts'
import type { PairedEvidence } from './estimate-change.ts'

/** What is known of the version that the head is compared with. */
export type QualityBase =
  /** `pairs` where the rows could be joined by id; `changed` counts the rows that are not in both. */
  | {
      readonly kind: 'known'
      readonly evidence: Evidence
      /** The slices that the base has. */
      readonly slices?: readonly string[]
      readonly pairs?: PairedEvidence
      readonly changedRows?: number
    }
  /** There was no version before this one. */
  | { readonly kind: 'first-version' }
  /** There should be predictions and there are none that can be read; `why` is a sentence. */
  | { readonly kind: 'missing'; readonly why?: string }

/** A part of the table that is measured on its own. */
export interface QualitySlice {
  /** `age_group = 51+`. */
  readonly slice: string
  readonly evidence: Evidence
}

/** Everything the quality gate judges from. */
export interface QualityInput {
  readonly head: Evidence
  readonly rows: number
  /** Rows without a prediction, or without a score, where such a column is named. */
  readonly incompleteRows: number
  readonly slices: readonly QualitySlice[]
  readonly base: QualityBase
  /** Null: nothing is judged. */
  readonly rules: readonly QualityRule[] | null
  /** Metrics to measure; default: all that the columns give. */
  readonly metrics?: readonly string[]
  readonly policyRef: GateReport['policy']
  readonly subject: Subject | null
  /** What the rows are called, where the manifest says. */
  readonly dataset?: string
  readonly level?: number
  readonly measureOnly?: boolean
  readonly location?: Location
  readonly environment?: Readonly<Record<string, string>>
}
