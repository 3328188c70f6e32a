import { ModelgateError } from '@modelgate/kernel'
import {
  type Claim,
  countConfusion,
  type Evidence,
  type PairedEvidence,
  type QualityBase,
  type QualityInput,
  type QualitySlice,
} from '@modelgate/quality'
import { type CellTable, type LabelledScores, type PairedCell, sortNumbers } from '@modelgate/statistics'
import {
  isCellsFile,
  type Part,
  readCells,
  readNumbers,
  readPairedCells,
  readPairedNumbers,
  readPairedScores,
  readScores,
  type TableEngine,
  type TableSource,
} from '@modelgate/tabular'
import type { QualityBaseline, QualityColumns, QualitySource, StatedMetric } from './quality-source.ts'
import { readCellsEvidence, readCellsHead } from './read-cells-evidence.ts'

/** One version as the gate judges it. */
export type QualityEvidence = Pick<QualityInput, 'head' | 'rows' | 'incompleteRows' | 'slices'>

/**
 * Reads what a version is measured from.
 *
 * @throws ModelgateError for what cannot be read as asked
 */
export async function readQualityEvidence(source: QualitySource, engine: TableEngine): Promise<QualityEvidence> {
  if ('stated' in source) return readStated(source.stated)
  const { table, columns } = source
  if (isCellsFile(table)) {
    const cells = await readCellsHead(table)
    return { ...describeRows(cells.rows, [countMissing(cells)]), ...mergeSlices([sliceCells(cells)]) }
  }
  const { label, prediction, score, positive, weight, by } = columns
  const common = { label, ...(weight === undefined ? {} : { weight }) }
  const parts = by === undefined ? {} : { by }
  const outcome = positive === undefined ? {} : { positive }
  const id = columns.id === undefined ? {} : { id: columns.id }
  if (columns.amounts === true) {
    const amounts = await readNumbers(table, { ...common, ...parts, ...id, prediction: need(prediction) }, engine)
    return {
      ...describeRows(amounts.rows, [amounts.unpredicted]),
      ...mergeSlices([sliceParts(amounts.parts, { amounts: amounts.numbers }, (part) => ({ amounts: part }))]),
    }
  }
  const cells =
    prediction === undefined
      ? undefined
      : await readCells(table, { ...common, ...outcome, ...id, groups: by ?? [], prediction }, engine)
  const scores =
    score === undefined ? undefined : await readScores(table, { ...common, ...outcome, ...parts, ...id, score }, engine)
  const sides = [
    ...(cells === undefined ? [] : [sliceCells(cells)]),
    ...(scores === undefined
      ? []
      : [
          sliceParts(scores.parts, { scores: sortScores(scores.scores), outside: scores.outside }, (part) => ({
            scores: sortScores(part),
          })),
        ]),
  ]
  const incomplete = [cells === undefined ? 0 : countMissing(cells), scores?.unscored ?? 0]
  return { ...describeRows(cells?.rows ?? scores?.rows ?? 0, incomplete), ...mergeSlices(sides) }
}

/** Scores in ascending order, once for all metrics that rank them. */
function sortScores(scores: LabelledScores): LabelledScores {
  if (scores.weights !== undefined) return scores
  return { positives: sortNumbers(scores.positives), negatives: sortNumbers(scores.negatives) }
}

function need(prediction: string | undefined): string {
  if (prediction !== undefined) return prediction
  throw new ModelgateError('QUALITY_COLUMNS_MISSING', 'Metrics of amounts need a prediction column.', {
    advice: 'Name it: --prediction C.',
  })
}

function describeRows(rows: number, incomplete: readonly number[]): Pick<QualityEvidence, 'rows' | 'incompleteRows'> {
  return { rows, incompleteRows: Math.max(...incomplete) }
}

function countMissing({ cells }: CellTable): number {
  return cells.filter(({ prediction }) => prediction === null).reduce((sum, { n }) => sum + n, 0)
}

/** One kind of evidence of a whole table and of its slices. */
interface Side {
  readonly whole: Evidence
  readonly slices: readonly QualitySlice[]
}

function mergeSlices(sides: readonly Side[]): Pick<QualityEvidence, 'head' | 'slices'> {
  const slices = new Map<string, QualitySlice>()
  for (const one of sides.flatMap((side) => side.slices)) {
    slices.set(one.slice, { ...one, evidence: { ...slices.get(one.slice)?.evidence, ...one.evidence } })
  }
  return {
    head: sides.reduce<Evidence>((all, { whole }) => ({ ...all, ...whole }), {}),
    slices: [...slices.values()].toSorted((a, b) => (a.slice < b.slice ? -1 : 1)),
  }
}

function nameSlice(column: string, value: string | null): string {
  return `${column} = ${value ?? '(missing)'}`
}

function sliceCells({ attributes, cells }: CellTable): Side {
  const slices = attributes.flatMap((column, i) =>
    [...Map.groupBy(cells, ({ groups }) => groups[i] ?? null)].map(([value, part]) => ({
      slice: nameSlice(column, value),
      column,
      evidence: { confusion: countConfusion(part) },
    })),
  )
  return { whole: { confusion: countConfusion(cells) }, slices }
}

function sliceParts<T>(parts: readonly Part<T>[], whole: Evidence, make: (data: T) => Evidence): Side {
  const slices = parts.map(({ column, value, data }) => ({
    slice: nameSlice(column, value),
    column,
    evidence: make(data),
  }))
  return { whole, slices }
}

/** Stated values as they are: the ones of all rows and the ones of each slice. */
function readStated(stated: readonly StatedMetric[]): QualityEvidence {
  const claims = (wanted: string | undefined): ReadonlyMap<string, Claim> =>
    new Map(stated.filter(({ slice }) => slice === wanted).map((claim) => [claim.metric, claim]))
  const names = new Set(stated.flatMap(({ slice }) => slice ?? []))
  return {
    head: { claims: claims(undefined) },
    rows: Math.max(0, ...stated.map(({ n }) => n ?? 0)),
    incompleteRows: 0,
    slices: [...names].toSorted().map((slice) => ({ slice, evidence: { claims: claims(slice) } })),
  }
}

/** Reads a baseline and joins it with the head. What cannot be read is missing, with the reason. */
export async function readQualityBase(
  head: QualitySource,
  baseline: QualityBaseline,
  engine: TableEngine,
): Promise<QualityBase> {
  if (baseline === 'first-version') return { kind: 'first-version' }
  if ('missing' in baseline)
    return { kind: 'missing', ...(baseline.missing === undefined ? {} : { why: baseline.missing }) }
  try {
    const { head: evidence, slices } = await readWithSlices(baseline, engine)
    const paired =
      'stated' in head || 'stated' in baseline ? {} : await readPairs(head.table, head.columns, baseline, engine)
    return { kind: 'known', evidence, slices, ...paired }
  } catch (error) {
    return { kind: 'missing', why: error instanceof Error ? error.message : String(error) }
  }
}

/** A base that lacks a column of slices is still a base of all rows. */
async function readWithSlices(source: QualitySource, engine: TableEngine): Promise<QualityEvidence> {
  if ('stated' in source) return readQualityEvidence(source, engine)
  const { id: _, ...columns } = source.columns
  try {
    return await readQualityEvidence({ ...source, columns }, engine)
  } catch (error) {
    if (!(error instanceof ModelgateError) || error.code !== 'TABLE_COLUMN_MISSING') throw error
    const { by: __, ...whole } = columns
    return readQualityEvidence({ ...source, columns: whole }, engine)
  }
}

type Pairing = Pick<Extract<QualityBase, { readonly kind: 'known' }>, 'pairs' | 'slicePairs' | 'changedRows'>

/** Both tables joined by id; nothing when there is no id or the two cannot be joined, which the gate then says. */
async function readPairs(
  head: TableSource,
  columns: QualityColumns,
  baseline: { readonly table: TableSource; readonly columns: QualityColumns },
  engine: TableEngine,
): Promise<Pairing> {
  const { label, prediction, score, id, positive, weight, by = [] } = columns
  if (isCellsFile(head)) return pairCells(head, baseline.table)
  if (id === undefined || isCellsFile(baseline.table) || !sameColumns(columns, baseline.columns)) return {}
  const query = { label, id, ...(weight === undefined ? {} : { weight }) }
  const outcome = positive === undefined ? {} : { positive }
  try {
    if (columns.amounts === true) {
      const joined = await readPairedNumbers(
        baseline.table,
        head,
        { ...query, by, prediction: need(prediction) },
        engine,
      )
      return describePairs([pairParts(joined.parts, { amounts: joined.pairs }, (amounts) => ({ amounts }))], joined)
    }
    const cells =
      prediction === undefined
        ? undefined
        : await readPairedCells(baseline.table, head, { ...query, ...outcome, groups: by, prediction }, engine)
    const scores =
      score === undefined
        ? undefined
        : await readPairedScores(baseline.table, head, { ...query, ...outcome, by, score }, engine)
    const sides = [
      ...(cells === undefined ? [] : [pairSlices(by, cells.pairs.cells)]),
      ...(scores === undefined
        ? []
        : [pairParts(scores.parts, { scores: scores.pairs }, (part) => ({ scores: part }))]),
    ]
    return describePairs(sides, cells?.pairs ?? scores ?? { onlyBase: 0, onlyHead: 0, changed: 0 })
  } catch {
    return {}
  }
}

/** Whether both versions are read by the same columns; else a row of the one is no row of the other. */
function sameColumns(head: QualityColumns, base: QualityColumns): boolean {
  return (['label', 'prediction', 'score', 'id', 'positive', 'weight'] as const).every((key) => head[key] === base[key])
}

interface PairSide {
  readonly whole: PairedEvidence
  readonly slices: readonly (readonly [string, PairedEvidence])[]
}

function describePairs(
  sides: readonly PairSide[],
  { onlyBase, onlyHead, changed }: { readonly onlyBase: number; readonly onlyHead: number; readonly changed: number },
): Pairing {
  const slicePairs = new Map<string, PairedEvidence>()
  for (const [slice, pairs] of sides.flatMap((side) => side.slices)) {
    slicePairs.set(slice, { ...slicePairs.get(slice), ...pairs })
  }
  return {
    pairs: sides.reduce<PairedEvidence>((all, { whole }) => ({ ...all, ...whole }), {}),
    slicePairs,
    changedRows: onlyBase + onlyHead + changed,
  }
}

function pairSlices(columns: readonly string[], cells: readonly PairedCell[]): PairSide {
  const slices = columns.flatMap((column, i) =>
    [...Map.groupBy(cells, ({ groups }) => groups[i] ?? null)].map(
      ([value, part]) => [nameSlice(column, value), { cells: part }] as const,
    ),
  )
  return { whole: { cells }, slices }
}

function pairParts<T>(parts: readonly Part<T>[], whole: PairedEvidence, make: (data: T) => PairedEvidence): PairSide {
  return { whole, slices: parts.map(({ column, value, data }) => [nameSlice(column, value), make(data)] as const) }
}

/** The joint counts in a cells file, where they agree with the base's own. */
async function pairCells(head: TableSource, base: TableSource): Promise<Pairing> {
  if (!isCellsFile(base)) return {}
  const evidence = await readCellsEvidence(head, [], base)
  if (evidence.base.kind !== 'paired') return {}
  const { cells, ...counts } = evidence.base.pairs
  return describePairs([pairSlices(evidence.head.attributes, cells)], counts)
}
