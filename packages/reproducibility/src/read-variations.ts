import { closest, ModelgateError } from '@modelgate/kernel'
import { isVariation, STANDARD_VARIATIONS, type Variation, VARIATIONS } from './variation.ts'

const SETS: ReadonlyMap<string, readonly Variation[]> = new Map([
  ['standard', STANDARD_VARIATIONS],
  ['full', VARIATIONS],
])

/**
 * The variations that words from a manifest, an input or an option name; `standard` and `full` name several.
 *
 * @throws ModelgateError `REPRODUCE_VARIATION_UNKNOWN`
 */
export function readVariations(words: readonly string[]): readonly Variation[] {
  const named = words.flatMap((word): readonly string[] => SETS.get(word) ?? [word])
  const unknown = named.find((word) => !isVariation(word))
  if (unknown === undefined) return [...new Set(named.filter(isVariation))]
  const meant = closest(unknown, VARIATIONS)
  throw new ModelgateError('REPRODUCE_VARIATION_UNKNOWN', `There is no variation "${unknown.slice(0, 100)}".`, {
    advice: meant === undefined ? `One of: standard, full, ${VARIATIONS.join(', ')}.` : `Did you mean ${meant}?`,
  })
}
