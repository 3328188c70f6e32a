import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ModelgateError } from '@modelgate/kernel'
import { createCliClient, createClient } from './create-client.ts'
import { explainApiError } from './explain-api-error.ts'
import { REPOSITORY, startRepository } from './fixtures/local-pull.ts'

const { github, openPull, clientOf } = await startRepository()
after(() => github.close())

const attempt = { to: 'read the thing', permission: 'contents: read' }

/** An answer of GitHub as Octokit throws it. */
function answer(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
  return Object.assign(new Error(message), { status, response: { headers } })
}

async function explain(call: Promise<unknown>): Promise<ModelgateError> {
  try {
    await call
  } catch (error) {
    return explainApiError(error, attempt)
  }
  throw new Error('the call went through')
}

test('a missing permission is named as the line to add', async () => {
  const { clientOfJob, pull } = await openPull()
  const client = clientOfJob({})
  const error = await explain(client.rest.issues.createComment({ ...REPOSITORY, issue_number: pull, body: 'x' }))
  assert.equal(error.code, 'GITHUB_PERMISSION_MISSING')
  assert.match(error.message, /^Could not read the thing: this job needs `permissions: /u)
  assert.equal(
    explainApiError(answer(403, 'no'), { to: 'x' }).message,
    'Could not x: the token has no permission for it.',
  )
})

test("GitHub's own hint about permissions goes first", () => {
  const hint = { 'x-accepted-github-permissions': 'pull_requests=write; issues=write' }
  assert.match(explainApiError(answer(403, 'no', hint), attempt).message, /`permissions: pull-requests: write`/u)
  const documented = { to: 'x', permission: 'issues: write' }
  assert.match(explainApiError(answer(403, 'no', hint), documented).message, /`permissions: issues: write`/u)
})

test('each kind of answer has its code', async () => {
  const codes: readonly (readonly [Error, string])[] = [
    [answer(401, 'Bad credentials'), 'GITHUB_TOKEN_INVALID'],
    [answer(404, 'Not Found'), 'GITHUB_NOT_FOUND'],
    [answer(429, 'slow down', { 'retry-after': '30' }), 'GITHUB_RATE_LIMITED'],
    [answer(403, 'API rate limit exceeded'), 'GITHUB_RATE_LIMITED'],
    [answer(403, 'x', { 'x-ratelimit-remaining': '0' }), 'GITHUB_RATE_LIMITED'],
    [answer(422, 'Repository rule violations found'), 'GITHUB_RULE_VIOLATED'],
    [answer(422, 'Validation failed'), 'GITHUB_REQUEST_REFUSED'],
    [answer(503, 'unavailable'), 'GITHUB_UNAVAILABLE'],
    [Object.assign(new Error('ECONNREFUSED'), { status: 500 }), 'NETWORK_UNREACHABLE'],
    [new TypeError('a defect'), 'INTERNAL_ERROR'],
  ]
  for (const [error, code] of codes) assert.equal(explainApiError(error, attempt).code, code, error.message)
  assert.match(explainApiError(codes[2]?.[0], attempt).advice ?? '', /30 seconds/u)
  const own = new ModelgateError('PATH_SYMLINK', 'x')
  assert.equal(explainApiError(own, attempt), own)
})

test('a wrong token, a missing repository and a closed port are told apart', async () => {
  assert.equal((await explain(clientOf('nonsense').rest.repos.get(REPOSITORY))).code, 'GITHUB_TOKEN_INVALID')
  const { clientOfJob } = await openPull()
  assert.equal((await explain(clientOfJob().rest.repos.get({ ...REPOSITORY, repo: 'no' }))).code, 'GITHUB_NOT_FOUND')
  const nowhere = await createCliClient({ apiUrl: 'http://127.0.0.1:9' })
  const call = nowhere.request('GET /repos/{owner}/{repo}', { ...REPOSITORY, request: { retries: 0 } })
  assert.equal((await explain(call)).code, 'NETWORK_UNREACHABLE')
})

test('both clients talk to the address they are given, and an empty token is refused', async () => {
  const token = github.issueUserToken('ada')
  for (const client of [
    await createClient({ token, apiUrl: github.apiUrl, userAgent: 'test' }),
    await createCliClient({ token, apiUrl: github.apiUrl }),
  ]) {
    assert.equal((await client.rest.repos.get(REPOSITORY)).data.full_name, 'acme/credit')
  }
  await assert.rejects(createClient({ token: '', apiUrl: github.apiUrl }), { code: 'GITHUB_TOKEN_INVALID' })
})
