/**
 * Where a function changes sign in [low, high], by bisection down to neighbouring doubles.
 *
 * Every function we invert is monotone on its bracket, so bisection cannot fail as the faster methods do at corners.
 *
 * @param changes negative (or zero) at one end of the bracket and positive at the other
 */
export function findRoot(changes: (x: number) => number, low: number, high: number): number {
  const rising = changes(low) < 0 || changes(high) > 0
  let a = low
  let b = high
  for (;;) {
    const middle = a + (b - a) / 2
    if (middle <= a || middle >= b) return middle
    if (changes(middle) <= 0 === rising) a = middle
    else b = middle
  }
}
