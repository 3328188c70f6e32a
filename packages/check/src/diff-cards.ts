import type { FileTree } from '@modelgate/artifacts'
import type { GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import { diffModelCards } from '@modelgate/model-card'
import type { CardDiff } from '@modelgate/model-card'
import { listPackages } from './list-packages.ts'

/** A version of a model: its manifest in the tree that holds its files. */
export interface CardVersion {
  readonly tree: FileTree
  readonly manifest: Manifest
}

/**
 * Compares two versions of a model card together with the tensors and the locked packages of both.
 *
 * @param base null for a new model
 * @param headReports what gates measured of the head
 */
export async function diffCards(
  base: CardVersion | null,
  head: CardVersion,
  headReports: readonly GateReport[],
): Promise<CardDiff> {
  if (base === null) return diffModelCards({ base: null, head: head.manifest, headReports })
  // Loaded on demand: readers of every format are large, and a new model needs none.
  const [{ listTensors }, { listTables }] = await Promise.all([import('./list-tensors.ts'), import('./list-tables.ts')])
  return diffModelCards({
    base: base.manifest,
    head: head.manifest,
    headReports,
    tensors: await listTensors(base, head),
    tables: await listTables(base, head),
    packages: {
      base: await listPackages(base.tree, base.manifest),
      head: await listPackages(head.tree, head.manifest),
    },
  })
}
