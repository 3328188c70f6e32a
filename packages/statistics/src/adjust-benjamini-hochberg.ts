/**
 * Benjamini and Hochberg's step-up adjustment: rejecting what is adjusted to at most q keeps the expected share of false
 * rejections at q for independent (or positively dependent) tests. Weaker than Holm; for lists to look at, not for a gate.
 *
 * Benjamini and Hochberg (1995) Journal of the Royal Statistical Society B 57:289.
 *
 * @param ps p-values in [0, 1]; the answer keeps their order
 */
export function adjustBenjaminiHochberg(ps: readonly number[]): readonly number[] {
  const order = ps.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p)
  const adjusted = ps.map(() => 0)
  let best = 1
  order.forEach(({ p, index }, rank) => {
    best = Math.min(best, (ps.length / (ps.length - rank)) * p)
    adjusted[index] = best
  })
  return adjusted
}
