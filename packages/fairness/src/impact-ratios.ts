import type { Measurement, ReportTable } from '@modelgate/kernel'
import {
  criticalValue,
  formatCount,
  formatFixed,
  formatPercent,
  koopmanLimits,
  type Proportion,
  share,
  testFisher,
} from '@modelgate/statistics'
import { type Attribute, nameAttribute, placeOf } from './gather-attributes.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { estimateRatio, MAX_LISTED_GROUPS } from './measure-groups.ts'
import { showP } from './show-p.ts'

/** Nobody reads more rows; the measurements hold them all. */
const MAX_SHOWN = 50

/** Groups with a smaller share of the rows are marked: audits may leave them out of ratios, but must show them. */
const SMALL_SHARE = 0.02

/** Every listed group's selection rate over the highest one; descriptive, because the highest is so by chance too. */
export function measureImpact(attribute: Attribute, favourable: boolean, level: number): readonly Measurement[] {
  const groups = listSelected(attribute, favourable)
  const [best] = groups.toSorted((a, b) => share(b.selected) - share(a.selected))
  if (best === undefined) return []
  return groups.map(({ counts, selected }) => ({
    metric: 'impact_ratio',
    of: placeOf(attribute, { group: counts.group, reference: best.counts.group, contrast: 'ratio' }),
    n: counts.rows,
    numerator: selected.successes,
    denominator: selected.trials,
    ...estimateRatio(selected, best.selected, level),
  }))
}

/** The same as people file it: with shares of the rows, and Fisher's p-value of equal rates. */
export function tabulateImpact(attribute: Attribute, favourable: boolean, level: number): readonly ReportTable[] {
  const groups = listSelected(attribute, favourable)
  const [best] = groups.toSorted((a, b) => share(b.selected) - share(a.selected))
  if (best === undefined) return []
  const { missing } = attribute.head
  const all = attribute.table.rows
  const rows = groups.map(({ counts, selected }) => {
    const portion = counts.rows / all
    return [
      counts.group,
      formatCount(counts.rows),
      `${formatPercent(portion)}${portion < SMALL_SHARE ? ', under 2 %' : ''}`,
      formatPercent(share(selected)),
      ...showImpact(selected, best.selected, level, best.counts === counts),
    ]
  })
  const unknown = formatCount(missing?.rows ?? 0)
  const title = `Impact ratio by ${nameAttribute(attribute)}: selection rate / highest selection rate, that of ${best.counts.group}; ${unknown} rows of unknown group are left out`
  return [
    {
      title,
      columns: [
        { name: 'Group' },
        { name: 'Rows', align: 'right' },
        { name: 'Share of rows', align: 'right' },
        { name: 'Selection rate', align: 'right' },
        { name: `Impact ratio (${formatFixed(100 * level, 0)} % CI)`, align: 'right' },
        { name: 'p of equal rates (Fisher)', align: 'right' },
      ],
      rows: rows.slice(0, MAX_SHOWN),
    },
  ]
}

function showImpact(selected: Proportion, best: Proportion, level: number, isBest: boolean): readonly string[] {
  if (best.successes === 0) return ['not estimable', '']
  if (isBest) return ['1.000', '']
  const { low, high } = koopmanLimits(selected, best, criticalValue(level))
  const counts = [selected, best].every(({ successes, trials }) => [successes, trials].every(Number.isSafeInteger))
  return [
    `${formatFixed(share(selected) / share(best), 3)} [${formatFixed(low, 3)}…${formatFixed(high, 3)}]`,
    // Weighted rows are no counts, so there is no exact test of them.
    counts ? showP(testFisher(selected, best)) : 'weighted',
  ]
}

/** The listed groups that have rows with a prediction. */
function listSelected({ head }: Attribute, favourable: boolean): readonly Selected[] {
  return head.groups
    .slice(0, MAX_LISTED_GROUPS)
    .map((counts) => ({ counts, selected: countRate('selection_rate', counts, favourable) }))
    .filter(({ selected }) => selected.trials > 0)
}

interface Selected {
  readonly counts: GroupCounts
  readonly selected: Proportion
}
