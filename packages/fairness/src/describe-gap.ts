import type { Finding, Location } from '@modelgate/kernel'
import { criticalValue, formatCount, formatFixed } from '@modelgate/statistics'
import type { Comparison } from './comparison.ts'
import { INTERSECTION_SIGN } from './group-counts.ts'
import type { JudgedGap, ScoreGap } from './score-gaps.ts'
import { SCORE_METRICS } from './score-metrics.ts'

/** What people should know about one judged gap: nothing when it passed and the base had no such gap either. */
export function describeGap(
  { gap, decision }: JudgedGap,
  level: number,
  location: Location | undefined,
): Finding | undefined {
  const { metric, group, reference, mode, limit, rule, n, compare, required } = gap
  const common = { ...(location === undefined ? {} : { location }), subject: nameGap(gap) }
  const { attribute } = gap.part
  const name = metric.replaceAll('_', ' ')
  if (decision === undefined || compare === undefined) {
    return {
      ...common,
      code: 'FAIRNESS_INSUFFICIENT',
      severity: required ? 'warning' : 'note',
      message: `${attribute}: the ${name} of ${group.group} against ${reference.group}${showSides(gap)} ${explainNone(gap)}`,
      advice:
        n < gap.minimum
          ? `Evaluate on at least ${formatCount(gap.minimum)} rows of ${smallerSide(gap)}.`
          : 'Correct or complete the rows of both groups.',
    }
  }
  if (decision.state === 'pass') return describeOldGap(gap, common)
  const comparison = compare(1)
  const { low, high } = comparison.limits(criticalValue(level))
  const moved = mode === 'change' ? 'moved since base by' : 'differs by'
  const goal = mode === 'change' ? `may worsen by at most ${limit}` : `may differ by at most ${limit}`
  const within = rule.control === undefined ? '' : ` within ${rule.control.join(INTERSECTION_SIGN)}`
  const figures = `${attribute}: the ${name} of ${group.group}${showSides(gap)} ${moved} ${formatFixed(comparison.value, 4)} (${formatFixed(100 * level, 0)} % CI ${formatFixed(low, 4)}…${formatFixed(high, 4)}) from ${reference.group}${within}; it ${goal}.`
  const plain = describeForPeople(gap, comparison, level)
  const data = { plain, p: decision.p, limit, value: comparison.value }
  if (decision.state === 'fail') {
    return {
      ...common,
      code: mode === 'change' ? 'FAIRNESS_REGRESSION' : 'FAIRNESS_GAP_EXCEEDED',
      severity: rule.severity === 'warn' ? 'warning' : 'error',
      message: `${figures} ${plain}`,
      advice: adviseOnGap(gap),
      data,
    }
  }
  const rowsNeeded = Math.ceil(decision.rowsFactor * n)
  return {
    ...common,
    code: decision.inside ? 'FAIRNESS_UNDECIDED_INSIDE' : 'FAIRNESS_UNDECIDED_BEYOND',
    severity: 'warning',
    message: `${figures} ${plain}`,
    advice: Number.isFinite(rowsNeeded)
      ? `Evaluate on about ${formatCount(rowsNeeded)} rows of ${smallerSide(gap)} instead of ${formatCount(n)}: that many decide it if the numbers stay as they are.`
      : 'No realistic number of rows would decide it: change the model, or the limit in the policy.',
    data: Number.isFinite(rowsNeeded) ? { ...data, rowsNeeded } : data,
  }
}

/** What to look at in the rows behind a gap. */
function adviseOnGap({ metric, group, reference, part: { attribute }, mode }: ScoreGap): string {
  const values = SCORE_METRICS[metric].needs === 'scores' ? 'scores' : 'errors'
  if (mode === 'change') {
    return `Compare the ${values} of ${group.group} row by row with those at base, and take back what moved them.`
  }
  if (values === 'errors') {
    return `Look at the rows of ${group.group} with the largest errors: what do they share that the model does not see?`
  }
  return metric === 'calibration_in_the_large'
    ? `Recalibrate the scores on rows of ${group.group}, or find what the model misses about them.`
    : `Look at which features move the scores of ${group.group} away from those of ${reference.group}: what stands for ${attribute}?`
}

function smallerSide({ group, reference }: ScoreGap): string {
  return (reference.rows < group.rows ? reference : group).group
}

/** What a finding about a gap is about: `mean_score of sex f`, and whom it is compared with if not the reference. */
export function nameGap({ metric, part, group, reference, rule }: ScoreGap): string {
  const against = rule.against === 'reference' ? '' : ` against ${reference.group}`
  const within = rule.control === undefined ? '' : ` within ${rule.control.join(INTERSECTION_SIGN)}`
  return `${metric} of ${part.attribute} ${group.group}${against}${within}`
}

/** A gap that the base had and the change did not make worse; only where no margin judges the gap itself. */
function describeOldGap(
  { metric, part, group, reference, oldGap }: ScoreGap,
  common: Pick<Finding, 'subject' | 'location'>,
): Finding | undefined {
  if (oldGap === undefined) return undefined
  return {
    ...common,
    code: 'FAIRNESS_PREEXISTING_GAP',
    severity: 'note',
    message: `${part.attribute}: the ${metric.replaceAll('_', ' ')} of ${group.group} was already ${formatFixed(oldGap.value, 4)} from ${reference.group} at base; this change did not make it worse.`,
    advice: 'Add an absolute margin to the policy when the gap should block.',
  }
}

function explainNone({ n, minimum, sides }: ScoreGap): string {
  if (n < minimum) return `rests on ${formatCount(n)} rows of the smaller side; that is too few to judge.`
  const reasons = sides.flatMap((side) => ('notEstimable' in side ? [side.notEstimable] : []))
  return `cannot be given: ${reasons[0] ?? 'the rows of one side do not give it'}.`
}

function showSides({ mode, sides }: ScoreGap): string {
  if (mode === 'change' || sides.length === 0) return ''
  return ` (${sides.map(showSide).join(' against ')})`
}

/** The number of one side of a gap. */
export function showSide(side: ScoreGap['sides'][number]): string {
  return 'value' in side ? formatFixed(side.value, 4) : 'not estimable'
}

/**
 * The same for people who do not read intervals: "The predictions for south are on average 0.5 further from the truth than
 * those for north; between 0.4 and 0.6."
 */
function describeForPeople(
  { metric, group, reference, mode, rule }: ScoreGap,
  { value, limits }: Comparison,
  level: number,
): string {
  const { plain, ofHundred } = SCORE_METRICS[metric]
  const { low, high } = limits(criticalValue(level))
  const show = (bound: number) => showAmount(Math.abs(ofHundred ? 100 * bound : bound))
  const words = new Map([
    ['amount', show(value)],
    ['group', group.group],
    ['reference', reference.group],
  ])
  const sentence = plain.replaceAll(/\{(?<name>[^|}]+)(?:\|(?<other>[^}]+))?\}/gu, (_, name: string, other?: string) =>
    other === undefined ? String(words.get(name)) : value < 0 ? other : name,
  )
  const start = mode === 'change' ? 'counted from where both stood at base, ' : ''
  const within = rule.control === undefined ? '' : ` with the same ${rule.control.join(' and ')}`
  const [least, most] = value < 0 ? [high, low] : [low, high]
  const between = `between ${show(least)}${low < 0 && high > 0 ? ' the other way' : ''} and ${show(most)}`
  const text = `${start}${sentence}${within}; ${between}.`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** Three significant digits, in plain decimals. */
function showAmount(value: number): string {
  const decimals = value === 0 ? 0 : 2 - Math.floor(Math.log10(value))
  return formatFixed(value, Math.min(12, Math.max(0, decimals)))
}
