import { closest } from '@modelgate/kernel'
import type { Outcome } from '@modelgate/statistics'
import { tableError } from './table-error.ts'

/** Pairs of texts that mean no and yes without being told. */
const BINARY_FAMILIES = [
  ['0', '1'],
  ['false', 'true'],
  ['no', 'yes'],
] as const

/** At most this many different values are listed in a message. */
const MAX_LISTED = 20

/** A column's texts as positive or not. */
export interface Encoding {
  readonly outcome: Outcome
  readonly isPositive: (value: string | null) => boolean | null
}

/**
 * Says which values of a label or prediction column are positive.
 *
 * A column is binary when its values are a subset of {0, 1}, {true, false} or {yes, no} (letter case and `1.0` for `1`
 * do not matter); 1, true and yes are positive unless `positive` says otherwise. With `positive` any other column is
 * read as that value against the rest.
 *
 * @param column its name, for the message
 * @param values its distinct values; null is allowed and stays null
 * @param positive the value named by the user
 * @throws ModelgateError TABLE_NOT_BINARY, TABLE_POSITIVE_UNKNOWN
 */
export function encodeOutcomes(column: string, values: Iterable<string | null>, positive?: string): Encoding {
  const present = [...new Set(values)].filter((value) => value !== null).toSorted()
  const family = BINARY_FAMILIES.find((pair) => present.every((value) => pair.some((text) => text === plain(value))))
  if (family !== undefined && (positive === undefined || family.some((text) => text === plain(positive)))) {
    const yes = positive === undefined ? family[1] : plain(positive)
    const no = family.find((text) => text !== yes) ?? ''
    return {
      outcome: { column, positive: shownAs(present, yes), negative: shownAs(present, no) },
      isPositive: (value) => (value === null ? null : plain(value) === yes),
    }
  }
  if (positive === undefined) {
    throw tableError(
      'TABLE_NOT_BINARY',
      `Column "${column}" is not 0/1, true/false or yes/no; its values are ${listValues(present)}.`,
      { advice: 'Say which value is positive: --positive VALUE, or positive: VALUE in the manifest.' },
    )
  }
  if (!present.includes(positive)) {
    const guess = closest(positive, present)
    throw tableError(
      'TABLE_POSITIVE_UNKNOWN',
      `Column "${column}" never has the value "${positive}"${guess === undefined ? '.' : `; did you mean "${guess}"?`} Its values are ${listValues(present)}.`,
    )
  }
  const others = present.filter((value) => value !== positive)
  return {
    outcome: { column, positive, negative: others.length === 1 ? (others[0] ?? '') : `not ${positive}` },
    isPositive: (value) => (value === null ? null : value === positive),
  }
}

/**
 * Which prediction is good for the person.
 *
 * @param favourable the value named by the user; absent: the positive one
 * @throws ModelgateError TABLE_POSITIVE_UNKNOWN when it is neither the positive nor the one other value
 */
export function favourableOutcome(prediction: Outcome, favourable?: string): 'positive' | 'negative' {
  if (favourable === undefined || plain(favourable) === plain(prediction.positive)) return 'positive'
  if (plain(favourable) === plain(prediction.negative)) return 'negative'
  throw tableError(
    'TABLE_POSITIVE_UNKNOWN',
    `The favourable value "${favourable}" is not a value of column "${prediction.column}": it has "${prediction.positive}" and "${prediction.negative}".`,
  )
}

/** `True` → `true`, `1.0` → `1`. */
function plain(value: string): string {
  return value.toLowerCase().replace(/^([01])\.0+$/, '$1')
}

/** The value as the table spells it, where it occurs. */
function shownAs(present: readonly string[], text: string): string {
  return present.find((value) => plain(value) === text) ?? text
}

function listValues(values: readonly string[]): string {
  if (values.length === 0) return 'all empty'
  const listed = values.slice(0, MAX_LISTED).map((value) => JSON.stringify(value.slice(0, 40)))
  return `${listed.join(', ')}${values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : ''}`
}
