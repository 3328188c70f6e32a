import { openModelFile } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import type { CardPair, TensorFact } from '@modelgate/model-card'

/**
 * The tensors of the artifacts whose bytes differ between two versions, where a reader understands their format; an
 * artifact that cannot be read has none here, and its own gate says why.
 */
export async function listTensors(
  base: { readonly tree: FileTree; readonly manifest: Manifest },
  head: { readonly tree: FileTree; readonly manifest: Manifest },
): Promise<NonNullable<CardPair['tensors']>> {
  const key = ({ name, digest }: { name: string; digest: string }) => `${name}\n${digest}`
  const kept = new Set(base.manifest.spec.artifacts.map(key))
  const same = new Set(head.manifest.spec.artifacts.map(key).filter((each) => kept.has(each)))
  const read = async ({ tree, manifest }: { readonly tree: FileTree; readonly manifest: Manifest }) => {
    const tensors: TensorFact[] = []
    for (const artifact of manifest.spec.artifacts) {
      if (artifact.path !== undefined && !same.has(key(artifact))) {
        tensors.push(...(await readTensors(tree, artifact.name, artifact.path)))
      }
    }
    return tensors
  }
  return { base: await read(base), head: await read(head) }
}

async function readTensors(tree: FileTree, artifact: string, path: string): Promise<readonly TensorFact[]> {
  try {
    const local = await tree.materialize(path)
    if (local === null) return []
    const file = await openModelFile(local)
    const tensors = file.entries.map(({ name, dtype, shape }) => ({ artifact, name, dtype, shape }))
    file.close()
    return tensors
  } catch (error) {
    if (error instanceof ModelgateError) return []
    throw error
  }
}
