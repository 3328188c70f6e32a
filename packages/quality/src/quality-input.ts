import type { GateReport, Location, Subject } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import type { Evidence, PairedEvidence } from './evidence.ts'

/** A part of the table that is measured on its own. */
export interface QualitySlice {
  /** `age_group = 51+`; a stated one may have any name. */
  readonly slice: string
  /** The column it is a value of; undefined for a stated one. */
  readonly column?: string
  readonly evidence: Evidence
}

/** What is known of a version that the head is compared with. */
export type QualityBase =
  | {
      readonly kind: 'known'
      readonly evidence: Evidence
      readonly slices: readonly QualitySlice[]
      /** Where the rows could be joined by id. */
      readonly pairs?: PairedEvidence
      /** The same of slices, by their name. */
      readonly slicePairs?: ReadonlyMap<string, PairedEvidence>
      /** Rows that are not in both or differ in label, weight or slice. */
      readonly changedRows?: number
    }
  /** There was no version before this one. */
  | { readonly kind: 'first-version' }
  /** There should be predictions and there are none that can be read; `why` is a sentence. */
  | { readonly kind: 'missing'; readonly why?: string }

/** The base of a rule that names none. */
export const DEFAULT_BASE = 'base'

/** Everything the quality gate judges from. */
export interface QualityInput {
  readonly head: Evidence
  readonly rows: number
  /** Rows without a prediction, or without a score, where such a column is named. */
  readonly incompleteRows: number
  readonly slices: readonly QualitySlice[]
  /** By what rules call it: `base`, `environment:production`. */
  readonly bases: ReadonlyMap<string, QualityBase>
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
  /** The command that computes the same numbers again. */
  readonly reproduce?: string
}
