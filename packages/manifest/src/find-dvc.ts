import type { FileTree } from '@modelgate/artifacts'
import { valueAt } from '@modelgate/kernel'
import { MAX_YAML_BYTES } from './decode-text.ts'
import { besideFile, entriesAt, listAt } from './import/foreign-value.ts'
import { joinPointer } from './json-pointer.ts'
import { readYaml } from './read-yaml.ts'

/** What DVC knows of a file or folder that it keeps outside git. */
export interface DvcRecord {
  /** The file that says so. */
  readonly source: string
  /** 32 hexadecimal digits; undefined for other checksums. */
  readonly md5: string | undefined
  /** `md5`: of the bytes; `text`: older DVC changed line endings first; `folder`: of a list of files. */
  readonly kind: 'md5' | 'text' | 'folder'
  readonly size: number | undefined
}

/**
 * What DVC keeps of a path: in `PATH.dvc`, or in the `dvc.lock` of the nearest folder above it that names the path.
 *
 * @returns undefined where DVC knows nothing of it
 */
export async function findDvc(tree: FileTree, path: string): Promise<DvcRecord | undefined> {
  const folders = path.split('/').slice(0, -1)
  const locks = [folders.length, ...folders.keys()]
    .toSorted((a, b) => b - a)
    .map((depth) => [...folders.slice(0, depth), 'dvc.lock'].join('/'))
  for (const source of [`${path}.dvc`, ...locks]) {
    const bytes = await tree.read(source, MAX_YAML_BYTES).catch(() => null)
    if (bytes === null) continue
    const record = recordOf(source, bytes, path)
    if (record !== undefined) return record
  }
  return undefined
}

function recordOf(source: string, bytes: Uint8Array, path: string): DvcRecord | undefined {
  const document = readYaml(bytes, source, { quotedKeys: new Set() })
  const places = [
    ...listAt(document.value, 'outs').map((out, index) => ({ out, pointer: `/outs/${index}` })),
    ...entriesAt(document.value, 'stages').flatMap(([stage, value]) => {
      return ['outs', 'deps'].flatMap((key) => {
        return listAt(value, key).map((out, index) => ({ out, pointer: joinPointer(['stages', stage, key, index]) }))
      })
    }),
  ]
  const place = places.find(({ out }) => {
    const written = valueAt(out, 'path')
    return typeof written === 'string' && besideFile(source, written) === path
  })
  if (place === undefined) return undefined
  // The text of the scalar: a digest of digits alone is still a digest.
  const md5 = /^["']?([0-9a-f]{32})(\.dir)?["']?$/.exec(document.source(`${place.pointer}/md5`) ?? '')
  const size = valueAt(place.out, 'size')
  return {
    source,
    md5: md5?.[1],
    kind: md5?.[2] !== undefined ? 'folder' : valueAt(place.out, 'hash') === 'md5' ? 'md5' : 'text',
    size: typeof size === 'number' && Number.isSafeInteger(size) ? size : undefined,
  }
}
