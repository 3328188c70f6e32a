import type { ReportTable, State } from '@modelgate/kernel'
import type { FairnessPolicy, PresetName } from '@modelgate/policy'
import {
  criticalValue,
  formatCount,
  formatFixed,
  formatPercent,
  formatPoints,
  type Limits,
  share,
  testMantelHaenszel,
  testMcnemar,
} from '@modelgate/statistics'
import { compareGroups, countPairs, countStrata } from './build-comparison.ts'
import type { Comparison } from './comparison.ts'
import { countPeople, describeRate, type JudgedContrast, nameBase } from './describe-contrast.ts'
import { DEFAULT_BASE, type FairnessInput } from './fairness-input.ts'
import { type Attribute, nameAttribute } from './gather-attributes.ts'
import { countRate, type GroupCounts, labelledShare } from './group-counts.ts'
import { tabulateImpact } from './impact-ratios.ts'
import { boundRate, chooseRateInterval, type RateInterval } from './measure-groups.ts'
import { type RateName, RATES } from './rates.ts'
import { showP } from './show-p.ts'

/** Rates shown when no rule names one. */
const DEFAULT_RATES: readonly RateName[] = ['selection_rate', 'true_positive_rate', 'false_positive_rate']

/** Rows of a table beyond this are counted, not shown: nobody reads more; the measurements hold them all. */
export const MAX_ROWS = 50

const STATE_WORDS = { pass: 'within', fail: 'beyond', inconclusive: 'undecided', insufficient: 'too few rows' } as const

/**
 * For each attribute: a table of each rate that a rule names, of the contrasts that are not with the reference, of the
 * strata, of decisions that flipped against base, and of impact ratios where a preset asks for them.
 */
export function tabulateFairness(
  input: FairnessInput,
  attributes: readonly Attribute[],
  judged: readonly JudgedContrast[],
  level: number,
  policy: FairnessPolicy,
): readonly ReportTable[] {
  const ruled = [...new Set(judged.map(({ contrast }) => contrast.rate))]
  const rates = ruled.length === 0 ? DEFAULT_RATES : ruled
  const favourable = input.head.favourable === 'positive'
  const hasImpact = (policy.presets ?? []).some((name) => IMPACT_PRESETS.includes(name))
  return attributes.flatMap((attribute) => {
    const own = judged.filter(({ contrast }) => contrast.attribute === attribute)
    return [
      ...(hasImpact ? tabulateImpact(attribute, favourable, level) : []),
      ...rates.flatMap((rate) => {
        const states = own.filter(({ contrast }) => contrast.rate === rate)
        return [
          tabulateRate(attribute, rate, states.filter(isPlain), level, chooseRateInterval(input.exact ?? false)),
          ...tabulateOthers(attribute, rate, states, level),
          ...tabulateStrata(attribute, rate, states, level),
          ...(RATES[rate].pairable ? tabulateFlips(attribute, 'base', rate, favourable) : []),
          ...(RATES[rate].pairable
            ? [...attribute.others].flatMap(([name, { pairs }]) =>
                tabulateFlips({ ...attribute, pairs }, name, rate, favourable),
              )
            : []),
        ]
      }),
    ]
  })
}

/** Presets whose texts speak of the impact ratio. */
const IMPACT_PRESETS: readonly PresetName[] = ['four-fifths', 'nyc-local-law-144']

/** Whether a contrast is with the reference over all rows, and so fits the table of its rate. */
function isPlain({ contrast: { rule, strata } }: JudgedContrast): boolean {
  return rule.against === 'reference' && strata === undefined
}

function tabulateRate(
  attribute: Attribute,
  rate: RateName,
  judged: readonly JudgedContrast[],
  level: number,
  interval: RateInterval,
): ReportTable {
  const { reference, head, table } = attribute
  const favourable = table.favourable === 'positive'
  const { among, event } = describeRate(rate, table)
  const percent = formatFixed(100 * level, 0)
  const groups = [...head.groups, ...(head.missing === undefined ? [] : [head.missing])]
  const rows = groups.slice(0, MAX_ROWS).map((counts) => {
    const proportion = countRate(rate, counts, favourable)
    const states = judged.filter(({ contrast }) => contrast.group.group === counts.group)
    const isReference = counts === reference?.counts
    return [
      isReference ? `${counts.group} (reference)` : counts.group,
      formatCount(counts.rows),
      formatPercent(labelledShare(counts)),
      formatCount(proportion.trials),
      proportion.trials === 0
        ? 'not estimable'
        : `${formatPercent(share(proportion))} ${range(boundRate(rate, counts, favourable, level, interval))}`,
      showContrast(rate, counts, attribute, favourable, level),
      states.map(showPeople).join('; '),
      states.map(showState).join('; ') || (isReference ? '' : 'not judged'),
    ]
  })
  return {
    title: `${nameTable(attribute, rate)}: share ${among === '' ? 'of rows' : `of rows ${among}`} that ${event} = ${RATES[rate].formula}${reference === undefined ? '' : `; reference ${reference.group}, ${reference.why}`}`,
    columns: [
      { name: 'Group' },
      { name: 'Rows', align: 'right' },
      { name: 'Labelled', align: 'right' },
      { name: isWeighted(attribute) ? 'Counted (effective)' : 'Counted', align: 'right' },
      { name: `Rate (${percent} % CI)`, align: 'right' },
      { name: `Against reference (${percent} % CI)`, align: 'right' },
      { name: 'People', align: 'right' },
      { name: 'State' },
    ],
    rows: cap(rows, groups.length),
  }
}

/** Judged contrasts with other groups than the reference, and within strata: the latter beside the same over all rows. */
function tabulateOthers(
  attribute: Attribute,
  rate: RateName,
  judged: readonly JudgedContrast[],
  level: number,
): readonly ReportTable[] {
  const others = judged.filter((one) => !isPlain(one))
  if (others.length === 0) return []
  const percent = formatFixed(100 * level, 0)
  const sorted = inOrder(others, ({ decided }) => decided?.decision.state)
  const favourable = isFavourable(attribute)
  const hasStrata = others.some(({ contrast }) => contrast.strata !== undefined)
  const rows = sorted.slice(0, MAX_ROWS).map((one) => {
    const { group, reference, rule, mode } = one.contrast
    const isRatio = rule.contrast === 'ratio' && mode === 'absolute'
    return [
      group.group,
      reference.group,
      one.decided === undefined ? 'not estimable' : showComparison(one.decided.comparison, isRatio, level),
      ...(hasStrata ? showStrata(one, favourable, level) : []),
      showPeople(one),
      showState(one),
    ]
  })
  return [
    {
      title: `${nameTable(attribute, rate)}: judged contrasts`,
      columns: [
        { name: 'Group' },
        { name: 'Against' },
        { name: `Contrast (${percent} % CI)`, align: 'right' },
        ...(hasStrata
          ? ([
              { name: 'Within' },
              { name: `Over all rows (${percent} % CI)`, align: 'right' },
              { name: 'p of no gap (CMH)', align: 'right' },
            ] as const)
          : []),
        { name: 'People', align: 'right' },
        { name: 'State' },
      ],
      rows: cap(rows, others.length),
    },
  ]
}

/** Gaps and doubts first: of many contrasts people read the first few. */
export function inOrder<T>(all: readonly T[], stateOf: (one: T) => State | undefined): readonly T[] {
  const order: readonly (State | undefined)[] = ['fail', 'inconclusive', undefined, 'pass']
  return all.toSorted((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)))
}

/** What a contrast is pooled from, the same over all rows, and the Cochran–Mantel–Haenszel test that no stratum has a gap. */
function showStrata({ contrast, decided }: JudgedContrast, favourable: boolean, level: number): readonly string[] {
  const { rate, rule, strata } = contrast
  if (strata === undefined) return ['', '', '']
  const within = `same ${strata.control.join(', ')} (${strata.pairs.length} strata)`
  if (decided === undefined) return [within, '', '']
  const plain = compareGroups(rate, rule.contrast, contrast, favourable)(1)
  return [
    within,
    showComparison(plain, rule.contrast === 'ratio', level),
    // It is a test of counts in tables of two by two, and the mean of two rates has none.
    RATES[rate].halves === undefined ? showP(testMantelHaenszel(countStrata(rate, strata.pairs, favourable))) : '',
  ]
}

/** What a pooled contrast is made of: every stratum by itself. */
function tabulateStrata(
  attribute: Attribute,
  rate: RateName,
  judged: readonly JudgedContrast[],
  level: number,
): readonly ReportTable[] {
  const favourable = isFavourable(attribute)
  const all = judged.flatMap(({ contrast: { strata } }) => strata?.pairs ?? [])
  if (all.length === 0) return []
  const rows = all.slice(0, MAX_ROWS).map((pair) => {
    const [first, second] = [countRate(rate, pair.group, favourable), countRate(rate, pair.reference, favourable)]
    return [
      pair.layer,
      pair.group.group,
      pair.reference.group,
      `${formatPercent(share(first))} of ${formatCount(first.trials)}`,
      `${formatPercent(share(second))} of ${formatCount(second.trials)}`,
      showComparison(compareGroups(rate, 'difference', pair, favourable)(1), false, level),
    ]
  })
  return [
    {
      title: `${nameTable(attribute, rate)}: within each stratum`,
      columns: [
        { name: 'Stratum' },
        { name: 'Group' },
        { name: 'Against' },
        { name: 'Rate', align: 'right' },
        { name: 'Rate against', align: 'right' },
        { name: `Gap (${formatFixed(100 * level, 0)} % CI)`, align: 'right' },
      ],
      rows: cap(rows, all.length),
    },
  ]
}

/** Whether rows count by their weights, so that denominators are effective numbers of rows. */
function isWeighted({ table }: Attribute): boolean {
  return table.cells.some(({ weight }) => weight !== undefined)
}

function isFavourable({ table }: Attribute): boolean {
  return table.favourable === 'positive'
}

function nameTable(attribute: Attribute, rate: RateName): string {
  return `${rate.replaceAll('_', ' ')} by ${nameAttribute(attribute)}`
}

/** The rows that people will read, and how many more there are. */
export function cap(rows: readonly (readonly string[])[], all: number): readonly (readonly string[])[] {
  const hidden = all - rows.length
  const blank = rows.slice(0, 1).flatMap((row) => row.slice(1).map(() => ''))
  return hidden > 0 ? [...rows, [`and ${formatCount(hidden)} more`, ...blank]] : rows
}

function showComparison({ value, limits }: Comparison, isRatio: boolean, level: number): string {
  const { low, high } = limits(criticalValue(level))
  if (!isRatio) return `${formatPoints(value)} ${range({ low, high })}`
  const text = (x: number) => (Number.isFinite(x) ? formatFixed(x, 3) : '∞')
  return `${Number.isNaN(value) ? 'none' : text(value)} [${text(low)}…${text(high)}]`
}

function showPeople({ contrast, decided }: JudgedContrast): string {
  return decided === undefined ? '' : formatCount(countPeople(contrast, decided, isFavourable(contrast.attribute)))
}

function showContrast(
  rate: RateName,
  counts: GroupCounts,
  { reference, head }: Attribute,
  favourable: boolean,
  level: number,
): string {
  if (reference === undefined || counts === reference.counts || counts === head.missing) return ''
  const pair = { group: counts, reference: reference.counts }
  const counted = [pair.group, pair.reference].every((each) => countRate(rate, each, favourable).trials > 0)
  if (!counted) return 'not estimable'
  return showComparison(compareGroups(rate, 'difference', pair, favourable)(1), false, level)
}

function showState({ contrast, decided }: JudgedContrast): string {
  const { mode, limit, rule, compare } = contrast
  const ratio = mode === 'absolute' && rule.contrast === 'ratio'
  const limitText =
    mode === 'change'
      ? `ε ${formatFixed(100 * limit, 1)} pp`
      : ratio
        ? `ratio ${limit}`
        : `±${formatFixed(100 * limit, 1)} pp`
  const state = STATE_WORDS[decided?.decision.state ?? 'insufficient']
  const since = mode === 'absolute' || nameBase(contrast) === DEFAULT_BASE ? '' : `since ${nameBase(contrast)} `
  const change = mode === 'change' && compare !== undefined ? `change ${since}${formatPoints(compare(1).value)}: ` : ''
  const fragile = decided?.decision.fragile === true ? ', one decision would change it' : ''
  return `${change}${state} ${limitText}${decided === undefined ? '' : ` (p ${showP(decided.decision.p)}${fragile})`}`
}

function range({ low, high }: Limits): string {
  return `[${formatFixed(100 * low, 1)}…${formatFixed(100 * high, 1)}]`
}

function tabulateFlips(
  attribute: Attribute,
  base: string,
  rate: RateName,
  favourable: boolean,
): readonly ReportTable[] {
  const { pairs, head } = attribute
  if (pairs === undefined) return []
  const rows = head.groups.slice(0, MAX_ROWS).flatMap(({ group }) => {
    const paired = pairs.get(group)
    if (paired === undefined) return []
    const { onlyFirst, onlySecond, pairs: total } = countPairs(rate, paired, favourable)
    const net = total === 0 ? '' : formatPoints((onlyFirst - onlySecond) / total)
    // Weighted rows are no counts, so there is no exact test of them.
    const counts = Number.isSafeInteger(onlyFirst) && Number.isSafeInteger(onlySecond)
    const p = counts ? showP(testMcnemar(onlyFirst, onlySecond)) : 'weighted'
    return [[group, formatCount(total), formatCount(onlyFirst), formatCount(onlySecond), net, p]]
  })
  return [
    {
      title: `What changed against ${base} for the ${nameTable(attribute, rate)}`,
      columns: [
        { name: 'Group' },
        { name: 'Same rows', align: 'right' },
        { name: 'Only at head', align: 'right' },
        { name: `Only at ${base}`, align: 'right' },
        { name: 'Change', align: 'right' },
        { name: 'p of no change (McNemar)', align: 'right' },
      ],
      rows,
    },
  ]
}
