import { ModelgateError, sortFindings } from '@modelgate/kernel'
import type { Finding, GateReport } from '@modelgate/kernel'
import { judgeFairness } from '@modelgate/fairness'
import type { BaseEvidence } from '@modelgate/fairness'
import type { Evaluation, Manifest } from '@modelgate/manifest'
import type { FairnessPolicy } from '@modelgate/policy'
import { readCells, readPairedCells } from '@modelgate/tabular'
import type { CellQuery, TableSource } from '@modelgate/tabular'
import type { CellTable } from '@modelgate/statistics'
import type { GateContext } from './gate-context.ts'
import { openPredictions, predictionsMissing } from './open-predictions.ts'

/** The fairness gate on the predictions that a manifest declares, paired with those of the base where they can be. */
export async function checkFairness(context: GateContext, rules: FairnessPolicy): Promise<GateReport> {
  const { manifest, head, engine, policyRef, subject, environment, document } = context
  const predictions = manifest.spec.evaluation?.predictions
  const source = await openPredictions(head, manifest)
  if (predictions === undefined || source === null) return predictionsMissing('fairness', context)
  const query = queryOf(predictions, manifest, rules)
  const { table, base, problem } = await readBoth(context, source, query)
  const report = judgeFairness({
    head: table,
    base,
    policy: rules,
    policyRef,
    subject,
    environment: { ...environment, engine: engine.name },
    location: document.locate('/spec/evaluation/predictions', 'key'),
    ...(manifest.spec.fairness?.intersections === undefined
      ? {}
      : { intersections: manifest.spec.fairness.intersections }),
  })
  return problem === undefined ? report : { ...report, findings: sortFindings([...report.findings, problem]) }
}

function queryOf(
  { label, prediction, weight, id, positive, favourable }: NonNullable<Evaluation['predictions']>,
  manifest: Manifest,
  rules: FairnessPolicy,
): CellQuery {
  const declared = manifest.spec.fairness?.sensitiveAttributes.map(({ name }) => name) ?? []
  return {
    groups: [
      ...new Set([
        ...Object.keys(rules.attributes),
        ...rules.rules.flatMap((rule) => rule.attributes ?? []),
        ...declared,
      ]),
    ],
    label,
    prediction,
    ...(weight === undefined ? {} : { weight }),
    ...(id === undefined ? {} : { id }),
    ...(positive === undefined ? {} : { positive }),
    ...(favourable === undefined ? {} : { favourable }),
  }
}

interface BothSides {
  readonly table: CellTable
  readonly base: BaseEvidence
  /** Why the base could not be read, where it could not. */
  readonly problem?: Finding
}

async function readBoth(context: GateContext, source: TableSource, query: CellQuery): Promise<BothSides> {
  const { base, baseManifest, engine } = context
  if (base === null || baseManifest === null) {
    return { table: await readCells(source, query, engine), base: { kind: 'first-version' } }
  }
  try {
    const former = await openPredictions(base, baseManifest)
    if (former === null) return { table: await readCells(source, query, engine), base: { kind: 'missing' } }
    const { id } = query
    if (id !== undefined) {
      const paired = await readPairedCells(former, source, { ...query, id }, engine)
      return { table: paired.head, base: { kind: 'paired', table: paired.base, pairs: paired.pairs } }
    }
    const table = await readCells(source, query, engine)
    const before = await readCells(former, query, engine)
    return { table, base: { kind: 'unpaired', table: before, why: 'the manifest names no id column' } }
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error
    // If it was the head that could not be read, this throws again, and the gate could not run.
    const table = await readCells(source, query, engine)
    return { table, base: { kind: 'missing' }, problem: unreadable(error) }
  }
}

function unreadable(error: ModelgateError): Finding {
  return {
    code: 'BASELINE_UNREADABLE',
    severity: 'warning',
    message: `The predictions of the base cannot be compared with: ${error.message}`,
    ...(error.advice === undefined ? {} : { advice: error.advice }),
  }
}
