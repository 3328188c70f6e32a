/** A manifest in the form of another tool. */
export interface Exported {
  /** Plain data for JSON. */
  readonly document: Readonly<Record<string, unknown>>
  /** What the form has no place for, one phrase each. */
  readonly lost: readonly string[]
}
