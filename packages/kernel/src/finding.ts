/** How much a finding weighs. Errors make a gate fail (or could not run), warnings and notes inform. */
export type Severity = 'error' | 'warning' | 'note'

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 code units; the end is exclusive. */
export interface Location {
  /** Relative to the repository root, with forward slashes. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** One thing a person should know, with the place and the fix. */
export interface Finding {
  /** From the closed, documented list: `FAIRNESS_GAP_EXCEEDED`, `MANIFEST_DIGEST_MISMATCH` … */
  readonly code: string
  readonly severity: Severity
  /** One sentence: what is wrong, with the value. */
  readonly message: string
  /** The fix, as the line to write where there is one. */
  readonly advice?: string
  readonly location?: Location
  /** What it is about: a metric, a group, a tensor, a file. */
  readonly subject?: string
  /** Figures for machines. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** The documentation of one finding or error code, gathered into `docs/codes.md`. */
export interface CodeEntry {
  /** What it means, one sentence. */
  readonly meaning: string
  /** What to do about it, one sentence. */
  readonly fix: string
}

/** All codes of one package. */
export type CodeTable = Readonly<Record<string, CodeEntry>>
