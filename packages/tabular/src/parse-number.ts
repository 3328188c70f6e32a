import type { Value } from './row-sink.ts'
import { tableError } from './table-error.ts'

/** Weights are 0 or lie between these, so that sums of their fourth powers neither overflow nor vanish. */
export const LEAST_WEIGHT = 1e-50
export const MOST_WEIGHT = 1e50

/**
 * A weight: 0, or neither negative nor beyond what can be counted with.
 *
 * @param place file and row, for the message
 * @throws ModelgateError TABLE_NUMBER_INVALID
 */
export function parseWeight(value: Value, place: string): number {
  const weight = parseFinite(value)
  if (weight === 0 || (weight !== undefined && weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) return weight
  const wanted =
    weight === undefined || weight < 0
      ? 'a number of at least 0'
      : `0 or between ${LEAST_WEIGHT} and ${MOST_WEIGHT}, so it cannot be counted with`
  throw tableError('TABLE_NUMBER_INVALID', `${place}: the weight ${shown(value)} is not ${wanted}.`)
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
  return value === null || value === '' ? '(empty)' : JSON.stringify(String(value).slice(0, 40))
}
