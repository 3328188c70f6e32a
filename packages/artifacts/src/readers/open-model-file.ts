import { extname } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { type FileSource, openFileSource } from './byte-source.ts'
import type { ModelContent, ModelFile } from './model-file.ts'
import { openSafetensors } from './open-safetensors.ts'

/**
 * Opens a model file for inspection or comparison. Only its structure is read; tensors are read later, in chunks. Nothing in it is
 * ever executed. What no reader understands comes back as `opaque`.
 *
 * The format follows the name, because a file that claims a format and breaks it must not slip through as opaque.
 *
 * @throws ModelgateError with the offset when the file is not what its name claims
 */
export function openModelFile(path: string): ModelFile {
  const file = openFileSource(path)
  try {
    return {
      ...readContent(file),
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

function readContent(file: FileSource): ModelContent {
  if (file.length === 0) {
    throw new ModelgateError('MODEL_FILE_EMPTY', `${file.path} is empty.`, {
      advice: 'Write the model file again; an empty file holds no model.',
    })
  }
  switch (extname(file.path).toLowerCase()) {
    case '.safetensors':
      return openSafetensors(file, file.path)
    default:
      return { format: 'opaque', entries: [], documents: [], metadata: new Map() }
  }
}
