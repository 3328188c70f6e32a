import { stepFails } from '@modelgate/kernel'
import type { Enforcement, GateReport, Verdict } from '@modelgate/kernel'
import type { Policy } from '@modelgate/policy'

/** Strict where nobody says otherwise. */
const STRICT: Enforcement = { enforcement: 'enforce', onInconclusive: 'fail' }

/**
 * What a policy makes of the combined verdict of several gates, each of which may have settings of its own: the step
 * fails if any gate fails by its own settings.
 *
 * @param own reports about the rules themselves, which no policy softens
 * @param gates reports of gates about models
 */
export function enforcementOf(
  verdict: Verdict,
  own: readonly GateReport[],
  gates: readonly GateReport[],
  policy: Policy | null,
): Enforcement {
  if (policy === null) return STRICT
  const fails =
    own.some((report) => stepFails(report.verdict, STRICT)) ||
    gates.some((report) => stepFails(report.verdict, settingsOf(report, policy)))
  if (fails) return STRICT
  return { enforcement: verdict === 'fail' ? 'observe' : policy.enforcement, onInconclusive: 'warn' }
}

function settingsOf({ gate }: GateReport, policy: Policy): Enforcement {
  const own = new Map(Object.entries(policy.gates)).get(gate)
  return {
    enforcement: own?.enforcement ?? policy.enforcement,
    onInconclusive: own?.onInconclusive ?? policy.onInconclusive,
  }
}
