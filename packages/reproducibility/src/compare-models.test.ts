import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { GateReport } from '@modelgate/kernel'
import { compareModels, type CompareOptions } from './compare-models.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-compare-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

type Tensors = Readonly<Record<string, readonly [dtype: string, shape: readonly number[], data: ArrayBufferView]>>

const f32 = (...values: number[]): readonly [string, readonly number[], ArrayBufferView] => [
  'F32',
  [values.length],
  Float32Array.from(values),
]

function safetensors(tensors: Tensors, metadata?: Record<string, string>): Buffer {
  const header: Record<string, unknown> = metadata === undefined ? {} : { __metadata__: metadata }
  const data: Buffer[] = []
  let offset = 0
  for (const [name, [dtype, shape, view]] of Object.entries(tensors)) {
    header[name] = { dtype, shape, data_offsets: [offset, offset + view.byteLength] }
    data.push(Buffer.from(view.buffer, view.byteOffset, view.byteLength))
    offset += view.byteLength
  }
  const text = Buffer.from(JSON.stringify(header))
  const prefix = Buffer.alloc(8)
  prefix.writeBigUInt64LE(BigInt(text.length))
  return Buffer.concat([prefix, text, ...data])
}

function write(bytes: Uint8Array | string, name = `${written++}.safetensors`): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

function compare(a: Tensors, b: Tensors, options: Partial<CompareOptions> = {}): Promise<GateReport> {
  return compareModels(write(safetensors(a)), write(safetensors(b)), {
    require: 'numeric',
    profile: 'trained',
    ...options,
  })
}

const model: Tensors = { w: f32(1, 2, 3), n: ['I64', [1], BigInt64Array.of(7n)] }
const nudged: Tensors = { ...model, w: f32(1, 2, 3 + 2 ** -22) }

describe('compareModels', () => {
  const rungs: readonly [string, Tensors, Tensors, string, string, string][] = [
    ['equal bytes', model, model, 'bytes', 'pass', 'COMPARE_EQUIVALENT'],
    [
      'another order',
      model,
      { n: model['n'] ?? f32(), w: model['w'] ?? f32() },
      'content',
      'pass',
      'COMPARE_EQUIVALENT',
    ],
    ['one unit in the last place', model, nudged, 'numeric', 'pass', 'COMPARE_EQUIVALENT'],
    ['−0 against 0', { w: f32(0, 1) }, { w: f32(-0, 1) }, 'numeric', 'pass', 'COMPARE_EQUIVALENT'],
    [
      'NaN at the same place',
      { w: f32(NaN, 1) },
      { w: f32(NaN, 1 + 2 ** -23) },
      'numeric',
      'pass',
      'COMPARE_EQUIVALENT',
    ],
    ['another value', model, { ...model, w: f32(1, 2, 4) }, 'none', 'fail', 'COMPARE_BEYOND_TOLERANCE'],
    ['another name', model, { ...model, extra: f32(1) }, 'none', 'fail', 'COMPARE_NAMES_DIFFER'],
    ['a name less', { ...model, extra: f32(1) }, model, 'none', 'fail', 'COMPARE_NAMES_DIFFER'],
    [
      'another shape',
      { w: f32(1, 2) },
      { w: ['F32', [2, 1], Float32Array.of(1, 2)] },
      'none',
      'fail',
      'COMPARE_SHAPE_DIFFERS',
    ],
    ['another type', { w: f32(1) }, { w: ['F64', [1], Float64Array.of(1)] }, 'none', 'fail', 'COMPARE_DTYPE_DIFFERS'],
    [
      'another integer',
      model,
      { ...model, n: ['I64', [1], BigInt64Array.of(8n)] },
      'none',
      'fail',
      'COMPARE_DISCRETE_DIFFERS',
    ],
    ['NaN in one', { w: f32(0, 1) }, { w: f32(NaN, 1) }, 'none', 'fail', 'COMPARE_NON_FINITE_DIFFERS'],
    ['values beside zeros', { w: f32(0, 0) }, { w: f32(0, 1e-30) }, 'none', 'fail', 'COMPARE_BEYOND_TOLERANCE'],
  ]
  for (const [title, a, b, rung, verdict, reason] of rungs) {
    it(`reaches ${rung} with ${title}`, async () => {
      const report = await compare(a, b)
      assert.deepEqual([report.data['rung'], report.verdict, report.reasonCode], [rung, verdict, reason])
    })
  }

  it('shows that it can fail: one flipped bit of a mantissa is seen, and fails where bytes are demanded', async () => {
    const bytes = safetensors(model)
    const flipped = Buffer.from(bytes)
    const last = flipped.length - 20 // inside the second float of w
    flipped.writeUInt8(flipped.readUInt8(last) ^ 1, last)
    const [a, b] = [write(bytes), write(flipped)]
    assert.equal((await compareModels(a, b, { require: 'numeric', profile: 'trained' })).data['rung'], 'numeric')
    for (const require of ['bytes', 'content'] as const) {
      const report = await compareModels(a, b, { require, profile: 'trained' })
      assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'COMPARE_RUNG_TOO_LOW'])
    }
    const strict = await compareModels(a, b, { require: 'numeric', profile: 'trained', rtol: 0 })
    assert.deepEqual([strict.verdict, strict.data['rung']], ['fail', 'none'])
  })

  it('ignores metadata and padding for content', async () => {
    const a = write(safetensors(model, { a: '1', b: '2' }))
    const b = write(safetensors(model, { b: '2', when: 'yesterday' }))
    const report = await compareModels(a, b, { require: 'content', profile: 'trained' })
    assert.deepEqual([report.data['rung'], report.verdict], ['content', 'pass'])
  })

  it('gives one measurement for each array and metric', async () => {
    const report = await compare(model, nudged)
    assert.deepEqual(
      report.measurements.map(({ metric, of, value, n }) => [
        of['tensor'],
        metric,
        metric === 'cosine_similarity' ? Number(value?.toFixed(12)) : value,
        n,
      ]),
      [
        ['w', 'relative_frobenius_difference', 2 ** -22 / Math.sqrt(14), 3],
        ['w', 'max_absolute_difference', 2 ** -22, 3],
        ['w', 'max_ulp_difference', 1, 3],
        ['w', 'cosine_similarity', 1, 3],
        ['w', 'differing_elements', 1, 3],
        ['n', 'relative_frobenius_difference', 0, 1],
        ['n', 'max_absolute_difference', 0, 1],
        ['n', 'max_ulp_difference', null, 1],
        ['n', 'cosine_similarity', 1, 1],
        ['n', 'differing_elements', 0, 1],
      ],
    )
    for (const { value, notEstimable } of report.measurements) assert.equal(value === null, notEstimable !== undefined)
  })

  it('names the first array that differs, the first element, and every kind of problem at once', async () => {
    const a: Tensors = { a: f32(1), b: f32(1, 2), c: f32(3), d: f32(4), gone: f32(1) }
    const b: Tensors = { a: f32(1), b: f32(1, 9), c: f32(4), d: ['U8', [1], Uint8Array.of(4)], fresh: f32(1) }
    const report = await compare(a, b)
    assert.deepEqual(report.data['firstDifference'], { tensor: 'b', element: 1, disagreement: 'beyond-tolerance' })
    assert.deepEqual(
      report.findings.map(({ code, subject }) => [code, subject]),
      [
        ['COMPARE_NAMES_DIFFER', undefined],
        ['COMPARE_BEYOND_TOLERANCE', 'b'],
        ['COMPARE_DTYPE_DIFFERS', 'd'],
        ['COMPARE_RENAMED', undefined],
        ['COMPARE_PATTERN', undefined],
      ],
    )
    assert.match(report.findings[1]?.message ?? '', /^The first array that differs is "b" .* So do 1 more: "c"\.$/u)
  })

  const i64 = (...values: number[]): Tensors[string] => [
    'I64',
    [values.length],
    BigInt64Array.from(values, (value) => BigInt(value)),
  ]
  const matrix = (...values: number[]): Tensors[string] => ['F32', [values.length / 2, 2], Float32Array.from(values)]
  const patterns: readonly [string | null, Tensors, Tensors][] = [
    ['architecture', { w: f32(1) }, { v: f32(2) }],
    [null, { w: f32(1) }, { v: f32(1) }],
    ['ties', { w: f32(1), order: i64(3, 1, 2) }, { w: f32(1), order: i64(1, 3, 2) }],
    ['permuted-rows', { w: f32(1, 2), order: i64(3, 1) }, { w: f32(2, 1), order: i64(1, 3) }],
    [null, { w: f32(1), order: i64(3, 1, 2) }, { w: f32(1), order: i64(1, 3, 3) }],
    ['architecture', { w: f32(1) }, { w: f32(1, 2) }],
    ['instability', { w: f32(1, 2) }, { w: f32(1, NaN) }],
    ['permuted-rows', { w: matrix(1, 2, 3, 4, 5, 6) }, { w: matrix(5, 6, 1, 2, 3, 4) }],
    ['permuted-rows', { w: f32(1, 2, 3) }, { w: f32(3, 1, 2) }],
    [null, { w: matrix(1, 2, 3, 4, 5, 6) }, { w: matrix(6, 5, 4, 3, 2, 1) }],
    ['sign-flips', { w: matrix(1, 2, 3, 4) }, { w: matrix(-1, -2, 3, 4) }],
    ['summation-order', { v: f32(1, 2), w: f32(3) }, { v: f32(1, 2 + 2 ** -22), w: f32(3 + 2 ** -22) }],
    ['one-array', { u: f32(1), v: f32(2), w: f32(3) }, { u: f32(1), v: f32(2.5), w: f32(3) }],
    ['amplification', { u: f32(1), v: f32(1), w: f32(1) }, { u: f32(1.0001), v: f32(1.001), w: f32(1.5) }],
    [null, { u: f32(1), v: f32(1), w: f32(1) }, { u: f32(1.5), v: f32(1.001), w: f32(1.0001) }],
    [null, { u: f32(1) }, { u: f32(1) }],
    [null, { u: f32(0, 1) }, { u: f32(-0, 1) }],
  ]
  for (const [index, [pattern, a, b]] of patterns.entries()) {
    it(`recognises ${pattern ?? 'no pattern'} in pair ${index}`, async () => {
      const { findings } = await compare(a, b)
      const found = findings.find(({ code }) => code === 'COMPARE_PATTERN')
      assert.equal(found?.data?.['pattern'] ?? null, pattern)
    })
  }

  it('compares opaque files by bytes', async () => {
    const [a, same, other] = [write('one', 'a.bin'), write('one', 'b.bin'), write('two', 'c.bin')]
    const options = { require: 'numeric', profile: 'trained' } as const
    assert.equal((await compareModels(a, same, options)).data['rung'], 'bytes')
    const report = await compareModels(a, other, options)
    assert.deepEqual(
      [report.verdict, report.reasonCode, report.data['rung']],
      ['fail', 'COMPARE_OPAQUE_DIFFERS', 'none'],
    )
  })

  it('compares JSON by value', async () => {
    const options = { require: 'numeric', profile: 'trained' } as const
    const a = write('{"name": "m", "auc": 0.75, "n": 12}', 'metrics-a.json')
    const close = write('{"n": 12, "name": "m", "auc": 0.7500000001}', 'metrics-b.json')
    const tolerated = await compareModels(a, close, options)
    assert.deepEqual([tolerated.verdict, tolerated.data['rung']], ['pass', 'numeric'])
    assert.equal(tolerated.findings[0]?.code, 'COMPARE_TOLERATED')
    const other = write('{"n": 13, "name": "m", "auc": 0.75}', 'metrics-c.json')
    const report = await compareModels(a, other, options)
    assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'COMPARE_DOCUMENT_DIFFERS'])
    assert.deepEqual(report.findings[0]?.data, { documents: [{ pointer: '/n', a: '12', b: '13' }] })
    assert.deepEqual(report.data['firstDifference'], { pointer: '/n', a: '12', b: '13' })
    const order = write('{"n":12,"auc":7.5e-1,"name":"m"}', 'metrics-d.json')
    assert.equal((await compareModels(a, order, options)).data['rung'], 'content')
  })

  it('compares folders file by file and takes the worst', async () => {
    write(safetensors(model), 'run-1/weights/m.safetensors')
    write('{}', 'run-1/config')
    write(safetensors(nudged), 'run-2/weights/m.safetensors')
    write('{}', 'run-2/config')
    const options = { require: 'numeric', profile: 'trained' } as const
    const report = await compareModels(join(folder, 'run-1'), join(folder, 'run-2'), options)
    assert.deepEqual([report.verdict, report.data['rung']], ['pass', 'numeric'])
    assert.deepEqual(report.measurements[0]?.of, { tensor: 'w', file: 'weights/m.safetensors' })
    write('more', 'run-2/log')
    const more = await compareModels(join(folder, 'run-1'), join(folder, 'run-2'), options)
    assert.deepEqual([more.verdict, more.reasonCode, more.data['rung']], ['fail', 'COMPARE_FILES_DIFFER', 'none'])
  })

  const hostile: readonly [string, string, () => readonly [string, string]][] = [
    ['a file that is missing', 'MODEL_FILE_MISSING', () => [write('x', 'x.bin'), join(folder, 'nowhere')]],
    ['an empty file', 'MODEL_FILE_EMPTY', () => [write('x', 'x.bin'), write('', 'empty.bin')]],
    ['two equal files that break their format', 'SAFETENSORS_HEADER_TOO_SMALL', () => [write('x'), write('x')]],
    ['a file and a folder', 'COMPARE_KINDS_DIFFER', () => [write('x', 'x.bin'), folder]],
    [
      'empty folders',
      'COMPARE_FOLDER_EMPTY',
      () => {
        mkdirSync(join(folder, 'empty'), { recursive: true })
        return [join(folder, 'empty'), join(folder, 'empty')]
      },
    ],
    [
      'a symbolic link in a folder',
      'COMPARE_FOLDER_UNREADABLE',
      () => {
        mkdirSync(join(folder, 'linked'))
        symlinkSync('/etc/passwd', join(folder, 'linked', 'model.bin'))
        return [join(folder, 'linked'), join(folder, 'linked')]
      },
    ],
    ['a device', 'MODEL_FILE_IRREGULAR', () => [write('x', 'x.bin'), '/dev/zero']],
  ]
  for (const [title, code, paths] of hostile) {
    it(`is an error with ${title}`, async () => {
      const [a, b] = paths()
      await assert.rejects(compareModels(a, b, { require: 'numeric', profile: 'trained' }), { code })
    })
  }

  it('knows arrays that have another name by their content', async () => {
    const report = await compare(model, { other: model['w'] ?? f32(), n: model['n'] ?? f32() })
    assert.equal(report.data['rung'], 'none')
    const renamed = report.findings.find(({ code }) => code === 'COMPARE_RENAMED')
    assert.deepEqual(renamed?.data, { renamed: [{ from: 'w', to: 'other' }] })
  })

  it('knows arrays that lie in a file of another name', async () => {
    const { w = f32(), n = f32() } = model
    write(safetensors(model), 'named-1/model.safetensors')
    write('one', 'named-1/notes')
    write(safetensors({ n }), 'named-2/part-1.safetensors')
    write(safetensors({ w }), 'named-2/part-2.safetensors')
    write('one', 'named-2/remarks')
    const options = { require: 'numeric', profile: 'trained' } as const
    const report = await compareModels(join(folder, 'named-1'), join(folder, 'named-2'), options)
    assert.deepEqual([report.verdict, report.data['rung']], ['fail', 'none'])
    assert.deepEqual(report.findings.find(({ code }) => code === 'COMPARE_RENAMED')?.data, {
      renamed: [
        { from: 'model.safetensors: w', to: 'part-2.safetensors: w' },
        { from: 'model.safetensors: n', to: 'part-1.safetensors: n' },
        { from: 'notes', to: 'remarks' },
      ],
    })
  })

  it('knows a model whose arrays were spread over other files', async () => {
    const shard = (folderName: string, shards: Readonly<Record<string, Tensors>>): string => {
      const weights = Object.entries(shards).flatMap(([name, tensors]) =>
        Object.keys(tensors).map((key) => [key, name]),
      )
      write(JSON.stringify({ weight_map: Object.fromEntries(weights) }), `${folderName}/model.safetensors.index.json`)
      for (const [name, tensors] of Object.entries(shards)) write(safetensors(tensors), `${folderName}/${name}`)
      return join(folder, folderName)
    }
    const { w = f32(), n = f32() } = model
    write(safetensors(model), 'whole/model.safetensors')
    const whole = join(folder, 'whole')
    const two = shard('two', { '1.safetensors': { w }, '2.safetensors': { n } })
    const one = shard('one', { 'all.safetensors': model })
    const changed = shard('changed', { '1.safetensors': { w: f32(1, 2, 4) }, '2.safetensors': { n } })
    const rungs = async (a: string, b: string) =>
      (await compareModels(a, b, { require: 'numeric', profile: 'trained' })).data['rung']
    assert.equal(await rungs(whole, two), 'content')
    assert.equal(await rungs(one, two), 'content')
    assert.equal(await rungs(two, two), 'bytes')
    // The index files are the same here; only a shard tells the two apart.
    assert.equal(await rungs(two, changed), 'none')
  })

  it('says what only the second pickle would import', async () => {
    const pair = [write('cos\nsystem\n.', 'a.pkl'), write('cposix\nsystem\n.', 'b.pkl')] as const
    const report = await compareModels(...pair, { require: 'numeric', profile: 'trained' })
    assert.equal(report.data['rung'], 'none')
    const imports = report.findings.find(({ code }) => code === 'COMPARE_IMPORTS_DIFFER')
    assert.deepEqual(imports?.data, { globals: ['posix.system'] })
  })
})
