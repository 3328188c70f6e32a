import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { AT, assertClean, client, jobClient, start, status } from '../small-github.ts'

const run = promisify(execFile)

test('commits made through the API are real, signed by GitHub and published by compare-and-swap', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { contents: 'write' }, base)
  const append = async (parent: string, name: string): Promise<string> => {
    const blob = await octokit.git.createBlob({
      ...AT,
      content: Buffer.from(name).toString('base64'),
      encoding: 'base64',
    })
    const tree = await octokit.git.createTree({
      ...AT,
      base_tree: parent,
      tree: [
        { path: `events/${name}.json`, mode: '100644', type: 'blob', sha: blob.data.sha },
        { path: 'text.txt', mode: '100644', type: 'blob', content: 'words\n' },
      ],
    })
    return (await octokit.git.createCommit({ ...AT, message: name, tree: tree.data.sha, parents: [parent] })).data.sha
  }
  const first = await append(base, 'one')
  const other = await append(base, 'two')
  await octokit.git.createRef({ ...AT, ref: 'refs/heads/modelgate/ledger', sha: base })
  const ref = 'heads/modelgate/ledger'
  const both = await Promise.allSettled([first, other].map((sha) => octokit.git.updateRef({ ...AT, ref, sha })))
  assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1)
  const lost = both.find((one) => one.status === 'rejected')
  assert.ok(status(422, /not a fast forward/)(lost?.reason))
  const { data: now } = await octokit.git.getRef({ ...AT, ref })
  const { data: commit } = await octokit.git.getCommit({ ...AT, commit_sha: now.object.sha })
  assert.equal(commit.verification.verified, true)
  assert.equal(commit.author.email, '41898282+github-actions[bot]@users.noreply.github.com')
  const { data: tree } = await octokit.git.getTree({ ...AT, tree_sha: commit.sha, recursive: '1' })
  assert.deepEqual(
    tree.tree.map(({ path }) => path).filter((path) => path.startsWith('model')),
    ['model', 'model/a.bin'],
  )
  const { data: pushed } = await octokit.git.getCommit({ ...AT, commit_sha: base })
  assert.equal(pushed.verification.verified, false)
  await assert.rejects(
    octokit.git.createRef({ ...AT, ref: 'refs/heads/main', sha: base }),
    status(422, /already exists/),
  )
  await assert.rejects(octokit.git.getRef({ ...AT, ref: 'heads/nowhere' }), status(404))
  const compared = await octokit.repos.compareCommitsWithBasehead({ ...AT, basehead: `${base}...modelgate/ledger` })
  assert.deepEqual([compared.data.status, compared.data.ahead_by], ['ahead', 1])
  assertClean(github)
})

test('an annotated tag is an object and a ref, and keeps the date that it was given', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { contents: 'write' }, base)
  const tag = { ...AT, tag: 'credit#production#1', message: 'promotion', object: base, type: 'commit' } as const
  const tagger = { name: 'modelgate', email: 'modelgate@localhost', date: '2026-05-01T10:00:00.000Z' }
  const { data } = await octokit.git.createTag({ ...tag, tagger })
  assert.deepEqual([data.object.sha, data.tagger.date], [base, tagger.date])
  const made = await octokit.git.createRef({ ...AT, ref: `refs/tags/${tag.tag}`, sha: data.sha })
  assert.equal(made.data.object.type, 'tag')
  const again = await octokit.git.createTag({ ...tag, message: 'again' })
  const moved = await octokit.git.updateRef({ ...AT, ref: `tags/${tag.tag}`, sha: again.data.sha, force: true })
  assert.equal(moved.data.object.sha, again.data.sha)
  await assert.rejects(octokit.git.createTag({ ...tag, object: '0'.repeat(40) }), status(422))
  assertClean(github)
})

test('twelve contenders for one branch: one wins each round', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { contents: 'write' }, base)
  await octokit.git.createRef({ ...AT, ref: 'refs/heads/slot', sha: base })
  const { data: parent } = await octokit.git.getCommit({ ...AT, commit_sha: base })
  const commits = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      octokit.git.createCommit({ ...AT, message: `contender ${index}`, tree: parent.tree.sha, parents: [base] }),
    ),
  )
  const results = await Promise.allSettled(
    commits.map(({ data }) => octokit.git.updateRef({ ...AT, ref: 'heads/slot', sha: data.sha })),
  )
  assert.equal(results.filter((one) => one.status === 'fulfilled').length, 1)
  assertClean(github)
})

test('git clones and pushes over HTTP with a token, and a ruleset stops a push', async (t) => {
  const { github, base } = await start(t, { private: true })
  const folder = await mkdtemp(join(tmpdir(), 'clone-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const { token } = jobClient(github, { contents: 'write' }, base)
  const url = `${github.serverUrl}/ada/cards.git`
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const git = (...command: string[]) =>
    run(
      'git',
      ['-c', `http.extraheader=${header}`, '-c', 'user.name=Grace', '-c', 'user.email=grace@example.org', ...command],
      {
        cwd: folder,
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null' },
      },
    )
  await assert.rejects(run('git', ['ls-remote', url], { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }))
  await git('clone', '--quiet', url, '.')
  const heard: string[] = []
  github.onEvent((event) => heard.push(`${event.name} ${event.ref}`))
  await git('commit', '--quiet', '--allow-empty', '-m', 'More')
  await git('push', '--quiet', 'origin', 'HEAD:main')
  assert.deepEqual(heard, ['push refs/heads/main'])
  github.fault({ path: /info\/refs$/, when: 'before', effect: { status: 503 } })
  await assert.rejects(git('fetch', '--quiet'), /503/)
  github.addRuleset('ada/cards', { name: 'Forward', branches: ['main'], rules: ['non_fast_forward'] })
  await git('commit', '--quiet', '--allow-empty', '-m', 'Forward')
  await git('push', '--quiet', 'origin', 'HEAD:main')
  await assert.rejects(git('push', '--quiet', '--force', 'origin', 'HEAD~2:main'), /Cannot force-push/)
  github.addRuleset('ada/cards', { name: 'Main', branches: ['main'], rules: ['pull_request'] })
  await git('commit', '--quiet', '--allow-empty', '-m', 'Even more')
  await assert.rejects(git('push', '--quiet', 'origin', 'HEAD:main'), /403/)
  assertClean(github)
})

test('rulesets are listed for a branch and refuse what they forbid', async (t) => {
  const { github, base } = await start(t)
  github.addRuleset('ada/cards', {
    name: 'Ledger',
    branches: ['modelgate/*'],
    rules: ['creation', 'deletion', 'non_fast_forward', 'update', 'pull_request', 'required_signatures'],
    bypass: ['ada'],
  })
  const { octokit } = jobClient(github, { contents: 'write' }, base)
  const { data } = await octokit.repos.getBranchRules({ ...AT, branch: 'modelgate/ledger' })
  assert.deepEqual(
    data.map(({ type }) => type),
    ['creation', 'deletion', 'non_fast_forward', 'update', 'pull_request', 'required_signatures'],
  )
  assert.equal((await octokit.repos.getBranchRules({ ...AT, branch: 'main' })).data.length, 0)
  const ref = { ...AT, ref: 'refs/heads/modelgate/ledger', sha: base }
  await assert.rejects(octokit.git.createRef(ref), status(422, /Repository rule violations found/))
  assert.equal((await client(github, github.issueUserToken('ada')).git.createRef(ref)).status, 201)
  assertClean(github)
})
