import type { FileTree } from '@modelgate/artifacts'
import { createReport, ModelgateError } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import type { TableSource } from '@modelgate/tabular'
import type { NamedBaseline } from './evaluate-fairness.ts'
import type { GateContext } from './gate-context.ts'
import { openContent } from './open-content.ts'

/**
 * The predictions that a manifest declares, or the cells that take their place, as files on this machine; null where it
 * names none or they are not there.
 */
export async function openPredictions(tree: FileTree, manifest: Manifest): Promise<TableSource | null> {
  const path = pathOf(manifest)
  if (path === undefined) return null
  const local = await openContent(tree, path)
  if (local === null) return null
  const holds = manifest.spec.evaluation?.predictions === undefined ? ({ holds: 'cells' } as const) : {}
  return { files: [{ path: local, name: path, ...holds }] }
}

/**
 * The predictions of the version before: `first-version` when there was none, missing when they should be there and
 * cannot be had, or when nobody knows what came before.
 */
export async function openBaseline({ base, baseManifest }: GateContext): Promise<NamedBaseline> {
  if (base === null) return { missing: undefined }
  if (baseManifest === null) return 'first-version'
  try {
    return (await openPredictions(base, baseManifest)) ?? { missing: undefined }
  } catch (error) {
    if (error instanceof ModelgateError) return { missing: error.message }
    throw error
  }
}

function pathOf({ spec: { evaluation } }: Manifest): string | undefined {
  return evaluation?.predictions?.path ?? evaluation?.cells?.path
}

/** The report of a gate that has nothing to measure. */
export function predictionsMissing(gate: 'fairness' | 'quality', context: GateContext): GateReport {
  const { manifest, document, subject, policyRef, environment } = context
  const path = pathOf(manifest)
  return createReport({
    gate,
    verdict: 'inconclusive',
    reasonCode: 'PREDICTIONS_MISSING',
    subject,
    policy: policyRef,
    environment,
    findings: [
      {
        code: 'PREDICTIONS_MISSING',
        severity: 'error',
        message:
          path === undefined
            ? 'The manifest names no predictions file, so nothing can be measured.'
            : `The predictions ${path} are not there, so nothing can be measured.`,
        advice:
          path === undefined
            ? 'evaluation: { predictions: { path: predictions.csv, digest: "sha256:…", label: …, prediction: … } } under spec.'
            : 'Commit the file, or fetch it in a step before this one.',
        location: document.locate('/spec/evaluation/predictions', 'key'),
      },
    ],
  })
}
