import assert from 'node:assert/strict'
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { ModelFile } from './model-file.ts'
import { MAX_LINES, MAX_LIST } from './open-lightgbm.ts'
import { openModelFile } from './open-model-file.ts'
import {
  gguf,
  ggufFile,
  type GgufTensor,
  LIGHTGBM,
  onnxFile,
  protobuf,
  pytorchFile,
  storedZip,
} from './sample-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-formats-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

function write(name: string, bytes: Uint8Array | string): string {
  const place = join(folder, String(written++))
  mkdirSync(place)
  writeFileSync(join(place, name), bytes)
  return join(place, name)
}

async function open(name: string, bytes: Uint8Array | string): Promise<ModelFile> {
  const file = await openModelFile(write(name, bytes))
  after(() => file.close())
  return file
}

function numbers(file: ModelFile, name: string): readonly number[] {
  const entry = file.entries.find((each) => each.name === name)
  assert(entry !== undefined, file.entries.map((each) => each.name).join())
  const bytes = new Uint8Array(entry.bytes.length)
  entry.bytes.read(bytes, 0)
  return entry.dtype === 'F32' ? [...new Float32Array(bytes.buffer)] : [...bytes]
}

describe('openGguf', () => {
  const tensor: GgufTensor = { name: 'w', sides: [2, 1], type: 0, offset: 0 }
  const { u32, u64, text } = gguf

  it('lists tensors with their sides turned and keys of all types', async () => {
    const keys = [
      ['general.architecture', 8, text('llama')],
      ['a', 0, Buffer.from([1])],
      ['b', 1, Buffer.from([255])],
      ['c', 2, Buffer.from([1, 0])],
      ['d', 3, Buffer.from([255, 255])],
      ['e', 5, u32(7)],
      ['f', 6, Buffer.from(Float32Array.of(0.5).buffer)],
      ['g', 7, Buffer.from([1])],
      ['h', 10, u64(9)],
      ['i', 11, u64(9)],
      ['j', 12, Buffer.from(Float64Array.of(Number.NaN).buffer)],
      ['k', 9, Buffer.concat([u32(8), u64(2), text('x'), text('y')])],
      ['l', 9, Buffer.concat([u32(0), u64(300), Buffer.alloc(300)])],
      ['general.alignment', 4, u32(8)],
    ] as const
    const file = await open(
      'm.gguf',
      ggufFile(keys, [tensor], Buffer.from(Float32Array.of(1, 2).buffer), { alignment: 8 }),
    )
    assert.deepEqual([file.format, file.entries[0]?.shape, numbers(file, 'w')], ['gguf', [1, 2], [1, 2]])
    const document = JSON.parse(file.documents[0]?.json ?? '')
    assert.deepEqual([document.b, document.d, document.g, document.j, document.k], [-1, -1, true, 'NaN', ['x', 'y']])
    assert.match(document.l, /^list of 300 items, sha256:/u)
  })

  it('takes an empty one, version 2, and tensors without elements', async () => {
    assert.deepEqual((await open('m.gguf', ggufFile([], [], Buffer.alloc(0), { version: 2 }))).entries, [])
    await open('m.gguf', ggufFile([], [{ ...tensor, sides: [0] }], Buffer.alloc(0)))
    await open('m.bin', ggufFile([], [{ ...tensor, sides: [32], type: 8 }], Buffer.alloc(34)))
  })

  const data = Buffer.alloc(64)
  const refused: readonly [title: string, bytes: Buffer][] = [
    ['another start', Buffer.from('GGUX0000')],
    ['version 0', ggufFile([], [], data, { version: 0 })],
    ['version 1', ggufFile([], [], data, { version: 1 })],
    ['a version to come', ggufFile([], [], data, { version: 4 })],
    ['too many tensors', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(2n ** 63n), u64(0)])],
    ['too many keys', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(2n ** 63n)])],
    ['a key of gigantic size', Buffer.concat([Buffer.from('GGUF'), u32(3), u64(0), u64(1), u64(2n ** 60n)])],
    ['an empty key', ggufFile([['', 0, Buffer.from([1])]], [], data)],
    ['an unknown type', ggufFile([['a', 13, Buffer.from([1])]], [], data)],
    [
      'a key twice',
      ggufFile(
        [
          ['a', 0, Buffer.from([1])],
          ['a', 0, Buffer.from([1])],
        ],
        [],
        data,
      ),
    ],
    ['a truth value of 2', ggufFile([['a', 7, Buffer.from([2])]], [], data)],
    ['a text that is not UTF-8', ggufFile([['a', 8, Buffer.concat([u64(1), Buffer.from([0xff])])]], [], data)],
    [
      'nested lists',
      ggufFile([['a', 9, Buffer.concat(Array.from({ length: 9 }, () => Buffer.concat([u32(9), u64(1)])))]], [], data),
    ],
    [
      'more items than any vocabulary has',
      ggufFile(
        ['a', 'b'].map((key) => [key, 9, Buffer.concat([u32(0), u64(2_000_001), Buffer.alloc(2_000_001)])] as const),
        [],
        data,
      ),
    ],
    ['a list longer than the file', ggufFile([['a', 9, Buffer.concat([u32(0), u64(2n ** 62n)])]], [], data)],
    ['an alignment of 3', ggufFile([['general.alignment', 4, u32(3)]], [], data)],
    ['an alignment of another type', ggufFile([['general.alignment', 8, text('32')]], [], data)],
    ['a long name', ggufFile([], [{ ...tensor, name: 'x'.repeat(64) }], data)],
    ['five dimensions', ggufFile([], [{ ...tensor, sides: [1, 1, 1, 1, 1] }], data)],
    ['a side beyond 2^53', ggufFile([], [{ ...tensor, sides: [2n ** 60n] }], data)],
    ['a shape that overflows', ggufFile([], [{ ...tensor, sides: [2 ** 40, 2 ** 40] }], data)],
    ['a row that is no whole block', ggufFile([], [{ ...tensor, sides: [31], type: 8 }], data)],
    ['an unknown type of tensor', ggufFile([], [{ ...tensor, type: 4 }], data)],
    ['an offset that is not aligned', ggufFile([], [{ ...tensor, offset: 4 }], data)],
    ['a hole', ggufFile([], [{ ...tensor, offset: 32 }], data)],
    ['a name twice', ggufFile([], [tensor, { ...tensor, offset: 32 }], data)],
    ['a tensor behind the end', ggufFile([], [{ ...tensor, sides: [17] }], data)],
    ['a header cut short', ggufFile([['a', 8, text('long')]], [tensor], data).subarray(0, 40)],
  ]
  for (const [title, bytes] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open('m.gguf', bytes), { code: 'GGUF_INVALID', message: /\(at byte \d+\)/u })
    })
  }
})

describe('openPytorch', () => {
  it('reads tensors, transposed ones and slices by their strides', async () => {
    assert.deepEqual(numbers(await open('m.pt', pytorchFile()), 'w'), [1, 2, 3, 4, 5, 6])
    const turned = pytorchFile({ shape: 'K\x03K\x02\x86', strides: 'K\x01K\x03\x86' })
    assert.deepEqual(numbers(await open('m.pth', turned), 'w'), [1, 4, 2, 5, 3, 6])
    const slice = pytorchFile({ shape: 'K\x02\x85', strides: 'K\x02\x85', offset: 'K\x01' })
    assert.deepEqual(numbers(await open('m.bin', slice), 'w'), [2, 4])
    const big = pytorchFile({}, { 'm/byteorder': Buffer.from('big') })
    assert.notDeepEqual(numbers(await open('m.pt', big), 'w'), [1, 2, 3, 4, 5, 6])
  })

  it('says what loading would import', async () => {
    const { globals } = await open('m.pt', pytorchFile())
    assert.deepEqual(globals, ['torch._utils._rebuild_tensor_v2', 'torch.FloatStorage', 'collections.OrderedDict'])
    const old = await open(
      'm.pt',
      Buffer.from('\x80\x02N.\x80\x02cos\nsystem\n.\x80\x02N.\x80\x02N.\x80\x02N.', 'latin1'),
    )
    assert.deepEqual([old.format, old.globals], ['opaque', ['os.system']])
  })

  const refused: readonly [title: string, code: string, bytes: Buffer][] = [
    ['a tensor beyond its storage', 'PYTORCH_INVALID', pytorchFile({ offset: 'K\x01' })],
    ['a negative offset', 'PYTORCH_INVALID', pytorchFile({ offset: 'J\xff\xff\xff\xff' })],
    ['negative strides', 'PYTORCH_INVALID', pytorchFile({ strides: 'J\xff\xff\xff\xffK\x01\x86' })],
    ['a shape of another rank', 'PYTORCH_INVALID', pytorchFile({ strides: 'K\x01\x85' })],
    ['a view without end', 'PYTORCH_INVALID', pytorchFile({ shape: 'J\xff\xff\xff\x7f\x85', strides: 'K\x00\x85' })],
    [
      'a missing storage',
      'PYTORCH_INVALID',
      storedZip({
        'm/data.pkl': Buffer.from(
          'ctorch._utils\n_rebuild_tensor_v2\n((Vstorage\nctorch\nFloatStorage\nV0\nVcpu\nK\x01tQK\x00K\x01\x85K\x01\x85\x89NtR.',
          'latin1',
        ),
      }),
    ],
    ['no pickle', 'PYTORCH_INVALID', storedZip({ 'm/data/0': Buffer.alloc(4) })],
    ['two pickles', 'PYTORCH_INVALID', pytorchFile({}, { 'n/data.pkl': Buffer.from('N.') })],
    ['bytes behind the pickle', 'PYTORCH_INVALID', storedZip({ 'm/data.pkl': Buffer.from('N.N.') })],
    ['a text', 'ZIP_INVALID', Buffer.from('not a model at all, but a text of some length')],
  ]
  for (const [title, code, bytes] of refused) {
    it(`refuses ${title}`, () => assert.rejects(() => open('m.pt', bytes), { code, message: /at byte \d+/u }))
  }
})

describe('openOnnx', () => {
  const tensor = (...parts: readonly Uint8Array[]): Buffer => protobuf(5, Buffer.concat(parts))
  const facts = [protobuf(1, 2), protobuf(2, 1), protobuf(8, 'w')] as const
  const raw = protobuf(9, Buffer.from(Float32Array.of(1, 2).buffer))
  const outside = (keys: Readonly<Record<string, string>>): Buffer =>
    onnxFile(
      tensor(
        ...facts,
        protobuf(14, 1),
        ...Object.entries(keys).map(([key, value]) =>
          protobuf(13, Buffer.concat([protobuf(1, key), protobuf(2, value)])),
        ),
      ),
    )

  const attribute = (...values: readonly Uint8Array[]): Buffer =>
    protobuf(1, Buffer.concat([protobuf(4, 'X'), protobuf(5, Buffer.concat([protobuf(1, 'a'), ...values]))]))

  it('reads long packed lists in attributes', async () => {
    const ints = await open('m.onnx', onnxFile(attribute(protobuf(8, Buffer.alloc(300_000, 5)))))
    const floats = await open('m.onnx', onnxFile(attribute(protobuf(7, Buffer.alloc(1_200_000)))))
    for (const { entries } of [ints, floats]) assert.deepEqual(entries[0]?.shape, [300_000])
  })

  it('reads initializers, attributes and graphs inside attributes', async () => {
    const inner = protobuf(6, tensor(...facts, raw))
    const attribute = protobuf(5, Buffer.concat([protobuf(1, 'body'), inner]))
    const list = protobuf(5, Buffer.concat([protobuf(1, 'axes'), protobuf(8, 3), protobuf(8, 4)]))
    const node = protobuf(1, Buffer.concat([protobuf(4, 'Loop'), protobuf(7, 'my.domain'), attribute, list]))
    const file = await open('m.onnx', onnxFile(tensor(...facts, raw), node))
    assert.deepEqual(numbers(file, 'w'), [1, 2])
    assert.deepEqual(numbers(file, '/graph/nodes/0/attributes/body/0/initializers/w'), [1, 2])
    assert(file.entries.some(({ name, dtype }) => name.endsWith('/axes/0') && dtype === 'I64'))
    assert.equal(file.metadata.get('custom operators'), 'my.domain')
  })

  const damaged: readonly [title: string, Uint8Array][] = [
    ['no graph', protobuf(1, 8)],
    ['two graphs', Buffer.concat([onnxFile(), onnxFile()])],
    ['a graph that is a number', protobuf(7, 1)],
    ['a field number of 0', Buffer.from([0, 0])],
    ['a group', Buffer.from([0x0b])],
    ['a number without end', Buffer.alloc(20, 0xff)],
    ['a field that ends after the file', Buffer.from([0x3a, 0x7f])],
    ['a tensor twice', onnxFile(tensor(...facts, raw), tensor(...facts, raw))],
    ['a tensor of an unknown type', onnxFile(tensor(protobuf(2, 99), raw))],
    ['a tensor of another size', onnxFile(tensor(protobuf(1, 3), protobuf(2, 1), raw))],
    ['a tensor in segments', onnxFile(tensor(...facts, protobuf(3, 'x')))],
    [
      'a gigantic side',
      onnxFile(
        tensor(
          protobuf(1, Buffer.alloc(10, 0xff)),
          protobuf(1, Buffer.concat([Buffer.alloc(9, 0xff), Buffer.from([1])])),
          protobuf(2, 1),
          raw,
        ),
      ),
    ],
    ['a list with a number without end', onnxFile(attribute(protobuf(8, Buffer.alloc(100_000, 0xff))))],
    ['a list that ends inside a number', onnxFile(attribute(protobuf(8, Buffer.of(1, 0xff))))],
    ['a shape that overflows', onnxFile(tensor(protobuf(1, 2 ** 40), protobuf(1, 2 ** 40), protobuf(2, 1), raw))],
  ]
  for (const [title, bytes] of damaged) {
    it(`refuses ${title}`, () => assert.rejects(() => open('m.onnx', bytes), { code: 'ONNX_INVALID' }))
  }

  const beside = (keys: Readonly<Record<string, string>>) => {
    const path = write('m.onnx', outside(keys))
    const place = join(path, '..')
    writeFileSync(join(place, 'data'), Buffer.from(Float32Array.of(9, 1, 2).buffer))
    writeFileSync(join(place, 'linked'), Buffer.alloc(8))
    linkSync(join(place, 'linked'), join(place, 'hard'))
    symlinkSync('data', join(place, 'symbolic'))
    symlinkSync('.', join(place, 'folder'))
    return path
  }

  it('reads external data', async () => {
    const file = await openModelFile(beside({ location: 'data', offset: '4', length: '8' }))
    assert.deepEqual([numbers(file, 'w'), file.parts.length], [[1, 2], 1])
    file.assertUnchanged()
    file.close()
    const rest = await openModelFile(beside({ location: './data', offset: '4' }))
    rest.close()
  })

  it('refuses tensors that use the same external bytes over and over', async () => {
    const shared = (name: number): Buffer =>
      tensor(
        protobuf(1, 16 * 1024 * 1024),
        protobuf(2, 1),
        protobuf(8, String(name)),
        protobuf(13, Buffer.concat([protobuf(1, 'location'), protobuf(2, 'data')])),
        protobuf(14, 1),
      )
    const path = (count: number): string => {
      const model = write('m.onnx', onnxFile(...Array.from({ length: count }, (_, index) => shared(index))))
      writeFileSync(join(model, '../data'), '')
      truncateSync(join(model, '../data'), 64 * 1024 * 1024)
      return model
    }
    const file = await openModelFile(path(100))
    file.close()
    await assert.rejects(() => openModelFile(path(102)), { code: 'MODEL_FILE_REPEATS', message: /at byte 0/u })
  })

  const refused: readonly [title: string, Readonly<Record<string, string>>][] = [
    ['no location', { offset: '0' }],
    ['a path that leaves', { location: '../data' }],
    ['an absolute path', { location: '/etc/passwd' }],
    ['a symbolic link', { location: 'symbolic' }],
    ['a linked folder', { location: 'folder/data' }],
    ['a hard link', { location: 'hard' }],
    ['a file that is not there', { location: 'absent' }],
    ['an unknown key', { location: 'data', other: '1' }],
    ['a dunder key', { location: 'data', __class__: '1' }],
    ['a negative offset', { location: 'data', offset: '-4' }],
    ['a negative length', { location: 'data', length: '-8' }],
    ['an offset that is no number', { location: 'data', offset: 'x' }],
    ['an offset beyond the file', { location: 'data', offset: '400', length: '8' }],
    ['a length beyond the file', { location: 'data', length: '400' }],
    ['a length that is not the tensor', { location: 'data', length: '4' }],
  ]
  for (const [title, keys] of refused) {
    it(`refuses external data with ${title}`, async () => {
      await assert.rejects(() => openModelFile(beside(keys)), { code: 'ONNX_EXTERNAL_DATA', message: /\(at byte 6\)/u })
    })
  }
})

describe('openSafetensorsIndex', () => {
  const shard = (name: string): Buffer => {
    const header = JSON.stringify({ [name]: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } })
    return Buffer.concat([gguf.u64(header.length), Buffer.from(header), Buffer.from(Float32Array.of(5).buffer)])
  }
  const index = (map: unknown): string => {
    const path = write('model.safetensors.index.json', JSON.stringify({ weight_map: map }))
    writeFileSync(join(path, '..', 'a.safetensors'), shard('a'))
    writeFileSync(join(path, '..', 'b.safetensors'), shard('b'))
    return path
  }

  it('joins the shards', async () => {
    const file = await openModelFile(index({ b: 'b.safetensors', a: 'a.safetensors' }))
    assert.deepEqual([file.format, numbers(file, 'a'), numbers(file, 'b')], ['safetensors-index', [5], [5]])
    file.assertUnchanged()
    file.close()
  })

  const refused: readonly [title: string, code: string, unknown][] = [
    ['a tensor that its file lacks', 'SAFETENSORS_INDEX_INVALID', { a: 'a.safetensors', c: 'a.safetensors' }],
    ['a file that holds more', 'SAFETENSORS_INDEX_INVALID', { a: 'a.safetensors', c: 'b.safetensors' }],
    ['a path', 'SAFETENSORS_INDEX_INVALID', { a: '../a.safetensors' }],
    ['a file of another kind', 'SAFETENSORS_INDEX_INVALID', { a: 'a.txt' }],
    ['a number', 'SAFETENSORS_INDEX_INVALID', { a: 1 }],
    ['no map', 'SAFETENSORS_INDEX_INVALID', []],
    ['a file that is missing', 'MODEL_FILE_MISSING', { a: 'c.safetensors' }],
  ]
  for (const [title, code, map] of refused) {
    it(`refuses ${title}`, () => assert.rejects(() => openModelFile(index(map)), { code }))
  }

  it('refuses what is no JSON', async () => {
    await assert.rejects(() => open('m.safetensors.index.json', '{'), { code: 'SAFETENSORS_INDEX_INVALID' })
  })
})

describe('openLightgbm', () => {
  it('takes lists and files as long as the limits', async () => {
    const long = LIGHTGBM.replace('0.25 -1e-3', `${'0'.repeat(MAX_LIST - 2)}.5`)
    const lines = LIGHTGBM.split('\n').length
    const { entries } = await open('model.txt', `${long}${'\n'.repeat(MAX_LINES - lines)}`)
    assert.equal(entries.find(({ name }) => name === '/trees/0/leaf_value')?.elements, 1)
  })

  it('reads trees, and leaves parameters and importances out of the content', async () => {
    const file = await open('model.txt', LIGHTGBM)
    const entry = file.entries.find(({ name }) => name === '/trees/0/leaf_value')
    assert.deepEqual([file.format, entry?.dtype, entry?.shape], ['lightgbm', 'F64', [2]])
    const other = await open('model.txt', LIGHTGBM.replace('[seed: 7]', '[seed: 8]').replace('b=1', 'a=1'))
    assert.deepEqual(file.documents, other.documents)
    assert.equal(other.metadata.get('seed'), '8')
    assert.equal((await open('notes.txt', 'no model')).format, 'opaque')
  })

  for (const [title, text] of [
    ['a file cut short', LIGHTGBM.slice(0, 120)],
    ['a tree out of order', LIGHTGBM.replace('Tree=0', 'Tree=1')],
    ['a line twice', LIGHTGBM.replace('shrinkage=1', 'leaf_value=1')],
    ['a header twice', LIGHTGBM.replace('num_class=1', 'version=v4')],
    ['text for a number', LIGHTGBM.replace('0.25', 'eval(x)')],
    ['a fraction for a whole number', LIGHTGBM.replace('split_feature=1', 'split_feature=1.5')],
    ['a number of many digits that is none', LIGHTGBM.replace('0.25', `${'1'.repeat(200_000)}x`)],
    ['a list that is too long', LIGHTGBM.replace('0.25 -1e-3', `${'0'.repeat(MAX_LIST - 1)}.5`)],
    ['too many lines', `${LIGHTGBM}${'\n'.repeat(MAX_LINES)}`],
    ['a line that is none', LIGHTGBM.replace('shrinkage=1', 'shrinkage')],
  ] as const) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open('model.txt', text), { code: 'LIGHTGBM_INVALID', message: /in line \d+/u })
    })
  }
})

describe('openJson with a model of XGBoost', () => {
  const model = (version: string, weights: string): string =>
    `{"version":[${version}],"learner":{"gradient_booster":{"model":{"trees":[{"base_weights":${weights},"left_children":[1,-1]}]}},"learner_model_param":{"base_score":"5E-1","num_class":"0"}}}`

  it('knows single precision, and leaves the version out', async () => {
    const file = await open('m.json', model('3,0,0', '[1,2.5]'))
    assert.deepEqual(
      [file.format, numbers(file, '/learner/gradient_booster/model/trees/0/base_weights')],
      ['xgboost', [1, 2.5]],
    )
    assert.deepEqual(numbers(file, '/learner/learner_model_param/base_score'), [0.5])
    assert.deepEqual(file.documents, (await open('m.json', model('2,1,0', '[1,2]'))).documents)
  })
})
