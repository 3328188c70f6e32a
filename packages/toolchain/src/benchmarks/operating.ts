import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, type Random } from '@modelgate/statistics'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'
import { judgeChangeDraw } from './judge-change-draw.ts'
import { judgeDraw } from './judge-draw.ts'
import type { JudgeDraw, World } from './judge-selection.ts'
import { judgeStrataDraw } from './judge-strata-draw.ts'
import { findNeededRows, type NeededRows } from './needed-rows.ts'
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

/** A rule and how its rows are drawn. */
interface Trial {
  readonly kind: OperatingPoint['kind']
  readonly judge: JudgeDraw
  /** Its margin or epsilon. */
  readonly limit: number
  /** Which way the last group is off. */
  readonly sign: 1 | -1
}
const PLAIN: Trial = { kind: 'margin', judge: judgeDraw, limit: MARGIN, sign: 1 }
/** The other two ways to decide, with fewer settings. */
const OTHERS: readonly Trial[] = [
  { kind: 'margin within strata', judge: judgeStrataDraw, limit: MARGIN, sign: 1 },
  { kind: 'change since base', judge: judgeChangeDraw, limit: 0.02, sign: -1 },
]
const OTHER_ROWS = [200, 1000, 5000] as const
/** Gaps of the others, as multiples of their limit. */
const MULTIPLES = [0, 1, 2] as const

/** What happened in the reports of one setting, as shares. */
export interface OperatingPoint extends World {
  readonly kind: 'margin' | 'margin within strata' | 'change since base'
  readonly pass: number
  readonly fail: number
  readonly inconclusive: number
  /** Of all gated contrasts, how many 95 % intervals hold the truth. */
  readonly covered: number
  /** Of all reports, how many in which every simultaneous interval does. */
  readonly allCovered: number
}

/**
 * How often the rule as shipped passes, fails and stays undecided when the truth is known, and how many rows a margin
 * needs. Writes `docs/operating-characteristics.md` and its plot.
 */
export async function* measureOperating(): AsyncGenerator<Figure> {
  const random = createRandom(1)
  const points: OperatingPoint[] = []
  for (const [groups, rate] of WORLDS) {
    for (const gap of GAPS) {
      for (const rows of ROWS) {
        const point = simulate(random, PLAIN, { groups, rate, rows, gap })
        points.push(point)
        const what = `${groups} groups of ${rows}, rate ${rate}, gap ${gap}`
        yield { what: `${what}: pass`, value: point.pass, unit: 'share' }
        yield { what: `${what}: fail`, value: point.fail, unit: 'share' }
        yield { what: `${what}: all covered`, value: point.allCovered, unit: 'share' }
      }
    }
  }
  const others: OperatingPoint[] = []
  const second = createRandom(3)
  for (const trial of OTHERS) {
    for (const multiple of MULTIPLES) {
      for (const rows of OTHER_ROWS) {
        const point = simulate(second, trial, { groups: 4, rate: 0.3, rows, gap: multiple * trial.limit })
        others.push(point)
        const what = `${trial.kind}, 4 groups of ${rows}, rate 0.3, gap ${point.gap}`
        yield { what: `${what}: pass`, value: point.pass, unit: 'share' }
        yield { what: `${what}: fail`, value: point.fail, unit: 'share' }
        yield { what: `${what}: all covered`, value: point.allCovered, unit: 'share' }
      }
    }
  }
  const needed: NeededRows[] = []
  for (const one of findNeededRows(createRandom(2))) {
    needed.push(one)
    const what = `margin ${one.margin}, ${one.groups} groups, rate ${one.rate}`
    yield { what: `${what}: rows in each group for a fair model to pass`, value: one.toPass, unit: 'count' }
    yield { what: `${what}: rows in each group to find twice the margin`, value: one.toFail, unit: 'count' }
  }
  const { page, plot } = renderOperating({ points, others, needed }, [REPORTS, REPORTS_ON_MARGIN])
  writeFileSync(join(ROOT, 'docs/operating-characteristics.md'), page)
  writeFileSync(join(ROOT, 'docs/operating-characteristics.svg'), plot)
}

function simulate(random: Random, { kind, judge, limit, sign }: Trial, setting: World): OperatingPoint {
  const { groups, gap } = setting
  const reports = gap === limit ? REPORTS_ON_MARGIN : REPORTS
  const counts = { pass: 0, fail: 0, inconclusive: 0, covered: 0, allCovered: 0 }
  for (let i = 0; i < reports; i++) {
    const { verdict, measurements } = judge(random, setting, limit)
    if (verdict === 'pass' || verdict === 'fail' || verdict === 'inconclusive') counts[verdict]++
    const holds = measurements
      .filter(({ state }) => state !== undefined)
      .map(({ of, interval, simultaneousInterval }) => {
        const truth = of['group'] === `group ${groups}` ? sign * gap : 0
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
    kind,
    pass: share(counts.pass),
    fail: share(counts.fail),
    inconclusive: share(counts.inconclusive),
    covered: share(counts.covered),
    allCovered: share(counts.allCovered),
  }
}
