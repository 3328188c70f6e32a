import type { Finding, Location } from '@modelgate/kernel'
import { formatCount, formatPoints } from '@modelgate/statistics'
import { compareByDifference, isWithin } from './comparison.ts'
import {
  countPeople,
  describeFigures,
  describeForPeople,
  type JudgedContrast,
  type Wording,
} from './describe-contrast.ts'
import { countRate } from './group-counts.ts'

/**
 * What people should know about one judged contrast: nothing when it passed and the base had no such gap either.
 *
 * @param mustBeJudged whether the policy requires the group or the base could judge it
 */
export function describeOutcome(
  judged: JudgedContrast,
  wording: Wording,
  mustBeJudged: boolean,
  location: Location | undefined,
): Finding | undefined {
  const { contrast, decided } = judged
  const favourable = wording.table.favourable === 'positive'
  const common = {
    subject: `${contrast.rate} of ${contrast.attribute.part.attribute} ${contrast.group.group}`,
    ...(location === undefined ? {} : { location }),
  }
  if (decided === undefined) {
    const base = contrast.mode === 'change' ? ' at base and head together' : ''
    return {
      ...common,
      code: 'FAIRNESS_INSUFFICIENT',
      severity: mustBeJudged ? 'warning' : 'note',
      message: `${contrast.attribute.part.attribute}: the ${contrast.rate.replaceAll('_', ' ')} of ${contrast.group.group} against ${contrast.reference.group} rests on ${formatCount(contrast.denominator)} rows${base}; that is too few to judge.`,
      advice: 'Evaluate on more rows of the smaller of the two groups.',
    }
  }
  const { decision } = decided
  if (decision.state === 'pass') return describeOldGap(judged, favourable, common)
  const figures = `${contrast.attribute.part.attribute}: ${describeFigures(contrast, decided, judged.level, favourable)}.`
  const plain = describeForPeople(contrast, decided, wording)
  const message = `${figures} ${plain}`
  const data = {
    plain,
    p: decision.p,
    people: Math.round(countPeople(contrast, decided, favourable)),
    limit: contrast.limit,
  }
  if (decision.state === 'fail') {
    return {
      ...common,
      code: contrast.mode === 'change' ? 'FAIRNESS_REGRESSION' : 'FAIRNESS_GAP_EXCEEDED',
      severity: contrast.rule.severity === 'warn' ? 'warning' : 'error',
      message,
      data,
    }
  }
  const rows = decision.rowsFactor * contrast.denominator
  const settle = Number.isFinite(rows)
    ? `About ${formatCount(Math.ceil(rows))} such rows in the smaller of the two groups would decide it (there are ${formatCount(contrast.denominator)}) if the rates stay as they are.`
    : 'The estimate is so close to the limit that no realistic number of rows would decide it.'
  return {
    ...common,
    code: decision.inside ? 'FAIRNESS_UNDECIDED_INSIDE' : 'FAIRNESS_UNDECIDED_BEYOND',
    severity: 'warning',
    message: `${message} ${settle}`,
    data: Number.isFinite(rows) ? { ...data, rowsNeeded: Math.ceil(rows) } : data,
  }
}

/** A gap that the base had and the change did not make worse; only where no margin judges the gap itself. */
function describeOldGap(
  { contrast }: JudgedContrast,
  favourable: boolean,
  common: Pick<Finding, 'subject' | 'location'>,
): Finding | undefined {
  const { mode, rule, rate, attribute, group, reference, limit } = contrast
  if (mode !== 'change' || rule.absolute !== undefined) return undefined
  const before = [group, reference].map(({ group: name }) => attribute.base?.groups.find((one) => one.group === name))
  const [first, second] = before.map((counts) => counts && countRate(rate, counts, favourable))
  if (first === undefined || second === undefined || first.trials === 0 || second.trials === 0) return undefined
  const gap = compareByDifference({ first, second })
  if (isWithin(gap, { low: -limit, high: limit })) return undefined
  return {
    ...common,
    code: 'FAIRNESS_PREEXISTING_GAP',
    severity: 'note',
    message: `${attribute.part.attribute}: the ${rate.replaceAll('_', ' ')} of ${group.group} was already ${formatPoints(gap.value)} from ${reference.group} at base; this change did not make it worse.`,
    advice: 'Add an absolute margin to the policy when the gap should block.',
  }
}
