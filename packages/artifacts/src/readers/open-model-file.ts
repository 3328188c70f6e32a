import { extname } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { type FileSource, openFileSource } from './byte-source.ts'
import type { ModelContent, ModelFile } from './model-file.ts'
import { openCsv } from './open-csv.ts'
import { openJson } from './open-json.ts'
import { openNpy, openNpz } from './open-npy.ts'
import { openSafetensors } from './open-safetensors.ts'

/** What the caller knows beside the path. */
export interface OpenOptions {
  /** The name that tells the format, where the path is that of a copy. */
  readonly name?: string
  /** JSON Pointers of values in JSON files that may differ by design. */
  readonly volatile?: readonly string[]
}

/**
 * Opens a model file for inspection or comparison. Only its structure is read; tensors are read later, in chunks. Nothing in it is
 * ever executed. What no reader understands comes back as `opaque`.
 *
 * The format follows the name, because a file that claims a format and breaks it must not slip through as opaque.
 *
 * @throws ModelgateError with the offset when the file is not what its name claims
 */
export function openModelFile(path: string, { name = path, volatile = [] }: OpenOptions = {}): ModelFile {
  const file = openFileSource(path)
  try {
    return {
      ...readContent(file, name, volatile),
      path,
      size: file.length,
      bytes: file,
      assertUnchanged: () => file.assertUnchanged(),
      close: () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

function readContent(file: FileSource, name: string, volatile: readonly string[]): ModelContent {
  if (file.length === 0) {
    throw new ModelgateError('MODEL_FILE_EMPTY', `${file.path} is empty.`, {
      advice: 'Write the model file again; an empty file holds no model.',
    })
  }
  switch (extname(name).toLowerCase()) {
    case '.safetensors':
      return openSafetensors(file, file.path)
    case '.npy':
      return openNpy(file, file.path)
    case '.npz':
      return openNpz(file, file.path)
    case '.json':
      return openJson(file, file.path, volatile)
    case '.csv':
      return openCsv(file, file.path, ',')
    case '.tsv':
      return openCsv(file, file.path, '\t')
    default:
      return { format: 'opaque', entries: [], documents: [], metadata: new Map() }
  }
}
