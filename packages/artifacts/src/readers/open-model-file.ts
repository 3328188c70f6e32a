import { extname } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { type ByteSource, type FileSource, openFileSource } from './byte-source.ts'
import { MAX_ARRAYS } from './max-arrays.ts'
import type { ModelContent, ModelFile, OpenOptions } from './model-file.ts'
import { mostArrayBytes } from './most-unpacked.ts'

/**
 * Opens a model file for inspection or comparison. Only its structure is read; tensors are read later, in chunks. Nothing in it is
 * ever executed. What no reader understands comes back as `opaque`.
 *
 * The format follows the name, because a file that claims a format and breaks it must not slip through as opaque. The code of a reader is
 * loaded when a file of its format is met.
 *
 * @throws ModelgateError with the offset when the file is not what its name claims
 */
export async function openModelFile(path: string, options: OpenOptions = {}): Promise<ModelFile> {
  const file = openFileSource(path)
  try {
    const content = await readContent(file, options)
    const { globals = [], parts = [], unread = null } = content
    try {
      limitArrays(content, file)
    } catch (error) {
      for (const part of parts) part.close()
      throw error
    }
    return {
      ...content,
      globals,
      parts,
      unread,
      path,
      size: file.length,
      bytes: file,
      assertUnchanged() {
        file.assertUnchanged()
        for (const part of parts) part.assertUnchanged()
      },
      close() {
        file.close()
        for (const part of parts) part.close()
      },
    }
  } catch (error) {
    file.close()
    throw error
  }
}

/** What holds for the arrays of every format. */
function limitArrays({ entries, parts = [] }: ModelContent, file: FileSource): void {
  if (entries.length > MAX_ARRAYS) {
    throw new ModelgateError(
      'MODEL_FILE_TOO_LARGE',
      `${file.path} holds ${entries.length} arrays and ${MAX_ARRAYS} are allowed (at byte 0).`,
      { advice: 'Put small arrays together, or split the model.' },
    )
  }
  const stored = parts.reduce((sum, part) => sum + part.length, file.length)
  if (entries.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostArrayBytes(stored)) {
    throw new ModelgateError(
      'MODEL_FILE_REPEATS',
      `${file.path} has ${stored} bytes, and its arrays use them over and over, a hundred times as many in all (at byte 0).`,
      { advice: 'Write every array once; views that repeat others are made when the model is loaded.' },
    )
  }
}

async function readContent(file: FileSource, options: OpenOptions): Promise<ModelContent> {
  if (file.length === 0) {
    throw new ModelgateError('MODEL_FILE_EMPTY', `${file.path} is empty (at byte 0).`, {
      advice: 'Write the model file again; an empty file holds no model.',
    })
  }
  const name = (options.name ?? file.path).toLowerCase()
  const isIndex = name.endsWith('.safetensors.index.json')
  const read = await (isIndex ? READERS.safetensorsIndex : (BY_NAME.get(extname(name)) ?? sniff(file)))()
  return read(file, file.path, options)
}

type Reader = (file: ByteSource, path: string, options: OpenOptions) => ModelContent

const READERS = {
  csv: () => openTable(','),
  gguf: async () => (await import('./open-gguf.ts')).openGguf,
  json: async () => (await import('./open-json.ts')).openJson,
  lightgbm: async () => (await import('./open-lightgbm.ts')).openLightgbm,
  npy: async () => (await import('./open-npy.ts')).openNpy,
  npz: async () => (await import('./open-npy.ts')).openNpz,
  onnx: async () => (await import('./open-onnx.ts')).openOnnx,
  opaque: async () => (await import('./open-opaque.ts')).openOpaque,
  parquet: async () => (await import('./open-parquet.ts')).openParquet,
  pickle: async () => (await import('./open-pickle.ts')).openPickle,
  pytorch: async () => (await import('./open-pytorch.ts')).openPytorch,
  safetensors: async () => (await import('./open-safetensors.ts')).openSafetensors,
  safetensorsIndex: async () => (await import('./open-safetensors-index.ts')).openSafetensorsIndex,
  tsv: () => openTable('\t'),
} as const satisfies Readonly<Record<string, () => Promise<Reader>>>

async function openTable(delimiter: ',' | '\t'): Promise<Reader> {
  const { openCsv } = await import('./open-csv.ts')
  return (file, path) => openCsv(file, path, delimiter)
}

/** A name that claims a format is held to it. */
const BY_NAME: ReadonlyMap<string, () => Promise<Reader>> = new Map<string, () => Promise<Reader>>([
  ['.safetensors', READERS.safetensors],
  ['.npy', READERS.npy],
  ['.npz', READERS.npz],
  ['.json', READERS.json],
  ['.csv', READERS.csv],
  ['.tsv', READERS.tsv],
  ['.parquet', READERS.parquet],
  ['.gguf', READERS.gguf],
  ['.onnx', READERS.onnx],
  ['.pkl', READERS.pickle],
  ['.pickle', READERS.pickle],
  ['.joblib', READERS.pickle],
  ['.pt', READERS.pytorch],
  ['.pth', READERS.pytorch],
  ['.ckpt', READERS.pytorch],
])

/** Formats that are known by their first bytes, for names that several formats use: `.bin`, `.txt`, `.model`. */
function sniff(file: ByteSource): () => Promise<Reader> {
  const head = new Uint8Array(Math.min(64, file.length))
  file.read(head, 0)
  const text = Buffer.from(head).toString('latin1')
  if (text.startsWith('GGUF')) return READERS.gguf
  if (text.startsWith('PK\x03\x04') && text.includes('/data.pkl')) return READERS.pytorch
  if (/^tree\r?\nversion=/u.test(text)) return READERS.lightgbm
  // The number that PyTorch's older files start with, as a pickle of protocol 2.
  if (text.startsWith('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.')) return READERS.pytorch
  return READERS.opaque
}
