import type { Finding } from '@modelgate/kernel'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult, Unverified } from './rule.ts'

/** Every model this one was made from can be found again: by a URI, a digest, or both. */
export function checkBaseModels({ manifest, document }: RuleContext): RuleResult {
  const findings: Finding[] = []
  const unverified: Unverified[] = []
  for (const [index, { name, uri, digest }] of (manifest.spec.baseModels ?? []).entries()) {
    const what = `spec.baseModels[${index}]`
    if (uri === undefined && digest === undefined) {
      findings.push({
        code: 'MANIFEST_BASE_UNTRACEABLE',
        severity: 'error',
        message: `Nothing says where the base model ${showText(name)} is or which bytes it has.`,
        advice: 'Add `uri: …`, and `digest: "sha256:…"` of the bytes that were used.',
        location: document.locate(`/spec/baseModels/${index}`),
      })
    } else {
      unverified.push({ path: document.path, what: `${what}.digest`, why: whyOpen(showText(name), uri, digest) })
    }
  }
  return { findings, unverified }
}

function whyOpen(name: string, uri: string | undefined, digest: string | undefined): string {
  if (digest === undefined) return `${name} has no digest, so what its URI gives today may differ from what was used.`
  return uri === undefined
    ? `${name} has no URI, so its bytes cannot be fetched and compared.`
    : `The bytes of ${name} are at ${uri}, not in the repository.`
}
