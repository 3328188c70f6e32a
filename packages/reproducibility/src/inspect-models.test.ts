import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { AUTOMATIC_DIGEST_BYTES, inspectModels } from './inspect-models.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-inspect-'))
after(() => rmSync(folder, { recursive: true }))

function write(name: string, bytes: Uint8Array | string): { path: string; name: string } {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { path, name }
}

function safetensors(header: object, data: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(header))
  const prefix = Buffer.alloc(8)
  prefix.writeBigUInt64LE(BigInt(text.length))
  return Buffer.concat([prefix, text, data])
}

const sha256 = (text: string | Uint8Array) => `sha256:${createHash('sha256').update(text).digest('hex')}`

describe('inspectModels', () => {
  it('gives arrays with figures, digests of file and content, and metadata', async () => {
    const values = new Uint8Array(Float32Array.of(-3, 0, 4, NaN, Infinity).buffer)
    const bytes = safetensors(
      { w: { dtype: 'F32', shape: [5], data_offsets: [0, 20] }, __metadata__: { made: 'by a test' } },
      values,
    )
    const report = await inspectModels([write('m.safetensors', bytes)], undefined)
    const entry = sha256(Buffer.concat([Buffer.from('w\0F32\x005\0'), values]))
    assert.deepEqual(report.data['files'], [
      {
        path: 'm.safetensors',
        format: 'safetensors',
        size: bytes.length,
        parameters: 5,
        digest: sha256(bytes),
        contentDigest: `content-v1:${sha256(`"w" ${entry}\n`)}`,
        entries: [
          {
            name: 'w',
            dtype: 'F32',
            shape: [5],
            elements: 5,
            digest: entry,
            statistics: { min: -3, max: 4, rms: Math.sqrt(25 / 3), nan: 1, infinite: 1, zeros: 1 },
          },
        ],
        documents: [],
        metadata: { made: 'by a test' },
        globals: [],
        unread: null,
      },
    ])
    assert.deepEqual(
      [report.verdict, report.reasonCode, report.findings.map(({ code }) => code)],
      ['pass', 'INSPECT_READ', ['INSPECT_NON_FINITE']],
    )
  })

  it('has one content digest whatever the order and the metadata', async () => {
    const entry = (begin: number) => ({ dtype: 'U8', shape: [1], data_offsets: [begin, begin + 1] })
    const one = safetensors({ a: entry(0), b: entry(1) }, Buffer.from([1, 2]))
    const two = safetensors({ b: entry(0), a: entry(1), __metadata__: { x: 'y' } }, Buffer.from([2, 1]))
    const report = await inspectModels([write('one.safetensors', one), write('two.safetensors', two)], undefined)
    const files = Object(report.data['files'])
    assert.equal(files[0].contentDigest, files[1].contentDigest)
    assert.notEqual(files[0].digest, files[1].digest)
  })

  it('says that a format is opaque', async () => {
    const report = await inspectModels([write('m.xyz', 'anything')], undefined)
    assert.deepEqual([report.verdict, report.findings[0]?.code], ['pass', 'INSPECT_OPAQUE'])
  })

  it('is inconclusive about what it could not look into', async () => {
    for (const [name, bytes, why] of [
      ['m.joblib', Buffer.from('BZh91AY&SY'), /packed by bzip2/u],
      ['m.7z', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), /packed by 7-Zip/u],
      ['m.bin', Buffer.from('\x80\x02cos\nsystem\n\xff', 'latin1'), /no instruction 0xff \(at byte 13\)/u],
      ['m.zip', Buffer.from('PK\x03\x04'), /too short \(at byte 0\)/u],
    ] as const) {
      const report = await inspectModels([write(name, bytes)], undefined)
      assert.deepEqual([report.verdict, report.reasonCode], ['inconclusive', 'INSPECT_OPAQUE'], name)
      assert.match(report.findings[0]?.message ?? '', why)
    }
  })

  it('fails for a file that is not what its name claims, and still reads the others', async () => {
    const files = [write('broken.safetensors', 'short'), write('fine.xyz', 'x')]
    const report = await inspectModels(files, undefined)
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'SAFETENSORS_HEADER_TOO_SMALL'])
    assert.equal(Object(report.data['files']).length, 1)
  })

  it('reads only the structure of a large file, unless it is asked', async () => {
    const file = write('large.xyz', 'x')
    truncateSync(file.path, AUTOMATIC_DIGEST_BYTES + 1)
    const quick = await inspectModels([file], undefined)
    assert(quick.findings.some(({ code }) => code === 'INSPECT_STRUCTURE_ONLY'))
    assert.equal(Object(quick.data['files'])[0].digest, null)
    const whole = await inspectModels([file], true)
    assert.match(Object(whole.data['files'])[0].digest, /^sha256:/u)
  })

  it('throws for a file that is not there, whatever is in its place', async () => {
    symlinkSync('loop', join(folder, 'loop'))
    for (const name of ['gone', 'loop', 'loop/gone', 'x'.repeat(5000)]) {
      await assert.rejects(() => inspectModels([{ path: join(folder, name), name }], undefined), {
        code: 'MODEL_FILE_MISSING',
      })
    }
  })

  it('lists what loading a pickle would import, as a finding and not as an error', async () => {
    const report = await inspectModels([write('m.pkl', 'cos\nsystem\n(Vls\ntR.')], undefined)
    assert.equal(report.verdict, 'pass')
    assert.deepEqual(report.findings.find(({ code }) => code === 'INSPECT_IMPORTS')?.data, { globals: ['os.system'] })
  })

  it('fails a pickle that cannot be followed, and says what it would have imported', async () => {
    const report = await inspectModels([write('broken.pkl', 'cos\nsystem\n(Vls')], undefined)
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'PICKLE_INVALID'])
    assert.match(report.findings[0]?.message ?? '', /would import os\.system/u)
  })
})
