import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bisectVariations } from './bisect-variations.ts'
import { type Variation, VARIATIONS } from './variation.ts'

/** Enough to halve all variations down to one, after a run that varies nothing, and to confirm it. */
const RUNS = 6

const bisect = (differs: (subset: readonly Variation[]) => boolean | null, runs = RUNS) =>
  bisectVariations(VARIATIONS, (subset) => Promise.resolve(differs(subset)), runs)

describe('bisectVariations', () => {
  for (const guilty of VARIATIONS) {
    it(`finds ${guilty} among all in ${RUNS} runs`, async () => {
      const { outcome, suspects, runs } = await bisect((subset) => subset.includes(guilty))
      assert.deepEqual([outcome, suspects], ['guilty', [guilty]])
      assert.ok(runs <= RUNS)
    })
  }

  it('blames nothing where two runs under the same conditions differ', async () => {
    assert.deepEqual(await bisect(() => true), { outcome: 'unvaried', suspects: [], runs: 1 })
  })

  it('names one of several that suffice alone', async () => {
    const { outcome, suspects } = await bisect((subset) => subset.includes('locale') || subset.includes('clock'))
    assert.deepEqual([outcome, suspects], ['guilty', ['locale']])
  })

  it('blames none where only two together make the difference', async () => {
    const { outcome, suspects } = await bisect((subset) => subset.includes('aslr') && subset.includes('network'))
    assert.deepEqual([outcome, suspects], ['undecided', VARIATIONS])
  })

  it('stops at the budget of runs and of time, with what is still suspected', async () => {
    const short = await bisect((subset) => subset.includes('aslr'), 3)
    assert.deepEqual([short.outcome, short.suspects, short.runs], ['undecided', VARIATIONS.slice(0, 4), 3])
    let left = 2
    const late = await bisect((subset) => (left-- > 0 ? subset.includes('network') : null))
    assert.deepEqual([late.outcome, late.suspects, late.runs], ['undecided', VARIATIONS.slice(8), 2])
    assert.deepEqual(await bisect(() => null), { outcome: 'undecided', suspects: VARIATIONS, runs: 0 })
  })
})
