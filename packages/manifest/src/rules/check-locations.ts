import type { Finding } from '@modelgate/kernel'
import { pointerText } from '../json-pointer.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** Artifacts, data and predictions are named by a path or by a URI, by exactly one of them. */
export function checkLocations({ manifest, document }: RuleContext): RuleResult {
  const { artifacts, data = [], evaluation } = manifest.spec
  const places: [string, { readonly path?: string; readonly uri?: string } | undefined][] = [
    ...artifacts.map((item, index): [string, typeof item] => [`/spec/artifacts/${index}`, item]),
    ...data.map((item, index): [string, typeof item] => [`/spec/data/${index}`, item]),
    ['/spec/evaluation/predictions', evaluation?.predictions],
  ]
  const findings = places.flatMap(([pointer, item]): Finding[] => {
    if (item === undefined || (item.path === undefined) !== (item.uri === undefined)) return []
    const name = showText(pointerText(pointer))
    if (item.path !== undefined) {
      return [
        {
          code: 'MANIFEST_TWO_LOCATIONS',
          severity: 'error',
          message: `${name} has a path and a URI; nobody could say which one counts.`,
          advice: 'Keep one of them.',
          location: document.locate(`${pointer}/uri`, 'key'),
        },
      ]
    }
    return [
      {
        code: 'MANIFEST_NO_LOCATION',
        severity: 'error',
        message: `${name} says neither by path nor by URI where its bytes are.`,
        advice: 'Add `path: …` (in this repository) or `uri: …` (elsewhere).',
        location: document.locate(pointer),
      },
    ]
  })
  return { findings, unverified: [] }
}
