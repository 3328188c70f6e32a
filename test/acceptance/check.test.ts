import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { Transcript } from '@modelgate/testkit'
import { openPullStage } from './pull-stage.ts'

/** 4,000 good customers in two age groups; so many of a hundred in each are refused. */
function predictions(young: number, old: number): string {
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const refused = Math.floor(i / 2) % 100 < (i % 2 === 0 ? young : old)
    return `${i},${i % 2 === 0 ? '26-35' : '51+'},0,${refused ? 1 : 0}`
  })
  return `row,age_group,defaulted,refused\n${rows.join('\n')}\n`
}

interface ModelVersion {
  readonly version: string
  readonly weights: string
  readonly old: number
  readonly limitation?: string
}

function model({ version, weights, old, limitation = 'Not valid for customers of less than a year.' }: ModelVersion) {
  const csv = predictions(9, old)
  return {
    'model.bin': weights,
    'predictions.csv': csv,
    'credit.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata:
  name: credit-default
  version: "${version}"
  owner: "@acme/credit"
spec:
  artifacts:
    - name: weights
      path: model.bin
      format: opaque
      digest: "${digestBytes(weights)}"
      size: ${weights.length}
  evaluation:
    predictions:
      path: predictions.csv
      digest: "${digestBytes(csv)}"
      label: defaulted
      prediction: refused
      id: row
  considerations:
    useCases: [Decide whose limit may grow]
    technicalLimitations:
      - ${limitation}
  risk: { tier: low }
`,
  }
}

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates:
  manifest: {}
  fairness:
    attributes: { age_group: { reference: "26-35" } }
    rules:
      - metric: false_positive_rate
        contrast: difference
        against: reference
        absolute: { margin: 0.10 }
        regression: { epsilon: 0.02, worse: higher }
`

const { github, openPull, close } = await openPullStage({
  ...model({ version: '1.0.0', weights: 'w', old: 10 }),
  '.github/modelgate.yaml': POLICY,
})
after(close)

const writes = ({ requests }: Transcript) =>
  requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length

test('a pull request that makes a group worse is stopped, explained, and released when it is fixed', async () => {
  const { push, check, comments, lineComments } = await openPull(
    model({ version: '1.1.0', weights: 'ww', old: 30, limitation: 'Best for long-standing customers.' }),
  )
  const first = await check()
  assert.equal(first.exitCode, 1, first.log)
  assert.equal(first.outputs['verdict'], 'fail')
  assert.equal(first.outputs['posted'], 'true', first.log)
  assert.ok(first.requests.length <= 12, `${first.requests.length} requests`)
  const [comment] = comments()
  assert.match(
    comment?.body ?? '',
    /^<!-- modelgate:check v1 -->\n## ❌ credit-default 1\.1\.0: do not merge, fairness failed/u,
  )
  assert.match(comment?.body ?? '', /Of 100 in 51\+ labelled “not defaulted”, 30 get “refused”/u)
  assert.match(first.summary, /^## ❌ credit-default 1\.1\.0/u)
  assert.deepEqual(
    lineComments().map(({ path }) => path),
    ['credit.modelgate.yaml', 'credit.modelgate.yaml'],
  )
  assert.ok(
    first.annotations.some(({ file, title }) => file === 'credit.modelgate.yaml' && title === 'FAIRNESS_REGRESSION'),
  )
  const report = JSON.parse(readFileSync(first.outputs['report'] ?? '', 'utf8'))
  assert.equal(report.verdict, 'fail')

  const again = await check()
  assert.equal(again.outputs['posted'], 'true', again.log)

  await push(model({ version: '1.1.0', weights: 'www', old: 10 }))
  const fixed = await check()
  assert.equal(fixed.exitCode, 0, fixed.log)
  assert.equal(fixed.outputs['verdict'], 'pass')
  assert.equal(comments().length, 1)
  assert.match(comments()[0]?.body ?? '', /## ✅ credit-default 1\.1\.0: ready to merge/u)
  assert.ok(lineComments().every(({ minimized }) => minimized === 'RESOLVED'))

  const rerun = await check()
  assert.equal(writes(rerun), 0)
})

test('a fork has a read-only token: the verdict is the same, and the summary says everything', async () => {
  await github.forkRepository('acme/credit', 'mallory')
  const { check, comments } = await openPull(model({ version: '1.2.0', weights: 'f', old: 30 }), 'mallory/credit')
  const transcript = await check({ permissions: { contents: 'read', metadata: 'read', 'pull-requests': 'read' } })
  assert.equal(transcript.exitCode, 1)
  assert.equal(transcript.outputs['verdict'], 'fail')
  assert.equal(transcript.outputs['posted'], 'false')
  assert.match(transcript.log, /this job needs `permissions: (?:pull-requests|issues): write`/u)
  assert.match(transcript.summary, /do not merge/u)
  assert.equal(comments().length, 0)
})

test('a pull request that touches no model passes without a comment', async () => {
  const { check, comments } = await openPull({ 'README.md': 'Hello' })
  const transcript = await check()
  assert.equal(transcript.exitCode, 0, transcript.log)
  assert.equal(transcript.outputs['reason-code'], 'NO_MODEL_CHANGED')
  assert.equal(comments().length, 0)
})

test('every request was one that GitHub knows', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
