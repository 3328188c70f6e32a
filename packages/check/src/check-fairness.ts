import { DEFAULT_BASE, INTERSECTION_SIGN } from '@modelgate/fairness'
import type { GateReport } from '@modelgate/kernel'
import type { Evaluation, Manifest } from '@modelgate/manifest'
import type { FairnessPolicy } from '@modelgate/policy'
import type { CellQuery } from '@modelgate/tabular'
import { evaluateFairness, type NamedBaseline } from './evaluate-fairness.ts'
import { describeCommand } from './describe-command.ts'
import type { GateContext } from './gate-context.ts'
import { holdsAmounts } from './open-quality-source.ts'
import { openNamedBaseline } from './open-named-baseline.ts'
import { openBaseline, openPredictions, predictionsMissing } from './open-predictions.ts'
import type { QualityBaseline } from './quality-source.ts'

/** The fairness gate on the predictions that a manifest declares, against those that the base declares. */
export async function checkFairness(context: GateContext, rules: FairnessPolicy): Promise<GateReport> {
  const { path, manifest, head, base, engine, findDuckdb, policyRef, subject, environment, document } = context
  const declared = manifest.spec.evaluation?.predictions
  const predictions = await openPredictions(head, manifest)
  if (predictions === null) return predictionsMissing('fairness', context)
  const { intersections } = manifest.spec.fairness ?? {}
  const before = await openBaseline(context)
  const named = new Set(rules.rules.flatMap(({ regression }) => regression?.against ?? []))
  named.delete(DEFAULT_BASE)
  const others = new Map<string, NamedBaseline>()
  for (const name of named) others.set(name, toTable(await openNamedBaseline(name, context)))
  const columns = columnsOf(manifest, rules)
  return evaluateFairness({
    predictions,
    query: queryOf(declared, columns),
    strata: columns.strata,
    ...(typeof before === 'object' && 'missing' in before
      ? { baseline: 'missing', ...(before.missing === undefined ? {} : { whyMissing: before.missing }) }
      : { baseline: before }),
    others,
    policy: rules,
    policyRef,
    subject,
    environment,
    location: document.locate(`/spec/evaluation/${declared === undefined ? 'cells' : 'predictions'}`, 'key'),
    ...(engine === undefined ? {} : { engine }),
    ...(findDuckdb === undefined ? {} : { findDuckdb }),
    ...(intersections === undefined ? {} : { intersections }),
    ...(declared?.oneVsRest === undefined ? {} : { oneVsRest: declared.oneVsRest }),
    ...(declared?.score === undefined || declared.oneVsRest === true ? {} : { score: declared.score }),
    amounts: holdsAmounts(manifest),
    reproduce: describeCommand('check', [path], {
      gate: ['fairness'],
      base: base?.commit,
      policy: context.policyOption,
    }),
  })
}

/** Rates are of rows, which values that somebody states have none of. */
function toTable(baseline: QualityBaseline): NamedBaseline {
  if (typeof baseline === 'string' || 'missing' in baseline) return baseline
  return 'table' in baseline ? baseline.table : { missing: 'that version states results and declares no predictions.' }
}

/** Columns to read: those that hold groups, and those that rules control for alone. */
interface Columns {
  readonly groups: readonly string[]
  readonly strata: readonly string[]
}

function columnsOf(manifest: Manifest, rules: FairnessPolicy): Columns {
  const sensitive = manifest.spec.fairness?.sensitiveAttributes.map(({ name }) => name) ?? []
  const named = [...Object.keys(rules.attributes), ...rules.rules.flatMap((rule) => rule.attributes ?? [])]
  const judged = named.flatMap(splitIntersection)
  const groups = [...new Set([...judged, ...sensitive])]
  const controlled = new Set(rules.rules.flatMap((rule) => rule.control ?? []))
  return { groups, strata: [...controlled].filter((column) => !groups.includes(column)) }
}

function queryOf(declared: Evaluation['predictions'], { groups, strata }: Columns): CellQuery {
  // A cells file names its own columns.
  const { label = '', prediction = '', weight, id, positive, favourable } = declared ?? {}
  return {
    groups: [...groups, ...strata],
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
