import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { compareFingerprint, fingerprintModel, readFingerprints } from './fingerprint-model.ts'
import { selfTest } from './self-test.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-fingerprint-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

function write(values: Float32Array | BigInt64Array, name = 'w'): string {
  const dtype = values instanceof Float32Array ? 'F32' : 'I64'
  const header = JSON.stringify({ [name]: { dtype, shape: [values.length], data_offsets: [0, values.byteLength] } })
  const prefix = Buffer.alloc(8)
  prefix.writeBigUInt64LE(BigInt(header.length))
  const path = join(folder, `${written++}.safetensors`)
  writeFileSync(path, Buffer.concat([prefix, Buffer.from(header), Buffer.from(values.buffer)]))
  return path
}

/** Weights without chance: many sizes, both signs. */
const weights = Float32Array.from(
  { length: 20_000 },
  (_, i) => Math.sin(i * 12.9898) * Math.exp(Math.sin(i * 78.233) * 4),
)
const nudged = (size: number): Float32Array => weights.map((value, i) => value * (1 + size * Math.sin(i * 0.731)))

describe('fingerprints', async () => {
  const recorded = await fingerprintModel(write(weights), 'model.safetensors')
  const tolerance = { profile: 'trained' } as const

  for (const size of [1e-6, 1e-4, 1e-2, 0.5]) {
    it(`estimate a relative difference of ${size} without the arrays`, async () => {
      const changed = nudged(size)
      const squares = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value * value, 0)
      const truth = Math.sqrt(squares(changed.map((value, i) => value - (weights[i] ?? 0))) / squares(weights))
      const { estimate } = await compareFingerprint(recorded, write(changed), tolerance)
      assert(estimate !== null && Math.abs(estimate / truth - 1) < 0.25, `${estimate} for ${truth}`)
    })
  }

  it('give the rung that the estimate allows', async () => {
    const rung = async (path: string) => (await compareFingerprint(recorded, path, tolerance)).rung
    assert.equal(await rung(write(weights)), 'content')
    assert.equal(await rung(write(nudged(1e-5))), 'numeric')
    assert.equal(await rung(write(nudged(1e-2))), 'none')
    assert.equal(await rung(write(weights, 'other')), 'none')
    assert.equal(await rung(write(weights.subarray(1).slice())), 'none')
    assert.equal(await rung(write(BigInt64Array.of(1n))), 'none')
    assert.equal(await rung(write(weights.map((value, i) => (i === 5 ? Number.NaN : value)))), 'none')
  })

  it('hold whole numbers to their digests', async () => {
    const counts = await fingerprintModel(write(BigInt64Array.of(1n, 2n)), 'm')
    assert.equal((await compareFingerprint(counts, write(BigInt64Array.of(1n, 2n)), tolerance)).rung, 'content')
    assert.equal((await compareFingerprint(counts, write(BigInt64Array.of(1n, 3n)), tolerance)).rung, 'none')
  })

  it('are read back from a report, and from nothing else', async () => {
    const report: unknown = JSON.parse(JSON.stringify({ data: { fingerprints: [recorded] } }))
    assert.deepEqual(readFingerprints(report), [recorded])
    assert.deepEqual(readFingerprints({ data: { fingerprints: 'no' } }), [])
    const broken = readFingerprints({ data: { fingerprints: [{ path: 'm', entries: [{ name: 'w', sketch: '' }] }] } })
    assert.equal((await compareFingerprint(broken[0] ?? recorded, write(weights), tolerance)).rung, 'none')
  })
})

const outputOf = (file: string) => ({ path: 'model', file, role: 'weights' }) as const

describe('selfTest', () => {
  it('sees its own changes in arrays and in bytes', async () => {
    assert.equal((await selfTest(outputOf(write(weights)), { profile: 'trained' })).length, 3)
    assert.equal((await selfTest(outputOf(write(BigInt64Array.of(1n))), { profile: 'trained' })).length, 3)
    const opaque = join(folder, 'model.bin')
    writeFileSync(opaque, 'weights')
    assert.deepEqual(await selfTest(outputOf(opaque), { profile: 'trained' }), ['a flipped bit of the file'])
  })

  it('sees another metric', async () => {
    const metrics = join(folder, 'metrics.json')
    writeFileSync(metrics, '{"auc":0.5}')
    const tried = await selfTest({ path: 'metrics.json', file: metrics, role: 'metrics' }, { profile: 'trained' })
    assert(tried.includes('another /auc'), tried.join())
  })

  it('refuses a comparison that cannot fail', async () => {
    await assert.rejects(
      () => selfTest(outputOf(write(Float32Array.of(3, 4))), { profile: 'trained', rtol: Infinity }),
      {
        code: 'SELFTEST_FAILED',
      },
    )
  })
})
