import { showText } from '../show-text.ts'
import { NOTHING } from './rule.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** Whoever validates a model does not own it (SR 26-2: validation is independent of development). */
export function checkValidation({ manifest, document }: RuleContext): RuleResult {
  const { validation } = manifest.spec
  const { owner } = manifest.metadata
  if (validation?.owner.toLowerCase() !== owner.toLowerCase()) return NOTHING
  return {
    findings: [
      {
        code: 'MANIFEST_VALIDATION_NOT_INDEPENDENT',
        severity: 'error',
        message: `${showText(owner)} owns the model and validates it; nobody can be their own validator.`,
        advice: 'Name the team or person who validated it, and who does not own it.',
        location: document.locate('/spec/validation/owner'),
      },
    ],
    unverified: [],
  }
}
