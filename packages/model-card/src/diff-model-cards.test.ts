import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReport } from '@modelgate/kernel'
import type { GateReport, Measurement } from '@modelgate/kernel'
import type { Manifest, ManifestSpec } from '@modelgate/manifest'
import { diffModelCards } from './diff-model-cards.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`
const OTHER = `sha256:${'1'.repeat(64)}`

function manifest(spec: Partial<ManifestSpec> = {}, metadata: Partial<Manifest['metadata']> = {}): Manifest {
  return {
    apiVersion: 'modelgate/v1',
    kind: 'Model',
    metadata: { name: 'credit', version: '1.0.0', owner: '@acme/ml', ...metadata },
    spec: {
      artifacts: [{ name: 'weights', path: 'model.safetensors', format: 'safetensors', digest: DIGEST, size: 10 }],
      considerations: {
        useCases: ['Raise limits'],
        technicalLimitations: ['Not valid for new customers.', 'Only for one country.'],
      },
      risk: { tier: 'high' },
      ...spec,
    },
  }
}

function quality(...measurements: Measurement[]): GateReport {
  return createReport({ gate: 'quality', verdict: 'pass', reasonCode: 'QUALITY_PASSED', measurements })
}

test('the same card is unchanged', () => {
  const diff = diffModelCards({ base: manifest(), head: manifest() })
  assert.equal(diff.status, 'unchanged')
  assert.deepEqual([diff.facts, diff.lostClaims, diff.metrics, diff.tensors], [[], [], [], []])
})

test('a card without a base is new', () => {
  const diff = diffModelCards({ base: null, head: manifest() })
  assert.deepEqual([diff.status, diff.version], ['new', { before: null, after: '1.0.0' }])
  assert.deepEqual(diff.facts, [])
})

test('order and white space are no change', () => {
  const data = [
    { name: 'train', role: 'training', digest: DIGEST },
    { name: 'test', role: 'testing', digest: OTHER },
  ] as const
  const base = manifest({ data })
  const head = manifest({
    data: data.toReversed(),
    considerations: {
      technicalLimitations: ['Only for one\n country.', 'Not valid for new  customers.'],
      useCases: ['Raise limits '],
    },
  })
  assert.equal(diffModelCards({ base, head }).status, 'unchanged')
})

test('lists are matched by name, not by position', () => {
  const base = manifest({ data: [{ name: 'train', role: 'training', digest: DIGEST }] })
  const head = manifest({
    data: [
      { name: 'extra', role: 'validation', digest: DIGEST },
      { name: 'train', role: 'training', digest: OTHER },
    ],
  })
  const { facts } = diffModelCards({ base, head })
  assert.deepEqual(
    facts.map(({ key, before, after, pointer }) => [key, before, after, pointer]),
    [
      ['spec.data[extra].name', null, 'extra', '/spec/data/0/name'],
      ['spec.data[extra].role', null, 'validation', '/spec/data/0/role'],
      ['spec.data[extra].digest', null, DIGEST, '/spec/data/0/digest'],
      ['spec.data[train].digest', DIGEST, OTHER, '/spec/data/1/digest'],
    ],
  )
})

test('a limitation that is gone is a lost claim; a reworded one is paired with its former text', () => {
  const head = manifest({
    considerations: { useCases: ['Raise limits'], technicalLimitations: ['Not validated for new customers yet.'] },
  })
  const { lostClaims } = diffModelCards({ base: manifest(), head })
  assert.deepEqual(
    lostClaims.map(({ kind, loss, change }) => [kind, loss, change.before, change.after]),
    [
      ['a technical limitation', 'reworded', 'Not valid for new customers.', 'Not validated for new customers yet.'],
      ['a technical limitation', 'removed', 'Only for one country.', null],
    ],
  )
})

test('a new limitation and a moved digest take no claim away', () => {
  const predictions = { path: 'p.csv', digest: DIGEST, label: 'y', prediction: 'p' }
  const base = manifest({ evaluation: { predictions } })
  const head = manifest({
    evaluation: { predictions: { ...predictions, digest: OTHER } },
    considerations: {
      useCases: ['Raise limits'],
      technicalLimitations: ['Not valid for new customers.', 'Only for one country.', 'Slow.'],
    },
  })
  const diff = diffModelCards({ base, head })
  assert.equal(diff.facts.length, 2)
  assert.deepEqual(diff.lostClaims, [])
})

test('metrics: the union of both sides, measured before claimed, with the change measured on the same rows', () => {
  const base = manifest({
    evaluation: {
      results: [
        { metric: 'recall', value: 0.4, dataset: 'test', n: 10 },
        { metric: 'f1', value: 0.5, dataset: 'test' },
      ],
    },
  })
  const head = manifest({ evaluation: { results: [{ metric: 'recall', value: 0.99, dataset: 'test' }] } })
  const interval = { low: 0.01, high: 0.05, level: 0.95, method: 'newcombe' }
  const { metrics, status } = diffModelCards({
    base,
    head,
    headReports: [
      quality(
        { metric: 'recall', of: {}, value: 0.43, n: 12000 },
        { metric: 'recall', of: { against: 'base' }, value: 0.03, n: 12000, interval },
        { metric: 'recall', of: { at: 'base' }, value: 0.4, n: 11000 },
        { metric: 'recall', of: { at: 'environment:production' }, value: 0.2, n: 11000 },
        { metric: 'recall_change', of: { against: 'environment:production' }, value: 0.23, n: 11000 },
        { metric: 'log_loss', of: { at: 'base' }, value: null, n: 0, notEstimable: 'no score' },
        { metric: 'log_loss', of: {}, value: null, n: 0, notEstimable: 'no score' },
      ),
    ],
  })
  assert.equal(status, 'changed')
  assert.deepEqual(
    metrics.map(({ metric, before, after, change, direction }) => [
      metric,
      before?.value,
      after?.value,
      after?.source,
      change,
      direction,
    ]),
    [
      ['recall', 0.4, 0.43, 'measured', 0.03, 'better'],
      ['f1', 0.5, undefined, undefined, null, 'unclear'],
    ],
  )
  assert.deepEqual(metrics[0]?.changeInterval, interval)
})

test('the direction of a change respects the metric and the interval', () => {
  const results = (metric: string, value: number) =>
    manifest({ evaluation: { results: [{ metric, value, dataset: 'test' }] } })
  const direction = (metric: string, before: number, after: number) =>
    diffModelCards({ base: results(metric, before), head: results(metric, after) }).metrics[0]?.direction
  assert.equal(direction('roc_auc', 0.7, 0.8), 'better')
  assert.equal(direction('log_loss', 0.7, 0.8), 'worse')
  assert.equal(direction('roc_auc', 0.7, 0.7), 'same')
  assert.equal(direction('selection_rate', 0.7, 0.8), 'unclear')
  const noise = {
    metric: 'roc_auc',
    of: { against: 'base' },
    value: 0.1,
    n: 9,
    interval: { low: -0.1, high: 0.3, level: 0.95, method: 'bootstrap' },
  }
  const diff = diffModelCards({
    base: results('roc_auc', 0.7),
    head: results('roc_auc', 0.8),
    headReports: [quality(noise)],
  })
  assert.equal(diff.metrics[0]?.direction, 'unclear')
  const open = { ...noise, interval: { ...noise.interval, low: null, high: null } }
  const unbounded = diffModelCards({
    base: results('roc_auc', 0.7),
    head: results('roc_auc', 0.8),
    headReports: [quality(open)],
  })
  assert.equal(unbounded.metrics[0]?.direction, 'unclear')
})

test('a rename, a version and changed tensors are changes', () => {
  const diff = diffModelCards({
    base: manifest(),
    head: manifest({}, { name: 'credit-risk', version: '1.1.0' }),
    tensors: {
      base: [
        { artifact: 'weights', name: 'w', dtype: 'F32', shape: [3, 4] },
        { artifact: 'weights', name: 'gone', dtype: 'F32', shape: [] },
        { artifact: 'weights', name: 'same', dtype: 'F32', shape: [1] },
      ],
      head: [
        { artifact: 'weights', name: 'w', dtype: 'F16', shape: [3, 4] },
        { artifact: 'weights', name: 'same', dtype: 'F32', shape: [1] },
      ],
    },
  })
  assert.equal(diff.renamedFrom, 'credit')
  assert.deepEqual(diff.version, { before: '1.0.0', after: '1.1.0' })
  assert.deepEqual(diff.parameters, { before: 14, after: 13 })
  assert.deepEqual(diff.tensors, [
    { artifact: 'weights', name: 'w', before: 'F32 [3, 4]', after: 'F16 [3, 4]' },
    { artifact: 'weights', name: 'gone', before: 'F32 []', after: null },
  ])
})

test('training environment is its own chapter; names with slashes are escaped in pointers', () => {
  const head = manifest({
    training: { environment: { image: 'python:3.12' }, hyperparameters: { 'a/b': 1, list: [1, 2] } },
  })
  const { facts } = diffModelCards({ base: manifest(), head })
  assert.deepEqual(
    facts.map(({ section, key, pointer, after }) => [section, key, pointer, after]),
    [
      ['environment', 'spec.training.environment.image', '/spec/training/environment/image', 'python:3.12'],
      ['training', 'spec.training.hyperparameters.a/b', '/spec/training/hyperparameters/a~1b', '1'],
      ['training', 'spec.training.hyperparameters.list', '/spec/training/hyperparameters/list', '[1, 2]'],
    ],
  )
})

test('lists too long to pair are compared as sets', () => {
  const uses = (word: string) => Array.from({ length: 150 }, (_, i) => `${word} case number ${i} of many`)
  const base = manifest({ considerations: { useCases: uses('first') } })
  const head = manifest({ considerations: { useCases: uses('other') } })
  const { facts } = diffModelCards({ base, head })
  assert.equal(facts.length, 300)
  assert.ok(facts.every(({ before, after }) => before === null || after === null))
})

test('a change alone does not say what the base was', () => {
  const head = manifest()
  const report = quality(
    { metric: 'recall', of: {}, value: 0.5, n: 100 },
    { metric: 'recall_change', of: { against: 'base' }, value: 0.1, n: 90 },
  )
  const [metric] = diffModelCards({ base: manifest(), head, headReports: [report] }).metrics
  assert.deepEqual([metric?.before, metric?.change], [null, 0.1])
})

test('of several texts that could have been reworded the most similar one was', () => {
  const technicalLimitations = ['Not valid for customers in Spain.', 'Not valid for customers in Italy or Malta.']
  const head = ['Not valid for young customers in Italy or Malta.', 'Not valid for customers in Spain.', 'New.']
  const { facts } = diffModelCards({
    base: manifest({
      considerations: {
        useCases: [],
        technicalLimitations: [...technicalLimitations, 'Not valid for customers in Italy.'],
      },
    }),
    head: manifest({ considerations: { useCases: [], technicalLimitations: head } }),
  })
  assert.deepEqual(
    facts.map(({ before, after }) => [before, after]),
    [
      ['Not valid for customers in Italy or Malta.', 'Not valid for young customers in Italy or Malta.'],
      [null, 'New.'],
      ['Not valid for customers in Italy.', null],
    ],
  )
})

test('slices are metrics of their own, and what is null says nothing', () => {
  const results = [
    { metric: 'recall', value: 0.4, dataset: 'test' },
    { metric: 'recall', value: 0.3, dataset: 'test', slice: 'region = north' },
  ]
  const training = JSON.parse('{"hyperparameters":{"depth":3,"seed":null}}')
  const { metrics, facts } = diffModelCards({
    base: manifest({ evaluation: { results } }),
    head: manifest({ evaluation: { results }, training }),
  })
  assert.deepEqual(
    metrics.map(({ of, change }) => [of['slice'], change]),
    [
      [undefined, 0],
      ['region = north', 0],
    ],
  )
  assert.deepEqual(
    facts.map(({ key, after }) => [key, after]),
    [['spec.training.hyperparameters.depth', '3']],
  )
})

test('packages that came, went or moved are listed by name', () => {
  const packages = {
    base: new Map([
      ['scikit-learn', '1.5.1'],
      ['numpy', '2.0.0'],
      ['six', '1.16.0'],
    ]),
    head: new Map([
      ['numpy', '2.0.0'],
      ['scikit-learn', '1.5.2'],
      ['joblib', '1.4.2'],
    ]),
  }
  const expected = [
    { name: 'joblib', before: null, after: '1.4.2' },
    { name: 'scikit-learn', before: '1.5.1', after: '1.5.2' },
    { name: 'six', before: '1.16.0', after: null },
  ]
  assert.deepEqual(diffModelCards({ base: manifest(), head: manifest(), packages }).packages, expected)
  assert.deepEqual(diffModelCards({ base: null, head: manifest(), packages }).packages, [])
})

test('rows and columns of declared data that changed; the order of columns is no change', () => {
  const table = (rows: number, ...columns: readonly string[]) => ({ name: 'train', rows, columns })
  const tables = [
    { base: table(10, 'a', 'b'), head: table(10, 'b', 'a') },
    { base: table(10, 'a', 'b'), head: table(12, 'a', 'c') },
    { base: table(10, 'a'), head: table(10, 'a', 'b') },
  ]
  assert.deepEqual(diffModelCards({ base: manifest(), head: manifest(), tables }).tables, [
    { name: 'train', rows: { before: 10, after: 12 }, added: ['c'], removed: ['b'] },
    { name: 'train', rows: { before: 10, after: 10 }, added: ['b'], removed: [] },
  ])
})
