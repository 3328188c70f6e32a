/** What a gate concluded. `inconclusive`: it ran and the evidence does not suffice. `error`: it could not run. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'inconclusive' | 'error'

/** All verdicts, the worst first: the order in which combining decides. */
export const VERDICTS = ['error', 'fail', 'inconclusive', 'warn', 'pass'] as const satisfies readonly Verdict[]

/**
 * The worst of several verdicts. An empty set is `inconclusive`: nothing was shown, so nothing passes.
 *
 * @param verdicts in any order
 */
export function combineVerdicts(verdicts: Iterable<Verdict>): Verdict {
  const seen = new Set(verdicts)
  return VERDICTS.find((verdict) => seen.has(verdict)) ?? 'inconclusive'
}

/** Process exit status of a verdict: 0 pass or warn, 1 fail, 2 inconclusive, 3 error. No other status exists. */
export function exitStatus(verdict: Verdict): 0 | 1 | 2 | 3 {
  switch (verdict) {
    case 'pass':
    case 'warn':
      return 0
    case 'fail':
      return 1
    case 'inconclusive':
      return 2
    case 'error':
      return 3
  }
}

/** What a policy may say about a verdict before it decides over a step of an action. */
export interface Enforcement {
  /** `observe` reports everything and blocks nothing but `error`. */
  readonly enforcement: 'enforce' | 'observe'
  /** What doubt does to a step: `fail` (the default everywhere) or `warn`. */
  readonly onInconclusive: 'fail' | 'warn'
}

/**
 * Whether a step of an action fails: an error always; a failed or undecided gate unless the policy says otherwise.
 * The verdict itself is never rewritten.
 */
export function stepFails(verdict: Verdict, { enforcement, onInconclusive }: Enforcement): boolean {
  switch (verdict) {
    case 'error':
      return true
    case 'fail':
      return enforcement === 'enforce'
    case 'inconclusive':
      return enforcement === 'enforce' && onInconclusive === 'fail'
    case 'warn':
    case 'pass':
      return false
  }
}
