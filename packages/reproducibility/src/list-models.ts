import { basename, dirname, join } from 'node:path'
import { openModelFile } from '@modelgate/artifacts'
import { listFolder } from './list-folder.ts'

const INDEX = '.index.json'

/**
 * The models of a folder: every file under its own path, except that a model in shards is one, under the name it would have in one file. So a model
 * that was spread over other files is still the same model.
 *
 * @returns the path of the file to open, by name, sorted
 * @throws ModelgateError when the folder or an index cannot be read
 */
export async function listModels(root: string): Promise<ReadonlyMap<string, string>> {
  const files = listFolder(root)
  const models = new Map(files.map((path) => [path, path]))
  for (const path of files.filter((each) => each.endsWith(`.safetensors${INDEX}`))) {
    const whole = path.slice(0, -INDEX.length)
    if (models.has(whole)) continue
    const index = await openModelFile(join(root, path))
    index.close()
    const folder = dirname(path)
    for (const part of index.parts)
      models.delete(folder === '.' ? basename(part.path) : `${folder}/${basename(part.path)}`)
    models.delete(path)
    models.set(whole, path)
  }
  return new Map([...models].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
