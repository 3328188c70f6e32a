import { stat } from 'node:fs/promises'
import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import type { CardPair, TableFact } from '@modelgate/model-card'
import { outlineTable } from '@modelgate/tabular'
import { openContent } from './open-content.ts'

/** Larger tables are counted by the gates that read them anyway; counting one only for a line of the card takes too long. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Rows and columns of the declared data whose bytes differ between two versions, where both can be read here; a file
 * that cannot be read has none, and its own gate says why.
 */
export async function listTables(
  base: { readonly tree: FileTree; readonly manifest: Manifest },
  head: { readonly tree: FileTree; readonly manifest: Manifest },
): Promise<NonNullable<CardPair['tables']>> {
  const before = new Map((base.manifest.spec.data ?? []).map((entry) => [entry.name, entry]))
  const facts: { base: TableFact; head: TableFact }[] = []
  for (const { name, path, digest } of head.manifest.spec.data ?? []) {
    const former = before.get(name)
    if (path === undefined || former?.path === undefined || former.digest === digest) continue
    const [was, is] = [await outline(base.tree, former.path), await outline(head.tree, path)]
    if (was !== null && is !== null) facts.push({ base: { name, ...was }, head: { name, ...is } })
  }
  return facts
}

async function outline(tree: FileTree, path: string) {
  try {
    const local = await openContent(tree, path)
    if (local === null || (await stat(local)).size > MAX_BYTES) return null
    return await outlineTable({ path: local, name: path })
  } catch (error) {
    // Whatever is wrong with the file, the gate that judges by it says it.
    if (error instanceof ModelgateError) return null
    throw error
  }
}
