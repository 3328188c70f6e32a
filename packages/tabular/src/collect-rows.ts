import { countProgress } from './count-progress.ts'
import { createNumberList } from './grow-numbers.ts'
import { parseScore, parseWeight } from './parse-number.ts'
import { textOf } from './row-sink.ts'
import { tableError } from './table-error.ts'
import { fileName } from './table-file.ts'
import type { TableEngine, TableSource } from './table-query.ts'

/** Which columns of a table are read row by row. */
export interface RowQuery {
  readonly label: string
  /** The column with a number for each row: a score, a predicted amount. */
  readonly value: string
  readonly weight?: string
  readonly id?: string
  /** Columns whose every value is a part of the table. */
  readonly by?: readonly string[]
  /** Whether every combination of their values is a part, and not every value of each. */
  readonly crossed?: boolean
  /** Whether the label is a class or a number. */
  readonly labels: 'classes' | 'numbers'
}

/** A column of texts, each text kept once. */
export interface TextColumn {
  readonly column: string
  /** The different texts; null: empty. */
  readonly texts: readonly (string | null)[]
  /** For each row the place of its text. */
  readonly codes: Float64Array
}

/** The rows of a table that have a label and a value, column by column: 8 bytes a row and column. */
export interface Rows {
  /** All rows, also those left out. */
  readonly rows: number
  /** Rows left out because one of the two is empty. */
  readonly unlabelled: number
  readonly unvalued: number
  /** Labels that are classes; empty codes where they are numbers. */
  readonly classes: TextColumn
  /** Labels that are numbers; empty where they are classes. */
  readonly numbers: Float64Array
  readonly values: Float64Array
  readonly weights: Float64Array | undefined
  readonly parts: readonly TextColumn[]
  /** One for each row where an id column is named. */
  readonly ids: readonly string[]
  /** The place of the first value outside [0, 1]. */
  readonly outside: string | undefined
}

/** A label column with more values than this holds no classes; of a part nobody would read more one by one. */
const MAX_TEXTS = 1000

/**
 * Reads the rows of a table into memory.
 *
 * @throws ModelgateError for a table that cannot be read as asked; a number that is none names its row
 */
export async function collectRows(source: TableSource, query: RowQuery, engine: TableEngine): Promise<Rows> {
  const { label, value, weight, id, by = [] } = query
  const isClass = query.labels === 'classes'
  const classes = createTexts(label)
  const numbers = createNumberList()
  const values = createNumberList()
  const weights = createNumberList()
  const parts = by.map(createTexts)
  const seen = new Set<string>()
  const ids: string[] = []
  let rows = 0
  let unlabelled = 0
  let unvalued = 0
  let outside: string | undefined
  const weightAt = 2 + by.length
  const idAt = weightAt + (weight === undefined ? 0 : 1)
  const columns = [label, value, ...by, ...(weight === undefined ? [] : [weight]), ...(id === undefined ? [] : [id])]
  for (const file of source.files) {
    const passed = countProgress(source, file)
    rows += await engine.scanRows(file, columns, (fields, row) => {
      passed(row)
      const place = () => `${fileName(file)}, row ${row}`
      const truth = textOf(fields[0])
      const text = fields[1] ?? null
      const key = textOf(fields[idAt])
      if (id !== undefined) requireFreshId(seen, key, id, place)
      if (truth === null) unlabelled++
      else if (text === null || text === '') unvalued++
      else {
        const number = parseScore(text, place, isClass ? 'score' : 'prediction')
        if (outside === undefined && (number < 0 || number > 1)) outside = place()
        if (weight !== undefined) weights.push(parseWeight(fields[weightAt] ?? null, place()))
        if (isClass) classes.push(truth)
        else numbers.push(parseScore(truth, place, 'label'))
        values.push(number)
        for (const [i, part] of parts.entries()) part.push(textOf(fields[2 + i]))
        if (id !== undefined) ids.push(key ?? '')
      }
    })
  }
  return {
    rows,
    unlabelled,
    unvalued,
    outside,
    classes: classes.column(),
    numbers: numbers.values(),
    values: values.values(),
    weights: weight === undefined ? undefined : weights.values(),
    parts: parts.map((part) => part.column()),
    ids,
  }
}

function createTexts(column: string) {
  const places = new Map<string | null, number>()
  const codes = createNumberList()
  return {
    push(text: string | null) {
      const found = places.get(text)
      if (found !== undefined) return codes.push(found)
      if (places.size === MAX_TEXTS) {
        throw tableError('TABLE_TOO_MANY_CELLS', `Column "${column}" has more than ${MAX_TEXTS} different values.`, {
          advice: 'Name a column with few values: groups, classes, bands.',
        })
      }
      codes.push(places.size)
      places.set(text, places.size)
    },
    column: (): TextColumn => ({ column, texts: [...places.keys()], codes: codes.values() }),
  }
}

function requireFreshId(ids: Set<string>, id: string | null, column: string, place: () => string): void {
  if (id === null) throw tableError('TABLE_ID_EMPTY', `${place()} has no id in column "${column}".`)
  if (ids.has(id)) {
    throw tableError('TABLE_ID_DUPLICATE', `${place()}: the id ${JSON.stringify(id.slice(0, 40))} was there before.`)
  }
  ids.add(id)
}
