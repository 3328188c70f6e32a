import { showText } from '../show-text.ts'
import { NOTHING } from './rule.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** How alike a rebuilt model must be, from the strictest. */
const RUNGS = ['bytes', 'content', 'numeric', 'metric', 'statistical'] as const

/** A manifest may demand more of itself than the policy does, never less. */
export function checkTightening({ manifest, document, demands }: RuleContext): RuleResult {
  const own = manifest.spec.reproduce?.require
  const policy = demands?.gates.reproducibility?.require
  if (own === undefined || policy === undefined || RUNGS.indexOf(own) <= RUNGS.indexOf(policy)) return NOTHING
  const location = document.locate('/spec/reproduce/require')
  const message = `The policy demands that a rebuilt model agrees by ${showText(policy)}; a manifest can tighten that, and ${showText(own)} is looser.`
  const advice = `Write \`require: ${policy}\` or a stricter word, or leave the line out: ${policy} counts anyway.`
  return {
    findings: [{ code: 'MANIFEST_DEMAND_LOOSER', severity: 'error', message, advice, location }],
    unverified: [],
  }
}
