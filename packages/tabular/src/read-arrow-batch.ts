import type { FileHandle } from 'node:fs/promises'
import { type ArrowColumn, openArrowColumn } from './arrow-column.ts'
import { addShapes, type ArrowLayout, type Shape } from './arrow-schema.ts'
import type { FlatTable } from './flat-table.ts'
import { type ArrowMessage, readBytes } from './read-arrow-messages.ts'
import { ARROW_CODECS } from './unpack-bytes.ts'

/** A buffer of one column of one batch (1 GiB) has more than 100 million numbers; writers make batches of 64 Ki rows. */
const MAX_BUFFER = 1024 * 1024 * 1024
/** More rows than this in one batch are a lie: a column of nulls has no bytes that would have to be there. */
const MAX_ROWS = 128 * 1024 * 1024

/** What a batch holds for a field. */
export interface BatchColumn {
  readonly length: number
  /** Absent where the values are neither texts, numbers nor booleans. */
  readonly read: ArrowColumn | undefined
}

/**
 * Columns of a batch. Only their buffers are read from the file.
 *
 * @param fields all columns of the batch, as they stand in it
 * @param selected which of them are read
 * @throws RangeError for a batch that lacks what its schema promises
 */
export async function readArrowBatch(
  handle: FileHandle,
  body: ArrowMessage['body'],
  batch: FlatTable,
  fields: readonly { readonly layout: ArrowLayout; readonly shape: Shape }[],
  selected: readonly number[],
): Promise<readonly BatchColumn[]> {
  const nodes = batch.structures(1, 2)
  const buffers = batch.structures(2, 2)
  const views = batch.structures(4, 1).map(([count = 0]) => count)
  const compression = batch.table(3)
  const unpack = compression === undefined ? undefined : ARROW_CODECS[compression.integer(0, 1)]
  if (compression !== undefined && unpack === undefined) throw new RangeError('it is packed in an unknown way')
  const load = async ([offset = -1, length = -1]: readonly number[]) => {
    if (offset < 0 || length < 0 || offset + length > body.length || length > MAX_BUFFER) {
      throw new RangeError('a buffer lies outside of its batch')
    }
    const bytes = await readBytes(handle, body.position + offset, length)
    if (unpack === undefined || length === 0) return bytes
    const unpacked = Number(bytes.readBigInt64LE())
    const packed = bytes.subarray(8)
    return unpacked === -1 ? packed : unpack(packed, unpacked)
  }
  const columns: BatchColumn[] = []
  for (const at of selected) {
    const before = fields.slice(0, at).map(({ shape }) => shape)
    const first = before.reduce(addShapes, { nodes: 0, buffers: 0, views: 0 })
    const sum = (from: number, to: number) => views.slice(from, to).reduce((total, count) => total + count, 0)
    const { layout, shape } = fields[at] ?? { layout: { kind: 'other' } as const, shape: first }
    const start = first.buffers + sum(0, first.views)
    const end = start + shape.buffers + sum(first.views, first.views + shape.views)
    const [length = -1, nullCount = 0] = nodes[first.nodes] ?? []
    if (length < 0 || length > MAX_ROWS || end > buffers.length) throw new RangeError('a batch lacks a column')
    if (layout.kind === 'other') columns.push({ length, read: undefined })
    else {
      const pieces: Uint8Array[] = []
      for (const buffer of buffers.slice(start, end)) pieces.push(await load(buffer))
      columns.push({ length, read: openArrowColumn(layout, { length, nullCount, buffers: pieces }) })
    }
  }
  return columns
}
