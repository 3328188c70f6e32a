import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { ModelgateError } from '@modelgate/kernel'
import { describeModel } from './describe-model.ts'
import { gguf, ggufFile, LIGHTGBM, onnxFile, parquetFile, protobuf, pytorchFile, storedZip } from './sample-files.ts'

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
  npz: storedZip({ 'a.npy': NPY }),
  gguf: ggufFile(
    [
      ['general.architecture', 8, gguf.text('llama')],
      ['list', 9, Buffer.concat([gguf.u32(0), gguf.u64(3), Buffer.from([1, 2, 3])])],
    ],
    [{ name: 'w', sides: [2, 2], type: 0, offset: 0 }],
    Buffer.alloc(32),
  ),
  onnx: onnxFile(
    protobuf(5, Buffer.concat([protobuf(1, 2), protobuf(2, 1), protobuf(8, 'w'), protobuf(9, Buffer.alloc(8))])),
    protobuf(1, Buffer.concat([protobuf(4, 'Add'), protobuf(5, Buffer.concat([protobuf(1, 'a'), protobuf(8, 3)]))])),
  ),
  parquet: parquetFile(),
  pt: pytorchFile(),
  pkl: Buffer.from("cos\nsystem\n(Vid\ntR}q\x00(Va\nG\x3f\xf0\0\0\0\0\0\0S'b'\nh\x00I5\nC\x02xyu.", 'latin1'),
  txt: Buffer.from(LIGHTGBM),
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['pt', 'pytorch'],
  ['pkl', 'pickle'],
  ['txt', 'lightgbm'],
])

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
      assert.equal(description.format, FORMATS.get(extension) ?? extension)
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
