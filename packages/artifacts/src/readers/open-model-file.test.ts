import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { ModelgateError } from '@modelgate/kernel'
import { describeModel } from './describe-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-fuzz-'))
after(() => rmSync(folder, { recursive: true }))

const HEADER =
  '{"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[],"data_offsets":[8,10]}}'
const NPY_HEADER = "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 1), }\n"
const NPY = Buffer.concat([
  Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, NPY_HEADER.length, 0]),
  Buffer.from(NPY_HEADER),
  Buffer.alloc(8, 1),
])

function storedZip(name: string, data: Buffer): Buffer {
  const fields = Buffer.alloc(22)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  const length = Buffer.from([name.length, 0, 0, 0])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, length, Buffer.from(name), data])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    length,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

/** A sound file of every format, to be damaged. */
const SOUND: Readonly<Record<string, Buffer>> = {
  safetensors: Buffer.concat([
    Buffer.from([HEADER.length, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from(HEADER),
    Buffer.alloc(10, 7),
  ]),
  json: Buffer.from('{"w":[[1.5,2],[3,4]],"n":12,"s":"text","d":{"a":null,"b":[true,{}]}}'),
  csv: Buffer.from('id,score,"na""me"\r\n1,0.5,"a,b"\n2,,c\n'),
  npy: NPY,
  npz: storedZip('a.npy', NPY),
}

/** Bytes replaced, cut out, doubled or inserted at random places. */
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'cut', 'insert', 'double', 'end'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }),
  }),
  { minLength: 1, maxLength: 4 },
)

function apply(sound: Buffer, changes: readonly Change[]): Buffer {
  let bytes = sound
  for (const { kind, at, bytes: extra } of changes) {
    const place = Math.floor(at * bytes.length)
    const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)]
    if (kind === 'set') bytes = Buffer.concat([head, extra, tail.subarray(extra.length)])
    else if (kind === 'cut') bytes = Buffer.concat([head, tail.subarray(extra.length)])
    else if (kind === 'insert') bytes = Buffer.concat([head, extra, tail])
    else if (kind === 'double') bytes = Buffer.concat([head, tail.subarray(0, extra.length), tail])
    else bytes = Buffer.from(head)
  }
  return bytes
}

interface Change {
  readonly kind: string
  readonly at: number
  readonly bytes: Uint8Array
}

describe('openModelFile', () => {
  for (const [extension, sound] of Object.entries(SOUND)) {
    it(`reads a sound ${extension} file`, () => {
      const path = join(folder, `sound.${extension}`)
      writeFileSync(path, sound)
      const description = describeModel(path, { digests: true })
      assert.equal(description.format, extension)
      assert(description.entries.length > 0)
    })

    it(`reads or refuses any damaged ${extension} file, and writes nothing`, () => {
      const path = join(folder, `damaged.${extension}`)
      fc.assert(
        fc.property(damage, (changes) => {
          writeFileSync(path, apply(sound, changes))
          const started = performance.now()
          try {
            describeModel(path, { digests: true })
          } catch (error) {
            assert(error instanceof ModelgateError, String(error))
          }
          // A file of some hundred bytes may not cost more than a pause of the garbage collector.
          assert(performance.now() - started < 1000)
        }),
        { numRuns: 400 },
      )
      assert(readdirSync(folder).every((name) => /^(sound|damaged)\./u.test(name)))
    })
  }
})
