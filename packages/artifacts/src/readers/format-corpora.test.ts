import assert from 'node:assert/strict'
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { openModelFile } from './open-model-file.ts'
import { gguf, ggufFile, type GgufTensor, onnxFile, protobuf } from './sample-files.ts'

/*
 * The cases of three reference readers, made again by our own writers and named as there: safetensors (`safetensors/src/tensor.rs` and `attacks/`), GGUF
 * (llama.cpp, `tests/test-gguf.cpp`) and external data of ONNX (`external_data_test.py`).
 */

const folder = mkdtempSync(join(tmpdir(), 'modelgate-corpora-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

/** The code that a file is refused with, or `valid`. */
async function verdict(name: string, bytes: Uint8Array): Promise<string> {
  const place = join(folder, String(written++))
  mkdirSync(place)
  writeFileSync(join(place, name), bytes)
  return verdictOf(join(place, name))
}

async function verdictOf(path: string): Promise<string> {
  try {
    const file = await openModelFile(path)
    file.close()
    return 'valid'
  } catch (error) {
    assert(error instanceof Error && 'code' in error, String(error))
    return String(error.code)
  }
}

describe('safetensors, as its reference reader has it', () => {
  const file = (header: string, data = 0, declared = BigInt(Buffer.byteLength(header))): Buffer =>
    Buffer.concat([gguf.u64(declared), Buffer.from(header), Buffer.alloc(data)])
  const tensor = (dtype: string, shape: readonly number[], offsets: readonly number[]): object => ({
    dtype,
    shape,
    data_offsets: offsets,
  })
  const one = (...of: Parameters<typeof tensor>): string => JSON.stringify({ test: tensor(...of) })
  const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`weight_${i}`, tensor('F32', [2, 2], [0, 16])]))
  const cases: readonly [name: string, bytes: Buffer, expected: string][] = [
    ['test_empty_shapes_allowed', file(one('I32', [], [0, 4]), 4), 'valid'],
    ['test_zero_sized_tensor', file(one('I32', [2, 0], [0, 0])), 'valid'],
    ['test_whitespace_padded_header', file(`${one('I32', [1], [0, 4])}   `, 4), 'valid'],
    ['test_whitespace_leading_padded_header', file(`  ${one('I32', [1], [0, 4])}`, 4), 'valid'],
    ['test_json_attack', file(JSON.stringify(many), 16), 'SAFETENSORS_INVALID_OFFSET'],
    [
      'test_metadata_incomplete_buffer, more',
      file(one('I32', [2], [0, 8]), 9),
      'SAFETENSORS_METADATA_INCOMPLETE_BUFFER',
    ],
    [
      'test_metadata_incomplete_buffer, less',
      file(one('I32', [2], [0, 8]), 7),
      'SAFETENSORS_METADATA_INCOMPLETE_BUFFER',
    ],
    ['test_header_too_large', file('{}', 0, 100_000_001n), 'SAFETENSORS_HEADER_TOO_LARGE'],
    ['test_header_too_small', Buffer.alloc(2), 'SAFETENSORS_HEADER_TOO_SMALL'],
    ['test_invalid_header_length', file('', 0, 60n), 'SAFETENSORS_INVALID_HEADER_LENGTH'],
    ['test_invalid_header_non_utf8', Buffer.concat([gguf.u64(1), Buffer.from([0xff])]), 'SAFETENSORS_INVALID_HEADER'],
    [
      'fractions, which serde refuses for usize',
      file(one('I32', [1], [0, 4]).replace('4]', '4.0]'), 4),
      'SAFETENSORS_INVALID_HEADER_DESERIALIZATION',
    ],
    ['test_invalid_header_not_json', file('{'), 'SAFETENSORS_INVALID_HEADER_DESERIALIZATION'],
    ['test_invalid_info', file(one('I32', [2, 2], [0, 4]), 4), 'SAFETENSORS_TENSOR_INVALID_INFO'],
    [
      'test_validation_overflow, elements',
      file(one('I32', [2, 2 ** 52, 2 ** 52], [0, 16]), 16),
      'SAFETENSORS_VALIDATION_OVERFLOW',
    ],
    [
      'test_validation_overflow, bytes',
      file(one('F64', [2 ** 51, 2 ** 10], [0, 16]), 16),
      'SAFETENSORS_VALIDATION_OVERFLOW',
    ],
    ['fp4 misaligned', file(one('F4', [3], [0, 2]), 2), 'SAFETENSORS_MISALIGNED_SLICE'],
    [
      'safetensors_abuse_attempt_1: one stretch for many tensors',
      file(JSON.stringify(many), 16),
      'SAFETENSORS_INVALID_OFFSET',
    ],
    [
      'safetensors_abuse_attempt_2: a shape without bytes',
      file(one('F32', [2 ** 31], [0, 4]), 4),
      'SAFETENSORS_TENSOR_INVALID_INFO',
    ],
    [
      'safetensors_abuse_attempt_3: bytes that no tensor has',
      file(one('F32', [1], [4, 8]), 8),
      'SAFETENSORS_INVALID_OFFSET',
    ],
  ]
  for (const [name, bytes, expected] of cases) {
    it(`${expected}: ${name}`, async () => assert.equal(await verdict('m.safetensors', bytes), expected))
  }
})

describe('GGUF, as llama.cpp has it', () => {
  const { u32, u64 } = gguf
  const head = (version: number, tensors: bigint, keys: bigint): Buffer =>
    Buffer.concat([Buffer.from('GGUF'), u32(version), u64(tensors), u64(keys)])
  const tensor: GgufTensor = { name: 'w', sides: [8], type: 0, offset: 0 }
  const second: GgufTensor = { name: 'v', sides: [8], type: 0, offset: 32 }
  const data = Buffer.alloc(64)
  const keys = [['k', 0, Buffer.from([1])]] as const
  const alignment = (value: number) => [['general.alignment', 4, u32(value)]] as const
  const accepted: readonly [name: string, bytes: Buffer][] = [
    ['HEADER_EMPTY', ggufFile([], [], Buffer.alloc(0))],
    ['KV_SUCCESS', ggufFile(keys, [], Buffer.alloc(0))],
    ['TENSORS_SUCCESS', ggufFile([], [tensor, second], data)],
    ['TENSORS_ZERO_DIM', ggufFile([], [{ ...tensor, sides: [0] }], Buffer.alloc(0))],
    ['TENSORS_CUSTOM_ALIGN', ggufFile(alignment(64), [tensor], data, { alignment: 64 })],
    ['DATA_SUCCESS', ggufFile(keys, [tensor, second], data)],
    ['DATA_CUSTOM_ALIGN', ggufFile(alignment(16), [tensor], data, { alignment: 16 })],
  ]
  const refused: readonly [name: string, bytes: Buffer][] = [
    ['HEADER_BAD_MAGIC', Buffer.concat([Buffer.from('FUGG'), head(3, 0n, 0n).subarray(4)])],
    ['HEADER_BAD_VERSION_0', head(0, 0n, 0n)],
    ['HEADER_BAD_VERSION_1', head(1, 0n, 0n)],
    ['HEADER_BAD_VERSION_FUTURE', head(4, 0n, 0n)],
    ['HEADER_BAD_N_TENSORS', head(3, 2n ** 64n - 1n, 0n)],
    ['HEADER_BAD_N_KV', head(3, 0n, 2n ** 64n - 1n)],
    ['KV_BAD_KEY_SIZE', Buffer.concat([head(3, 0n, 1n), u64(2n ** 64n - 1n)])],
    ['KV_EMPTY_KEY', ggufFile([['', 0, Buffer.from([1])]], [], data)],
    ['KV_BAD_TYPE', ggufFile([['k', 13, Buffer.from([1])]], [], data)],
    ['KV_DUPLICATE_KEY', ggufFile([keys[0], keys[0]], [], data)],
    ['KV_BAD_ALIGN', ggufFile(alignment(13), [], data)],
    ['KV_WRONG_TYPE_ALIGN', ggufFile([['general.alignment', 10, u64(32)]], [], data)],
    ['TENSORS_BAD_NAME_SIZE', ggufFile([], [{ ...tensor, name: 'x'.repeat(64) }], data)],
    ['TENSORS_BAD_N_DIMS', ggufFile([], [{ ...tensor, sides: [1, 1, 1, 1, 8] }], data)],
    ['TENSORS_BAD_SHAPE', ggufFile([], [{ ...tensor, sides: [2n ** 64n - 8n] }], data)],
    ['TENSORS_NE_TOO_BIG', ggufFile([], [{ ...tensor, sides: [2n ** 40n, 2n ** 40n] }], data)],
    ['TENSORS_NBYTES_TOO_BIG', ggufFile([], [{ ...tensor, sides: [2n ** 52n] }], data)],
    ['TENSORS_BAD_TYPE', ggufFile([], [{ ...tensor, type: 1000 }], data)],
    ['TENSORS_BAD_OFFSET', ggufFile([], [{ ...tensor, offset: 1 }], data)],
    ['TENSORS_DUPLICATE_NAME', ggufFile([], [tensor, { ...second, name: 'w' }], data)],
    ['TENSORS_BAD_ALIGN', ggufFile(alignment(0), [tensor], data)],
    ['TENSORS_INCONSISTENT_ALIGN', ggufFile(alignment(64), [tensor, second], data, { alignment: 64 })],
    ['DATA_NOT_ENOUGH_DATA', ggufFile([], [tensor, second], data.subarray(0, 63))],
    ['DATA_BAD_ALIGN', ggufFile(alignment(7), [tensor], data)],
    ['DATA_INCONSISTENT_ALIGN', ggufFile(alignment(128), [tensor, second], data, { alignment: 128 })],
    [
      'DATA_MEM_SIZE_OVERFLOW',
      ggufFile(
        [],
        [
          { ...tensor, sides: [2n ** 51n] },
          { ...second, sides: [2n ** 51n], offset: 2 ** 53 - 64 },
        ],
        data,
      ),
    ],
  ]
  for (const [name, bytes] of accepted)
    it(`takes ${name}`, async () => assert.equal(await verdict('m.gguf', bytes), 'valid'))
  for (const [name, bytes] of refused)
    it(`refuses ${name}`, async () => assert.equal(await verdict('m.gguf', bytes), 'GGUF_INVALID'))
})

describe('external data of ONNX, as its checker has it', () => {
  function model(outside: Readonly<Record<string, string>>): string {
    const place = join(folder, String(written++))
    mkdirSync(join(place, 'model/inner'), { recursive: true })
    writeFileSync(join(place, 'secret'), Buffer.alloc(8))
    writeFileSync(join(place, 'model/weights'), Buffer.alloc(24))
    writeFileSync(join(place, 'model/exact'), Buffer.alloc(8))
    writeFileSync(join(place, 'model/inner/weights'), Buffer.alloc(8))
    symlinkSync('../secret', join(place, 'model/link'))
    symlinkSync('inner', join(place, 'model/linked'))
    linkSync(join(place, 'secret'), join(place, 'model/hard'))
    const keys = Object.entries(outside).map(([key, value]) =>
      protobuf(13, Buffer.concat([protobuf(1, key), protobuf(2, value)])),
    )
    const tensor = Buffer.concat([protobuf(1, 2), protobuf(2, 1), protobuf(8, 'w'), ...keys, protobuf(14, 1)])
    writeFileSync(join(place, 'model/m.onnx'), onnxFile(protobuf(5, tensor)))
    return join(place, 'model/m.onnx')
  }
  const cases: readonly [name: string, Readonly<Record<string, string>>, valid: boolean][] = [
    ['valid data', { location: 'weights', offset: '8', length: '8' }, true],
    ['a zero offset', { location: 'weights', offset: '0', length: '8' }, true],
    ['the whole file', { location: 'exact' }, true],
    ['a folder below', { location: 'inner/weights' }, true],
    ['a path that leaves', { location: '../secret' }, false],
    ['a path that leaves and comes back', { location: 'inner/../../secret' }, false],
    ['an absolute path', { location: join(folder, 'secret') }, false],
    ['a symbolic link', { location: 'link' }, false],
    ['a symbolic link to the folder', { location: 'linked/weights' }, false],
    ['a hard link', { location: 'hard' }, false],
    ['an unknown key', { location: 'exact', whatever: '1' }, false],
    ['a dunder key', { location: 'exact', __class__: '1' }, false],
    ['a negative offset', { location: 'weights', offset: '-8', length: '8' }, false],
    ['a negative length', { location: 'weights', offset: '0', length: '-8' }, false],
    ['an offset that is no number', { location: 'weights', offset: '0x0', length: '8' }, false],
    ['a length that is no number', { location: 'weights', offset: '0', length: 'eight' }, false],
    ['an offset beyond the file', { location: 'weights', offset: '25', length: '8' }, false],
    ['a length beyond the file', { location: 'weights', offset: '20', length: '8' }, false],
  ]
  for (const [name, outside, valid] of cases) {
    it(`${valid ? 'takes' : 'refuses'} ${name}`, async () =>
      assert.equal(await verdictOf(model(outside)), valid ? 'valid' : 'ONNX_EXTERNAL_DATA'))
  }
})
