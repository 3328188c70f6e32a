import type { Variation } from './variation.ts'

/** What a bisection found. */
export interface Bisection {
  /**
   * `unvaried`: two runs under the same conditions differ; `guilty`: varying these alone makes the difference; `undecided`: the budget ended or
   * only several variations together make it.
   */
  readonly outcome: 'unvaried' | 'guilty' | 'undecided'
  /** For `guilty` the variation; for `undecided` those that are still suspected; for `unvaried` none, or the clock where nothing but times differs. */
  readonly suspects: readonly Variation[]
  /** Extra runs that were made. */
  readonly runs: number
}

/**
 * Finds the variation that makes a result differ from the control, by halves. The first extra run varies nothing: a command that is random by itself is
 * not the fault of any variation.
 *
 * @param varied what the experiment that differed had varied
 * @param differs makes a run with some variations; null when the budget of time is used up
 * @param maxRuns extra runs allowed
 */
export async function bisectVariations(
  varied: readonly Variation[],
  differs: (subset: readonly Variation[]) => Promise<boolean | null>,
  maxRuns: number,
): Promise<Bisection> {
  let runs = 0
  const ask = async (subset: readonly Variation[]): Promise<boolean | null> => {
    if (runs >= maxRuns) return null
    const answer = await differs(subset)
    if (answer !== null) runs++
    return answer
  }
  const alone = await ask([])
  if (alone === null) return { outcome: 'undecided', suspects: varied, runs }
  if (alone) return { outcome: 'unvaried', suspects: [], runs }

  let suspects = varied
  let confirmed = varied.length === 1
  while (suspects.length > 1) {
    const middle = Math.ceil(suspects.length / 2)
    const halves = [suspects.slice(0, middle), suspects.slice(middle)] as const
    const first = await ask(halves[0])
    if (first === null) return { outcome: 'undecided', suspects, runs }
    // A half that was not run itself is only inferred: it needs a run of its own once it stands alone.
    confirmed = first
    suspects = first ? halves[0] : halves[1]
  }
  if (!confirmed) {
    const answer = await ask(suspects)
    if (answer !== true) return { outcome: 'undecided', suspects: answer === null ? suspects : varied, runs }
  }
  return { outcome: 'guilty', suspects, runs }
}
