import { ModelgateError } from '@modelgate/kernel'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'

/**
 * An error about a row of a text table with the line it stands on (the last one, where a quoted field goes over
 * several); packed and binary files have no lines to show.
 *
 * @param line from 1
 */
export function locateError(error: ModelgateError, file: TableFile, format: FileFormat, line: number): ModelgateError {
  if (error.location !== undefined || format.compression !== 'none') return error
  const { code, message, kind, advice, cause } = error
  return new ModelgateError(code, message, {
    kind,
    cause,
    location: { path: fileName(file), line, column: 1, endLine: line, endColumn: 1 },
    ...(advice === undefined ? {} : { advice }),
  })
}
