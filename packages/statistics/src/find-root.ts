/** Doubles next to each other differ by at most this share of them. */
const SPACING = 2 * Number.EPSILON

/**
 * Where a function changes sign in [low, high], to within the spacing of doubles.
 *
 * Inverse quadratic interpolation where the last three points show that it will gain, else bisection, so that corners
 * cost steps and never the answer: Chandrupatla (1997) Advances in Engineering Software 28:145.
 *
 * @param changes negative (or zero) at one end of the bracket and positive at the other
 */
export function findRoot(changes: (x: number) => number, low: number, high: number): number {
  // The root lies between a and b; c is where a or b was before.
  let [a, b, c] = [low, high, low]
  let [fa, fb, fc] = [changes(low), changes(high), 0]
  if (fa === 0) return low
  let step = 0.5
  for (;;) {
    const x = a + step * (b - a)
    const fx = changes(x)
    if (fx > 0 === fa > 0) {
      c = a
      fc = fa
    } else {
      c = b
      fc = fb
      b = a
      fb = fa
    }
    a = x
    fa = fx
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const least = (SPACING * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a)
    if (fa === 0 || least > 0.5) return best
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const gains = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi
    const aim = gains
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb)
      : 0.5
    step = Math.min(1 - least, Math.max(least, aim))
  }
}
