import { formatCount } from '@modelgate/statistics'
import { countPairs } from './build-comparison.ts'
import { type DecidedContrast, describeRate, nameBase } from './describe-contrast.ts'
import type { GatedContrast } from './gated-contrasts.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { RATES } from './rates.ts'

/** What to do about a contrast that is beyond its limit: which rows to look at. */
export function adviseOnGap(contrast: GatedContrast, { comparison }: DecidedContrast): string {
  const { rate, attribute, reference, mode, rule } = contrast
  if (rate === 'base_rate') return 'Look at how these rows were chosen and labelled: a base rate is not of the model.'
  const { event } = describeRate(rate, attribute.table)
  const rows = nameRows(contrast)
  if (mode === 'change') {
    const flipped = countHarmed(contrast)
    if (flipped === undefined)
      return `Compare the ${rows} at ${nameBase(contrast)} and now with those in ${reference.group}.`
    const when = rule.regression?.worse === 'lower' ? `only at ${nameBase(contrast)}` : 'only now'
    return `Look at the ${formatCount(flipped)} ${rows} that ${event} ${when}, and take back what flipped them.`
  }
  const fewer = comparison.value < (rule.contrast === 'ratio' ? 1 : 0)
  return `Look at what the ${rows} that ${fewer ? deny(event) : event} share, and change what the model makes of it.`
}

/**
 * What to do about a contrast that these rows do not decide.
 *
 * @param rowsNeeded how many would, Infinity when no number would
 * @param slackened whether rows that a cells file left out could decide it
 */
export function adviseOnDoubt(contrast: GatedContrast, rowsNeeded: number, slackened: boolean): string {
  if (!Number.isFinite(rowsNeeded)) {
    if (slackened) return 'Leave fewer rows out of the cells file: those that it lacks could decide it either way.'
    return 'The estimate is so close to the limit that no realistic number of rows would decide it: change the model, or the limit in the policy.'
  }
  const { denominator } = contrast
  return `Evaluate on about ${formatCount(rowsNeeded)} ${nameRows(contrast, true)} instead of ${formatCount(denominator)}: that many decide it if the rates stay as they are.`
}

/** What to do about a contrast that rests on too few rows to be judged. */
export function adviseOnFew(contrast: GatedContrast): string {
  const same = contrast.mode === 'change' ? `, the same ones at ${nameBase(contrast)} and now` : ''
  return `Evaluate on at least ${formatCount(contrast.minimum)} ${nameRows(contrast, true)}${same}.`
}

/** `rows in 51+ labelled “not defaulted”`, of the group or of the side that has fewer. */
function nameRows({ rate, attribute, group, reference }: GatedContrast, ofSmaller = false): string {
  const { table } = attribute
  const trials = (side: GroupCounts) => countRate(rate, side, table.favourable === 'positive').trials
  const side = ofSmaller && trials(reference) < trials(group) ? reference : group
  return ['rows in', side.group, describeRate(rate, table).among].filter((part) => part !== '').join(' ')
}

/** Rows of the group whose decision turned the way that hurts; undefined where rows are no counts or none did. */
function countHarmed({ rate, attribute, group, rule }: GatedContrast): number | undefined {
  if (group.paired === undefined || !RATES[rate].pairable) return undefined
  const { onlyFirst, onlySecond } = countPairs(rate, group.paired, attribute.table.favourable === 'positive')
  const harmed = rule.regression?.worse === 'lower' ? onlySecond : onlyFirst
  return Number.isSafeInteger(harmed) && harmed > 0 ? harmed : undefined
}

/** `do not get “refused”`. */
function deny(event: string): string {
  return event.replace(/^(?=get |have )/u, 'do not ').replace(/ right$/u, ' wrong')
}
