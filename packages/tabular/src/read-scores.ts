import type { LabelledScores, PairedScores } from '@modelgate/statistics'
import { ModelgateError } from '@modelgate/kernel'
import { countProgress } from './count-progress.ts'
import { encodeOutcomes } from './encode-outcomes.ts'
import { createNumberList, type NumberList } from './grow-numbers.ts'
import { parseScore } from './parse-number.ts'
import { scanRows } from './scan-rows.ts'
import { fileName } from './table-file.ts'
import type { TableSource } from './table-query.ts'

/** What is asked of a table of scores. */
export interface ScoreQuery {
  readonly label: string
  readonly score: string
  readonly id?: string
  readonly positive?: string
  /** Columns whose every value is a part of the table with scores of its own. */
  readonly by?: readonly string[]
}

/** The scores of one part of a table: the rows with this value in this column. */
export interface ScorePart {
  readonly column: string
  readonly value: string | null
  readonly scores: LabelledScores
}

/** The scores of a table by class. */
export interface ScoreTable {
  readonly rows: number
  /** Rows with a label and a score. */
  readonly scores: LabelledScores
  /** Rows left out because one of the two is empty. */
  readonly unlabelled: number
  readonly unscored: number
  readonly parts: readonly ScorePart[]
}

/**
 * The scores of a table, 8 bytes a row, and as much again for each column that parts it.
 *
 * @throws ModelgateError for a table that cannot be read as asked; a score that is not a finite number names its row
 */
export async function readScores(source: TableSource, query: ScoreQuery): Promise<ScoreTable> {
  return toTable(await collect(source, query, () => undefined), query)
}

/** Two scores of the same rows. */
export interface PairedScoreTable {
  readonly base: ScoreTable
  readonly head: ScoreTable
  /** First: head, second: base; rows in both with the same label. */
  readonly pairs: PairedScores
  readonly onlyBase: number
  readonly onlyHead: number
  readonly changed: number
}

/** The scores of two tables joined by id. Errors as {@link readScores}, and duplicate ids. */
export async function readPairedScores(
  base: TableSource,
  head: TableSource,
  query: ScoreQuery & { readonly id: string },
): Promise<PairedScoreTable> {
  const before = new Map<string, { readonly label: string; readonly score: number }>()
  const baseRows = await collect(base, query, (id, label, score) => before.set(id, { label, score }))
  const bases = new Map<string, NumberList>()
  const heads = new Map<string, NumberList>()
  let shared = 0
  let changed = 0
  let onlyHead = 0
  const headRows = await collect(head, query, (id, label, score) => {
    const row = before.get(id)
    if (row === undefined) {
      onlyHead++
      return
    }
    shared++
    if (row.label !== label) {
      changed++
      return
    }
    listOf(bases, label).push(row.score)
    listOf(heads, label).push(score)
  })
  return {
    base: toTable(baseRows, query),
    head: toTable(headRows, query),
    pairs: { first: split(heads, query), second: split(bases, query) },
    onlyBase: before.size - shared,
    onlyHead,
    changed,
  }
}

function toTable({ rows, byLabel, unlabelled, unscored, parts }: Collected, query: ScoreQuery): ScoreTable {
  return {
    rows,
    unlabelled,
    unscored,
    scores: split(byLabel, query),
    parts: parts.flatMap(({ column, values }) =>
      [...values].map(([value, lists]) => ({ column, value, scores: split(lists, query) })),
    ),
  }
}

/** The scores by label. */
type Lists = Map<string, NumberList>

interface Collected {
  readonly rows: number
  readonly byLabel: Lists
  readonly parts: readonly { readonly column: string; readonly values: ReadonlyMap<string | null, Lists> }[]
  readonly unlabelled: number
  readonly unscored: number
}

async function collect(
  source: TableSource,
  query: ScoreQuery,
  takeRow: (id: string, label: string, score: number) => void,
): Promise<Collected> {
  const byLabel = new Map<string, NumberList>()
  const ids = new Set<string>()
  let rows = 0
  let unlabelled = 0
  let unscored = 0
  const by = query.by ?? []
  const parts = by.map((column) => ({ column, values: new Map<string | null, Lists>() }))
  const columns = [query.label, query.score, ...by, ...(query.id === undefined ? [] : [query.id])]
  for (const file of source.files) {
    const passed = countProgress(source, file)
    rows += await scanRows(file, columns, (values, row) => {
      passed(row)
      const [label = null, text = null] = values
      const id = query.id === undefined ? null : (values[2 + by.length] ?? null)
      const place = `${fileName(file)}, row ${row}`
      if (query.id !== undefined) requireFreshId(ids, id, query.id, place)
      if (label === null) unlabelled++
      else if (text === null) unscored++
      else {
        const score = parseScore(text, place)
        listOf(byLabel, label).push(score)
        for (const [i, part] of parts.entries()) {
          listOf(listsOf(part.values, values[2 + i] ?? null, part.column), label).push(score)
        }
        if (id !== null) takeRow(id, label, score)
      }
    })
  }
  return { rows, byLabel, unlabelled, unscored, parts }
}

function requireFreshId(ids: Set<string>, id: string | null, column: string, place: string): void {
  if (id === null) throw new ModelgateError('TABLE_ID_EMPTY', `${place} has no id in column "${column}".`)
  if (ids.has(id)) {
    throw new ModelgateError(
      'TABLE_ID_DUPLICATE',
      `${place}: the id ${JSON.stringify(id.slice(0, 40))} was there before.`,
    )
  }
  ids.add(id)
}

/** A label column with more values than this holds no classes. */
const MAX_LABELS = 1000

/** A column with more values than this has no parts that anybody would read one by one. */
const MAX_PARTS = 1000

function listsOf(values: Map<string | null, Lists>, value: string | null, column: string): Lists {
  const found = values.get(value)
  if (found !== undefined) return found
  if (values.size === MAX_PARTS) {
    throw new ModelgateError(
      'TABLE_TOO_MANY_CELLS',
      `Column "${column}" has more than ${MAX_PARTS} different values.`,
      {
        advice: 'Name a column with few values: groups, classes, bands.',
      },
    )
  }
  const lists: Lists = new Map()
  values.set(value, lists)
  return lists
}

function listOf(lists: Lists, label: string): NumberList {
  const found = lists.get(label)
  if (found !== undefined) return found
  if (lists.size === MAX_LABELS) {
    throw new ModelgateError('TABLE_TOO_MANY_CELLS', `The label column has more than ${MAX_LABELS} different values.`)
  }
  const list = createNumberList()
  lists.set(label, list)
  return list
}

function split(byLabel: ReadonlyMap<string, NumberList>, { label, positive }: ScoreQuery): LabelledScores {
  const encoding = encodeOutcomes(label, byLabel.keys(), positive)
  const pick = (wanted: boolean) =>
    concat([...byLabel].filter(([text]) => encoding.isPositive(text) === wanted).map(([, list]) => list.values()))
  return { positives: pick(true), negatives: pick(false) }
}

function concat(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
