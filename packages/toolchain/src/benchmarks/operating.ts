import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeFairness } from '@modelgate/fairness'
import { createRandom, type Random, sampleBinomial } from '@modelgate/statistics'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'
import { renderOperating } from './render-operating.ts'

/** The margin of the simulated rule. */
const MARGIN = 0.1
/** Simulated reports for each setting: a share of 5 % is then known to ± 1 point. */
const REPORTS = 2000
/** The same with the gap on the margin, where the share of wrong passes has a limit: ± 0.4 points. */
const REPORTS_ON_MARGIN = 10_000
const ROWS = [100, 200, 500, 1000, 2000, 5000] as const
const GAPS = [0, MARGIN, 0.15, 0.2] as const
/** Number of groups and rate of the reference. */
const WORLDS = [
  [2, 0.3],
  [4, 0.1],
  [4, 0.3],
  [4, 0.5],
  [8, 0.3],
] as const

/** What happened in the reports of one setting, as shares. */
export interface OperatingPoint {
  readonly groups: number
  readonly rate: number
  readonly rows: number
  readonly gap: number
  readonly pass: number
  readonly fail: number
  readonly inconclusive: number
  /** Of all gated contrasts, how many 95 % intervals hold the truth. */
  readonly covered: number
  /** Of all reports, how many in which every simultaneous interval does. */
  readonly allCovered: number
}

/**
 * How often the rule as shipped passes, fails and stays undecided when the truth is known: groups of equal size and
 * rate but the last, which is higher by the gap. Writes `docs/operating-characteristics.md` and its plot.
 */
export async function* measureOperating(): AsyncGenerator<Figure> {
  const random = createRandom(1)
  const points: OperatingPoint[] = []
  for (const [groups, rate] of WORLDS) {
    for (const gap of GAPS) {
      for (const rows of ROWS) {
        const point = simulate(random, { groups, rate, rows, gap })
        points.push(point)
        const what = `${groups} groups of ${rows}, rate ${rate}, gap ${gap}`
        yield { what: `${what}: pass`, value: point.pass, unit: 'share' }
        yield { what: `${what}: fail`, value: point.fail, unit: 'share' }
        yield { what: `${what}: all covered`, value: point.allCovered, unit: 'share' }
      }
    }
  }
  const { page, plot } = renderOperating(points, [REPORTS, REPORTS_ON_MARGIN])
  writeFileSync(join(ROOT, 'docs/operating-characteristics.md'), page)
  writeFileSync(join(ROOT, 'docs/operating-characteristics.svg'), plot)
}

type Setting = Pick<OperatingPoint, 'groups' | 'rate' | 'rows' | 'gap'>

function simulate(random: Random, setting: Setting): OperatingPoint {
  const { groups, rows, gap } = setting
  const reports = gap === MARGIN ? REPORTS_ON_MARGIN : REPORTS
  const counts = { pass: 0, fail: 0, inconclusive: 0, covered: 0, allCovered: 0 }
  for (let i = 0; i < reports; i++) {
    const { verdict, measurements } = judge(random, setting)
    if (verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive') counts[verdict]++
    const holds = measurements
      .filter(({ state }) => state !== undefined)
      .map(({ of, interval, simultaneousInterval }) => {
        const truth = of['group'] === `group ${groups}` ? gap : 0
        return [interval, simultaneousInterval].map(
          (limits) => (limits?.low ?? 9) <= truth && (limits?.high ?? -9) >= truth,
        )
      })
    counts.covered += holds.filter(([one]) => one).length / holds.length
    counts.allCovered += holds.every(([, simultaneous]) => simultaneous) ? 1 : 0
  }
  const share = (count: number) => count / reports
  return {
    ...setting,
    rows,
    pass: share(counts.pass),
    fail: share(counts.fail),
    inconclusive: share(counts.inconclusive),
    covered: share(counts.covered),
    allCovered: share(counts.allCovered),
  }
}

function judge(random: Random, { groups, rate, rows, gap }: Setting) {
  const cells = Array.from({ length: groups }, (_, i) => {
    // Group 1 is the reference, because of equally large groups the first in text order is.
    const selected = sampleBinomial(random, rows, i === groups - 1 ? rate + gap : rate)
    const common = { groups: [`group ${i + 1}`], label: null }
    return [
      { ...common, prediction: true, n: selected },
      { ...common, prediction: false, n: rows - selected },
    ]
  }).flat()
  const outcome = { column: 'selected', positive: '1', negative: '0' }
  return judgeFairness({
    head: {
      attributes: ['group'],
      label: outcome,
      prediction: outcome,
      favourable: 'positive',
      rows: groups * rows,
      cells: cells.filter(({ n }) => n > 0),
    },
    base: { kind: 'first-version' },
    policy: {
      attributes: {},
      rules: [
        {
          metric: 'selection_rate',
          contrast: 'difference',
          against: 'reference',
          absolute: { margin: MARGIN },
          severity: 'fail',
        },
      ],
      minDenominator: 30,
      alpha: 0.05,
    },
    policyRef: null,
    subject: null,
  })
}
