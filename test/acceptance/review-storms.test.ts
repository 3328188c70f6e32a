import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Transcript } from '@modelgate/testkit'
import { CREDIT_POLICY, creditModel, modelIn } from './credit-model.ts'
import { openPullStage } from './pull-stage.ts'

const BASE: Readonly<Record<string, string>> = {
  ...creditModel({ version: '1.0.0', weights: 'w', old: 10 }),
  '.github/modelgate.yaml': CREDIT_POLICY,
}
const WORSE = creditModel({ version: '1.1.0', weights: 'ww', old: 30 })
const BETTER = creditModel({ version: '1.1.0', weights: 'www', old: 9 })

const stage = await openPullStage(BASE)
const { github, repository, openPull } = stage
after(stage.close)

const isWrite = ({ method, path }: { readonly method: string; readonly path: string }) =>
  method !== 'GET' && path !== '/graphql'
/** What counts against the limits of the API; git has none. */
const apiOf = ({ requests }: Transcript) =>
  requests.filter(({ path }) => !path.includes('/git-') && !path.includes('/info/refs'))

for (const count of [2, 12]) {
  test(`${count} runs at once leave one comment and one review`, async () => {
    const { check, comments, lineComments } = await openPull(WORSE)
    const runs = await Promise.all(Array.from({ length: count }, () => check()))
    for (const { exitCode, outputs, log } of runs) {
      assert.equal(exitCode, 1, log)
      assert.equal(outputs['verdict'], 'fail', log)
    }
    const visible = comments().filter(({ minimized }) => minimized === null || minimized === undefined)
    assert.equal(visible.length, 1)
    assert.match(visible[0]?.body ?? '', /do not merge, fairness failed/u)
    // What a run posted twice, the next one takes away.
    await check()
    const shown = lineComments().filter(({ minimized }) => minimized === null || minimized === undefined)
    assert.equal(new Set(shown.map(({ path, line, body }) => `${path}:${line}:${body}`)).size, shown.length)
  })
}

test('one model costs at most twelve requests, again at most six reads and no write', async () => {
  const { check } = await openPull(WORSE)
  const first = await check()
  assert.ok(apiOf(first).length <= 12, `${apiOf(first).length} requests`)
  const again = apiOf(await check())
  assert.deepEqual(again.filter(isWrite), [])
  assert.ok(again.length <= 6, again.map(({ method, path }) => `${method} ${path}`).join('\n'))
})

test('fifty models cost at most thirty requests', async () => {
  const model = creditModel({ version: '1.0.0', weights: 'w', old: 10 })
  const many = Array.from({ length: 50 }, (_, index) => Object.entries(modelIn(`models/${index}`, model))).flat()
  const { check, comments } = await openPull(Object.fromEntries(many))
  const run = await check()
  assert.ok(apiOf(run).length <= 30, `${apiOf(run).length} requests`)
  assert.match(comments()[0]?.body ?? '', /50 models/u)
  assert.ok((comments()[0]?.body ?? '').length <= 65_536)
})

for (const [permissions, said] of [
  [{ contents: 'read', metadata: 'read' }, /pull-requests: (?:read|write)/u],
  [{ contents: 'read', metadata: 'read', 'pull-requests': 'read' }, /(?:pull-requests|issues): write/u],
  [{ metadata: 'read', 'pull-requests': 'write' }, undefined],
] as const) {
  test(`a token with ${JSON.stringify(permissions)} gives the same verdict or says what it lacks`, async () => {
    const { check } = await openPull(WORSE)
    const { outputs, exitCode, log } = await check({ permissions })
    assert.equal(exitCode, 1)
    assert.notEqual(outputs['verdict'], 'pass')
    if (said === undefined) return
    assert.match(log, said)
  })
}

const COMMENT = /\/issues\/\d+\/comments$/u
for (const [what, fault] of [
  ['a rate limit', { when: 'before', effect: { status: 429, retryAfter: 1 } }],
  ['an error before the comment is written', { when: 'before', effect: { status: 500 } }],
  ['an error after the comment was written', { when: 'after', effect: { status: 502 } }],
  ['a connection that closes after the comment was written', { when: 'after', effect: { drop: true } }],
  ['a request that arrives twice', { when: 'before', effect: { duplicate: true } }],
] as const) {
  test(`${what} leaves one comment`, async () => {
    const { check, comments } = await openPull(WORSE)
    github.fault({ method: 'POST', path: COMMENT, ...fault })
    const { outputs, log } = await check()
    assert.equal(outputs['verdict'], 'fail', log)
    assert.deepEqual(github.faultsLeft(), [])
    if (outputs['posted'] !== 'true') await check()
    const visible = comments().filter(({ minimized }) => minimized === null || minimized === undefined)
    assert.equal(visible.length, 1, log)
  })
}

test('hundreds of comments and files before ours', async () => {
  const files = Object.fromEntries(Array.from({ length: 350 }, (_, index) => [`notes/${index}.md`, `${index}\n`]))
  const { check, comments, number } = await openPull({ ...files, ...WORSE })
  const headers = { authorization: `Bearer ${github.issueUserToken('ada')}`, 'content-type': 'application/json' }
  for (let index = 0; index < 320; index++) {
    const address = `${github.apiUrl}/repos/${repository}/issues/${number}/comments`
    const { status } = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify({ body: `Note ${index}` }),
    })
    assert.equal(status, 201)
  }
  await check()
  await check()
  const own = comments().filter(({ body }) => body.startsWith('<!-- modelgate:check v1 -->'))
  assert.equal(own.length, 1)
  assert.match(own[0]?.body ?? '', /fairness failed/u)
})

test('a model that only moved is the same model', async () => {
  const { check, comments, lineComments } = await openPull({
    'credit.modelgate.yaml': null,
    'models/credit.modelgate.yaml': BASE['credit.modelgate.yaml'] ?? '',
  })
  const { outputs, log } = await check()
  assert.equal(outputs['verdict'], 'pass', log)
  assert.doesNotMatch(comments()[0]?.body ?? '', /new model|is gone/u)
  assert.deepEqual(lineComments(), [])
})

test('a push while a run is at work: the older run leaves the comment to the newer one', async () => {
  const { check, comments, push } = await openPull(WORSE)
  // The list of comments is the last thing a run reads before it asks whether it is still current.
  github.fault({ method: 'GET', path: COMMENT, when: 'before', effect: { delayMilliseconds: 2500 } })
  const slow = check()
  const start = github.requests.length
  while (!github.requests.slice(start).some(({ path }) => /\/pulls\/\d+\/files/u.test(path))) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await push(BETTER)
  const old = await slow
  assert.equal(old.outputs['posted'], 'false', old.log)
  assert.equal(comments().length, 0)
  const fresh = await check()
  assert.equal(fresh.outputs['posted'], 'true', fresh.log)
  assert.match(comments()[0]?.body ?? '', /ready to merge/u)
})

test('GitHub Enterprise Server: the same comment', async () => {
  const server = await openPullStage(BASE, { profile: 'ghes' })
  try {
    const { check, comments } = await server.openPull(WORSE)
    const { outputs, log } = await check()
    assert.equal(outputs['posted'], 'true', log)
    assert.match(comments()[0]?.body ?? '', /do not merge, fairness failed/u)
    assert.deepEqual(server.github.violations, [])
    assert.deepEqual(server.github.unknownRoutes, [])
  } finally {
    await server.close()
  }
})

test('every request was one that GitHub knows', () => {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
})
