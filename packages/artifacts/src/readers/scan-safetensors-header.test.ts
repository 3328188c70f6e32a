import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { openModelFile } from './open-model-file.ts'
import { parseStrictJson } from './parse-strict-json.ts'
import { scanSafetensorsHeader } from './scan-safetensors-header.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-header-'))
after(() => rmSync(folder, { recursive: true }))

const ENTRY = '"w":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}'

describe('scanSafetensorsHeader', () => {
  it('reads what JSON reads, for every header that it reads', () => {
    const whole = fc.nat({ max: 1e6 })
    const entry = fc.record({
      dtype: fc.constantFrom('F32', 'BF16', 'I64'),
      shape: fc.array(whole, { maxLength: 4 }),
      data_offsets: fc.tuple(whole, whole),
    })
    const header = fc.dictionary(fc.string({ unit: 'binary' }), entry, { minKeys: 1, maxKeys: 5 })
    const metadata = fc.option(fc.dictionary(fc.string(), fc.string()), { nil: undefined })
    let read = 0
    fc.assert(
      fc.property(header, metadata, fc.nat({ max: 3 }), (entries, facts, padding) => {
        const value = { ...(facts === undefined ? {} : { __metadata__: facts }), ...entries }
        const scanned = scanSafetensorsHeader(`${JSON.stringify(value)}${' '.repeat(padding)}`)
        if (scanned === null) return
        read++
        const found = scanned.entries.map(({ name, dtype, shape, begin, end }): [string, unknown] => [
          name,
          { dtype, shape, data_offsets: [begin, end] },
        ])
        const expected: [string, unknown][] = Object.entries(JSON.parse(JSON.stringify(entries)))
        assert.deepEqual(new Map(found), new Map(expected))
        assert.deepEqual(scanned.metadata, JSON.parse(JSON.stringify(facts ?? {})))
      }),
      { numRuns: 500 },
    )
    assert(read > 100)
  })

  for (const [title, text] of [
    ['spaces', `{ ${ENTRY}}`],
    ['another order of keys', '{"w":{"shape":[2],"dtype":"F32","data_offsets":[0,8]}}'],
    ['an escape', `{"\\u0077${ENTRY.slice(2)}}`],
    ['a name twice', `{${ENTRY},${ENTRY}}`],
    ['a leading zero', ENTRY.replace('[2,1]', '[02,1]')],
    ['a number beyond 2^53', `{${ENTRY.replace('[2,1]', '[9007199254740993]')}}`],
    ['a trailing comma', `{${ENTRY},}`],
    ['text behind it', `{${ENTRY}}x`],
    ['a type that there is not', `{${ENTRY.replace('F32', 'F33')}}`],
    ['metadata at the end', `{${ENTRY},"__metadata__":{}}`],
    ['metadata that is no text', `{"__metadata__":{"a":{}},${ENTRY}}`],
    ['metadata with a key twice', `{"__metadata__":{"a":"1","a":"2"},${ENTRY}}`],
    ['nothing', '{}'],
  ] as const) {
    it(`leaves ${title} to the other reader`, () => assert.equal(scanSafetensorsHeader(text), null))
  }

  it('is agreed with by the other reader where both read', () => {
    const text = `{"__metadata__":{"format":"pt"},${ENTRY}}`
    assert.deepEqual(parseStrictJson(text), {
      __metadata__: scanSafetensorsHeader(text)?.metadata,
      w: { dtype: 'F32', shape: [2, 1], data_offsets: [0, 8] },
    })
  })
})

describe('a file that is like another one', () => {
  const write = (name: string, header: string, data: number): string => {
    const prefix = Buffer.alloc(8)
    prefix.writeBigUInt64LE(BigInt(header.length))
    const path = join(folder, name)
    writeFileSync(path, Buffer.concat([prefix, Buffer.from(header), Buffer.alloc(data, name.charCodeAt(0))]))
    return path
  }

  it('has its arrays at the same places, with bytes of its own', async () => {
    const header =
      '{"w":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"v":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}'
    const a = await openModelFile(write('a.safetensors', header, 3))
    const path = write('b.safetensors', header, 3)
    const [b, alone] = [await openModelFile(path, { like: a }), await openModelFile(path)]
    for (const [index, entry] of b.entries.entries()) {
      const bytes = new Uint8Array(entry.bytes.length)
      entry.bytes.read(bytes, 0)
      assert.deepEqual(
        [...bytes],
        Array.from(bytes, () => 'b'.charCodeAt(0)),
      )
      const { bytes: ours, ...facts } = entry
      const { bytes: theirs, ...expected } = alone.entries[index] ?? entry
      assert.deepEqual([facts, ours.length], [expected, theirs.length])
    }
    for (const file of [a, b, alone]) file.close()
  })

  it('is read by itself where it is not', async () => {
    const header = '{"w":{"dtype":"U8","shape":[3],"data_offsets":[0,3]}}'
    const a = await openModelFile(write('a.safetensors', header, 3))
    const renamed = await openModelFile(write('c.safetensors', header.replace('w', 'v'), 3), { like: a })
    assert.equal(renamed.entries[0]?.name, 'v')
    await assert.rejects(() => openModelFile(write('d.safetensors', header, 2), { like: a }), {
      code: 'SAFETENSORS_METADATA_INCOMPLETE_BUFFER',
    })
    a.close()
    renamed.close()
  })
})
