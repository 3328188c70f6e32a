import { type StudentEstimate, testAbove } from './student-estimate.ts'

/**
 * p-value of two one-sided tests that the truth lies outside (low, high): when it is at most α, the 1 − 2α interval lies
 * inside the bounds and equivalence is shown at α.
 *
 * Schuirmann (1987) Journal of Pharmacokinetics and Biopharmaceutics 15:657.
 *
 * @param estimate a mean, or {@link welchDifference} of two
 * @param bounds low below high
 */
export function testEquivalence(
  estimate: StudentEstimate,
  { low, high }: { readonly low: number; readonly high: number },
): number {
  if (!(low < high)) throw new RangeError(`bounds of equivalence need low < high, got ${low} and ${high}`)
  return Math.max(testAbove(estimate, low), testAbove({ ...estimate, value: -estimate.value }, -high))
}
