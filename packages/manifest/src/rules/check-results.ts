import { closest } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** Every result cites data that the manifest declares, and is given once. */
export function checkResults({ manifest, document }: RuleContext): RuleResult {
  const { data = [], evaluation } = manifest.spec
  const names = data.map(({ name }) => name)
  const seen = new Set<string>()
  const findings = (evaluation?.results ?? []).flatMap((result, index): Finding[] => {
    const pointer = `/spec/evaluation/results/${index}`
    const found: Finding[] = []
    if (!names.includes(result.dataset)) {
      const meant = closest(result.dataset, names)
      found.push({
        code: 'MANIFEST_DATASET_UNKNOWN',
        severity: 'error',
        message: `The result cites the data ${showText(result.dataset)}, which \`spec.data\` does not declare.`,
        advice: meant === undefined ? 'Declare it under `spec.data`.' : `Did you mean ${showText(meant)}?`,
        location: document.locate(`${pointer}/dataset`),
      })
    }
    const key = JSON.stringify([result.metric, result.dataset, result.slice ?? null])
    if (seen.has(key)) {
      found.push({
        code: 'MANIFEST_RESULT_REPEATED',
        severity: 'error',
        message: `${showText(result.metric)} on ${showText(result.dataset)} is given twice.`,
        advice: 'Keep one of them, or tell them apart by `slice`.',
        location: document.locate(pointer),
      })
    }
    seen.add(key)
    return found
  })
  return { findings, unverified: [] }
}
