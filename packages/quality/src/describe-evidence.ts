import { formatCount } from '@modelgate/statistics'
import { pairsOf } from './judge-bounds.ts'
import { isEstimate } from './estimate.ts'
import { isPaired } from './estimate-change.ts'
import { estimateMetric } from './estimate-metric.ts'
import type { Evidence } from './evidence.ts'
import type { Bound } from './judge-rule.ts'
import { listMetrics } from './metrics.ts'
import { DEFAULT_BASE, type QualityBase, type QualityInput } from './quality-input.ts'
import type { Remark } from './remark.ts'

/** At most this many names are listed in a message. */
const MAX_LISTED = 10

type KnownBase = Extract<QualityBase, { readonly kind: 'known' }>

/**
 * What is wrong or remarkable about the evidence itself.
 *
 * @param bounds those that compare with a base
 */
export function describeEvidence(input: QualityInput, bounds: readonly Bound[]): readonly Remark[] {
  const regressions = bounds.filter(({ kind }) => kind === 'regression')
  return [
    ...describeHead(input),
    ...[...input.bases].flatMap(([name, base]) => {
      const compared = regressions.filter(({ against }) => against === name)
      if (base.kind !== 'known') return compared.length === 0 ? [] : [describeUnknown(name, base)]
      return [...describeLoss(input, name, base), ...describePairing(input.head, name, base, compared)]
    }),
  ]
}

function describeHead({ head, rows, incompleteRows }: QualityInput): readonly Remark[] {
  const claimed = head.claims !== undefined
  return [
    ...(claimed
      ? [
          warn(
            'QUALITY_CLAIMED',
            'There are no predictions: every value is as somebody states it. It has no interval unless one is stated, what is only stated cannot be compared with another version beyond chance, and nobody can compute it again.',
            'Declare the predictions, or their counts, under spec.evaluation.',
            false,
          ),
        ]
      : []),
    ...(incompleteRows > 0
      ? [
          warn(
            'QUALITY_ROWS_INCOMPLETE',
            `${formatCount(incompleteRows)} of ${formatCount(rows)} rows lack a prediction or a score.`,
            'Score every row of the evaluation set.',
          ),
        ]
      : []),
  ]
}

function describeUnknown(name: string, base: Exclude<QualityBase, { readonly kind: 'known' }>): Remark {
  if (base.kind === 'first-version') {
    const message =
      name === DEFAULT_BASE
        ? 'There is no earlier version; rules that compare with it start with the next one.'
        : `There is no version at ${name}; rules that compare with it start with the next one.`
    return { finding: { code: 'QUALITY_FIRST_VERSION', severity: 'note', message }, blocks: false }
  }
  const why = base.why === undefined ? '.' : ` that can be read: ${base.why}`
  return warn(
    'QUALITY_BASELINE_MISSING',
    `A rule compares with ${name}, and there are no predictions of it${why}`,
    'Commit the predictions of the base, or name them with --baseline.',
  )
}

/** What was measured before and is not any more: slices and metrics. */
function describeLoss({ head, slices }: QualityInput, name: string, base: KnownBase): readonly Remark[] {
  const now = new Set(slices.map(({ slice }) => slice))
  const gone = base.slices.map(({ slice }) => slice).filter((slice) => !now.has(slice))
  const lost = lostMetrics(base.evidence, head)
  return [
    ...(gone.length === 0
      ? []
      : [
          warn(
            'QUALITY_SLICE_GONE',
            `${listNames(gone)}: measured at ${name}, and without a row now.`,
            'Evaluate on the same rows as the base.',
          ),
        ]),
    ...(lost.length === 0
      ? []
      : [
          warn(
            'QUALITY_METRIC_GONE',
            `${listNames(lost)}: known at ${name}, and not any more${head.claims === undefined || base.evidence.claims !== undefined ? '' : ' but as somebody states it'}.`,
            'Keep the columns that it is measured from.',
          ),
        ]),
  ]
}

/** The metrics that the base measures and the head does not, and those that the base states and the head does not even state. */
function lostMetrics(base: Evidence, head: Evidence): readonly string[] {
  if (base.claims !== undefined) {
    if (head.claims === undefined) return []
    const stated = head.claims
    return [...base.claims.keys()].filter((metric) => !stated.has(metric))
  }
  return listMetrics(['prediction', 'score', 'amount'])
    .filter((metric) => isEstimate(estimateMetric(metric, base)))
    .filter((metric) => head.claims !== undefined || !isEstimate(estimateMetric(metric, head)))
    .map(({ label }) => label)
}

function describePairing(head: Evidence, name: string, base: KnownBase, compared: readonly Bound[]): readonly Remark[] {
  // What is stated without an interval is not compared at all.
  const isCompared = ({ metric }: Bound) =>
    head.claims === undefined || head.claims.get(metric.label)?.interval !== undefined
  const apart = compared.filter((bound) => isCompared(bound) && !isPaired(bound.metric, pairsOf(base, bound.slice)))
  const metrics = [...new Set(apart.map(({ metric }) => metric.label))]
  const changed = base.changedRows ?? 0
  return [
    ...(metrics.length === 0
      ? []
      : [
          warn(
            'QUALITY_UNPAIRED',
            `Head and ${name} were compared as if they were different rows for ${listNames(metrics)}, because they cannot be joined by id.`,
            'Write an id column into the predictions and name it.',
            false,
          ),
        ]),
    ...(changed === 0
      ? []
      : [
          warn(
            'QUALITY_ROWS_CHANGED',
            `Head and ${name} were not evaluated on the same rows: ${formatCount(changed)} are not in both or have another label. Paired tests use the rest.`,
            'Evaluate both on the same rows.',
            false,
          ),
        ]),
  ]
}

function listNames(names: readonly string[]): string {
  const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : ''
  return `${names.slice(0, MAX_LISTED).join(', ')}${more}`
}

function warn(code: string, message: string, advice: string, blocks = true): Remark {
  return { finding: { code, severity: 'warning', message, advice }, blocks }
}
