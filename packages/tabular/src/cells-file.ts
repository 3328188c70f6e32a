import { open, readFile, stat } from 'node:fs/promises'
import { type ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import type { Cell, CellTable, Outcome, PairedCell, PairedTable } from '@modelgate/statistics'
import { MAX_CELLS } from './cell-counter.ts'
import { LEAST_WEIGHT, MOST_WEIGHT } from './parse-number.ts'
import { tableError } from './table-error.ts'
import { fileName, type TableFile } from './table-file.ts'
import type { TableSource } from './table-query.ts'

/** Cells of fewer rows than this are left out of a cells file when nobody says: the usual limit of official statistics. */
export const SUPPRESS_BELOW = 10
/** `kind` stands at the beginning of what {@link writeCellsFile} writes, also when somebody indented it. */
const HEAD_BYTES = 512
/** A file of {@link MAX_CELLS} cells with long names is smaller than this. */
const MAX_BYTES = 128 * 1024 * 1024
/** Sums are rounded at each step: by far less than this share in the end. */
const ROUNDING = 1 + 1e-6

/** The counts of a table, of two joined tables where `base` is there, without the rows in small cells. */
export interface CellsFile {
  readonly head: CellTable
  readonly base?: { readonly table: CellTable; readonly pairs: PairedTable }
  readonly suppressed: { readonly below: number; readonly rows: number }
}

/** Whether a table is a cells file: one file that is said to be one or whose name ends in `.cells.json`. */
export function isCellsFile({ files }: TableSource): boolean {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) return false
  return file.holds === 'cells' || fileName(file).endsWith('.cells.json')
}

/**
 * The same file, with a note that it holds cells when its name ends in `.json` and its beginning says so: people name
 * files as they like, and other JSON files hold metrics.
 */
export async function markCells(file: TableFile): Promise<TableFile> {
  if (!/\.json$/iu.test(fileName(file))) return file
  const head = await readHead(file.path)
  return /"kind"\s*:\s*"Cells"/u.test(head) ? { ...file, holds: 'cells' } : file
}

/** The first characters of a file; none where it cannot be read, which is said by whoever needs the rest. */
async function readHead(path: string): Promise<string> {
  const status = await stat(path).catch(() => undefined)
  if (status?.isFile() !== true) return ''
  const handle = await open(path, 'r').catch(() => undefined)
  if (handle === undefined) return ''
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return Buffer.from(buffer.subarray(0, bytesRead)).toString('utf8')
  } finally {
    await handle.close()
  }
}

/**
 * The text of a cells file: what a gate needs of a table, and no row of it. Of joined tables only the joint counts are
 * written, because two sets of counts could be subtracted from each other.
 *
 * @param below cells of fewer rows are left out and counted
 */
export function writeCellsFile(head: CellTable, pairs: PairedTable | undefined, below: number): string {
  const all: readonly (Cell | PairedCell)[] = pairs?.cells ?? head.cells
  const cells = all.filter(({ n }) => n >= below)
  const rows = all.filter(({ n }) => n < below).reduce((sum, { n }) => sum + n, 0)
  const { attributes, label, prediction, favourable } = head
  const document = {
    schemaVersion: 1,
    kind: 'Cells',
    attributes,
    label,
    prediction,
    favourable,
    suppressed: { below, rows },
    ...(pairs === undefined
      ? {}
      : { paired: { onlyBase: pairs.onlyBase, onlyHead: pairs.onlyHead, changed: pairs.changed } }),
  }
  const lines = cells.map((cell) => JSON.stringify(cell)).join(',\n')
  return `${JSON.stringify(document).slice(0, -1)},"cells":[\n${lines}\n]}\n`
}

/**
 * Reads a cells file.
 *
 * @throws ModelgateError TABLE_FILE_MISSING, TABLE_CELLS_INVALID with the first thing that is wrong
 */
export async function readCellsFile(file: TableFile): Promise<CellsFile> {
  const name = fileName(file)
  const document = parse(await readBounded(file), name)
  const attributes = valueAt(document, 'attributes')
  const list = valueAt(document, 'cells')
  if (valueAt(document, 'kind') !== 'Cells' || valueAt(document, 'schemaVersion') !== 1) {
    throw invalid(name, 'kind and schemaVersion are not Cells and 1')
  }
  if (!isTexts(attributes)) throw invalid(name, 'attributes is no list of names')
  if (!Array.isArray(list) || list.length === 0 || list.length > MAX_CELLS) {
    throw invalid(name, `cells is no list of 1 to ${MAX_CELLS} cells`)
  }
  const favourable = valueAt(document, 'favourable')
  const common = {
    attributes,
    label: readOutcome(document, 'label', name),
    prediction: readOutcome(document, 'prediction', name),
    favourable: favourable === 'negative' ? favourable : 'positive',
  } as const
  if (favourable !== common.favourable) throw invalid(name, 'favourable is neither positive nor negative')
  const suppressed = {
    below: readCount(document, ['suppressed', 'below'], name),
    rows: readCount(document, ['suppressed', 'rows'], name),
  }
  const place = (i: number) => `${name}, cell ${i + 1}`
  const table = (cells: readonly Cell[]): CellTable => ({
    ...common,
    rows: cells.reduce((sum, { n }) => sum + n, 0),
    cells,
  })
  if (valueAt(document, 'paired') === undefined) {
    const cells = list.map((cell, i) => ({
      ...readCommon(cell, attributes.length, place(i)),
      prediction: readAnswer(cell, 'prediction', place(i)),
    }))
    return { head: table(cells), suppressed }
  }
  const cells = list.map((cell, i) => ({
    ...readCommon(cell, attributes.length, place(i)),
    base: readAnswer(cell, 'base', place(i)),
    head: readAnswer(cell, 'head', place(i)),
  }))
  const side = (at: 'base' | 'head') =>
    table(cells.map(({ base, head, ...cell }) => ({ ...cell, prediction: at === 'base' ? base : head })))
  const count = (key: string) => readCount(document, ['paired', key], name)
  const pairs = { cells, onlyBase: count('onlyBase'), onlyHead: count('onlyHead'), changed: count('changed') }
  return { head: side('head'), base: { table: side('base'), pairs }, suppressed }
}

async function readBounded(file: TableFile): Promise<string> {
  const name = fileName(file)
  const status = await stat(file.path).catch((cause: unknown) => {
    throw tableError('TABLE_FILE_MISSING', `${name} cannot be opened: there is no such file.`, { cause })
  })
  if (status.size > MAX_BYTES) throw invalid(name, `it is larger than ${MAX_BYTES} bytes`)
  return readFile(file.path, 'utf8')
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(name, cause instanceof Error ? cause.message : String(cause))
  }
}

function readCommon(cell: unknown, size: number, place: string): Omit<Cell, 'prediction'> {
  const groups = valueAt(cell, 'groups')
  if (!isGroups(groups) || groups.length !== size)
    throw invalid(place, 'groups has not one text or null for each attribute')
  const n = valueAt(cell, 'n')
  if (!isCount(n) || n === 0) throw invalid(place, 'n is not a whole number above 0')
  const weight = valueAt(cell, 'weight')
  const weightSquares = valueAt(cell, 'weightSquares')
  const common = { groups, label: readAnswer(cell, 'label', place), n }
  if (weight === undefined && weightSquares === undefined) return common
  if (!isWeight(weight) || !isWeight(weightSquares) || !areSums(n, weight, weightSquares))
    throw invalid(place, 'weight and weightSquares are not the sums of n weights and of their squares')
  return { ...common, weight, weightSquares }
}

/** Whether `n` weights can have these sums: else a file could claim more evidence than its rows hold. */
function areSums(n: number, weight: number, weightSquares: number): boolean {
  if (weight === 0) return weightSquares === 0
  const isSize = weight >= LEAST_WEIGHT && weight <= n * MOST_WEIGHT
  const square = weight ** 2
  return isSize && square <= n * weightSquares * ROUNDING && weightSquares <= square * ROUNDING
}

function readAnswer(cell: unknown, key: string, place: string): boolean | null {
  const answer = valueAt(cell, key)
  if (answer === null || typeof answer === 'boolean') return answer
  throw invalid(place, `${key} is neither true, false nor null`)
}

function readOutcome(document: unknown, key: string, name: string): Outcome {
  const [column, positive, negative] = ['column', 'positive', 'negative'].map((part) => textAt(document, key, part))
  if (column === undefined || positive === undefined || negative === undefined) {
    throw invalid(name, `${key} has not column, positive and negative`)
  }
  return { column, positive, negative }
}

function readCount(document: unknown, path: readonly string[], name: string): number {
  const count = valueAt(document, ...path)
  if (isCount(count)) return count
  throw invalid(name, `${path.join('.')} is not a whole number of at least 0`)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isWeight(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function isGroups(value: unknown): value is readonly (string | null)[] {
  return Array.isArray(value) && value.every((text) => text === null || typeof text === 'string')
}

function invalid(place: string, what: string): ModelgateError {
  return tableError('TABLE_CELLS_INVALID', `${place}: ${what}.`, {
    advice: 'Write the file with modelgate fairness --emit-cells.',
  })
}
