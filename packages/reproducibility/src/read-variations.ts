import { closest, ModelgateError } from '@modelgate/kernel'
import { isVariation, type Variation, VARIATIONS } from './variation.ts'

/**
 * The variations that words from a manifest, an input or an option name.
 *
 * @throws ModelgateError `REPRODUCE_VARIATION_UNKNOWN`
 */
export function readVariations(words: readonly string[]): readonly Variation[] {
  const unknown = words.find((word) => !isVariation(word))
  if (unknown === undefined) return words.filter(isVariation)
  const meant = closest(unknown, VARIATIONS)
  throw new ModelgateError('REPRODUCE_VARIATION_UNKNOWN', `There is no variation "${unknown.slice(0, 100)}".`, {
    advice: meant === undefined ? `One of: ${VARIATIONS.join(', ')}.` : `Did you mean ${meant}?`,
  })
}
