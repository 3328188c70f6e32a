/**
 * Holm's step-down adjustment: each adjusted p-value is at most alpha exactly when the procedure rejects at alpha.
 *
 * Holm (1979) Scandinavian Journal of Statistics 6:65.
 *
 * @param ps p-values in [0, 1]; the answer keeps their order
 */
export function adjustHolm(ps: readonly number[]): readonly number[] {
  const order = ps.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p)
  const adjusted = ps.map(() => 0)
  let worst = 0
  order.forEach(({ p, index }, rank) => {
    worst = Math.max(worst, Math.min(1, (ps.length - rank) * p))
    adjusted[index] = worst
  })
  return adjusted
}
