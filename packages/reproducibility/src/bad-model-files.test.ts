import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { crc32, gzipSync } from 'node:zlib'
import { openModelFile } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { compareModels } from './compare-models.ts'
import { inspectModels } from './inspect-models.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-bad-'))
after(() => rmSync(folder, { recursive: true }))

/** A safetensors file with any header. */
function safetensors(header: object | string, data: number, declared?: bigint): Buffer {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header))
  const prefix = Buffer.alloc(8)
  prefix.writeBigUInt64LE(declared ?? BigInt(text.length))
  return Buffer.concat([prefix, text, Buffer.alloc(data)])
}

const tensor = (shape: readonly number[], offsets: readonly number[]): object => ({
  dtype: 'F32',
  shape,
  data_offsets: offsets,
})

interface Member {
  readonly name: string
  readonly localName?: string
  readonly size?: number
  readonly mode?: number
  readonly method?: number
}

/** A ZIP archive of one member of four bytes that says of itself what it is told to. */
function zip({ name, localName = name, size = 4, mode = 0o100644, method = 0 }: Member): Buffer {
  const data = Buffer.from('abcd')
  const fields = Buffer.alloc(22)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(size, 18)
  const length = Buffer.from([name.length, 0, 0, 0])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, length, Buffer.from(localName), data])
  const place = Buffer.alloc(14)
  place.writeUInt32LE((mode << 16) >>> 0, 6)
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), fields, length, place, Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

const sound = safetensors({ w: tensor([2], [0, 8]) }, 8)
const twice =
  '{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'

/** What is wrong, the file, and the verdict on it. */
const CASES: readonly (readonly [what: string, name: string, bytes: Buffer, verdict?: 'inconclusive'])[] = [
  ['a file that is cut short', 'm.safetensors', sound.subarray(0, -1)],
  ['arrays that overlap', 'm.safetensors', safetensors({ a: tensor([2], [0, 8]), b: tensor([2], [4, 12]) }, 12)],
  ['a negative size', 'm.safetensors', safetensors({ a: tensor([-1], [0, 4]) }, 4)],
  ['a size that overflows', 'm.safetensors', safetensors({ a: tensor([2 ** 52, 2 ** 52], [0, 4]) }, 4)],
  ['a gigantic declared size', 'm.safetensors', safetensors('{}', 0, 2n ** 64n - 1n)],
  ['a name that is there twice', 'm.safetensors', safetensors(twice, 4)],
  ['a zip bomb', 'm.npz', zip({ name: 'a.npy', size: 2 ** 30, method: 8 })],
  ['headers of an archive that disagree', 'm.npz', zip({ name: 'a.npy', localName: 'b.npy' })],
  ['a symbolic link in an archive', 'm.npz', zip({ name: 'a.npy', mode: 0o120777 })],
  ['a symbolic link in an archive of PyTorch', 'm.pt', zip({ name: 'm/data.pkl', mode: 0o120777 })],
  ['a wrapper that nothing unpacks', 'm.joblib', Buffer.from('BZh91AY&SY'), 'inconclusive'],
  ['a wrapper around another format', 'm.safetensors', gzipSync(sound)],
  ['a wrapper around a wrapper', 'm.pkl', gzipSync(gzipSync(Buffer.from('N.')))],
  ['a wrapper that is cut short', 'm.pkl', gzipSync(Buffer.from('N.')).subarray(0, 15)],
  ...['safetensors', 'npy', 'npz', 'gguf', 'onnx', 'pt', 'pkl', 'parquet', 'json'].map(
    (extension) =>
      ['text where something else is expected', `m.${extension}`, Buffer.from('once upon a time')] as const,
  ),
  ...['safetensors', 'npy', 'npz', 'gguf', 'onnx', 'pt', 'pkl', 'parquet', 'json', 'csv', 'bin'].map(
    (extension) => ['a file without bytes', `empty.${extension}`, Buffer.alloc(0)] as const,
  ),
  ['rows of other lengths', 'm.csv', Buffer.from('a,b\n1\n')],
  [
    'a folder in the place of external data',
    'm.onnx',
    Buffer.from('\x3a\x0c\x2a\x0a\x42\x01w\x6a\x03\x0a\x01x\x70\x01', 'latin1'),
  ],
]

describe('a model file that is not what it claims to be', () => {
  for (const [index, [what, name, bytes, verdict = 'fail']] of CASES.entries()) {
    it(`never passes: ${what} (${name})`, async () => {
      const place = join(folder, String(index))
      mkdirSync(place)
      const path = join(place, name)
      writeFileSync(path, bytes)
      writeFileSync(join(place, 'same.safetensors'), sound)
      const report = await inspectModels([{ path, name }], undefined)
      assert.equal(report.verdict, verdict)
      assert.match(report.findings[0]?.message ?? '', /\((at byte|in row) \d+\)|packed|external data/u)
      const compared = compareModels(path, join(place, 'same.safetensors'), { require: 'numeric', profile: 'trained' })
      if (verdict === 'inconclusive') assert.equal((await compared).verdict, 'fail')
      else await assert.rejects(compared, ModelgateError)
    })
  }

  it('is no folder', async () => {
    await assert.rejects(() => inspectModels([{ path: folder, name: 'folder' }], undefined), {
      code: 'MODEL_FILE_IRREGULAR',
    })
    symlinkSync(folder, join(folder, 'link.safetensors'))
    await assert.rejects(() => inspectModels([{ path: join(folder, 'link.safetensors'), name: 'l' }], undefined), {
      code: 'MODEL_FILE_IRREGULAR',
    })
  })

  it('does not change while it is read', async () => {
    const path = join(folder, 'growing.safetensors')
    writeFileSync(path, sound)
    const file = await openModelFile(path)
    appendFileSync(path, 'more')
    assert.throws(() => file.assertUnchanged(), {
      code: 'MODEL_FILE_CHANGED',
      message: new RegExp(`at byte ${sound.length} or later`, 'u'),
    })
    file.close()
  })
})
