import { open, stat } from 'node:fs/promises'
import { tableError } from './table-error.ts'

/** A table file on this machine. */
export interface TableFile {
  /** Where its bytes are. */
  readonly path: string
  /** What people call it (a path in the repository); decides the format. Default: `path`. */
  readonly name?: string
  /** A file of counts, whatever its name; see `readCellsFile`. */
  readonly holds?: 'cells'
}

/** How a file is laid out and packed. */
export interface FileFormat {
  readonly layout: 'csv' | 'tsv' | 'jsonl' | 'parquet' | 'arrow'
  readonly compression: 'none' | 'gzip' | 'zstd'
}

const LAYOUTS: Readonly<Record<string, FileFormat['layout']>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  arrow: 'arrow',
  feather: 'arrow',
  ipc: 'arrow',
}

/** Layouts that are known by their first bytes too. */
const BINARY = [
  { layout: 'parquet', title: 'a Parquet file', starts: [[0x50, 0x41, 0x52, 0x31]] },
  // A file begins with ARROW1, a stream with the mark of its first message.
  {
    layout: 'arrow',
    title: 'an Arrow file',
    starts: [
      [0x41, 0x52, 0x52, 0x4f],
      [0xff, 0xff, 0xff, 0xff],
    ],
  },
] as const

/** What a file begins with whose content Git LFS keeps elsewhere. */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1'

/**
 * The format of a table file: the layout by its name, packing and binary layouts by the first bytes.
 *
 * @throws ModelgateError TABLE_FILE_MISSING, TABLE_EMPTY, TABLE_FORMAT_UNKNOWN, TABLE_UNREADABLE
 */
export async function detectFormat(file: TableFile): Promise<FileFormat> {
  const name = fileName(file)
  const magic = await readMagic(file)
  if (magic.length === 0) throw tableError('TABLE_EMPTY', `${name} is empty: not even a header.`)
  if (Buffer.from(magic).toString('latin1') === LFS_POINTER) {
    throw tableError('TABLE_UNREADABLE', `${name} is a Git LFS pointer and not the table.`, {
      advice: 'Fetch the content before: `git lfs pull`, or `lfs: true` of actions/checkout.',
    })
  }
  const compression = startsWith(magic, [0x1f, 0x8b])
    ? 'gzip'
    : startsWith(magic, [0x28, 0xb5, 0x2f, 0xfd])
      ? 'zstd'
      : 'none'
  const extension =
    name
      .toLowerCase()
      .replace(/\.(gz|zst)$/, '')
      .split('.')
      .at(-1) ?? ''
  const layout = Object.hasOwn(LAYOUTS, extension) ? LAYOUTS[extension] : undefined
  const binary = BINARY.find(({ starts }) => starts.some((start) => startsWith(magic, start)))
  if (layout === undefined && binary === undefined) {
    throw tableError('TABLE_FORMAT_UNKNOWN', `${name}: no table format is known for this name.`, {
      advice: 'Write .csv, .tsv or .jsonl, each optionally .gz or .zst, or .parquet, .arrow or .feather.',
    })
  }
  const claimed = BINARY.find((one) => one.layout === layout)
  if (layout !== undefined && binary !== claimed) {
    const truth = binary === undefined ? `it does not begin like ${claimed?.title}` : `it is ${binary.title}`
    throw tableError('TABLE_UNREADABLE', `${name} is not what its name says: ${truth}.`)
  }
  return { layout: layout ?? binary?.layout ?? 'csv', compression }
}

/** What people call a file. */
export function fileName(file: TableFile): string {
  return file.name ?? file.path
}

async function readMagic(file: TableFile): Promise<Uint8Array> {
  const handle = await openFile(file)
  try {
    const { length } = LFS_POINTER
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function openFile(file: TableFile) {
  try {
    const status = await stat(file.path)
    if (status.isFile()) return await open(file.path, 'r')
  } catch (cause) {
    throw tableError('TABLE_FILE_MISSING', `${fileName(file)} cannot be opened: ${reasonOf(cause)}.`, { cause })
  }
  throw tableError('TABLE_FILE_MISSING', `${fileName(file)} is not a file.`)
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it'
  return cause instanceof Error ? cause.message : String(cause)
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}
