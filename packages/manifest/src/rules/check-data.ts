import type { Finding } from '@modelgate/kernel'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** A model is not judged with the bytes it learned from. */
export function checkData({ manifest, document }: RuleContext): RuleResult {
  const data = manifest.spec.data ?? []
  const findings = data.flatMap(({ name, role, digest }, index): Finding[] => {
    const learned =
      role === 'testing' ? data.find((one) => one.role === 'training' && one.digest === digest) : undefined
    if (learned === undefined) return []
    return [
      {
        code: 'MANIFEST_DATA_SHARED',
        severity: 'error',
        message: `The test data ${showText(name)} are the training data ${showText(learned.name)}: both have one digest.`,
        advice: 'Hold other data back for the test, or correct the digest.',
        location: document.locate(`/spec/data/${index}/digest`),
      },
    ]
  })
  return { findings, unverified: [] }
}
