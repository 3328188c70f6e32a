import { criticalValue, elementAt, share } from '@modelgate/statistics'
import { compareByDifference, compareByRatio, type Comparison } from './comparison.ts'
import { decide, type Candidate, type Decision } from './decide.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import type { GatedContrast } from './gated-contrasts.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import { RATES } from './rates.ts'

/** All contrasts with what was concluded, and how many of them are one family. */
export interface Judgement {
  readonly judged: readonly JudgedContrast[]
  /** Of the contrasts that others brought into the family, in their order. */
  readonly others: readonly Decision[]
  readonly familySize: number
}

interface Circumstances {
  /** Contrasts that others bring into the family. */
  readonly others: readonly Candidate[]
  /** Rows that were left out of the table, and may be of any group. */
  readonly lost: number
}

/** Decides every contrast that has enough rows, all as one family; the others stay undecided and say so. */
export function judgeContrasts(
  contrasts: readonly GatedContrast[],
  alpha: number,
  level: number,
  favourable: boolean,
  { others, lost }: Circumstances,
): Judgement {
  const family = contrasts.flatMap((contrast) => {
    const { compare, bounds, denominator, minimum } = contrast
    if (denominator < minimum || compare === undefined) return []
    const slack = lost === 0 ? {} : slackenBounds(contrast, lost, favourable)
    const candidate: Candidate = { compare, bounds, neighbours: listNeighbours(contrast, favourable), ...slack }
    return [{ contrast, candidate }]
  })
  const decisions = decide([...family.map(({ candidate }) => candidate), ...others], alpha)
  const decided = new Map(
    family.map(({ contrast, candidate }, i) => {
      const comparison = candidate.compare(1)
      const limits = comparison.limits(criticalValue(level))
      return [contrast, { decision: elementAt(decisions, i), comparison, limits }] as const
    }),
  )
  return {
    familySize: decisions.length,
    others: decisions.slice(family.length),
    judged: contrasts.map((contrast) => ({ contrast, decided: decided.get(contrast), level })),
  }
}

/**
 * What a contrast must be within to pass, and beyond to fail, wherever the rows that are lost belong: all of them in one
 * side, with or without the event.
 */
function slackenBounds(
  { bounds: { low, high }, denominator, mode, rule, rate, group, reference }: GatedContrast,
  lost: number,
  favourable: boolean,
): Pick<Candidate, 'within' | 'beyond'> {
  const shift = lost / (denominator + lost)
  if (mode === 'change' || rule.contrast === 'difference') {
    return {
      within: { low: low + shift, high: high - shift },
      beyond: { low: low - shift, high: high + shift },
    }
  }
  const relative = (side: GroupCounts) => shift / share(countRate(rate, side, favourable))
  const factor = (1 + relative(group)) / Math.max(0, 1 - relative(reference))
  return {
    within: { low: low * factor, high: high / factor },
    beyond: { low: low / factor, high: high * factor },
  }
}

/** The contrast with one row of the group decided otherwise, up and down; only where it is a contrast of two counts. */
function listNeighbours(
  { mode, strata, rule, rate, group, reference }: GatedContrast,
  favourable: boolean,
): readonly Comparison[] {
  if (mode === 'change' || strata !== undefined || RATES[rate].halves !== undefined) return []
  const { successes, trials } = countRate(rate, group, favourable)
  const second = countRate(rate, reference, favourable)
  const compare = rule.contrast === 'ratio' ? compareByRatio : compareByDifference
  return [successes - 1, successes + 1]
    .filter((count) => count >= 0 && count <= trials)
    .map((count) => compare({ first: { successes: count, trials }, second }))
}

/** Level at which `size` intervals hold together with the given level (Bonferroni). */
export function simultaneousLevel(level: number, size: number): number {
  return 1 - (1 - level) / Math.max(1, size)
}
