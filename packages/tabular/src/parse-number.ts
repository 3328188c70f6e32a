import { ModelgateError } from '@modelgate/kernel'

/**
 * A weight: finite and not negative.
 *
 * @param place file and row, for the message
 * @throws ModelgateError TABLE_NUMBER_INVALID
 */
export function parseWeight(text: string | null, place: string): number {
  const weight = parseFinite(text)
  if (weight !== undefined && weight >= 0) return weight
  throw new ModelgateError('TABLE_NUMBER_INVALID', `${place}: the weight ${shown(text)} is not a number of at least 0.`)
}

/** A score: finite. Same error. */
export function parseScore(text: string | null, place: string): number {
  const score = parseFinite(text)
  if (score !== undefined) return score
  throw new ModelgateError('TABLE_NUMBER_INVALID', `${place}: the score ${shown(text)} is not a finite number.`)
}

function parseFinite(text: string | null): number | undefined {
  if (text === null || text.trim() === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

function shown(text: string | null): string {
  return text === null ? '(empty)' : JSON.stringify(text.slice(0, 40))
}
