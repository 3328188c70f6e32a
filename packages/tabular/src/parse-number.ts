import { textOf, type Value } from './row-sink.ts'
import { tableError } from './table-error.ts'

/**
 * A weight: finite and not negative.
 *
 * @param place file and row, for the message
 * @throws ModelgateError TABLE_NUMBER_INVALID
 */
export function parseWeight(value: Value, place: string): number {
  const weight = parseFinite(value)
  if (weight !== undefined && weight >= 0) return weight
  throw tableError('TABLE_NUMBER_INVALID', `${place}: the weight ${shown(value)} is not a number of at least 0.`)
}

/**
 * A score or another number: finite. Same error.
 *
 * @param what it is, for the message
 */
export function parseScore(value: Value, place: () => string, what: string): number {
  const score = parseFinite(value)
  if (score !== undefined) return score
  throw tableError('TABLE_NUMBER_INVALID', `${place()}: the ${what} ${shown(value)} is not a finite number.`)
}

function parseFinite(value: Value): number | undefined {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

function shown(value: Value): string {
  const text = textOf(value)
  return text === null ? '(empty)' : JSON.stringify(text.slice(0, 40))
}
