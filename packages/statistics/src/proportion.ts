/** A count out of a total: `successes` of `trials`. Real numbers are allowed, so that weighted counts fit. */
export interface Proportion {
  readonly successes: number
  readonly trials: number
}

/** The two ends of an interval; a ratio may have no upper end (Infinity). */
export interface Limits {
  readonly low: number
  readonly high: number
}

/** successes / trials; NaN for 0 of 0, which callers must exclude first. */
export function share({ successes, trials }: Proportion): number {
  return successes / trials
}

/** @throws RangeError unless 0 ≤ successes ≤ trials and trials > 0 */
export function requireProportion({ successes, trials }: Proportion): void {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) {
    throw new RangeError(`a proportion needs 0 ≤ successes ≤ trials and trials > 0, got ${successes} of ${trials}`)
  }
}
