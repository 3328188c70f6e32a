/**
 * Takes one row: the values of the wanted columns as text, null where there is none, and the row's number from 1.
 * A value's text is what JavaScript prints for it: `1` for 1.0, `true` for a boolean.
 */
export type RowSink = (values: readonly (string | null)[], row: number) => void

/** A row longer than this (16 Mi characters) is a missing quote or line break, not a row. */
export const MAX_ROW_LENGTH = 16 * 1024 * 1024
