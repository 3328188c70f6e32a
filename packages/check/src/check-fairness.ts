import { INTERSECTION_SIGN } from '@modelgate/fairness'
import type { GateReport } from '@modelgate/kernel'
import type { Evaluation, Manifest } from '@modelgate/manifest'
import type { FairnessPolicy } from '@modelgate/policy'
import type { CellQuery } from '@modelgate/tabular'
import { evaluateFairness } from './evaluate-fairness.ts'
import type { GateContext } from './gate-context.ts'
import { openBaseline, openPredictions, predictionsMissing } from './open-predictions.ts'

/** The fairness gate on the predictions that a manifest declares, against those that the base declares. */
export async function checkFairness(context: GateContext, rules: FairnessPolicy): Promise<GateReport> {
  const { manifest, head, engine, findDuckdb, policyRef, subject, environment, document } = context
  const declared = manifest.spec.evaluation?.predictions
  const predictions = await openPredictions(head, manifest)
  if (predictions === null) return predictionsMissing('fairness', context)
  const { intersections } = manifest.spec.fairness ?? {}
  return evaluateFairness({
    predictions,
    query: queryOf(declared, manifest, rules),
    baseline: await openBaseline(context),
    policy: rules,
    policyRef,
    subject,
    environment,
    location: document.locate(`/spec/evaluation/${declared === undefined ? 'cells' : 'predictions'}`, 'key'),
    ...(engine === undefined ? {} : { engine }),
    ...(findDuckdb === undefined ? {} : { findDuckdb }),
    ...(intersections === undefined ? {} : { intersections }),
  })
}

function queryOf(declared: Evaluation['predictions'], manifest: Manifest, rules: FairnessPolicy): CellQuery {
  // A cells file names its own columns.
  const { label = '', prediction = '', weight, id, positive, favourable } = declared ?? {}
  const sensitive = manifest.spec.fairness?.sensitiveAttributes.map(({ name }) => name) ?? []
  const judged = [
    ...Object.keys(rules.attributes),
    ...rules.rules.flatMap((rule) => rule.attributes ?? []).flatMap(splitIntersection),
  ]
  return {
    groups: [...new Set([...judged, ...sensitive])],
    label,
    prediction,
    ...(weight === undefined ? {} : { weight }),
    ...(id === undefined ? {} : { id }),
    ...(positive === undefined ? {} : { positive }),
    ...(favourable === undefined ? {} : { favourable }),
  }
}

/** The columns that a rule's attribute is made of: one, or several for `age × sex`. */
function splitIntersection(attribute: string): readonly string[] {
  return attribute.split(INTERSECTION_SIGN)
}
