import type { CellTable } from '@modelgate/statistics'
import {
  criticalValue,
  formatCount,
  formatFixed,
  formatPercent,
  formatPoints,
  type Limits,
  share,
} from '@modelgate/statistics'
import { compareGroups, compareWithinStrata, countPairs } from './build-comparison.ts'
import type { Comparison } from './comparison.ts'
import type { Decision } from './decide.ts'
import { DEFAULT_BASE } from './fairness-input.ts'
import type { GatedContrast } from './gated-contrasts.ts'
import { countRate, type GroupCounts, INTERSECTION_SIGN } from './group-counts.ts'
import { type RateName, RATES } from './rates.ts'

/** A contrast with what was concluded. */
export interface JudgedContrast {
  readonly contrast: GatedContrast
  /** Undefined when there are too few rows. */
  readonly decided: DecidedContrast | undefined
  /** Level of the intervals shown. */
  readonly level: number
}

/** What was concluded and from what. */
export interface DecidedContrast {
  readonly decision: Decision
  readonly comparison: Comparison
  /** At the level shown. */
  readonly limits: Limits
}

/** What the words in a sentence are taken from. */
type Words = Pick<CellTable, 'label' | 'prediction' | 'favourable'>

/** A rate's rows and event in the table's own words: labelled “not defaulted”, get “refused”. */
export function describeRate(
  rate: RateName,
  { label, prediction, favourable }: Words,
): { readonly among: string; readonly event: string } {
  const words: Readonly<Record<string, string>> = {
    '{label+}': inWords(label.column, label.positive),
    '{label-}': inWords(label.column, label.negative),
    '{prediction+}': inWords(prediction.column, prediction.positive),
    '{prediction-}': inWords(prediction.column, prediction.negative),
    '{favourable}': inWords(prediction.column, prediction[favourable]),
  }
  const put = (text: string) =>
    Object.entries(words).reduce((sentence, [name, word]) => sentence.replaceAll(name, () => word), text)
  return { among: put(RATES[rate].among), event: put(RATES[rate].event) }
}

/** A value as people say it: “refused”, “not refused”, and for values that are not yes or no “risk = high”. */
function inWords(column: string, value: string): string {
  if (/^(1|true|yes)$/iu.test(value)) return `“${column}”`
  return /^(0|false|no)$/iu.test(value) ? `“not ${column}”` : `“${column} = ${value}”`
}

/** A gap or its change, with the interval and the limit: the exact sentence. */
export function describeFigures(
  contrast: GatedContrast,
  { comparison: { value }, limits }: DecidedContrast,
  level: number,
  favourable: boolean,
): string {
  const { rate, group, reference, mode, limit, rule } = contrast
  const now = formatPercent(share(countRate(rate, group, favourable)))
  const there = formatPercent(share(countRate(rate, reference, favourable)))
  const name = rate.replaceAll('_', ' ')
  const figures = `${name} of ${group.group}: ${now} against ${there} in ${reference.group}`
  const ci = intervalText(contrast, limits, level)
  if (mode === 'change') {
    const way = rule.regression?.worse === 'lower' ? 'fall' : 'grow'
    return `${figures}; it moved by ${formatPoints(value)} ${ci} relative to ${reference.group} since ${nameBase(contrast)}; it may ${way} by at most ${formatFixed(100 * limit, 1)} pp`
  }
  const within = rule.control === undefined ? '' : `within ${rule.control.join(INTERSECTION_SIGN)} `
  if (rule.contrast === 'difference') {
    return `${figures}, ${within}a gap of ${formatPoints(value)} ${ci}; the margin is ±${formatFixed(100 * limit, 1)} pp`
  }
  // Of two rates of 0 there is no ratio.
  const ratio = Number.isNaN(value) ? 'no ratio' : `a ratio of ${showBound(value, 3)}`
  return `${figures}, ${within}${ratio} ${ci}; the limit is ${limit} to ${formatFixed(1 / limit, 3)}`
}

function intervalText(contrast: GatedContrast, limits: Limits, level: number): string {
  const isRatio = contrast.mode === 'absolute' && contrast.rule.contrast === 'ratio'
  const text = (bound: number) => (isRatio ? showBound(bound, 3) : showBound(100 * bound, 1))
  return `(${formatFixed(100 * level, 0)} % CI ${text(limits.low)}…${text(limits.high)})`
}

function showBound(bound: number, decimals: number): string {
  return Number.isFinite(bound) ? formatFixed(bound, decimals) : '∞'
}

/**
 * The same for people who do not read intervals: "Of 100 in 51+ labelled “not defaulted”, 9 more get “refused” than in
 * 26-35; between 4 and 14 (17 against 8). That concerns about 54 people in these rows."
 */
export function describeForPeople(contrast: GatedContrast, decided: DecidedContrast, level: number): string {
  const { rate, group, reference, mode, rule, attribute } = contrast
  const favourable = attribute.table.favourable === 'positive'
  const { among, event } = describeRate(rate, attribute.table)
  const perHundred = (counts: GroupCounts) => showPerHundred(rate, counts, favourable)
  const start = ['Of 100 in', group.group, among].filter((part) => part !== '').join(' ')
  const { than, between } = describeGap(differenceOf(contrast, decided, favourable), level, event)
  const count = formatCount(countPeople(contrast, decided, favourable))
  const people = `That concerns about ${count} ${count === '1' ? 'person' : 'people'} in these rows.`
  if (mode === 'change') {
    const before = group.before === undefined ? 'unknown' : perHundred(group.before)
    const base = nameBase(contrast)
    return `${start}, ${than} at ${base}, compared with ${reference.group}; ${between} (${before} at ${base}, ${perHundred(group)} now; ${perHundred(reference)} in ${reference.group}). ${people}`
  }
  const within = rule.control === undefined ? '' : ` with the same ${rule.control.join(' and ')}`
  return `${start}, ${than} in ${reference.group}${within}; ${between} (${perHundred(group)} against ${perHundred(reference)}). ${people}`
}

/** What a rule on a change calls the version before. */
export function nameBase({ rule }: GatedContrast): string {
  return rule.regression?.against ?? DEFAULT_BASE
}

/** The contrast in points, whatever the rule judges. */
function differenceOf(contrast: GatedContrast, { comparison }: DecidedContrast, favourable: boolean): Comparison {
  const { rate, rule, mode, strata } = contrast
  if (mode === 'change' || rule.contrast === 'difference') return comparison
  return strata === undefined
    ? compareGroups(rate, 'difference', contrast, favourable)(1)
    : compareWithinStrata(rate, 'difference', strata.pairs, favourable)(1)
}

/** “9 more get “refused” than”, and “between 4 and 14”; with a decimal where whole people would all be 0 or 1. */
function describeGap({ value, limits }: Comparison, level: number, event: string) {
  const { low, high } = limits(criticalValue(level))
  const decimals = Math.max(Math.abs(low), Math.abs(high)) < 0.02 ? 1 : 0
  const amount = (gap: number) => formatFixed(Math.abs(100 * gap), decimals)
  const than =
    Number(amount(value)) === 0
      ? `about as many ${event} as`
      : `${amount(value)} ${value > 0 ? 'more' : 'fewer'} ${event} than`
  if (low >= 0) return { than, between: `between ${amount(low)} and ${amount(high)}` }
  if (high <= 0) return { than, between: `between ${amount(high)} and ${amount(low)}` }
  return { than, between: `between ${amount(low)} fewer and ${amount(high)} more` }
}

function showPerHundred(rate: RateName, counts: GroupCounts, favourable: boolean): string {
  const proportion = countRate(rate, counts, favourable)
  if (proportion.trials === 0) return 'unknown'
  const each = 100 * share(proportion)
  return formatFixed(each, each < 1 ? 1 : 0)
}

/** How many rows of the group would have to change for the gap, or its change, to vanish. */
export function countPeople(contrast: GatedContrast, decided: DecidedContrast, favourable: boolean): number {
  const { rate, group, mode, strata } = contrast
  if (mode === 'change' && group.paired !== undefined && RATES[rate].pairable) {
    const { onlyFirst, onlySecond } = countPairs(rate, group.paired, favourable)
    return Math.abs(onlyFirst - onlySecond)
  }
  const compared = strata?.pairs.map((pair) => pair.group) ?? [group]
  const trials = compared.reduce((sum, counts) => sum + countRate(rate, counts, favourable).trials, 0)
  return Math.abs(differenceOf(contrast, decided, favourable).value) * trials
}
