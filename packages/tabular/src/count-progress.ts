import { fileName, type TableFile } from './table-file.ts'
import type { TableSource } from './table-query.ts'

/** A table of fewer rows is read before anybody wonders. */
const EVERY = 1_000_000

/** Says how far the reading of a file is, once every million rows. */
export function countProgress({ progress }: TableSource, file: TableFile): (row: number) => void {
  if (progress === undefined) return () => undefined
  return (row) => {
    if (row % EVERY === 0) progress(`${fileName(file)}: ${row / EVERY} million rows`)
  }
}
