import { closest } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult, Unverified } from './rule.ts'

/** How reports join the names and the values of crossed attributes. */
const CROSSED = ' × '

/** Slices of results (`sex=female`) and reference groups name groups that the manifest declares. */
export function checkSlices({ manifest, document }: RuleContext): RuleResult {
  const { evaluation, fairness } = manifest.spec
  const attributes = fairness?.sensitiveAttributes ?? []
  const findings: Finding[] = []
  const unverified: Unverified[] = []
  const unknown = (message: string, meant: string | undefined, advice: string, pointer: string): void => {
    findings.push({
      code: 'MANIFEST_GROUP_UNKNOWN',
      severity: 'error',
      message,
      advice: meant === undefined ? advice : `Did you mean ${showText(meant)}?`,
      location: document.locate(pointer),
    })
  }

  for (const [index, { name, groups, reference }] of attributes.entries()) {
    if (groups === undefined || reference === undefined || groups.includes(reference)) continue
    const message = `The reference group ${showText(reference)} is not one of the groups of ${showText(name)}.`
    const pointer = `/spec/fairness/sensitiveAttributes/${index}/reference`
    unknown(message, closest(reference, groups), `Its groups are: ${groups.join(', ')}.`, pointer)
  }
  for (const [index, { slice }] of (evaluation?.results ?? []).entries()) {
    const pointer = `/spec/evaluation/results/${index}/slice`
    for (const { name, value } of slice === undefined ? [] : partsOf(slice)) {
      const declared = attributes.find((attribute) => attribute.name === name)
      const names = attributes.map((attribute) => attribute.name)
      const meant = closest(name, names)
      if (declared?.groups !== undefined && !declared.groups.includes(value)) {
        const message = `${showText(value)} is not one of the declared groups of ${showText(name)}.`
        unknown(message, closest(value, declared.groups), `Its groups are: ${declared.groups.join(', ')}.`, pointer)
      } else if (declared === undefined && meant !== undefined) {
        const advice = 'Declare it under `spec.fairness.sensitiveAttributes`.'
        unknown(`No sensitive attribute is called ${showText(name)}.`, meant, advice, pointer)
      } else if (declared?.groups === undefined) {
        const why = `No groups of ${showText(name)} are declared, so nobody can say whether ${showText(value)} is one.`
        unverified.push({ path: document.path, what: `spec.evaluation.results[${index}].slice`, why })
      }
    }
  }
  return { findings, unverified }
}

/** `sex × age=female × young` as its attributes and groups; nothing for slices of another form. */
function partsOf(slice: string): { name: string; value: string }[] {
  const [names, values] = slice.split(/=(.*)/s)
  if (names === undefined || values === undefined) return []
  const attributes = names.split(CROSSED)
  const groups = values.split(CROSSED)
  if (attributes.length !== groups.length) return []
  return attributes.map((name, index) => ({ name: name.trim(), value: groups[index]?.trim() ?? '' }))
}
