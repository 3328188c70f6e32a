import { errorReport, ModelgateError, type GateReport } from '@modelgate/kernel'
import {
  countConfusion,
  type Evidence,
  judgeQuality,
  type PairedEvidence,
  type QualityBase,
  type QualityInput,
  type QualitySlice,
} from '@modelgate/quality'
import {
  type CellQuery,
  chooseEngine,
  type EngineChoice,
  type FindDuckdb,
  isCellsFile,
  readCells,
  readPairedCells,
  readPairedScores,
  readScores,
  type ScoreQuery,
  type ScoreTable,
  type TableEngine,
  type TableSource,
} from '@modelgate/tabular'
import type { CellTable } from '@modelgate/statistics'
import { readCellsHead } from './read-cells-evidence.ts'

/** The columns that quality is measured from. */
export interface QualityColumns {
  readonly label: string
  readonly prediction?: string
  readonly score?: string
  readonly id?: string
  readonly positive?: string
  /** Columns whose values are measured as slices. */
  readonly by?: readonly string[]
}

/** What to read and how to judge it. */
export interface QualityRequest extends Omit<QualityInput, 'head' | 'base' | 'rows' | 'incompleteRows' | 'slices'> {
  readonly predictions: TableSource
  readonly columns: QualityColumns
  /** The base's predictions; `first-version` when no version came before; `missing` when there should be some. */
  readonly baseline: TableSource | 'first-version' | 'missing'
  /** Default: by size. */
  readonly engine?: EngineChoice
  /** Where DuckDB comes from; default: it is installed beside this code. */
  readonly findDuckdb?: FindDuckdb
}

/**
 * Reads predictions and judges their quality. What cannot be read is a report with verdict `error`; a baseline that
 * cannot be read leaves the rules that need it undecided.
 */
export async function evaluateQuality(request: QualityRequest): Promise<GateReport> {
  const { predictions, columns, baseline, engine: choice, findDuckdb, ...input } = request
  const environment = input.environment ?? {}
  try {
    if (columns.prediction === undefined && columns.score === undefined && !isCellsFile(predictions)) {
      throw new ModelgateError('QUALITY_COLUMNS_MISSING', 'Quality needs a prediction or a score column.', {
        advice: 'Name one: --prediction C or --score C.',
      })
    }
    const sources = [predictions, ...(typeof baseline === 'string' ? [] : [baseline])]
    const { engine, describe } = await chooseEngine(
      sources.filter((source) => !isCellsFile(source)),
      choice,
      findDuckdb,
    )
    const head = await readTable(predictions, columns, engine)
    const base = await readBase(predictions, baseline, columns, engine)
    return judgeQuality({
      ...input,
      head: head.evidence,
      rows: head.rows,
      incompleteRows: head.incompleteRows,
      slices: head.slices,
      base,
      environment: { ...environment, ...(isCellsFile(predictions) ? { engine: 'cells' } : describe()) },
    })
  } catch (error) {
    return errorReport('quality', error, { subject: input.subject, policy: input.policyRef, environment })
  }
}

interface ReadTable {
  readonly evidence: Evidence
  readonly rows: number
  readonly incompleteRows: number
  readonly slices: readonly QualitySlice[]
}

async function readTable(source: TableSource, columns: QualityColumns, engine: TableEngine): Promise<ReadTable> {
  if (isCellsFile(source)) {
    const table = await readCellsHead(source)
    return summarize(table, undefined)
  }
  const cellQuery = toCellQuery(columns)
  const scoreQuery = toScoreQuery(columns)
  const cells = cellQuery === undefined ? undefined : await readCells(source, cellQuery, engine)
  const scores = scoreQuery === undefined ? undefined : await readScores(source, scoreQuery)
  return summarize(cells, scores)
}

function summarize(cells: CellTable | undefined, scores: ScoreTable | undefined): ReadTable {
  const unpredicted = cells?.cells.filter(({ prediction }) => prediction === null).reduce((sum, { n }) => sum + n, 0)
  return {
    evidence: {
      confusion: cells === undefined ? undefined : countConfusion(cells.cells),
      scores: scores?.scores,
    },
    rows: cells?.rows ?? scores?.rows ?? 0,
    incompleteRows: Math.max(unpredicted ?? 0, scores?.unscored ?? 0),
    slices: listSlices(cells, scores),
  }
}

/** Confusion and scores of every value of every slice column. */
function listSlices(table: CellTable | undefined, scores: ScoreTable | undefined): readonly QualitySlice[] {
  const slices = new Map<string, Evidence>()
  const add = (column: string, value: string | null, evidence: Partial<Evidence>) => {
    const slice = `${column} = ${value ?? '(missing)'}`
    slices.set(slice, { confusion: undefined, scores: undefined, ...slices.get(slice), ...evidence })
  }
  for (const [i, attribute] of (table?.attributes ?? []).entries()) {
    const byValue = Map.groupBy(table?.cells ?? [], ({ groups }) => groups[i] ?? null)
    for (const [value, cells] of byValue) add(attribute, value, { confusion: countConfusion(cells) })
  }
  for (const { column, value, scores: part } of scores?.parts ?? []) add(column, value, { scores: part })
  return [...slices].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([slice, evidence]) => ({ slice, evidence }))
}

async function readBase(
  head: TableSource,
  baseline: QualityRequest['baseline'],
  columns: QualityColumns,
  engine: TableEngine,
): Promise<QualityBase> {
  if (typeof baseline === 'string') return { kind: baseline }
  const { by: _, ...whole } = columns
  try {
    const { id: __, ...alone } = columns
    const { evidence, slices } = await readTable(baseline, alone, engine)
    const paired = await readPairs(head, baseline, whole, engine)
    return { kind: 'known', evidence, slices: slices.map(({ slice }) => slice), ...paired }
  } catch (error) {
    return { kind: 'missing', why: error instanceof Error ? error.message : String(error) }
  }
}

/** Both tables joined by id; nothing when there is no id or the base cannot be joined, which the gate then says. */
async function readPairs(
  head: TableSource,
  base: TableSource,
  columns: QualityColumns,
  engine: TableEngine,
): Promise<{ readonly pairs?: PairedEvidence; readonly changedRows?: number }> {
  const { id } = columns
  if (id === undefined || isCellsFile(head) || isCellsFile(base)) return {}
  const cellQuery = toCellQuery(columns)
  const scoreQuery = toScoreQuery(columns)
  try {
    const cells = cellQuery === undefined ? undefined : await readPairedCells(base, head, { ...cellQuery, id }, engine)
    const scores = scoreQuery === undefined ? undefined : await readPairedScores(base, head, { ...scoreQuery, id })
    const joined = cells?.pairs ?? scores
    return {
      pairs: { cells: cells?.pairs.cells, scores: scores?.pairs },
      ...(joined === undefined ? {} : { changedRows: joined.onlyBase + joined.onlyHead + joined.changed }),
    }
  } catch {
    return {}
  }
}

function toCellQuery({ label, prediction, id, positive, by }: QualityColumns): CellQuery | undefined {
  if (prediction === undefined) return undefined
  return {
    groups: by ?? [],
    label,
    prediction,
    ...(id === undefined ? {} : { id }),
    ...(positive === undefined ? {} : { positive }),
  }
}

function toScoreQuery({ label, score, id, positive, by }: QualityColumns): ScoreQuery | undefined {
  if (score === undefined) return undefined
  return {
    label,
    score,
    ...(id === undefined ? {} : { id }),
    ...(positive === undefined ? {} : { positive }),
    ...(by === undefined ? {} : { by }),
  }
}
