import type { Finding } from './finding.ts'
import type { Verdict } from './verdict.ts'

/** Every gate that writes a report. */
export const GATES = [
  'manifest',
  'quality',
  'fairness',
  'reproducibility',
  'compare',
  'inspect',
  'card',
  'promotion',
  'doctor',
  'audit',
] as const
export type GateName = (typeof GATES)[number]

/** The model a report is about. `digest` is `sha256:` of the canonical artifact list. */
export interface Subject {
  readonly model: string
  readonly version: string
  readonly digest: string
}

/** A confidence interval; a bound is null where it does not exist. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
  /** Confidence level, for example 0.95. */
  readonly level: number
  /** `wilson`, `newcombe`, `koopman`, `bootstrap` … */
  readonly method: string
}

/** How a rule stands for one contrast. `insufficient`: the denominator is below the minimum. */
export type State = 'pass' | 'fail' | 'inconclusive' | 'insufficient'

/** One measured number. `value` is null exactly when `notEstimable` says why. Never NaN or Infinity. */
export interface Measurement {
  readonly metric: string
  /** What it was measured on: `{attribute, group}`, `{dataset, slice}`, `{tensor}` … */
  readonly of: Readonly<Record<string, string>>
  readonly value: number | null
  readonly n: number
  readonly numerator?: number
  readonly denominator?: number
  readonly interval?: Interval
  readonly simultaneousInterval?: Interval
  /** A sentence with the count that was missing. */
  readonly notEstimable?: string
  readonly state?: State
  /** Holm-adjusted p-value of the test at the margin. */
  readonly p?: number
  readonly margin?: number
  /** Where only one direction hurts, that direction: the margin bounds nothing on the other side. */
  readonly worse?: 'higher' | 'lower'
}

/** A table for people; cells are plain text, escaped by whoever renders them. */
export interface ReportTable {
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly align?: 'left' | 'right' | 'center' }[]
  readonly rows: readonly (readonly string[])[]
}

/** The one value every gate returns and every renderer, artifact, comment and exit status is made from. */
export interface GateReport {
  readonly schemaVersion: 1
  readonly gate: GateName
  readonly verdict: Verdict
  /** The code that explains the verdict: of the worst finding, or of the gate's own pass. */
  readonly reasonCode: string
  /** Null for files without a manifest. */
  readonly subject: Subject | null
  readonly policy: { readonly source: string; readonly digest: string } | null
  readonly findings: readonly Finding[]
  readonly measurements: readonly Measurement[]
  readonly tables: readonly ReportTable[]
  /** What only this gate has. */
  readonly data: Readonly<Record<string, unknown>>
  /** What it ran on: `headSha`, `testedSha`, runner, engine. */
  readonly environment: Readonly<Record<string, string>>
  readonly tool: { readonly name: 'modelgate'; readonly version: string }
}
