import type { CellTable } from '@modelgate/statistics'
import { formatCount, formatFixed, formatPercent, formatPoints, share, type Limits } from '@modelgate/statistics'
import { countPairs } from './build-comparison.ts'
import type { Comparison } from './comparison.ts'
import type { Decision } from './decide.ts'
import type { GatedContrast } from './gated-contrasts.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { type RateName, RATES } from './rates.ts'

/** What the words in a sentence are taken from. */
export interface Wording {
  readonly table: Pick<CellTable, 'label' | 'prediction' | 'favourable'>
}

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

/** A rate's rows and event in the table's own words: labelled “not defaulted”, get “refused”. */
export function describeRate(rate: RateName, { table }: Wording): { readonly among: string; readonly event: string } {
  const { label, prediction, favourable } = table
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
    return `${figures}; it moved by ${formatPoints(value)} ${ci} relative to ${reference.group} since base; it may ${way} by at most ${formatFixed(100 * limit, 1)} pp`
  }
  return rule.contrast === 'ratio'
    ? `${figures}, a ratio of ${formatFixed(value, 3)} ${ci}; the limit is ${limit} to ${formatFixed(1 / limit, 3)}`
    : `${figures}, a gap of ${formatPoints(value)} ${ci}; the margin is ±${formatFixed(100 * limit, 1)} pp`
}

function intervalText(contrast: GatedContrast, limits: Limits, level: number): string {
  const isRatio = contrast.mode === 'absolute' && contrast.rule.contrast === 'ratio'
  const text = (bound: number) =>
    Number.isFinite(bound) ? formatFixed(isRatio ? bound : 100 * bound, isRatio ? 3 : 1) : '∞'
  return `(${formatFixed(100 * level, 0)} % CI ${text(limits.low)}…${text(limits.high)})`
}

/**
 * The same for people who do not read intervals: "Of 100 in 51+ labelled “not defaulted”, 17 get “refused”, against 9
 * in 26-35. That concerns about 54 people in these rows."
 */
export function describeForPeople(contrast: GatedContrast, decided: DecidedContrast, wording: Wording): string {
  const favourable = wording.table.favourable === 'positive'
  const { rate, group, reference } = contrast
  const { among, event } = describeRate(rate, wording)
  const perHundred = (counts: GroupCounts) => formatFixed(100 * share(countRate(rate, counts, favourable)), 0)
  const start = ['Of 100 in', group.group, among].filter((part) => part !== '').join(' ')
  const versus =
    contrast.mode === 'change'
      ? `; at base it was ${atBase(contrast, favourable)}, and in ${reference.group} it is ${perHundred(reference)}`
      : `, against ${perHundred(reference)} in ${reference.group}`
  return `${start}, ${perHundred(group)} ${event}${versus}. That concerns about ${formatCount(countPeople(contrast, decided, favourable))} people in these rows.`
}

function atBase({ rate, group, attribute }: GatedContrast, favourable: boolean): string {
  const before = attribute.base?.groups.find((counts) => counts.group === group.group)
  if (before === undefined) return 'unknown'
  const proportion = countRate(rate, before, favourable)
  return proportion.trials === 0 ? 'unknown' : formatFixed(100 * share(proportion), 0)
}

/** How many rows of the group would have to change for the gap, or its change, to vanish. */
export function countPeople(contrast: GatedContrast, { comparison }: DecidedContrast, favourable: boolean): number {
  const { rate, group, reference, attribute, mode } = contrast
  const proportion = countRate(rate, group, favourable)
  const pairs = attribute.pairs?.get(group.group)
  if (mode === 'change' && pairs !== undefined && RATES[rate].pairable) {
    const { onlyFirst, onlySecond } = countPairs(rate, pairs, favourable)
    return Math.abs(onlyFirst - onlySecond)
  }
  if (mode === 'change') return Math.abs(comparison.value) * proportion.trials
  return Math.abs(share(proportion) - share(countRate(rate, reference, favourable))) * proportion.trials
}
