import type { FileTree } from '@modelgate/artifacts'
import { MAX_YAML_BYTES } from './decode-text.ts'

/** A file name that is ours by itself. */
const OUR_NAME = /\.modelgate\.ya?ml$/

/** A file that could be ours by its content. */
const YAML_NAME = /\.ya?ml$/

/**
 * All manifests of a tree: files called `*.modelgate.yaml`, and YAML files whose `apiVersion` is ours, except
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

/** Looks at the top-level lines only: whatever is wrong further down is for the reader to say. */
async function isOurs(tree: FileTree, path: string): Promise<boolean> {
  const bytes = await tree.read(path, MAX_YAML_BYTES)
  if (bytes === null || bytes.length > MAX_YAML_BYTES) return false
  const text = new TextDecoder().decode(bytes)
  return (
    /^["']?apiVersion["']?\s*:\s*["']?modelgate\//m.test(text) && !/^["']?kind["']?\s*:\s*["']?Policy\b/m.test(text)
  )
}
