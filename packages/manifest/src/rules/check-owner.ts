import { showText } from '../show-text.ts'
import { NOTHING } from './rule.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** Where GitHub looks for CODEOWNERS, in its order. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Where the policy asks for it, the owner of the model is somebody whom CODEOWNERS knows. */
export async function checkOwner({ manifest, document, tree, demands }: RuleContext): Promise<RuleResult> {
  if (demands?.gates.manifest?.ownerInCodeowners !== true) return NOTHING
  const { owner } = manifest.metadata
  let text: string | undefined
  for (const place of PLACES) {
    const bytes = text === undefined ? await tree.read(place) : null
    if (bytes !== null) text = new TextDecoder().decode(bytes)
  }
  const owners = new Set((text ?? '').split('\n').flatMap(ownersOfLine))
  if (owners.has(owner.toLowerCase())) return NOTHING
  const location = document.locate('/metadata/owner')
  const message =
    text === undefined
      ? 'The policy wants the owner of a model to stand in CODEOWNERS, and the repository has no such file.'
      : `The owner ${showText(owner)} does not stand in CODEOWNERS, as the policy demands.`
  const advice = `Add \`/${document.path} ${owner}\` to .github/CODEOWNERS, or correct the owner.`
  return {
    findings: [{ code: 'MANIFEST_OWNER_UNKNOWN', severity: 'error', message, advice, location }],
    unverified: [],
  }
}

function ownersOfLine(line: string): string[] {
  const [pattern, ...owners] = line
    .replace(/(^|\s)#.*$/, '')
    .trim()
    .split(/\s+/)
  return pattern === '' ? [] : owners.map((owner) => owner.toLowerCase())
}
