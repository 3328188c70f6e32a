import type { FileTree } from '@modelgate/artifacts'
import type { Manifest } from '@modelgate/manifest'
import { openPredictions } from './open-predictions.ts'
import type { QualitySource } from './quality-source.ts'

/** Tasks whose labels are amounts, by the names that Hugging Face uses. */
const AMOUNT_TASKS = /regression|forecasting/u

/** Whether labels and predictions are amounts, by the declared task. */
export function holdsAmounts({ spec: { task = '' } }: Manifest): boolean {
  return AMOUNT_TASKS.test(task)
}

/**
 * What a manifest gives to measure quality from: its predictions or cells, else the results it states; null where it names
 * nothing or the file is not there.
 */
export async function openQualitySource(tree: FileTree, manifest: Manifest): Promise<QualitySource | null> {
  const { evaluation } = manifest.spec
  const table = await openPredictions(tree, manifest)
  if (table !== null) {
    const { label = '', prediction, score, weight, id, positive } = evaluation?.predictions ?? {}
    return {
      table,
      columns: {
        label,
        ...(prediction === undefined ? {} : { prediction }),
        ...(score === undefined ? {} : { score }),
        ...(weight === undefined ? {} : { weight }),
        ...(id === undefined ? {} : { id }),
        ...(positive === undefined ? {} : { positive }),
        amounts: holdsAmounts(manifest),
      },
    }
  }
  // Predictions that are declared and not there must not be replaced by what somebody states of them.
  const stated = evaluation?.results ?? []
  const declared = evaluation?.predictions !== undefined || evaluation?.cells !== undefined
  return declared || stated.length === 0 ? null : { stated }
}
