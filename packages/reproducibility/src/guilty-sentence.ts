import { adviseVariation } from './advise-variation.ts'
import type { ReadRecord } from './read-record.ts'

/** What a bisection found, for people; null where there was none. */
export function guiltySentence({ bisection }: ReadRecord): { readonly sentence: string; readonly fix: string } | null {
  if (bisection === null) return null
  const { outcome, suspects } = bisection
  const [first] = suspects
  if (outcome === 'unvaried' && first === 'clock') {
    return {
      sentence: `Two runs under the same conditions differ too, and only where the time of each is written: ${adviseVariation(first).meaning}.`,
      fix: adviseVariation(first).fix,
    }
  }
  if (outcome === 'unvaried') {
    return {
      sentence:
        'Two runs under the same conditions differ too: the command is random by itself, or the time of day is in its output.',
      fix: 'Seed every generator (random, numpy, the library) and leave the time out of outputs.',
    }
  }
  if (outcome === 'guilty' && first !== undefined) {
    const { meaning, fix } = adviseVariation(first)
    return { sentence: `Varying "${first}" alone makes the difference: ${meaning}.`, fix }
  }
  return {
    sentence: `The budget ended, or only several variations together make the difference. Still suspected: ${suspects.join(', ')}.`,
    fix: 'Raise `budget`, or name some of them under `vary`.',
  }
}
