import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { CellTable } from '@modelgate/statistics'
import { writeCellsFile } from '@modelgate/tabular'
import { memoryTree } from './fixtures/memory-tree.ts'
import { runCheck } from './run-check.ts'

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates:
  quality: { metrics: [{ metric: accuracy, min: 0.5 }] }
  fairness:
    attributes: { age: {} }
    rules: [{ metric: selection_rate, contrast: difference, absolute: { margin: 0.1 } }]
`

function cells(refused: number): string {
  const outcome = { positive: 'yes', negative: 'no' }
  const groups = [
    ['young', 100],
    ['old', refused],
  ] as const
  const table: CellTable = {
    attributes: ['age'],
    label: { column: 'defaulted', ...outcome },
    prediction: { column: 'refused', ...outcome },
    favourable: 'negative',
    rows: 2000,
    cells: groups.flatMap(([group, n]) => [
      { groups: [group], label: false, prediction: true, n },
      { groups: [group], label: false, prediction: false, n: 1000 - n },
    ]),
  }
  return writeCellsFile(table, undefined, 10)
}

async function check(text: string) {
  const manifest = `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: weights, path: model.bin, format: opaque, digest: "${digestBytes('w')}", size: 1 }]
  evaluation: { cells: { path: counts.json, digest: "${digestBytes(text)}" } }
  considerations: { useCases: [Raise limits] }
  risk: { tier: low }
`
  const tree = memoryTree({
    'credit.modelgate.yaml': manifest,
    'counts.json': text,
    'model.bin': 'w',
    'policy.yaml': POLICY,
  })
  const { reports } = await runCheck({
    head: tree,
    base: null,
    policy: { tree, path: 'policy.yaml' },
    gates: ['quality', 'fairness'],
    changedPaths: null,
    now: new Date(0),
    environment: {},
    progress: () => undefined,
  })
  return reports.map(({ gate, verdict, reasonCode }) => [gate, verdict, reasonCode])
}

test('cells that a manifest declares take the place of predictions', async () => {
  assert.deepEqual(await check(cells(110)), [
    ['quality', 'pass', 'QUALITY_WITHIN_LIMITS'],
    ['fairness', 'pass', 'FAIRNESS_WITHIN_LIMITS'],
  ])
  assert.deepEqual(await check(cells(400)), [
    ['quality', 'pass', 'QUALITY_WITHIN_LIMITS'],
    ['fairness', 'fail', 'FAIRNESS_GAP_EXCEEDED'],
  ])
})
