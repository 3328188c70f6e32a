import type { Random } from '@modelgate/statistics'
import { judgeDraw } from './judge-draw.ts'

/** Margins, numbers of groups and rates to look at. */
const MARGINS = [0.02, 0.05, 0.1, 0.2] as const
const GROUPS = [2, 4, 8] as const
const RATES = [0.1, 0.3, 0.5] as const
/** How often the rule must decide rightly. */
const POWER = 0.8
/** Simulated reports for each number of rows: a share of 80 % is then known to ± 4 points, the rows to a tenth. */
const REPORTS = 400
/** Between these the search looks; both ends are far beyond what decides. */
const FEWEST = 20
const MOST = 200_000
/** The search ends when the rows are known to this factor: no figure is rounder in the page. */
const PRECISION = 1.05

/** How many rows in each group the rule needs to decide rightly in four reports of five. */
export interface NeededRows {
  readonly margin: number
  readonly groups: number
  readonly rate: number
  /** For a model without any gap to pass. */
  readonly toPass: number
  /** For a group that is off by twice the margin to be found. */
  readonly toFail: number
}

/** The rows that every setting needs, by bisection over simulated reports of the rule as shipped. */
export function* findNeededRows(random: Random): Generator<NeededRows> {
  for (const margin of MARGINS) {
    for (const groups of GROUPS) {
      for (const rate of RATES) {
        const search = (gap: number, verdict: 'pass' | 'fail') => {
          const isEnough = (rows: number) => {
            let right = 0
            for (let i = 0; i < REPORTS; i++) {
              if (judgeDraw(random, { groups, rate, rows, gap }, margin).verdict === verdict) right++
            }
            return right >= POWER * REPORTS
          }
          return bisect(isEnough)
        }
        yield { margin, groups, rate, toPass: search(0, 'pass'), toFail: search(2 * margin, 'fail') }
      }
    }
  }
}

/** The smallest number of rows that is enough, to two digits. */
function bisect(isEnough: (rows: number) => boolean): number {
  let [low, high] = [FEWEST, MOST]
  while (high / low > PRECISION) {
    const middle = Math.round(Math.sqrt(low * high))
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return Number(high.toPrecision(2))
}
