import type { MetricChoice } from '@modelgate/policy'
import { type Estimate, type NotEstimable, type Result } from './estimate.ts'
import { estimateChange } from './estimate-change.ts'
import { estimateMetric } from './estimate-metric.ts'
import type { Evidence } from './evidence.ts'
import { type Bound, judgeBound, type JudgedBound, MIN_SLICE_ROWS } from './judge-rule.ts'
import { listBounds } from './list-bounds.ts'
import type { QualityBase, QualityInput } from './quality-input.ts'

/** Decides every bound of every rule; a comparison with a version that never was is not due and left out. */
export function judgeBounds(input: QualityInput): readonly JudgedBound[] {
  return listBounds(input).flatMap((bound) => {
    const result = resultFor(bound, input)
    if (result === undefined) return []
    const judged = judgeBound(bound, result)
    const { by } = bound.rule
    const isOne = by !== undefined && bound.slice !== by
    const few = isOne && judged.state === 'inconclusive' && result.n < MIN_SLICE_ROWS
    return [few && !hadEnough(bound, input) ? { ...judged, state: 'insufficient' } : judged]
  })
}

/** The metric, or its change, that a bound is about. */
function resultFor(bound: Bound, input: QualityInput): Result | undefined {
  const { metric, kind, slice, against } = bound
  const evidence = evidenceOf(input.head, input.slices, slice)
  if (evidence === undefined) return { n: 0, notEstimable: `0 rows are in ${slice}` }
  if (kind !== 'regression') return estimateMetric(metric, evidence)
  const base = input.bases.get(against) ?? { kind: 'missing' }
  switch (base.kind) {
    case 'first-version':
      return undefined
    case 'missing':
      return { n: 0, notEstimable: `0 rows of ${against} are known` }
    case 'known':
      return changeAgainst(metric, evidence, base, slice)
  }
}

/** How a metric of all rows or of a slice moved against a base. */
export function changeAgainst(
  metric: MetricChoice,
  head: Evidence,
  base: Extract<QualityBase, { readonly kind: 'known' }>,
  slice: string | undefined,
): Estimate | NotEstimable {
  const before = evidenceOf(base.evidence, base.slices, slice)
  if (before === undefined) return { n: 0, notEstimable: `0 rows are in ${slice} at base` }
  return estimateChange(metric, head, before, pairsOf(base, slice))
}

/** The rows that head and a base share, all or those of a slice. */
export function pairsOf(base: Extract<QualityBase, { readonly kind: 'known' }>, slice: string | undefined) {
  return slice === undefined ? base.pairs : base.slicePairs?.get(slice)
}

function evidenceOf(whole: Evidence, slices: QualityInput['slices'], wanted: string | undefined): Evidence | undefined {
  return wanted === undefined ? whole : slices.find(({ slice }) => slice === wanted)?.evidence
}

/** Whether a slice that is too small now was large enough at a base. */
function hadEnough({ metric, slice }: Bound, { bases }: QualityInput): boolean {
  return [...bases.values()].some((base) => {
    if (base.kind !== 'known') return false
    const before = evidenceOf(base.evidence, base.slices, slice)
    return before !== undefined && estimateMetric(metric, before).n >= MIN_SLICE_ROWS
  })
}
