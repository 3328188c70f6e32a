import { createHash } from 'node:crypto'
import type { ModelDocument } from './model-file.ts'

/** Columns up to this many characters are kept, so that a comparison can name the row; of longer ones the digest is. */
export const MAX_COLUMN_TEXT = 1024 * 1024

/** A column of a table that is no array of numbers, as a document: its values in order, or their digest. */
export function textColumn(name: string, values: readonly unknown[]): ModelDocument {
  const json = JSON.stringify(values, (_, value: unknown) => {
    if (typeof value === 'string') return value.toWellFormed()
    if (value instanceof Uint8Array) return `(bytes) ${Buffer.from(value).toString('hex')}`
    return typeof value === 'bigint' ? `(number) ${value}` : value
  })
  if (json.length <= MAX_COLUMN_TEXT) return { name, json }
  return {
    name,
    json: JSON.stringify({ rows: values.length, sha256: createHash('sha256').update(json).digest('hex') }),
  }
}
