import { dirname, join } from 'node:path'
import { ModelgateError, valueAt } from '@modelgate/kernel'
import { type ByteSource, type FileSource, openFileSource } from './byte-source.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { openSafetensors } from './open-safetensors.ts'
import { JsonSyntaxError, parseStrictJson } from './parse-strict-json.ts'

/** A list of a hundred thousand tensors has 10 MB. */
const MAX_INDEX_BYTES = 100_000_000

/** More shards than any model has; each is an open file. */
const MAX_SHARDS = 1000

/**
 * Reads the index of a model that is spread over several safetensors files, and the files. Every tensor of the index must be in the file it names and no other, and
 * files must lie beside the index.
 *
 * @throws ModelgateError `SAFETENSORS_INDEX_INVALID`, and what a shard itself can be refused for
 */
export function openSafetensorsIndex(file: ByteSource, path: string): ModelContent {
  const refuse = (why: string, offset = 0): ModelgateError =>
    new ModelgateError('SAFETENSORS_INDEX_INVALID', `${path} is no sound index: ${why} (at byte ${offset}).`, {
      advice: 'Save the model again; its index and its shards belong together.',
    })
  const weights = readWeightMap(file, refuse)
  const names = [...new Set(weights.values())].toSorted()
  if (names.length > MAX_SHARDS) throw refuse(`it names ${names.length} files and ${MAX_SHARDS} are allowed`)
  const shards: FileSource[] = []
  const entries: ModelEntry[] = []
  const metadata = new Map<string, string>([['shards', String(names.length)]])
  try {
    for (const name of names) {
      if (!/^[^/\\]+\.safetensors$/u.test(name)) {
        throw refuse(`${JSON.stringify(name.slice(0, 100))} is not the name of a safetensors file beside it`)
      }
      const shard = openFileSource(join(dirname(path), name))
      shards.push(shard)
      const content = openSafetensors(shard, shard.path)
      for (const entry of content.entries) {
        if (weights.get(entry.name) !== name) {
          throw refuse(`${name} holds ${JSON.stringify(entry.name)}, which the index puts elsewhere`)
        }
        weights.delete(entry.name)
        entries.push(entry)
      }
      for (const [key, value] of content.metadata) metadata.set(key, value)
    }
    const [missing] = weights
    if (missing !== undefined) throw refuse(`${missing[1]} does not hold ${JSON.stringify(missing[0])}`)
  } catch (error) {
    for (const shard of shards) shard.close()
    throw error
  }
  return { format: 'safetensors-index', entries, documents: [], metadata, parts: shards }
}

function readWeightMap(
  file: ByteSource,
  refuse: (why: string, offset?: number) => ModelgateError,
): Map<string, string> {
  if (file.length > MAX_INDEX_BYTES) throw refuse(`it has ${file.length} bytes and ${MAX_INDEX_BYTES} are allowed`)
  const bytes = new Uint8Array(file.length)
  file.read(bytes, 0)
  let index: unknown
  try {
    index = parseStrictJson(Buffer.from(bytes).toString('utf8'))
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    throw refuse(error.message, error.offset)
  }
  const map = valueAt(index, 'weight_map')
  if (typeof map !== 'object' || map === null || Array.isArray(map)) throw refuse('weight_map is not an object')
  const weights = new Map<string, string>()
  for (const [tensor, shard] of Object.entries(map)) {
    if (typeof shard !== 'string') throw refuse(`${JSON.stringify(tensor)} is in no file`)
    weights.set(tensor, shard)
  }
  return weights
}
