import { extname } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { type ByteSource, type FileSource, openFileSource } from './byte-source.ts'
import type { ModelContent, ModelFile } from './model-file.ts'
import { openCsv } from './open-csv.ts'
import { openGguf } from './open-gguf.ts'
import { openJson } from './open-json.ts'
import { openLightgbm } from './open-lightgbm.ts'
import { openNpy, openNpz } from './open-npy.ts'
import { openOnnx } from './open-onnx.ts'
import { openParquet } from './open-parquet.ts'
import { openOpaque } from './open-opaque.ts'
import { openPickle } from './open-pickle.ts'
import { openPytorch } from './open-pytorch.ts'
import { openSafetensors } from './open-safetensors.ts'
import { openSafetensorsIndex } from './open-safetensors-index.ts'

/** What the caller knows beside the path. */
export interface OpenOptions {
  /** The name that tells the format, where the path is that of a copy. */
  readonly name?: string
  /** JSON Pointers of values in JSON files that may differ by design. */
  readonly volatile?: readonly string[]
  /** An open file that this one is compared with: what both have in common is read once. */
  readonly like?: ModelFile
}

/**
 * Opens a model file for inspection or comparison. Only its structure is read; tensors are read later, in chunks. Nothing in it is
 * ever executed. What no reader understands comes back as `opaque`.
 *
 * The format follows the name, because a file that claims a format and breaks it must not slip through as opaque.
 *
 * @throws ModelgateError with the offset when the file is not what its name claims
 */
export function openModelFile(path: string, options: OpenOptions = {}): ModelFile {
  const file = openFileSource(path)
  try {
    const content = readContent(file, options)
    const { globals = [], parts = [], unread = null } = content
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

function readContent(file: FileSource, { name = file.path, volatile = [], like }: OpenOptions): ModelContent {
  if (file.length === 0) {
    throw new ModelgateError('MODEL_FILE_EMPTY', `${file.path} is empty (at byte 0).`, {
      advice: 'Write the model file again; an empty file holds no model.',
    })
  }
  const lower = name.toLowerCase()
  if (lower.endsWith('.safetensors.index.json')) return openSafetensorsIndex(file, file.path)
  if (lower.endsWith('.safetensors')) return openSafetensors(file, file.path, like)
  const reader = READERS.get(extname(lower)) ?? sniff(file)
  return reader(file, file.path, volatile)
}

type Reader = (file: ByteSource, path: string, volatile: readonly string[]) => ModelContent

/** A name that claims a format is held to it. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.npy', openNpy],
  ['.npz', openNpz],
  ['.json', openJson],
  ['.csv', (file, path) => openCsv(file, path, ',')],
  ['.tsv', (file, path) => openCsv(file, path, '\t')],
  ['.parquet', openParquet],
  ['.gguf', openGguf],
  ['.onnx', openOnnx],
  ['.pkl', openPickle],
  ['.pickle', openPickle],
  ['.joblib', openPickle],
  ['.pt', openPytorch],
  ['.pth', openPytorch],
  ['.ckpt', openPytorch],
])

/** Formats that are known by their first bytes, for names that several formats use: `.bin`, `.txt`, `.model`. */
function sniff(file: ByteSource): Reader {
  const head = new Uint8Array(Math.min(64, file.length))
  file.read(head, 0)
  const text = Buffer.from(head).toString('latin1')
  if (text.startsWith('GGUF')) return openGguf
  if (text.startsWith('PK\x03\x04') && text.includes('/data.pkl')) return openPytorch
  if (/^tree\r?\nversion=/u.test(text)) return openLightgbm
  // The number that PyTorch's older files start with, as a pickle of protocol 2.
  if (text.startsWith('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.')) return openPytorch
  return openOpaque
}
