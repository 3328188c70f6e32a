import type { FairnessInput } from './fairness-input.ts'
import type { Remark } from './remark.ts'

/** What a rule that compares with base is missing. */
export function describeBase(
  input: FairnessInput,
  rules: readonly { readonly rule: { readonly regression?: unknown } }[],
) {
  if (!rules.some(({ rule }) => rule.regression !== undefined)) return []
  const findings: Readonly<Record<FairnessInput['base']['kind'], readonly Remark[]>> = {
    paired: [],
    unpaired: [],
    missing: [
      {
        finding: {
          code: 'FAIRNESS_BASELINE_MISSING',
          severity: 'warning',
          message: describeMissingBase(input.base),
          advice:
            'Commit the predictions of the base and compare with it: on a pull request, a push, or with check --base REF; or name the file with fairness --baseline FILE.',
        },
        blocks: true,
      },
    ],
    'first-version': [
      {
        finding: {
          code: 'FAIRNESS_FIRST_VERSION',
          severity: 'note',
          message: 'There is no earlier version; rules that compare with it start with the next one.',
        },
        blocks: false,
      },
    ],
  }
  return findings[input.base.kind]
}

function describeMissingBase(base: FairnessInput['base']): string {
  const sentence = 'A rule compares with the predictions of the base, and there are none'
  return base.kind === 'missing' && base.why !== undefined
    ? `${sentence} that can be read: ${base.why}`
    : `${sentence}.`
}
