/** A value as a file holds it: text, a number, or null where there is none. */
export type Value = string | number | null

/** Takes one row: the values of the wanted columns, and the row's number from 1. A boolean is the text `true` or `false`. */
export type RowSink = (values: readonly Value[], row: number) => void

/** A row longer than this (16 Mi characters) is a missing quote or line break, not a row. */
export const MAX_ROW_LENGTH = 16 * 1024 * 1024

/** A value's text is what JavaScript prints for it: `1` for 1.0; empty text and the NaN of a binary file are no value. */
export function textOf(value: Value | undefined): string | null {
  if (value === undefined || value === null || value === '' || Number.isNaN(value)) return null
  return typeof value === 'number' ? String(value) : value
}
