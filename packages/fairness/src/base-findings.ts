import type { FairnessRegression } from '@modelgate/policy'
import { type BaseEvidence, DEFAULT_BASE, type Evidence } from './fairness-input.ts'
import { block, note, type Remark } from './remark.ts'

/** What the rules that compare with earlier versions are missing. */
export function describeBases(
  { base, others = new Map<string, BaseEvidence>() }: Evidence,
  rules: readonly { readonly rule: { readonly regression?: FairnessRegression } }[],
): readonly Remark[] {
  const wanted = new Set(
    rules.flatMap(({ rule: { regression } }) => (regression === undefined ? [] : [regression.against ?? DEFAULT_BASE])),
  )
  return [...wanted].flatMap((name) =>
    describeBase(name, name === DEFAULT_BASE ? base : (others.get(name) ?? { kind: 'missing' })),
  )
}

function describeBase(name: string, base: BaseEvidence): readonly Remark[] {
  switch (base.kind) {
    case 'paired':
    case 'unpaired':
      return []
    case 'missing':
      return [
        block(
          'FAIRNESS_BASELINE_MISSING',
          `A rule compares with the predictions of ${name === DEFAULT_BASE ? 'the base' : name}, and there are none${base.why === undefined ? '.' : ` that can be read: ${base.why}`}`,
          name === DEFAULT_BASE
            ? 'Commit the predictions of the base and compare with it: on a pull request, a push, or with check --base REF; or name the file with fairness --baseline FILE.'
            : 'Correct the name in the policy, or see to it that the predictions of that version can be read.',
        ),
      ]
    case 'first-version': {
      const where = name === DEFAULT_BASE ? 'no earlier version' : `no version at ${name}`
      return [
        note(
          'FAIRNESS_FIRST_VERSION',
          'note',
          `There is ${where}; rules that compare with it start with the next one.`,
          'Nothing to do now.',
        ),
      ]
    }
  }
}
