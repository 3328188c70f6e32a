/** A p-value as people read it, with its sign: `= 0.012` or `< 0.001`. */
export function showP(p: number): string {
  return p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`
}
