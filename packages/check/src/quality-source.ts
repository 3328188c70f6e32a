import type { Claim } from '@modelgate/quality'
import type { TableSource } from '@modelgate/tabular'

/** The columns that quality is measured from. */
export interface QualityColumns {
  readonly label: string
  readonly prediction?: string
  readonly score?: string
  readonly weight?: string
  readonly id?: string
  readonly positive?: string
  /** Columns whose values are measured as slices. */
  readonly by?: readonly string[]
  /** Label and prediction are amounts, not classes; default: what the metrics asked for need. */
  readonly amounts?: boolean
}

/** A value without rows. */
export interface StatedMetric extends Claim {
  readonly metric: string
  readonly slice?: string
}

/** What a version is measured from: a table, or values that somebody states. */
export type QualitySource =
  { readonly table: TableSource; readonly columns: QualityColumns } | { readonly stated: readonly StatedMetric[] }

/** What the head is compared with: `first-version` where no version came before; missing where there should be something. */
export type QualityBaseline = QualitySource | 'first-version' | { readonly missing: string | undefined }
