import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AT, assertClean, jobClient, start, status } from './small-github.ts'

test('faults strike before a write, after it, twice, late or by silence', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { contents: 'write' }, base)
  const create = (name: string) => octokit.git.createRef({ ...AT, ref: `refs/heads/${name}`, sha: base })
  const exists = (name: string) =>
    octokit.git.getRef({ ...AT, ref: `heads/${name}` }).then(
      () => true,
      () => false,
    )
  const path = /\/git\/refs$/
  github.fault({ method: 'POST', path, when: 'before', effect: { status: 502 } })
  await assert.rejects(create('one'), status(502))
  assert.equal(await exists('one'), false)
  github.fault({ method: 'POST', path, when: 'after', effect: { status: 502 } })
  await assert.rejects(create('two'), status(502))
  assert.equal(await exists('two'), true)
  github.fault({ method: 'POST', path, when: 'before', effect: { duplicate: true } })
  await assert.rejects(create('three'), status(422, /already exists/))
  github.fault({ method: 'POST', path, when: 'after', effect: { drop: true } })
  await assert.rejects(create('four'))
  assert.equal(await exists('four'), true)
  github.fault({ path: '/repos/ada/cards/git/refs', when: 'before', effect: { delayMilliseconds: 5 }, skip: 1 })
  await create('five')
  assert.equal(github.faultsLeft().length, 1)
  await create('six')
  assert.equal(github.faultsLeft().length, 0)
  github.fault({ path, when: 'before', effect: { status: 429, retryAfter: 7 } })
  await assert.rejects(create('seven'), (error) => {
    assert.ok(status(429, /secondary rate limit/)(error))
    return true
  })
  assertClean(github)
})

test('a replica may be late, conditional requests are answered 304, limits are counted', async (t) => {
  const { github, base } = await start(t)
  const { octokit, token } = jobClient(github, { contents: 'write' }, base)
  github.lagRefs(1)
  await octokit.git.createRef({ ...AT, ref: 'refs/heads/late', sha: base })
  await assert.rejects(octokit.git.getRef({ ...AT, ref: 'heads/late' }), status(404))
  assert.equal((await octokit.git.getRef({ ...AT, ref: 'heads/late' })).data.object.sha, base)
  const url = `${github.apiUrl}/repos/ada/cards`
  const first = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  const again = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, 'if-none-match': first.headers.get('etag') ?? '' },
  })
  assert.equal(again.status, 304)
  assert.equal(first.headers.get('x-ratelimit-limit'), '1000')
  assertClean(github)
})
