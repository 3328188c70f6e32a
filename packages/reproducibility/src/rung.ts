/** How far two results agree, the best first. `none`: they do not. */
export const RUNGS = ['bytes', 'content', 'numeric', 'metric', 'statistical', 'none'] as const
export type Rung = (typeof RUNGS)[number]

/** The rung that holds for several parts together: the worst of them; equal bytes when there is no part. */
export function worstRung(rungs: Iterable<Rung>): Rung {
  let worst = 0
  for (const rung of rungs) worst = Math.max(worst, RUNGS.indexOf(rung))
  return RUNGS[worst] ?? 'none'
}

/** Whether a rung is at least as good as the one demanded. */
export function reaches(rung: Rung, required: Exclude<Rung, 'none'>): boolean {
  return RUNGS.indexOf(rung) <= RUNGS.indexOf(required)
}
