import { closest, type ModelgateError } from '@modelgate/kernel'
import { tableError } from './table-error.ts'

/** At most this many column names are listed in a message; a wide table would bury the sentence. */
const MAX_LISTED = 30

/**
 * Where each wanted column stands in a header.
 *
 * @param name the file, for the message
 * @throws ModelgateError TABLE_COLUMN_MISSING with the nearest name and the list, TABLE_COLUMN_AMBIGUOUS
 */
export function selectColumns(name: string, header: readonly string[], wanted: readonly string[]): readonly number[] {
  return wanted.map((column) => {
    const index = header.indexOf(column)
    if (index < 0) throw missingColumn(name, header, column)
    if (header.indexOf(column, index + 1) >= 0) {
      throw tableError('TABLE_COLUMN_AMBIGUOUS', `${name} has two columns named "${column}".`, {
        advice: 'Rename one of them.',
      })
    }
    return index
  })
}

function missingColumn(name: string, header: readonly string[], column: string): ModelgateError {
  const guess = closest(column, header)
  const listed = header.slice(0, MAX_LISTED).join(', ')
  const more = header.length > MAX_LISTED ? ` and ${header.length - MAX_LISTED} more` : ''
  const semicolons =
    header.length === 1 && header[0]?.includes(';')
      ? ' It looks separated by semicolons; write commas, or tabs in a .tsv.'
      : ''
  return tableError(
    'TABLE_COLUMN_MISSING',
    `${name} has no column "${column}"${guess === undefined ? '' : `; did you mean "${guess}"?`} It has: ${listed}${more}.${semicolons}`,
    { advice: guess === undefined ? 'Use one of the columns listed.' : `Write ${guess} in place of ${column}.` },
  )
}
