import type { Finding } from '@modelgate/kernel'
import { joinPointer, pointerText } from '../json-pointer.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** What templates and generators leave behind. */
const PLACEHOLDER =
  /^\s*(\[?more information needed\]?|not specified|todo\b.*|tbd|n\/a|fixme\b.*|xxx|\?+|sha256:0{64})\s*$/i

/** Texts in which a person should say something and a template still stands. */
export function checkPlaceholders({ manifest, document }: RuleContext): RuleResult {
  const findings: Finding[] = []
  visit(manifest, [])
  return { findings, unverified: [] }

  function visit(value: unknown, path: (string | number)[]): void {
    if (typeof value === 'string' && PLACEHOLDER.test(value)) {
      const pointer = joinPointer(path)
      findings.push({
        code: 'MANIFEST_PLACEHOLDER',
        severity: 'warning',
        message: `\`${pointerText(pointer)}\` still says ${showText(value)}.`,
        advice: 'Say it in your own words, or remove the entry.',
        location: document.locate(pointer),
      })
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index])
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key])
    }
  }
}
