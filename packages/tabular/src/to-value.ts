import type { Value } from './row-sink.ts'

/**
 * What a reader of binary files or DuckDB gives, as a value: both write it the same way.
 *
 * @returns undefined for what is neither text, number nor boolean
 */
export function toValue(value: unknown): Value | undefined {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  // DuckDB's DECIMAL; other readers give a number.
  if (typeof value === 'object' && 'toDouble' in value && typeof value.toDouble === 'function') {
    return Number(value.toDouble())
  }
  return undefined
}
