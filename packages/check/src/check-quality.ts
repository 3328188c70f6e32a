import type { GateReport } from '@modelgate/kernel'
import type { QualityPolicy } from '@modelgate/policy'
import { evaluateQuality } from './evaluate-quality.ts'
import type { GateContext } from './gate-context.ts'
import { openBaseline, openPredictions, predictionsMissing } from './open-predictions.ts'

/** The quality gate on the predictions that a manifest declares, against those that the base declares. */
export async function checkQuality(context: GateContext, rules: QualityPolicy): Promise<GateReport> {
  const { manifest, head, engine, findDuckdb, policyRef, subject, environment, document } = context
  const declared = manifest.spec.evaluation?.predictions
  const predictions = await openPredictions(head, manifest)
  if (predictions === null) return predictionsMissing('quality', context)
  const { label = '', prediction, score, id, positive } = declared ?? {}
  return evaluateQuality({
    predictions,
    columns: {
      label,
      ...(prediction === undefined ? {} : { prediction }),
      ...(score === undefined ? {} : { score }),
      ...(id === undefined ? {} : { id }),
      ...(positive === undefined ? {} : { positive }),
    },
    baseline: await openBaseline(context),
    rules: rules.metrics,
    policyRef,
    subject,
    environment,
    location: document.locate(`/spec/evaluation/${declared === undefined ? 'cells' : 'predictions'}`, 'key'),
    ...(engine === undefined ? {} : { engine }),
    ...(findDuckdb === undefined ? {} : { findDuckdb }),
  })
}
