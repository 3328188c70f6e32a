/** What a law, a standard or a practice asks to be documented, and the fields of a manifest that help with it. */
export interface Framework {
  readonly id: string
  readonly title: string
  /** The edition it is about. */
  readonly edition: string
  /** Where it can be read. */
  readonly source: string
  /** The day the mapping was written, YYYY-MM-DD. Not a legal review: compare it with the source before you rely on it. */
  readonly written: string
  /** What the numbers and titles of the items were compared with, and when; where that was not the source, it is said. */
  readonly checked: string
  readonly items: readonly FrameworkItem[]
}

export interface FrameworkItem {
  /** The framework's own number: `2(d)`. */
  readonly item: string
  readonly asks: string
  /** Paths into a manifest; none where a manifest does not help. */
  readonly fields: readonly string[]
}
