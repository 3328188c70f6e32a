import type { GateReport, Location, Subject } from '@modelgate/kernel'
import type { FairnessPolicy } from '@modelgate/policy'
import type { CellTable, PairedTable } from '@modelgate/statistics'
import type { ScoreEvidence } from './score-groups.ts'

/** What is known of the version that the head is compared with. */
export type BaseEvidence =
  /** The same rows, joined by id. */
  | { readonly kind: 'paired'; readonly table: CellTable; readonly pairs: PairedTable }
  /** Predictions that cannot be joined; `why` completes "… because". */
  | { readonly kind: 'unpaired'; readonly table: CellTable; readonly why: string }
  /** There was no version before this one. */
  | { readonly kind: 'first-version' }
  /** There should be predictions and there are none that can be read; `why` is a sentence. */
  | { readonly kind: 'missing'; readonly why?: string }

/** What was predicted, now and before. */
export interface Evidence {
  readonly head: CellTable
  readonly base: BaseEvidence
  /** Other versions that rules compare with, by what the rules call them. */
  readonly others?: ReadonlyMap<string, BaseEvidence>
}

/** The base of a rule that names none. */
export const DEFAULT_BASE = 'base'

/** Everything the fairness gate judges from. */
export interface FairnessInput extends Evidence {
  /**
   * Where there are several classes: each of them against the rest, all from the same rows, judged as one family.
   * `head` and `base` are then the first of them.
   */
  readonly oneVsRest?: readonly Evidence[]
  /** The scores behind the decisions, where a score column is named. */
  readonly scores?: ScoreEvidence
  /** Columns of the tables that only divide the rows into strata: their values are no groups. */
  readonly strata?: readonly string[]
  /** Null: nothing is judged. */
  readonly policy: FairnessPolicy | null
  readonly policyRef: GateReport['policy']
  readonly subject: Subject | null
  /** Level of the intervals shown, default 0.95. What decides is fixed: see `judgeFairness`. */
  readonly level?: number
  /** Whether rates get Clopper and Pearson's interval, which never covers less often than its level. */
  readonly exact?: boolean
  /** Whether combinations of attributes are groups too. */
  readonly intersections?: boolean
  /** Says that measuring without judging was meant. */
  readonly measureOnly?: boolean
  /** Where the predictions are declared: the place of every finding. */
  readonly location?: Location
  readonly environment?: Readonly<Record<string, string>>
  /** Rows that a cells file left out because their cells are small. */
  readonly suppressed?: { readonly below: number; readonly rows: number }
  /** The command that computes the same numbers again. */
  readonly reproduce?: string
}

/** Level of the intervals shown when nobody says. */
export const DEFAULT_LEVEL = 0.95
/** Level of the tests that fail a contrast when nobody says. */
export const DEFAULT_ALPHA = 0.05
/** A rate of fewer rows than this is measured and not judged when nobody says. */
export const DEFAULT_MIN_DENOMINATOR = 30

/** What holds when there is no policy: everything is measured, nothing judged. */
export const NO_POLICY: FairnessPolicy = {
  attributes: {},
  rules: [],
  minDenominator: DEFAULT_MIN_DENOMINATOR,
  alpha: DEFAULT_ALPHA,
}
