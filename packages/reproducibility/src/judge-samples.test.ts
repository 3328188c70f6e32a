import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { judgeSamples, type SamplePair } from './judge-samples.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-samples-'))
after(() => rmSync(root, { recursive: true }))
let made = 0

function file(auc: number): string {
  const path = join(root, `${made++}.json`)
  writeFileSync(path, JSON.stringify({ test: { auc } }))
  return path
}

const pairs = (...values: readonly (readonly [number, number])[]): readonly SamplePair[] =>
  values.map(([control, experiment]) => ({ control: file(control), experiment: file(experiment) }))

describe('judgeSamples', () => {
  const close = pairs([0.8, 0.801], [0.82, 0.819], [0.79, 0.79], [0.81, 0.811])

  it('finds means equivalent when the whole interval lies within the margin', async () => {
    const [auc] = (await judgeSamples(close, { auc: 0.01 })) ?? []
    assert.equal(auc?.state, 'equivalent')
    assert.equal(auc.n, 4)
    // scipy.stats: t.interval(0.9, 3, loc=mean, scale=sem) of 0.001, -0.001, 0, 0.001.
    assert.ok(Math.abs(auc.interval.low - -0.000876_5) < 1e-6, String(auc.interval.low))
    assert.ok(Math.abs(auc.interval.high - 0.001_376_5) < 1e-6, String(auc.interval.high))
  })

  it('does not take the lack of a significant difference for agreement', async () => {
    const wild = pairs([0.8, 0.84], [0.82, 0.79], [0.79, 0.8])
    assert.equal((await judgeSamples(wild, { auc: 0.01 }))?.[0]?.state, 'undecided')
  })

  it('finds means different when the whole interval lies outside', async () => {
    const off = pairs([0.8, 0.85], [0.82, 0.871], [0.79, 0.839])
    assert.equal((await judgeSamples(off, { auc: 0.01 }))?.[0]?.state, 'different')
    assert.equal((await judgeSamples(off, { auc: 0.05 }))?.[0]?.state, 'undecided')
    assert.equal((await judgeSamples(off, { auc: 0.06 }))?.[0]?.state, 'equivalent')
  })

  it('holds the figure of the manifest to the prediction interval and to the margin', async () => {
    const recorded = async (value: number, margin = 0.03) =>
      (await judgeSamples(close, { auc: margin }, [{ metric: 'auc', value }]))?.[0]
    assert.equal((await recorded(0.81))?.state, 'equivalent')
    assert.equal((await recorded(0.81))?.recorded?.agrees, true)
    assert.equal((await recorded(0.87))?.recorded?.agrees, false)
    assert.equal((await recorded(0.87))?.state, 'different')
    // Within what is foreseen, and further off than the margin allows.
    assert.equal((await recorded(0.84))?.state, 'different')
    assert.equal((await recorded(0.84, 0.04))?.state, 'equivalent')
  })

  it('forgives rounding where every run gives the same', async () => {
    const same = pairs([0.81234, 0.81234], [0.81234, 0.81234], [0.81234, 0.81234])
    assert.equal((await judgeSamples(same, { auc: 0.01 }, [{ metric: 'auc', value: 0.812 }]))?.[0]?.state, 'equivalent')
  })

  it('says nothing with fewer than three pairs, without a margin, or without the metric', async () => {
    assert.equal(await judgeSamples(close.slice(0, 2), { auc: 0.01 }), null)
    assert.notEqual(await judgeSamples(close.slice(0, 3), { auc: 0.01 }), null)
    assert.equal(await judgeSamples(close, {}), null)
    assert.equal(await judgeSamples(close, { auc: 0.01, f1: 0.01 }), null)
  })
})
