import type { ReportTable } from '@modelgate/kernel'
import {
  criticalValue,
  formatCount,
  formatFixed,
  formatPercent,
  formatPoints,
  share,
  wilsonInterval,
} from '@modelgate/statistics'
import type { Limits } from '@modelgate/statistics'
import { countPairs } from './build-comparison.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import { describeRate } from './describe-contrast.ts'
import type { FairnessInput } from './fairness-input.ts'
import type { Attribute } from './gather-attributes.ts'
import { compareByDifference } from './comparison.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { type RateName, RATES } from './rates.ts'

/** Rates shown when no rule names one. */
const DEFAULT_RATES: readonly RateName[] = ['selection_rate', 'true_positive_rate', 'false_positive_rate']

/** Rows of a table beyond this are counted, not shown: nobody reads more; the measurements hold them all. */
const MAX_ROWS = 50

const STATE_WORDS = { pass: 'within', fail: 'beyond', inconclusive: 'undecided', insufficient: 'too few rows' } as const

/** One table for each attribute and rate that a rule names, and one of decisions that flipped against base. */
export function tabulateFairness(
  input: FairnessInput,
  attributes: readonly Attribute[],
  judged: readonly JudgedContrast[],
  level: number,
): readonly ReportTable[] {
  const ruled = [...new Set(judged.map(({ contrast }) => contrast.rate))]
  const rates = ruled.length === 0 ? DEFAULT_RATES : ruled
  const favourable = input.head.favourable === 'positive'
  return attributes.flatMap((attribute) => [
    ...rates.map((rate) => tabulateRate(input, attribute, rate, judged, level)),
    ...rates.filter((rate) => RATES[rate].pairable).flatMap((rate) => tabulateFlips(attribute, rate, favourable)),
  ])
}

function tabulateRate(
  input: FairnessInput,
  attribute: Attribute,
  rate: RateName,
  judged: readonly JudgedContrast[],
  level: number,
): ReportTable {
  const favourable = input.head.favourable === 'positive'
  const { reference, head } = attribute
  const { among, event } = describeRate(rate, { table: input.head })
  const percent = formatFixed(100 * level, 0)
  const groups = [...head.groups, ...(head.missing === undefined ? [] : [head.missing])]
  const rows = groups.slice(0, MAX_ROWS).map((counts) => {
    const proportion = countRate(rate, counts, favourable)
    const states = judged.filter(
      ({ contrast }) => contrast.rate === rate && contrast.attribute === attribute && contrast.group === counts,
    )
    return [
      counts === reference?.counts ? `${counts.group} (reference)` : counts.group,
      formatCount(counts.rows),
      formatCount(proportion.trials),
      proportion.trials === 0
        ? 'not estimable'
        : `${formatPercent(share(proportion))} ${range(wilsonInterval(proportion, level))}`,
      showContrast(rate, counts, attribute, favourable, level),
      states.map(showState).join('; ') || (counts === reference?.counts ? '' : 'not judged'),
    ]
  })
  const hidden = groups.length - rows.length
  return {
    title: `${rate.replaceAll('_', ' ')} by ${head.attribute}: share ${among === '' ? 'of rows' : `of rows ${among}`} that ${event} = ${RATES[rate].formula}${reference === undefined ? '' : `; reference ${reference.group}, ${reference.why}`}`,
    columns: [
      { name: 'Group' },
      { name: 'Rows', align: 'right' },
      { name: 'Counted', align: 'right' },
      { name: `Rate (${percent} % CI)`, align: 'right' },
      { name: `Against reference (${percent} % CI)`, align: 'right' },
      { name: 'State' },
    ],
    rows: hidden > 0 ? [...rows, [`and ${hidden} more groups`, '', '', '', '', '']] : rows,
  }
}

function showContrast(
  rate: RateName,
  counts: GroupCounts,
  { reference, head }: Attribute,
  favourable: boolean,
  level: number,
): string {
  if (reference === undefined || counts === reference.counts || counts === head.missing) return ''
  const first = countRate(rate, counts, favourable)
  const second = countRate(rate, reference.counts, favourable)
  if (first.trials === 0 || second.trials === 0) return 'not estimable'
  const comparison = compareByDifference({ first, second })
  return `${formatPoints(comparison.value)} ${range(comparison.limits(criticalValue(level)))}`
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
  const change = mode === 'change' && compare !== undefined ? `change ${formatPoints(compare(1).value)}: ` : ''
  return `${change}${state} ${limitText}${decided === undefined ? '' : ` (p ${showP(decided.decision.p)})`}`
}

function showP(p: number): string {
  return p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`
}

function range({ low, high }: Limits): string {
  return `[${formatFixed(100 * low, 1)}…${formatFixed(100 * high, 1)}]`
}

function tabulateFlips(attribute: Attribute, rate: RateName, favourable: boolean): readonly ReportTable[] {
  const { pairs, head } = attribute
  if (pairs === undefined) return []
  const rows = head.groups.slice(0, MAX_ROWS).flatMap(({ group }) => {
    const paired = pairs.get(group)
    if (paired === undefined) return []
    const { onlyFirst, onlySecond, pairs: total } = countPairs(rate, paired, favourable)
    const net = total === 0 ? '' : formatPoints((onlyFirst - onlySecond) / total)
    return [[group, formatCount(total), formatCount(onlyFirst), formatCount(onlySecond), net]]
  })
  return [
    {
      title: `What changed against base for the ${rate.replaceAll('_', ' ')} by ${head.attribute}`,
      columns: [
        { name: 'Group' },
        { name: 'Same rows', align: 'right' },
        { name: 'Only at head', align: 'right' },
        { name: 'Only at base', align: 'right' },
        { name: 'Change', align: 'right' },
      ],
      rows,
    },
  ]
}
