import { canonicalJson, ModelgateError } from '@modelgate/kernel'
import { type FileMetaData, parquetMetadata, parquetSchema, type SchemaTree } from 'hyparquet'
import { type ByteSource, rangeSource } from './byte-source.ts'
import { checkThriftStruct } from './check-thrift-struct.ts'
import type { ModelContent, ModelDocument, ModelEntry } from './model-file.ts'
import { type ParquetChunk, readParquetColumn } from './read-parquet-column.ts'

/** A footer of a table with ten thousand columns has some megabytes. */
const MAX_FOOTER_BYTES = 64 * 1024 * 1024

/** Larger tables are compared by the bytes that are stored: values take many times their size in memory. */
export const MAX_PARQUET_BYTES = 64 * 1024 * 1024

/** The same for tables that pack many values into few bytes. */
const MAX_PARQUET_VALUES = 16 * 1024 * 1024

/** Structures in structures; the library keeps the way to every one of them. */
const MAX_NESTING = 64

/** The length of the footer and the four letters behind it. */
const TAIL_BYTES = 8

/**
 * Reads a Parquet file by its values: a column of numbers is an array, any other a document, whatever row groups, encodings and packing the writer chose.
 * Columns of lists and structures, and all columns of large tables, are arrays of the bytes that are stored, one for each row group: those differ
 * between writers even where values do not.
 *
 * @throws ModelgateError `PARQUET_INVALID` with the offset
 */
export function openParquet(file: ByteSource, path: string): ModelContent {
  const refuse: Refuse = (why, offset, cause) =>
    new ModelgateError('PARQUET_INVALID', `${path} is not a sound Parquet file: ${why} (at byte ${offset}).`, {
      advice: 'Write the table again, or fetch it again if it was cut short.',
      cause,
    })
  const { metadata, from } = readFooter(file, refuse)
  try {
    return readTable(file, metadata, from, refuse)
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause
    // Names, types or counts that the library expects are not there.
    throw refuse(
      `its footer is not complete: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`,
      from,
      cause,
    )
  }
}

type Refuse = (why: string, offset: number, cause?: unknown) => ModelgateError

function readTable(file: ByteSource, metadata: FileMetaData, from: number, refuse: Refuse): ModelContent {
  checkNesting(metadata.schema)
  const root = parquetSchema(metadata)
  const rows = Number(metadata.num_rows)
  const leaves = listLeaves(root, [root])
  const isSmall = file.length <= MAX_PARQUET_BYTES && rows * leaves.length <= MAX_PARQUET_VALUES
  const entries: ModelEntry[] = []
  const documents: ModelDocument[] = []
  const names = new Set<string>()
  let claimed = 0
  for (const [index, leaf] of leaves.entries()) {
    const name = leaf
      .slice(1)
      .map(({ element }) => element.name.toWellFormed())
      .join('.')
    if (names.has(name)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} is there twice`, from)
    names.add(name)
    let counted = 0
    const chunks = metadata.row_groups.map((group): ParquetChunk => {
      const column = group.columns[index]?.meta_data
      if (column === undefined || column.path_in_schema.join('.') !== name) {
        throw refuse(`a row group lacks the column ${JSON.stringify(name.slice(0, 100))}`, from)
      }
      // A dictionary at 0 is none: the file starts with its four letters.
      const offset = Number(column.dictionary_page_offset || column.data_page_offset)
      const size = Number(column.total_compressed_size)
      if (!(size >= 0 && offset >= 4 && offset + size <= from)) {
        throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} lies outside`, from)
      }
      claimed += size
      if (claimed > from) throw refuse('its columns share bytes', offset)
      counted += Number(group.num_rows)
      return { column, from: offset, size, rows: Number(group.num_rows) }
    })
    if (counted !== rows || chunks.some((chunk) => !(chunk.rows >= 0))) {
      throw refuse(`its footer promises ${rows} rows and lists ${counted}`, from)
    }
    if (!isSmall || leaf.length > 2 || leaf[1]?.element.repetition_type === 'REPEATED') {
      entries.push(...chunks.map((chunk, group) => storedBytes(file, `${name} (row group ${group + 1})`, chunk)))
      continue
    }
    try {
      const column = readParquetColumn(file, leaf, chunks)
      entries.push(...column.entries)
      documents.push(...column.documents)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw refuse(
        `the column ${JSON.stringify(name.slice(0, 100))} cannot be decoded: ${why.slice(0, 200)}`,
        chunks[0]?.from ?? from,
        cause,
      )
    }
  }
  const schema = leaves.map((leaf) => ({
    name: leaf.slice(1).map(({ element }) => element.name.toWellFormed()),
    type: leaf.at(-1)?.element.type ?? null,
    converted: leaf.at(-1)?.element.converted_type ?? null,
  }))
  return {
    format: 'parquet',
    entries,
    documents: [{ name: '(schema)', json: canonicalJson(schema) }, ...documents],
    metadata: new Map([
      ['rows', String(rows)],
      ['row groups', String(metadata.row_groups.length)],
      ['created by', (metadata.created_by ?? '').toWellFormed()],
    ]),
  }
}

/** The footer, once it is known to be sound Thrift without impossible lists. */
function readFooter(file: ByteSource, refuse: Refuse): { readonly metadata: FileMetaData; readonly from: number } {
  const start = Math.max(0, file.length - TAIL_BYTES)
  const tail = new Uint8Array(file.length - start)
  file.read(tail, start)
  if (tail.length < TAIL_BYTES || Buffer.from(tail.subarray(4)).toString('latin1') !== 'PAR1') {
    throw refuse('it does not end as one', start)
  }
  const length = new DataView(tail.buffer).getUint32(0, true)
  const from = start - length
  if (length > MAX_FOOTER_BYTES || from < 4) throw refuse(`its footer of ${length} bytes does not fit`, start)
  checkThriftStruct(rangeSource(file, from, length), (why, offset) => refuse(why, from + offset))
  const footer = new Uint8Array(length + TAIL_BYTES)
  file.read(footer, from)
  try {
    return { metadata: parquetMetadata(footer, { geoparquet: false }), from }
  } catch (cause) {
    throw refuse(
      `its footer cannot be read: ${cause instanceof Error ? cause.message.slice(0, 200) : String(cause)}`,
      from,
      cause,
    )
  }
}

function checkNesting(schema: FileMetaData['schema']): void {
  /** How many children each structure on the way still waits for. */
  const waiting: number[] = []
  for (const { num_children: children = 0 } of schema) {
    while (waiting.at(-1) === 0) waiting.pop()
    waiting.push((waiting.pop() ?? 1) - 1)
    if (children > 0) waiting.push(children)
    if (waiting.length > MAX_NESTING) throw new RangeError(`columns are nested deeper than ${MAX_NESTING} levels`)
  }
}

/** The columns of a schema, each with the way to it from the root. */
function listLeaves(tree: SchemaTree, path: readonly SchemaTree[]): SchemaTree[][] {
  if (tree.children.length === 0) return path.length === 1 ? [] : [[...path]]
  return tree.children.flatMap((child) => listLeaves(child, [...path, child]))
}

function storedBytes(file: ByteSource, name: string, { from, size }: ParquetChunk): ModelEntry {
  return { name, dtype: 'U8', shape: [size], elements: size, bytes: rangeSource(file, from, size) }
}
