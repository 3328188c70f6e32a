import type { Finding, Location } from '@modelgate/kernel'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** Names of artifacts and of data are unique: the identity of the model and every result refer to them. */
export function checkNames({ manifest, document }: RuleContext): RuleResult {
  const { artifacts, data = [] } = manifest.spec
  return {
    findings: [
      ...repeated(artifacts, '/spec/artifacts', (pointer) => document.locate(pointer)),
      ...repeated(data, '/spec/data', (pointer) => document.locate(pointer)),
    ],
    unverified: [],
  }
}

function repeated(
  items: readonly { readonly name: string }[],
  pointer: string,
  locate: (pointer: string) => Location,
): Finding[] {
  const seen = new Set<string>()
  return items.flatMap(({ name }, index) => {
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      {
        code: 'MANIFEST_NAME_REPEATED',
        severity: 'error',
        message: `The name ${showText(name)} is used twice in this list.`,
        advice: 'Give each entry a name of its own.',
        location: locate(`${pointer}/${index}/name`),
      },
    ]
  })
}
