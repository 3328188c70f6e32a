import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { MAX_ARRAYS } from './max-arrays.ts'
import { openModelFile } from './open-model-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-safetensors-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

/** A file of the format, as the header says, with the given data behind it. */
function write(header: string | Uint8Array, data: Uint8Array, declaredLength?: bigint): string {
  const text = typeof header === 'string' ? Buffer.from(header) : header
  const prefix = Buffer.alloc(8)
  prefix.writeBigUInt64LE(declaredLength ?? BigInt(text.length))
  const path = join(folder, `${written++}.safetensors`)
  writeFileSync(path, Buffer.concat([prefix, text, data]))
  return path
}

function entry(dtype: string, shape: number[], offsets: unknown): object {
  return { dtype, shape, data_offsets: offsets }
}

/** A header with one key twice. */
const DUPLICATE =
  '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}'

/** What is refused, with which code, and the offset it names: below 0 from the end of the file. */
const refused: readonly [title: string, code: string, offset: number | 'end', () => string][] = [
  [
    'seven bytes',
    'SAFETENSORS_HEADER_TOO_SMALL',
    0,
    () => {
      const path = join(folder, `${written++}.safetensors`)
      writeFileSync(path, Buffer.alloc(7))
      return path
    },
  ],
  [
    'a header one byte over the limit',
    'SAFETENSORS_HEADER_TOO_LARGE',
    0,
    () => write('{}', Buffer.alloc(0), 100_000_001n),
  ],
  [
    'a header length of 2^64 − 1',
    'SAFETENSORS_HEADER_TOO_LARGE',
    0,
    () => write('{}', Buffer.alloc(0), 2n ** 64n - 1n),
  ],
  [
    'a header that ends after the file',
    'SAFETENSORS_INVALID_HEADER_LENGTH',
    0,
    () => write('{}', Buffer.alloc(0), 100_000_000n),
  ],
  [
    'bytes that are not UTF-8',
    'SAFETENSORS_INVALID_HEADER',
    8,
    () => write(Buffer.from([0x7b, 0xff, 0x7d]), Buffer.alloc(0)),
  ],
  ['text that is not JSON', 'SAFETENSORS_INVALID_HEADER_DESERIALIZATION', 8, () => write('hello', Buffer.alloc(0))],
  ['JSON that is cut short', 'SAFETENSORS_INVALID_HEADER_DESERIALIZATION', 10, () => write('{"', Buffer.alloc(0))],
  ['a list', 'SAFETENSORS_INVALID_HEADER_DESERIALIZATION', 8, () => write('[]', Buffer.alloc(0))],
  ['null', 'SAFETENSORS_INVALID_HEADER_DESERIALIZATION', 8, () => write('null', Buffer.alloc(0))],
  [
    'nesting of 201 levels',
    'SAFETENSORS_INVALID_HEADER_DESERIALIZATION',
    208,
    () => write('['.repeat(201), Buffer.alloc(0)),
  ],
  ['a tensor named twice', 'SAFETENSORS_INVALID_HEADER_DESERIALIZATION', 61, () => write(DUPLICATE, Buffer.alloc(1))],
  [
    'metadata that is a list',
    'SAFETENSORS_INVALID_HEADER_DESERIALIZATION',
    8,
    () => write('{"__metadata__":[]}', Buffer.alloc(0)),
  ],
  [
    'metadata that is a number',
    'SAFETENSORS_INVALID_HEADER_DESERIALIZATION',
    8,
    () => write('{"__metadata__":{"a":1}}', Buffer.alloc(0)),
  ],
  [
    'a tensor that is a number',
    'SAFETENSORS_INVALID_HEADER_DESERIALIZATION',
    8,
    () => write('{"a":1}', Buffer.alloc(0)),
  ],
  ...(
    [
      ['an unknown type', entry('F128', [1], [0, 16])],
      ['a type of JavaScript objects', entry('constructor', [1], [0, 16])],
      ['a negative side', entry('U8', [-1], [0, 1])],
      ['a side that is no whole number', entry('U8', [1.5], [0, 1])],
      ['a side beyond 2^53', entry('U8', [2 ** 53], [0, 1])],
      ['a shape that is a number', { dtype: 'U8', shape: 1, data_offsets: [0, 1] }],
      ['three offsets', entry('U8', [1], [0, 1, 2])],
      ['one offset', entry('U8', [1], [0])],
      ['an offset that is text', entry('U8', [1], [0, '1'])],
    ] as const
  ).map(([title, value]): (typeof refused)[number] => [
    title,
    'SAFETENSORS_INVALID_HEADER_DESERIALIZATION',
    8,
    () => write(JSON.stringify({ a: value }), Buffer.alloc(1)),
  ]),
  [
    'a hole before the first tensor',
    'SAFETENSORS_INVALID_OFFSET',
    -2,
    () => write(JSON.stringify({ a: entry('U8', [1], [1, 2]) }), Buffer.alloc(2)),
  ],
  [
    'tensors that overlap',
    'SAFETENSORS_INVALID_OFFSET',
    -1,
    () => write(JSON.stringify({ a: entry('U8', [2], [0, 2]), b: entry('U8', [2], [1, 3]) }), Buffer.alloc(3)),
  ],
  [
    'an end before the begin',
    'SAFETENSORS_INVALID_OFFSET',
    -2,
    () => write(JSON.stringify({ a: entry('U8', [0], [0, -0]), b: entry('U8', [2], [2, 0]) }), Buffer.alloc(2)),
  ],
  [
    'more bytes than type and shape make',
    'SAFETENSORS_TENSOR_INVALID_INFO',
    -8,
    () => write(JSON.stringify({ a: entry('F32', [1], [0, 8]) }), Buffer.alloc(8)),
  ],
  [
    'a shape whose product overflows',
    'SAFETENSORS_VALIDATION_OVERFLOW',
    -4,
    () => write(JSON.stringify({ a: entry('F32', [2 ** 32, 2 ** 32], [0, 4]) }), Buffer.alloc(4)),
  ],
  [
    'a shape that overflows before a zero',
    'SAFETENSORS_VALIDATION_OVERFLOW',
    'end',
    () => write(JSON.stringify({ a: entry('F32', [2 ** 40, 2 ** 40, 0], [0, 0]) }), Buffer.alloc(0)),
  ],
  [
    'four-bit elements that end inside a byte',
    'SAFETENSORS_MISALIGNED_SLICE',
    -1,
    () => write(JSON.stringify({ a: entry('F4', [1], [0, 1]) }), Buffer.alloc(1)),
  ],
  [
    'bytes behind the last tensor',
    'SAFETENSORS_METADATA_INCOMPLETE_BUFFER',
    -1,
    () => write(JSON.stringify({ a: entry('U8', [1], [0, 1]) }), Buffer.alloc(2)),
  ],
  [
    'a last tensor that is cut short',
    'SAFETENSORS_METADATA_INCOMPLETE_BUFFER',
    'end',
    () => write(JSON.stringify({ a: entry('U8', [2], [0, 2]) }), Buffer.alloc(1)),
  ],
]

describe('openSafetensors', () => {
  it('lists tensors in the order of the file, whatever the order of the header', async () => {
    const header = {
      b: entry('F32', [2, 1], [4, 12]),
      __metadata__: { framework: 'none' },
      a: entry('U8', [4], [0, 4]),
      scalar: entry('F64', [], [12, 20]),
      nothing: entry('I64', [0, 3], [20, 20]),
    }
    const file = await openModelFile(
      write(`${JSON.stringify(header)}  `, Buffer.from(Array.from({ length: 20 }, (_, i) => i))),
    )
    assert.deepEqual(
      file.entries.map(({ name, dtype, shape, elements, bytes }) => [name, dtype, shape, elements, bytes.length]),
      [
        ['a', 'U8', [4], 4, 4],
        ['b', 'F32', [2, 1], 2, 8],
        ['scalar', 'F64', [], 1, 8],
        ['nothing', 'I64', [0, 3], 0, 0],
      ],
    )
    assert.deepEqual([...file.metadata], [['framework', 'none']])
    const bytes = new Uint8Array(8)
    file.entries[1]?.bytes.read(bytes, 0)
    assert.deepEqual([...bytes], [4, 5, 6, 7, 8, 9, 10, 11])
    file.close()
  })

  it('takes names that are keys of every JavaScript object', async () => {
    const header =
      '{"__proto__":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"constructor":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}'
    const file = await openModelFile(write(header, Buffer.from([1, 2])))
    assert.deepEqual(
      file.entries.map(({ name }) => name),
      ['__proto__', 'constructor'],
    )
    file.close()
  })

  it('takes a file without tensors', async () => {
    const file = await openModelFile(write('{}', Buffer.alloc(0)))
    assert.deepEqual(file.entries, [])
    file.close()
  })

  it('takes as many tensors as any model has twice, and no more', async () => {
    const of = (count: number): string => {
      const names = Array.from(
        { length: count },
        (_, index) => `"${index}":${JSON.stringify(entry('U8', [0], [0, 0]))}`,
      )
      return write(`{${names.join()}}`, Buffer.alloc(0))
    }
    for (const count of [MAX_ARRAYS - 1, MAX_ARRAYS]) {
      const file = await openModelFile(of(count))
      assert.equal(file.entries.length, count)
      file.close()
    }
    await assert.rejects(() => openModelFile(of(MAX_ARRAYS + 1)), { code: 'MODEL_FILE_TOO_LARGE' })
  })

  for (const [title, code, offset, make] of refused) {
    it(`refuses ${title}`, async () => {
      const path = make()
      const { size } = statSync(path)
      const expected = offset === 'end' ? size : offset < 0 ? size + offset : offset
      await assert.rejects(
        () => openModelFile(path),
        (error: unknown) => {
          assert(error instanceof Error && 'code' in error)
          assert.equal(error.code, code)
          const place = Number(/\(at byte (\d+)\)/u.exec(error.message)?.[1])
          assert.equal(place, expected)
          return true
        },
      )
    })
  }
})
