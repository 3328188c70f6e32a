import { criticalValue, elementAt } from '@modelgate/statistics'
import { decide, type Candidate } from './decide.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import type { GatedContrast } from './gated-contrasts.ts'

/** Decides every contrast that has enough rows, all as one family; the others stay undecided and say so. */
export function judgeContrasts(
  contrasts: readonly GatedContrast[],
  alpha: number,
  level: number,
): { readonly judged: readonly JudgedContrast[]; readonly familySize: number } {
  const family = contrasts.flatMap((contrast) => {
    const { compare, bounds, sufficient } = contrast
    return sufficient && compare !== undefined ? [{ contrast, candidate: { compare, bounds } satisfies Candidate }] : []
  })
  const decisions = decide(
    family.map(({ candidate }) => candidate),
    alpha,
  )
  const decided = new Map(
    family.map(({ contrast, candidate }, i) => {
      const comparison = candidate.compare(1)
      const limits = comparison.limits(criticalValue(level))
      return [contrast, { decision: elementAt(decisions, i), comparison, limits }] as const
    }),
  )
  return {
    familySize: family.length,
    judged: contrasts.map((contrast) => ({ contrast, decided: decided.get(contrast), level })),
  }
}

/** Level at which `size` intervals hold together with the given level (Bonferroni). */
export function simultaneousLevel(level: number, size: number): number {
  return 1 - (1 - level) / Math.max(1, size)
}
