import type { ModelgateError } from '@modelgate/kernel'
import type { Value } from './row-sink.ts'
import { tableError } from './table-error.ts'

/** Whether a value holds the character that decoders put where bytes are no UTF-8: two names may have become one. */
export function isBroken(value: Value): boolean {
  return typeof value === 'string' && value.includes('\u{FFFD}')
}

/** The error about a row with such a value. */
export function brokenText(place: string): ModelgateError {
  return tableError('TABLE_MALFORMED', `${place}: a value is not UTF-8, so it cannot be told from others.`, {
    advice: 'Write the file as UTF-8.',
  })
}
