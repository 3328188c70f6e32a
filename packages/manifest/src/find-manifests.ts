import type { FileTree } from '@modelgate/artifacts'
import { textAt } from '@modelgate/kernel'
import { MAX_YAML_BYTES } from './decode-text.ts'
import { readYaml } from './read-yaml.ts'

/** A file name that is ours by itself. */
const OUR_NAME = /\.modelgate\.ya?ml$/i

/** A file that could be ours by its content; JSON is YAML too. */
const YAML_NAME = /\.(?:ya?ml|json)$/i

/**
 * All manifests of a tree: files called `*.modelgate.yaml`, and YAML and JSON files whose `apiVersion` is ours, except
 * policies. A file of an unknown kind or version is listed too, so that it gets a finding instead of being skipped.
 *
 * @returns paths, sorted
 */
export async function findManifests(tree: FileTree): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of await tree.list()) {
    if (await holdsManifest(tree, path)) found.push(path)
  }
  return found
}

/** Whether a file is a manifest: by its name, or by its content where the name says no more than YAML. */
export async function holdsManifest(tree: FileTree, path: string): Promise<boolean> {
  return OUR_NAME.test(path) || (YAML_NAME.test(path) && (await isOurs(tree, path)))
}

async function isOurs(tree: FileTree, path: string): Promise<boolean> {
  const bytes = await tree.read(path, MAX_YAML_BYTES)
  if (bytes === null || bytes.length > MAX_YAML_BYTES) return false
  // Most YAML files of a repository are somebody else's, and need not be parsed to see that.
  if (!new TextDecoder().decode(bytes).includes('modelgate/')) return false
  const { apiVersion, kind } = readEnvelope(bytes)
  return apiVersion?.startsWith('modelgate/') === true && kind !== 'Policy'
}

/** What a file calls itself; of one that is no valid YAML the lines at the top level are looked at. */
export function readEnvelope(bytes: Uint8Array): {
  readonly apiVersion: string | undefined
  readonly kind: string | undefined
} {
  const { value, text } = readYaml(bytes, '', { quotedKeys: new Set() })
  const wordAt = (key: string) => (value === undefined ? wordIn(text, key) : textAt(value, key))
  return { apiVersion: wordAt('apiVersion'), kind: wordAt('kind') }
}

function wordIn(text: string, key: string): string | undefined {
  return new RegExp(`^["']?${key}["']?\\s*[:=]\\s*["']?([^\\s"',]+)`, 'm').exec(text)?.[1]
}
