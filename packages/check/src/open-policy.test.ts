import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parentsOf } from '@modelgate/artifacts'
import { createCliClient } from '@modelgate/github'
import { startGitHub } from '@modelgate/testkit'
import { memoryTree } from './fixtures/memory-tree.ts'
import { commitExists } from './commit-exists.ts'
import { openCommit } from './open-base.ts'
import { openPolicy } from './open-policy.ts'

const temp = mkdtempSync(join(tmpdir(), 'open-policy-'))
const github = await startGitHub()
after(async () => {
  await github.close()
  rmSync(temp, { recursive: true, force: true })
})
github.createUser('acme', { type: 'Organization' })
github.createUser('ada')
await github.createRepository({ owner: 'acme', name: 'rules' })
const commit = await github.pushFiles({
  repository: 'acme/rules',
  branch: 'main',
  author: 'ada',
  message: 'Rules',
  files: { 'models/policy.yaml': 'kind: Policy\n' },
})
const token = github.issueUserToken('ada')
const client = await createCliClient({ token, apiUrl: github.apiUrl })
const connect = () => Promise.resolve(client)

test('a path is looked up in the trusted tree', async () => {
  const trusted = memoryTree({})
  assert.deepEqual(await openPolicy(connect, '.github/modelgate.yaml', trusted, temp), {
    tree: trusted,
    path: '.github/modelgate.yaml',
  })
})

test("an organisation's policy is read from its own repository, at a fixed point", async () => {
  const { tree, path } = await openPolicy(connect, 'acme/rules/models/policy.yaml@main', null, temp)
  assert.equal(path, 'models/policy.yaml')
  assert.equal(tree?.commit, commit)
})

test('a policy that is not there is no empty policy', async () => {
  await assert.rejects(openPolicy(connect, 'acme/rules/no.yaml@main', null, temp), { code: 'POLICY_NOT_FOUND' })
  await assert.rejects(openPolicy(connect, 'acme/rules/models/policy.yaml@no', null, temp), {
    code: /GITHUB_NOT_FOUND|GITHUB_REQUEST_REFUSED/u,
  })
})

test('a commit that a shallow clone lacks is looked up on GitHub', async () => {
  const repository = { owner: 'acme', repo: 'rules' }
  assert.equal(await commitExists(connect, repository, commit), true)
  assert.equal(await commitExists(connect, repository, 'a'.repeat(40)), false)
  const stranger = await createCliClient({ token: 'wrong', apiUrl: github.apiUrl })
  assert.equal(await commitExists(() => Promise.resolve(stranger), repository, commit), null)
})

test('a commit comes from the clone that has it, else by git, else through the API', async () => {
  const clone = join(temp, 'clone')
  execFileSync('git', ['clone', '--quiet', github.repository('acme/rules').gitDirectory, clone], { stdio: 'pipe' })
  const start = github.requests.length
  const repository = { owner: 'acme', repo: 'rules' }
  const remote = { serverUrl: github.serverUrl, token }
  const local = await openCommit(connect, repository, commit, { workspace: clone, temp, remote })
  assert.deepEqual(await local.list(), ['models/policy.yaml'])
  assert.equal(github.requests.length, start)
  const behindApi = await openCommit(connect, repository, commit, { workspace: temp, temp, remote })
  assert.deepEqual(await behindApi.list(), ['models/policy.yaml'])
  assert.equal(github.requests.length, start + 1)
  const checkout = join(temp, 'checkout')
  execFileSync('git', ['init', '--quiet', checkout])
  const place = { workspace: checkout, temp, remote }
  const before = github.requests.length
  const fetched = await openCommit(connect, repository, commit, place)
  assert.match(String(await fetched.read('models/policy.yaml')), /kind: Policy/u)
  const paths = github.requests.slice(before).map(({ path }) => path)
  assert.ok(
    paths.every((path) => path.startsWith('/acme/rules.git/') || path.startsWith('/acme/rules/')),
    paths.join(' '),
  )
  assert.deepEqual(execFileSync('git', ['-C', checkout, 'count-objects'], { encoding: 'utf8' }).split(' ')[0], '0')
  const wrong = { ...place, remote: { serverUrl: github.serverUrl, token: 'wrong' } }
  assert.deepEqual(await (await openCommit(connect, repository, commit, wrong)).list(), ['models/policy.yaml'])
  assert.deepEqual(await parentsOf(clone, commit), [])
  assert.deepEqual(await parentsOf(temp, commit), null)
})
