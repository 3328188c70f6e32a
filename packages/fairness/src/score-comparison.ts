import {
  compareRocAuc,
  elementAt,
  joinClasses,
  type LabelledScores,
  measureKsDistance,
  measureRocAuc,
  measureWassersteinDistance,
  normalSurvival,
  rocAucLimits,
  type StudentEstimate,
  studentInterval,
  subtractLinearized,
  sumEstimates,
  testEstimate,
  toStudent,
} from '@modelgate/statistics'
import { type Comparison, invertible, poolBounds, poolComparisons, subtract } from './comparison.ts'
import type { ScalableComparison } from './build-comparison.ts'
import {
  countFor,
  countValues,
  type GroupValues,
  isOneClass,
  linearizeValues,
  whyNot,
  withFloor,
} from './score-estimate.ts'
import type { ScoreMetricName } from './score-metrics.ts'

/** Values of the rows of one group at head and at base, in the same order. */
export interface PairedValues {
  readonly head: GroupValues
  readonly base: GroupValues
}

/** Two groups, of a whole table or of one stratum. */
export interface ScorePair {
  readonly group: GroupValues
  readonly reference: GroupValues
}

/**
 * A group against another: Welch's test of two means, the areas' intervals squared and added, and the distances of two
 * distributions with their own intervals. Undefined where one side does not give the metric.
 */
export function compareScores(metric: ScoreMetricName, pair: ScorePair): ScalableComparison | undefined {
  return givesContrast(metric, pair) ? pool(metric, [pair]) : undefined
}

/**
 * The same within strata, pooled with Mantel and Haenszel's weights m·n/(m+n).
 *
 * @param pairs those of the strata that give the metric; undefined where there are none
 */
export function compareScoresWithin(
  metric: ScoreMetricName,
  pairs: readonly ScorePair[],
): ScalableComparison | undefined {
  if (pairs.length === 0) return undefined
  const pooled = pool(metric, pairs)
  return (scale) => {
    const comparison = pooled(scale)
    return { ...comparison, method: `mantel-haenszel-${comparison.method}` }
  }
}

/** Whether both sides give a metric. */
function givesContrast(metric: ScoreMetricName, { group, reference }: ScorePair): boolean {
  if (whyNot(metric, group) !== undefined || whyNot(metric, reference) !== undefined) return false
  if (metric !== 'cross_group_roc_auc' || group.kind === 'amounts' || reference.kind === 'amounts') return true
  return !isOneClass(mix(group.scores, reference.scores)) && !isOneClass(mix(reference.scores, group.scores))
}

function pool(metric: ScoreMetricName, pairs: readonly ScorePair[]): ScalableComparison {
  const shares = pairs.map(({ group, reference }) => {
    const [m, n] = [countFor(metric, group), countFor(metric, reference)]
    return (m * n) / (m + n)
  })
  const total = shares.reduce((sum, part) => sum + part, 0)
  const weights = shares.map((part) => part / total)
  const classes = pairs.flatMap(({ group, reference }) =>
    group.kind === 'scores' && reference.kind === 'scores' ? [[group.scores, reference.scores] as const] : [],
  )
  switch (metric) {
    case 'roc_auc':
      return scaled(
        poolComparisons(
          classes.map(([first, second]) => subtract(asComparison(first), asComparison(second))),
          weights,
        ),
      )
    case 'cross_group_roc_auc':
      return scaled(
        poolComparisons(
          classes.map(([first, second]) =>
            subtract(asComparison(mix(first, second)), asComparison(mix(second, first))),
          ),
          weights,
        ),
      )
    case 'score_ks_distance':
      return scaled(poolBounds(classes.map(compareBy(measureKsDistance, 'massart')), weights))
    case 'score_wasserstein_distance':
      return scaled(poolBounds(classes.map(compareBy(measureWassersteinDistance, 'linearized-less-chance')), weights))
    default:
      return poolMeans(metric, pairs, weights)
  }
}

function compareBy(measure: typeof measureKsDistance, method: string) {
  return ([first, second]: readonly [LabelledScores, LabelledScores]): Comparison => {
    const { value, limits } = measure(joinClasses(first), joinClasses(second))
    return invertible(value, method, limits)
  }
}

function poolMeans(metric: ScoreMetricName, pairs: readonly ScorePair[], weights: readonly number[]) {
  const mean = (values: GroupValues) =>
    withFloor(toStudent(linearizeValues(metric, values)), countValues(values), scaleOf(values))
  const estimate = sumEstimates(
    pairs.flatMap(({ group, reference }, i) => [
      { factor: elementAt(weights, i), estimate: mean(group) },
      { factor: -elementAt(weights, i), estimate: mean(reference) },
    ]),
  )
  return ofEstimate(estimate)
}

/** How a contrast moved since base, on the rows that both predicted: the change of the group less that of the reference. */
export function compareScoreChange(
  metric: ScoreMetricName,
  group: PairedValues,
  reference: PairedValues,
): ScalableComparison | undefined {
  const values = [group.head, group.base, reference.head, reference.base]
  if (values.some((each) => whyNot(metric, each) !== undefined)) return undefined
  return ofEstimate(
    sumEstimates([
      { factor: 1, estimate: changeOf(metric, group) },
      { factor: -1, estimate: changeOf(metric, reference) },
    ]),
  )
}

/** How one group's own number moved since base; undefined where one side does not give it. */
export function compareOwnScores(metric: ScoreMetricName, pair: PairedValues): ScalableComparison | undefined {
  const given = [pair.head, pair.base].every((values) => whyNot(metric, values) === undefined)
  return given ? ofEstimate(changeOf(metric, pair)) : undefined
}

function changeOf(metric: ScoreMetricName, { head, base }: PairedValues): StudentEstimate {
  const n = countValues(head)
  if (metric === 'roc_auc' && head.kind === 'scores' && base.kind === 'scores') {
    const { value, variance } = compareRocAuc({ first: head.scores, second: base.scores })
    return withFloor({ value, error: Math.sqrt(variance), freedom: n - 1 }, n, 1)
  }
  const change = subtractLinearized(linearizeValues(metric, head), linearizeValues(metric, base))
  return withFloor(toStudent(change), n, Math.max(scaleOf(head), scaleOf(base)))
}

/** Positives of the one group and negatives of the other. */
export function mix(first: LabelledScores, second: LabelledScores): LabelledScores {
  const scores = { positives: first.positives, negatives: second.negatives }
  if (first.weights === undefined || second.weights === undefined) return scores
  return { ...scores, weights: { positives: first.weights.positives, negatives: second.weights.negatives } }
}

function asComparison(scores: LabelledScores): Comparison {
  const auc = measureRocAuc(scores)
  const smaller = Math.min(scores.positives.length, scores.negatives.length)
  return invertible(auc.value, 'delong', (z) => rocAucLimits(auc, smaller, z))
}

/** An estimate as it would be with `scale` times the rows. */
function ofEstimate({ value, error, freedom }: StudentEstimate): ScalableComparison {
  return (scale) => {
    const estimate = { value, error: error / Math.sqrt(scale), freedom: scale * freedom }
    return {
      value,
      method: 'welch',
      limits: (z) => studentInterval(estimate, 1 - 2 * normalSurvival(z)),
      test: (at) => testEstimate(estimate, at),
    }
  }
}

/** The comparison as it would be with more rows: its interval shrinks with their square root. */
function scaled(comparison: Comparison): ScalableComparison {
  const { value, method, limits } = comparison
  return (scale) => {
    if (scale === 1) return comparison
    const shrink = (bound: number) => value + (bound - value) / Math.sqrt(scale)
    return invertible(value, method, (z) => {
      const { low, high } = limits(z)
      return { low: shrink(low), high: shrink(high) }
    })
  }
}

/** What one row may add to a mean: the largest value there is. */
function scaleOf(values: GroupValues): number {
  const { kind } = values
  if (kind === 'scores') return 1
  return values.amounts.truth.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}
