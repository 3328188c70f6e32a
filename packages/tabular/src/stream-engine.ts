import type { ModelgateError } from '@modelgate/kernel'
import { createCellCounter } from './cell-counter.ts'
import { countProgress } from './count-progress.ts'
import { parseWeight } from './parse-number.ts'
import { textOf } from './row-sink.ts'
import { scanRows } from './scan-rows.ts'
import { tableError } from './table-error.ts'
import { fileName } from './table-file.ts'
import type { CellQuery, RawTable, TableEngine, TableSource } from './table-query.ts'

/** Counts in this process, row by row. Memory grows with the number of cells, and with the ids where a query names them. */
export const streamEngine: TableEngine = {
  name: 'stream',
  scanRows,
  async countCells(source, query) {
    const ids = new Map<string, number>()
    return count(source, query, (id, place) => {
      if (ids.has(id)) throw duplicateId(id, place)
      ids.set(id, 0)
    })
  },
  async pairTables(base, head, query) {
    const baseRows = new Map<string, Row>()
    const baseTable = await count(base, query, (id, place, row) => {
      if (baseRows.has(id)) throw duplicateId(id, place)
      baseRows.set(id, row)
    })
    const headIds = new Set<string>()
    const pairs = createCellCounter('the joined table')
    let onlyHead = 0
    let changed = 0
    const headTable = await count(head, query, (id, place, row) => {
      if (headIds.has(id)) throw duplicateId(id, place)
      headIds.add(id)
      const before = baseRows.get(id)
      if (before === undefined) onlyHead++
      else if (!sameRow(before, row)) changed++
      else pairs.add([...row.groups, row.label, before.prediction, row.prediction], 1, row.weight, row.weight ** 2)
    })
    const size = query.groups.length
    return {
      base: baseTable,
      head: headTable,
      onlyHead,
      onlyBase: baseRows.size - (headIds.size - onlyHead),
      changed,
      cells: pairs.tallies().map(({ values, n, weight, weightSquares }) => ({
        groups: values.slice(0, size),
        label: values[size] ?? null,
        base: values[size + 1] ?? null,
        head: values[size + 2] ?? null,
        n,
        weight,
        weightSquares,
      })),
    }
  },
}

interface Row {
  readonly groups: readonly (string | null)[]
  readonly label: string | null
  readonly prediction: string | null
  readonly weight: number
}

async function count(
  source: TableSource,
  query: CellQuery,
  takeId: (id: string, place: string, row: Row) => void,
): Promise<RawTable> {
  const size = query.groups.length
  const idAt = size + 2
  const weightAt = idAt + (query.id === undefined ? 0 : 1)
  const columns = [
    ...query.groups,
    query.label,
    query.prediction,
    ...(query.id === undefined ? [] : [query.id]),
    ...(query.weight === undefined ? [] : [query.weight]),
  ]
  const counter = createCellCounter(source.files.map(fileName).join(', '))
  const intern = createInterner()
  let rows = 0
  for (const file of source.files) {
    const place = (row: number) => `${fileName(file)}, row ${row}`
    const passed = countProgress(source, file)
    rows += await scanRows(file, columns, (values, number) => {
      passed(number)
      const weight = query.weight === undefined ? 1 : parseWeight(values[weightAt] ?? null, place(number))
      const keys = values.slice(0, idAt).map(textOf)
      counter.add(keys, 1, weight, weight * weight)
      if (query.id === undefined) return
      const id = textOf(values[idAt])
      if (id === null) {
        throw tableError('TABLE_ID_EMPTY', `${place(number)} has no id in column "${query.id}".`)
      }
      takeId(id, place(number), {
        groups: keys.slice(0, size).map(intern),
        label: intern(keys[size] ?? null),
        prediction: intern(keys[size + 1] ?? null),
        weight,
      })
    })
  }
  return {
    rows,
    cells: counter.tallies().map(({ values, n, weight, weightSquares }) => ({
      groups: values.slice(0, size),
      label: values[size] ?? null,
      prediction: values[size + 1] ?? null,
      n,
      weight,
      weightSquares,
    })),
  }
}

/** Gives equal texts one string, so that a row kept for pairing does not keep its whole line alive. */
function createInterner(): (text: string | null) => string | null {
  const known = new Map<string, string>()
  return (text) => {
    if (text === null) return null
    const found = known.get(text)
    if (found !== undefined) return found
    known.set(text, text)
    return text
  }
}

function sameRow(a: Row, b: Row): boolean {
  return a.label === b.label && a.weight === b.weight && a.groups.every((group, i) => group === b.groups[i])
}

function duplicateId(id: string, place: string): ModelgateError {
  return tableError('TABLE_ID_DUPLICATE', `${place}: the id ${JSON.stringify(id.slice(0, 40))} was there before.`, {
    advice: 'Keep one row for each id, or name the right id column.',
  })
}
