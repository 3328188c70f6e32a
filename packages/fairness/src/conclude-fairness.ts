import { type Finding, type Verdict, VERDICTS } from '@modelgate/kernel'
import type { FairnessPolicy, FairnessRule } from '@modelgate/policy'
import type { Decision } from './decide.ts'
import type { Remark } from './remark.ts'

/** A judged contrast of whatever kind, and whether too few rows for it are a doubt. */
export interface Outcome {
  readonly one: {
    readonly contrast: { readonly rule: FairnessRule; readonly mode: 'absolute' | 'change' }
    readonly decided: { readonly decision: Decision } | undefined
  }
  readonly required: boolean
}

export interface Conclusion {
  readonly verdict: Verdict
  readonly reasonCode: string
  readonly note?: Finding
  /** What would be in doubt if nothing had failed. */
  readonly doubt?: string
}

/** The verdict of a report: the worst of what was judged and of what the evidence lacks. */
export function concludeFairness(
  input: { readonly policy: FairnessPolicy | null; readonly measureOnly?: boolean },
  outcomes: readonly Outcome[],
  remarks: readonly Remark[],
): Conclusion {
  if (input.measureOnly === true) {
    const message = 'Nothing was judged, as asked: these are measurements only.'
    return { verdict: 'pass', reasonCode: 'MEASURE_ONLY', note: { code: 'MEASURE_ONLY', severity: 'note', message } }
  }
  if (input.policy === null || input.policy.rules.length === 0) {
    return {
      verdict: 'inconclusive',
      reasonCode: 'NO_RULE',
      note: {
        code: 'NO_RULE',
        severity: 'warning',
        message: 'No rule says how far apart the groups may be, so nothing was judged.',
        advice: 'Name a rule: --margin false_positive_rate=0.1, or gates.fairness.rules in the policy.',
      },
    }
  }
  const decided = outcomes.flatMap(({ one: { contrast, decided: result } }) =>
    result === undefined ? [] : [{ contrast, state: result.decision.state }],
  )
  const blocking = remarks.find(({ blocks }) => blocks)
  const reasons: readonly Reason[] = [
    ...decided
      .filter(({ state }) => state === 'fail')
      .map(({ contrast }) => ({
        verdict: contrast.rule.severity,
        reasonCode: contrast.mode === 'change' ? 'FAIRNESS_REGRESSION' : 'FAIRNESS_GAP_EXCEEDED',
      })),
    ...(decided.some(({ state }) => state === 'inconclusive') ? [doubt('FAIRNESS_UNDECIDED')] : []),
    ...(blocking === undefined ? [] : [doubt(blocking.finding.code)]),
    ...(outcomes.some(({ one, required }) => required && one.decided === undefined)
      ? [doubt('FAIRNESS_INSUFFICIENT')]
      : []),
  ]
  const otherwise: Reason =
    decided.length === 0
      ? doubt('FAIRNESS_NOTHING_DECIDABLE')
      : { verdict: 'pass', reasonCode: 'FAIRNESS_WITHIN_LIMITS' }
  // Of equally bad reasons the first counts.
  const { verdict, reasonCode } = reasons.reduceRight(
    (worst, reason) => (VERDICTS.indexOf(reason.verdict) <= VERDICTS.indexOf(worst.verdict) ? reason : worst),
    otherwise,
  )
  const second = reasons.find((reason) => reason.verdict === 'inconclusive')?.reasonCode
  // What keeps every contrast from being due says so itself.
  const isSaid = outcomes.length === 0 && blocking !== undefined
  if (decided.length > 0 || isSaid) return { verdict, reasonCode, ...(second === undefined ? {} : { doubt: second }) }
  const [message, advice] =
    outcomes.length === 0
      ? ['No contrast was due, so nothing was shown.', 'Add a rule with a margin: it judges what has no base, too.']
      : ['No contrast has enough rows to be judged, so nothing was shown.', 'Evaluate on more rows.']
  return {
    verdict,
    reasonCode,
    note: { code: 'FAIRNESS_NOTHING_DECIDABLE', severity: 'warning', message, advice },
  }
}

interface Reason {
  readonly verdict: Verdict
  readonly reasonCode: string
}

function doubt(reasonCode: string): Reason {
  return { verdict: 'inconclusive', reasonCode }
}
