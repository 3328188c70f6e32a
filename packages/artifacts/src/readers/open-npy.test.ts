import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { openModelFile } from './open-model-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-npy-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

function npy(header: string, data: Uint8Array, version = 1): Buffer {
  const text = Buffer.from(`${header}\n`)
  const prefix = Buffer.from([0x93, ...Buffer.from('NUMPY'), version, 0, 0, 0, ...(version === 1 ? [] : [0, 0])])
  if (version === 1) prefix.writeUInt16LE(text.length, 8)
  else prefix.writeUInt32LE(text.length, 8)
  return Buffer.concat([prefix, text, data])
}

const described = (descr: string, shape: string, order = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`

interface MemberOptions {
  readonly deflate?: boolean
  readonly localName?: string
  readonly size?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
}

function zip(members: readonly (readonly [name: string, data: Buffer, options?: MemberOptions])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, data, options = {}] of members) {
    const raw = options.deflate === true ? deflateRawSync(data) : data
    const method = options.method ?? (options.deflate === true ? 8 : 0)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(options.flags ?? 0, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(options.crc ?? crc32(data), 10)
    common.writeUInt32LE(raw.length, 14)
    common.writeUInt32LE(options.size ?? data.length, 18)
    const localName = Buffer.from(options.localName ?? name)
    const centralName = Buffer.from(name)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, localName])
    local.writeUInt16LE(localName.length, 26)
    parts.push(local, raw)
    const central = Buffer.alloc(46)
    central.write('PK\x01\x02', 'latin1')
    common.copy(central, 6, 0, 22)
    central.writeUInt16LE(centralName.length, 28)
    central.writeUInt32LE(offset, 42)
    directory.push(central, centralName)
    offset += local.length + raw.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

async function open(bytes: Uint8Array, extension = 'npy') {
  const path = join(folder, `${written++}.${extension}`)
  writeFileSync(path, bytes)
  const file = await openModelFile(path)
  try {
    return {
      format: file.format,
      entries: file.entries.map(({ name, dtype, shape, bytes: source }) => {
        const data = new Uint8Array(source.length)
        source.read(data, 0)
        return [name, dtype, shape, [...data]]
      }),
    }
  } finally {
    file.close()
  }
}

const six = Uint8Array.of(1, 2, 3, 4, 5, 6)

describe('openNpy', () => {
  it('reads every version of the header', async () => {
    for (const version of [1, 2, 3]) {
      assert.deepEqual(await open(npy(described('|u1', '(2, 3)'), six, version)), {
        format: 'npy',
        entries: [['array', 'U8', [2, 3], [1, 2, 3, 4, 5, 6]]],
      })
    }
  })

  it('turns big-endian numbers and column-major arrays', async () => {
    assert.deepEqual((await open(npy(described('>i2', '(3,)'), six))).entries, [
      ['array', 'I16', [3], [2, 1, 4, 3, 6, 5]],
    ])
    assert.deepEqual((await open(npy(described('|i1', '(2, 3)', 'True'), six))).entries, [
      ['array', 'I8', [2, 3], [1, 3, 5, 2, 4, 6]],
    ])
    assert.deepEqual((await open(npy(described('>u2', '(1, 3)', 'True'), six))).entries, [
      ['array', 'U16', [1, 3], [2, 1, 4, 3, 6, 5]],
    ])
    const cube = npy(described('|u1', '(2, 2, 2)', 'True'), Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7))
    assert.deepEqual((await open(cube)).entries[0]?.[3], [0, 4, 2, 6, 1, 5, 3, 7])
  })

  it('takes text of fixed width as its characters', async () => {
    assert.deepEqual((await open(npy(described('|S3', '(2,)'), six))).entries, [['array', 'U8', [2, 3], [...six]]])
  })

  it('calls arrays of records opaque, and reads those of objects as the pickle they are', async () => {
    const objects = npy(described('|O', '(1,)'), Buffer.from('(Va\nF0.5\nl.'))
    assert.deepEqual((await open(objects)).entries, [
      ['array/1', 'F64', [], [...new Uint8Array(Float64Array.of(0.5).buffer)]],
    ])
    await assert.rejects(() => open(npy(described('|O', '(1,)'), six)), {
      code: 'PICKLE_INVALID',
      message: /at byte 0/u,
    })
    const record = "{'descr': [('a', '<f4'), ('b', '<i2')], 'fortran_order': False, 'shape': (1,), }"
    assert.deepEqual(await open(npy(record, six)), { format: 'opaque', entries: [] })
  })

  const refused: readonly [string, Buffer, RegExp][] = [
    ['text', Buffer.from('hello, world'), /does not start as one \(at byte 0\)/u],
    ['a version of the future', npy(described('|u1', '(6,)'), six, 9), /version 9/u],
    [
      'a header that ends after the file',
      npy(described('|u1', '(6,)'), six).subarray(0, 30),
      /ends inside its header/u,
    ],
    ['a call in place of a value', npy("{'descr': '|u1', 'fortran_order': exit(), 'shape': (6,)}", six), /dictionary/u],
    [
      'a key that is there twice',
      npy("{'shape': (6,), 'shape': (6,), 'descr': '|u1', 'fortran_order': False}", six),
      /dictionary/u,
    ],
    ['a key less', npy("{'descr': '|u1', 'shape': (6,)}", six), /dictionary/u],
    ['brackets without end', npy(`{'descr': [${']'.repeat(200)}!`, six), /dictionary/u],
    ['a negative side', npy(described('|u1', '(-6,)'), six), /dictionary/u],
    ['too few bytes', npy(described('|u1', '(7,)'), six), /do not fit/u],
    ['too many bytes', npy(described('|u1', '(5,)'), six), /do not fit/u],
    ['a shape that overflows', npy(described('<f8', '(9999999999999999, 9999999999999999)'), six), /do not fit/u],
    ['a header beyond the limit', npy(`${described('|u1', '(6,)')}${' '.repeat(10_000)}`, six), /10000 are allowed/u],
  ]
  for (const [title, bytes, message] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open(bytes), { code: 'NPY_INVALID', message })
    })
  }
})

describe('openNpz', () => {
  const array = npy(described('|u1', '(6,)'), six)
  const wholly = (length: number): Buffer =>
    zip(Array.from({ length }, (_, index) => [`${index}.npy`, array, { size: 64 * 1024 * 1024, deflate: true }]))
  /** The second member lies inside of the first. */
  const nested = (): Buffer => {
    const inner = zip([['b.npy', array]]).subarray(0, 35 + array.length)
    const bytes = zip([
      ['a.npy', inner],
      ['b.npy', array],
    ])
    bytes.writeUInt32LE(35, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 42)
    return bytes
  }

  it('reads stored and deflated arrays, in any order', async () => {
    const bytes = zip([
      ['a.npy', array],
      ['b.npy', array, { deflate: true }],
      ['c.npy', npy(described('|u1', '(1,)'), Uint8Array.of(9)), { deflate: true }],
    ])
    assert.deepEqual(await open(bytes, 'npz'), {
      format: 'npz',
      entries: [
        ['a', 'U8', [6], [...six]],
        ['b', 'U8', [6], [...six]],
        ['c', 'U8', [1], [9]],
      ],
    })
  })

  it('calls archives with anything else opaque', async () => {
    assert.equal((await open(zip([['readme.txt', Buffer.from('x')]]), 'npz')).format, 'opaque')
  })

  const refused: readonly [string, Buffer, RegExp][] = [
    ['text', Buffer.from('hello, this is no archive at all'), /no directory/u],
    ['a few bytes', Buffer.from('PK'), /too short/u],
    [
      'a name that is there twice',
      zip([
        ['a.npy', array],
        ['a.npy', array],
      ]),
      /is there twice/u,
    ],
    ['headers of two names', zip([['a.npy', array, { localName: 'b.npy' }]]), /two headers .* disagree/u],
    ['a wrong checksum', zip([['a.npy', array, { crc: 1 }]]), /checksum/u],
    ['a wrong checksum of packed data', zip([['a.npy', array, { crc: 1, deflate: true }]]), /checksum/u],
    ['a bomb', zip([['a.npy', Buffer.alloc(65 * 1024 * 1024), { deflate: true }]]), /claims 68157440 bytes/u],
    ['a bomb by its claim', zip([['a.npy', array, { size: 2 ** 31, deflate: true }]]), /claims 2147483648 bytes/u],
    [
      'data that unpacks to more than it claims',
      zip([['a.npy', array, { size: 10, deflate: true }]]),
      /cannot be unpacked/u,
    ],
    ['data that unpacks to less than it claims', zip([['a.npy', array, { size: 200, deflate: true }]]), /checksum/u],
    ['members that claim a gigabyte and more', wholly(17), /members claim 1140850688 bytes/u],
    ['members that claim a gigabyte and do not have it', wholly(16), /checksum/u],
    ['a member inside another one', nested(), /"b.npy" lies inside another member \(at byte 35\)/u],
    ['encryption', zip([['a.npy', array, { flags: 1 }]]), /encrypted/u],
    ['another method', zip([['a.npy', array, { method: 12 }]]), /method 12/u],
    ['a stored member of two sizes', zip([['a.npy', array, { size: 3 }]]), /two sizes/u],
    ['an end that is cut off', zip([['a.npy', array]]).subarray(0, -1), /no directory/u],
    ['a start that is cut off', zip([['a.npy', array]]).subarray(8), /is missing|does not fit|cut short|outside/u],
  ]
  for (const [title, bytes, message] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open(bytes, 'npz'), { code: 'ZIP_INVALID', message })
    })
  }
})
