import type { Finding, Location } from '@modelgate/kernel'
import { formatCount, formatPoints } from '@modelgate/statistics'
import { adviseOnDoubt, adviseOnFew, adviseOnGap } from './advise-contrast.ts'
import { compareGroups } from './build-comparison.ts'
import { isWithin } from './comparison.ts'
import { countPeople, describeFigures, describeForPeople, type JudgedContrast, nameBase } from './describe-contrast.ts'
import { DEFAULT_BASE } from './fairness-input.ts'
import { nameAttribute } from './gather-attributes.ts'
import type { GatedContrast } from './gated-contrasts.ts'
import { countRate, INTERSECTION_SIGN } from './group-counts.ts'

/**
 * What people should know about one judged contrast: nothing when it passed and the base had no such gap either.
 *
 * @param mustBeJudged whether the policy requires the group or the base could judge it
 */
export function describeOutcome(
  judged: JudgedContrast,
  mustBeJudged: boolean,
  location: Location | undefined,
): Finding | undefined {
  const { contrast, decided } = judged
  const favourable = contrast.attribute.table.favourable === 'positive'
  const common = {
    subject: nameContrast(contrast),
    ...(location === undefined ? {} : { location }),
  }
  if (decided === undefined) {
    const base = contrast.mode === 'change' ? ` at ${nameBase(contrast)} and head together` : ''
    return {
      ...common,
      code: 'FAIRNESS_INSUFFICIENT',
      severity: mustBeJudged ? 'warning' : 'note',
      message: `${nameAttribute(contrast.attribute)}: the ${contrast.rate.replaceAll('_', ' ')} of ${contrast.group.group} against ${contrast.reference.group} rests on ${formatCount(contrast.denominator)} rows${base}; that is too few to judge.`,
      advice: adviseOnFew(contrast),
    }
  }
  const { decision } = decided
  if (decision.state === 'pass') return describeOldGap(judged, favourable, common)
  const figures = `${nameAttribute(contrast.attribute)}: ${describeFigures(contrast, decided, judged.level, favourable)}.`
  const plain = describeForPeople(contrast, decided, judged.level)
  const fragile = decision.fragile ? ' One decision the other way in these rows would change this state.' : ''
  const message = `${figures} ${plain}${fragile}`
  const data = {
    plain,
    p: decision.p,
    people: Math.round(countPeople(contrast, decided, favourable)),
    limit: contrast.limit,
    fragile: decision.fragile,
  }
  if (decision.state === 'fail') {
    return {
      ...common,
      code: contrast.mode === 'change' ? 'FAIRNESS_REGRESSION' : 'FAIRNESS_GAP_EXCEEDED',
      severity: contrast.rule.severity === 'warn' ? 'warning' : 'error',
      message,
      advice: adviseOnGap(contrast, decided),
      data,
    }
  }
  const rowsNeeded = Math.ceil(decision.rowsFactor * contrast.denominator)
  return {
    ...common,
    code: decision.inside ? 'FAIRNESS_UNDECIDED_INSIDE' : 'FAIRNESS_UNDECIDED_BEYOND',
    severity: 'warning',
    message,
    advice: adviseOnDoubt(contrast, rowsNeeded, decision.slackened),
    data: Number.isFinite(rowsNeeded) ? { ...data, rowsNeeded } : data,
  }
}

/** A gap that the base had and the change did not make worse; only where no margin judges the gap itself. */
function describeOldGap(
  { contrast }: JudgedContrast,
  favourable: boolean,
  common: Pick<Finding, 'subject' | 'location'>,
): Finding | undefined {
  const { mode, rule, rate, group, reference, limit } = contrast
  if (mode !== 'change' || rule.absolute !== undefined) return undefined
  const [first, second] = [group.before, reference.before]
  if (first === undefined || second === undefined) return undefined
  if ([first, second].some((counts) => countRate(rate, counts, favourable).trials === 0)) return undefined
  const gap = compareGroups(rate, 'difference', { group: first, reference: second }, favourable)(1)
  if (isWithin(gap, { low: -limit, high: limit })) return undefined
  return {
    ...common,
    code: 'FAIRNESS_PREEXISTING_GAP',
    severity: 'note',
    message: `${nameAttribute(contrast.attribute)}: the ${rate.replaceAll('_', ' ')} of ${group.group} was already ${formatPoints(gap.value)} from ${reference.group} at ${nameBase(contrast)}; this change did not make it worse.`,
    advice: 'Add an absolute margin to the policy when the gap should block.',
  }
}

/** What a finding about a contrast is about: `selection_rate of sex f`, and whom it is compared with if not the reference. */
export function nameContrast(contrast: GatedContrast): string {
  const { rate, attribute, group, reference, rule, mode } = contrast
  const against = rule.against === 'reference' ? '' : ` against ${reference.group}`
  const within = rule.control === undefined ? '' : ` within ${rule.control.join(INTERSECTION_SIGN)}`
  const since = mode === 'absolute' || nameBase(contrast) === DEFAULT_BASE ? '' : ` since ${nameBase(contrast)}`
  const classOf = attribute.className === undefined ? '' : `, class ${attribute.className}`
  return `${rate} of ${attribute.part.attribute} ${group.group}${against}${within}${since}${classOf}`
}
