import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import type { Transcript } from '@modelgate/testkit'
import { CREDIT_POLICY, creditModel } from './credit-model.ts'
import { openPullStage } from './pull-stage.ts'

const { github, openPull, close } = await openPullStage({
  ...creditModel({ version: '1.0.0', weights: 'w', old: 10 }),
  '.github/modelgate.yaml': CREDIT_POLICY,
})
after(close)

const writes = ({ requests }: Transcript) =>
  requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql' && !path.endsWith('/git-upload-pack'))
    .length

test('a pull request that makes a group worse is stopped, explained, and released when it is fixed', async () => {
  const { push, check, comments, lineComments } = await openPull(
    creditModel({ version: '1.1.0', weights: 'ww', old: 30, limitation: 'Best for long-standing customers.' }),
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
  assert.match(comment?.body ?? '', /Of 100 in 51\+ labelled “not defaulted”, \d+ more get “refused” than at base/u)
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

  await push(creditModel({ version: '1.1.0', weights: 'www', old: 10 }))
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
  const { check, comments } = await openPull(creditModel({ version: '1.2.0', weights: 'f', old: 30 }), 'mallory/credit')
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
