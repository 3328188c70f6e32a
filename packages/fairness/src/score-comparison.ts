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
  testEstimate,
  toStudent,
} from '@modelgate/statistics'
import { type Comparison, invertible, subtract } from './comparison.ts'
import type { ScalableComparison } from './build-comparison.ts'
import { countValues, type GroupValues, linearizeValues, whyNot, withFloor } from './score-estimate.ts'
import type { ScoreMetricName } from './score-metrics.ts'

/** Values of the rows of one group at head and at base, in the same order. */
export interface PairedValues {
  readonly head: GroupValues
  readonly base: GroupValues
}

/**
 * A group against the reference: Welch's test of two means, the areas' intervals squared and added, and the distances of
 * two distributions with their own intervals. Undefined where one side does not give the metric.
 */
export function compareScores(
  metric: ScoreMetricName,
  group: GroupValues,
  reference: GroupValues,
): ScalableComparison | undefined {
  if (whyNot(metric, group) !== undefined || whyNot(metric, reference) !== undefined) return undefined
  if (group.kind === 'scores' && reference.kind === 'scores') {
    const [first, second] = [group.scores, reference.scores]
    switch (metric) {
      case 'roc_auc':
        return scaled(subtract(asComparison(first), asComparison(second)))
      case 'cross_group_roc_auc': {
        const [up, down] = [mix(first, second), mix(second, first)]
        return isEmpty(up) || isEmpty(down) ? undefined : scaled(subtract(asComparison(up), asComparison(down)))
      }
      case 'score_ks_distance':
      case 'score_wasserstein_distance': {
        const measure = metric === 'score_ks_distance' ? measureKsDistance : measureWassersteinDistance
        const { value, limits } = measure(joinClasses(first), joinClasses(second))
        const method = metric === 'score_ks_distance' ? 'massart' : 'linearized-less-chance'
        return scaled(invertible(value, method, limits))
      }
      default:
    }
  }
  const sides = [group, reference].map((values) =>
    withFloor(toStudent(linearizeValues(metric, values)), countValues(values), scaleOf(values)),
  )
  return (scale) => differ(elementAt(sides, 0), elementAt(sides, 1), scale)
}

/** How a contrast moved since base, on the rows that both predicted: the change of the group less that of the reference. */
export function compareScoreChange(
  metric: ScoreMetricName,
  group: PairedValues,
  reference: PairedValues,
): ScalableComparison | undefined {
  const values = [group.head, group.base, reference.head, reference.base]
  if (values.some((each) => whyNot(metric, each) !== undefined)) return undefined
  const [first, second] = [changeOf(metric, group), changeOf(metric, reference)]
  return (scale) => differ(first, second, scale)
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

/** Whether a class is missing, so that there is no area. */
export function isEmpty({ positives, negatives }: LabelledScores): boolean {
  return positives.length === 0 || negatives.length === 0
}

function asComparison(scores: LabelledScores): Comparison {
  const auc = measureRocAuc(scores)
  const smaller = Math.min(scores.positives.length, scores.negatives.length)
  return invertible(auc.value, 'delong', (z) => rocAucLimits(auc, smaller, z))
}

/** The difference of two independent estimates from `scale` times the rows; degrees of freedom by Satterthwaite (1946) Biometrics Bulletin 2:110. */
function differ(first: StudentEstimate, second: StudentEstimate, scale: number): Comparison {
  const [a, b] = [first.error ** 2 / scale, second.error ** 2 / scale]
  const estimate: StudentEstimate = {
    value: first.value - second.value,
    error: Math.sqrt(a + b),
    freedom: (scale * (a + b) ** 2) / (a ** 2 / first.freedom + b ** 2 / second.freedom),
  }
  return {
    value: estimate.value,
    method: 'welch',
    limits: (z) => studentInterval(estimate, 1 - 2 * normalSurvival(z)),
    test: (at) => testEstimate(estimate, at),
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
