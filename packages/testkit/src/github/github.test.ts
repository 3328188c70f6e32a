import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { promisify } from 'node:util'
import { Octokit } from '@octokit/rest'
import type { GitHubOptions, LocalGitHub } from './local-github.ts'
import { startGitHub } from './start-github.ts'

const run = promisify(execFile)
const AT = { owner: 'ada', repo: 'cards' } as const

/** A repository with one commit, an administrator (ada), a writer (grace) and a reader (linus). */
async function start(context: TestContext, options: GitHubOptions & { readonly private?: boolean } = {}) {
  const github = await startGitHub(options)
  context.after(() => github.close())
  for (const login of ['ada', 'grace', 'linus', 'mallory']) github.createUser(login)
  await github.createRepository({
    owner: 'ada',
    name: 'cards',
    plan: 'enterprise',
    private: options.private ?? false,
  })
  github.addCollaborator('ada/cards', 'grace', 'write')
  github.addCollaborator('ada/cards', 'linus', 'read')
  const base = await github.pushFiles({
    repository: 'ada/cards',
    branch: 'main',
    author: 'ada',
    message: 'Add the model',
    files: {
      'README.md': 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n',
      'model/a.bin': new Uint8Array([0, 1, 2]),
    },
  })
  return { github, base }
}

function client(github: LocalGitHub, token: string): Octokit {
  return new Octokit({ auth: token, baseUrl: github.apiUrl, log: { debug() {}, info() {}, warn() {}, error() {} } })
}

/** A client with a job's token and the rights given. */
function jobClient(github: LocalGitHub, permissions: Readonly<Record<string, 'read' | 'write'>>, headSha: string) {
  const shape = { repository: 'ada/cards', path: '.github/workflows/check.yml', name: 'Check', displayTitle: 'Check' }
  const people = { actor: 'grace', triggeringActor: 'grace' }
  const { id: runId } = github.createRun({ ...shape, ...people, event: 'pull_request', headSha, headBranch: 'main' })
  const jobId = github.createJob({ runId, attempt: 1, name: 'check', headSha })
  const token = github.issueJobToken({ repository: 'ada/cards', runId, jobId, permissions, actor: 'grace' })
  return { octokit: client(github, token), token, runId, jobId }
}

function status(wanted: number, message?: RegExp) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof Error && 'status' in error, String(error))
    assert.equal(error.status, wanted, error.message)
    if (message !== undefined) assert.match(error.message, message)
    return true
  }
}

/** Nothing that the server said or heard was against GitHub's own description. */
function assertClean(github: LocalGitHub): void {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
}

test('a repository is served to those who may see it and hidden from the others', async (t) => {
  const { github } = await start(t, { private: true })
  const ada = client(github, github.issueUserToken('ada'))
  assert.equal((await ada.repos.get(AT)).data.permissions?.admin, true)
  await assert.rejects(client(github, github.issueUserToken('mallory')).repos.get(AT), status(404))
  await assert.rejects(client(github, 'ghp_unknown').repos.get(AT), status(401, /Bad credentials/))
  github.setVisibility('ada/cards', 'public')
  assert.equal((await client(github, github.issueUserToken('mallory')).repos.get(AT)).data.private, false)
  assertClean(github)
})

test('a job may do what its permissions say and nothing else', async (t) => {
  const { github, base } = await start(t, { private: true })
  const none = jobClient(github, {}, base).octokit
  await assert.rejects(none.git.getRef({ ...AT, ref: 'heads/main' }), status(403, /not accessible by integration/))
  const read = jobClient(github, { contents: 'read' }, base).octokit
  assert.equal((await read.git.getRef({ ...AT, ref: 'heads/main' })).data.object.sha, base)
  await assert.rejects(read.git.createRef({ ...AT, ref: 'refs/heads/x', sha: base }), status(403))
  await assert.rejects(read.repos.listDeployments(AT), status(403))
  await assert.rejects(read.users.getAuthenticated(), status(403))
  const write = jobClient(github, { contents: 'write' }, base).octokit
  assert.equal((await write.git.createRef({ ...AT, ref: 'refs/heads/x', sha: base })).status, 201)
  assertClean(github)
})

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

test('contents are given as text, as bytes and as a folder', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { contents: 'read' }, base)
  const file = await octokit.repos.getContent({ ...AT, path: 'README.md' })
  assert.ok('content' in file.data)
  assert.match(Buffer.from(file.data.content, 'base64').toString(), /^one\ntwo/)
  const raw = await octokit.repos.getContent({ ...AT, path: 'README.md', mediaType: { format: 'raw' } })
  assert.match(String(raw.data), /^one\ntwo/)
  const folder = await octokit.repos.getContent({ ...AT, path: 'model' })
  assert.ok(Array.isArray(folder.data) && folder.data[0]?.name === 'a.bin')
  await assert.rejects(octokit.repos.getContent({ ...AT, path: 'none' }), status(404))
  await assert.rejects(
    octokit.repos.getContent({ ...AT, path: 'README.md', ref: 'none' }),
    status(404, /No commit found/),
  )
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
  github.addRuleset('ada/cards', { name: 'Main', branches: ['main'], rules: ['pull_request'] })
  await git('commit', '--quiet', '--allow-empty', '-m', 'Even more')
  await assert.rejects(git('push', '--quiet', 'origin', 'HEAD:main'), /403/)
  assertClean(github)
})

test('a pull request shows its files with patches, its commits, and is merged', async (t) => {
  const { github } = await start(t)
  const readme = 'one\ntwo\nTHREE\nfour\nfive\nsix\nseven\neight\nnine\nten\n'
  const files = { 'README.md': readme, 'new.txt': 'new\n', 'model/a.bin': new Uint8Array([0, 9]) }
  await github.pushFiles({ repository: 'ada/cards', branch: 'topic', author: 'grace', message: 'Change', files })
  const { number } = await github.openPull({ repository: 'ada/cards', head: 'topic', author: 'grace', title: 'Change' })
  const grace = client(github, github.issueUserToken('grace'))
  const pull = { ...AT, pull_number: number }
  const { data: listed } = await grace.pulls.listFiles(pull)
  assert.deepEqual(
    listed.map((file) => [file.filename, file.status, file.additions, file.deletions]),
    [
      ['README.md', 'modified', 1, 1],
      ['model/a.bin', 'modified', 0, 0],
      ['new.txt', 'added', 1, 0],
    ],
  )
  assert.match(listed[0]?.patch ?? '', /^@@ -1,6 \+1,6 @@\n one\n two\n-three\n\+THREE\n/)
  assert.equal(listed[1]?.patch, undefined)
  assert.equal((await grace.pulls.listCommits(pull)).data[0]?.author?.login, 'grace')
  assert.equal((await grace.pulls.get(pull)).data.mergeable, true)
  const { data: ref } = await grace.git.getRef({ ...AT, ref: `pull/${number}/merge` })
  assert.equal((await grace.git.getCommit({ ...AT, commit_sha: ref.object.sha })).data.parents.length, 2)
  await assert.rejects(client(github, github.issueUserToken('linus')).pulls.merge(pull), status(403))
  const merged = await grace.pulls.merge(pull)
  const { data: after } = await grace.pulls.get(pull)
  assert.deepEqual(
    [after.state, after.merged, after.merged_by?.login, after.merge_commit_sha],
    ['closed', true, 'grace', merged.data.sha],
  )
  assert.equal((await grace.pulls.listFiles(pull)).data.length, 3)
  const { data: of } = await grace.repos.listPullRequestsAssociatedWithCommit({
    ...AT,
    commit_sha: merged.data.sha ?? '',
  })
  assert.deepEqual(
    of.map((one) => one.number),
    [number],
  )
  assertClean(github)
})

test('comments are written, edited, paged, limited and minimised', async (t) => {
  const { github, base } = await start(t)
  await github.pushFiles({
    repository: 'ada/cards',
    branch: 'topic',
    author: 'grace',
    message: 'Change',
    files: { a: 'a' },
  })
  const { number } = await github.openPull({ repository: 'ada/cards', head: 'topic', author: 'grace', title: 'Change' })
  const { octokit } = jobClient(github, { 'pull-requests': 'write' }, base)
  const issue = { ...AT, issue_number: number }
  const { data: comment } = await octokit.issues.createComment({ ...issue, body: 'Hello' })
  assert.equal(comment.user?.login, 'github-actions[bot]')
  assert.equal(comment.performed_via_github_app?.slug, 'github-actions')
  await octokit.issues.updateComment({ ...AT, comment_id: comment.id, body: 'x'.repeat(65_536) })
  await assert.rejects(
    octokit.issues.updateComment({ ...AT, comment_id: comment.id, body: 'x'.repeat(65_537) }),
    status(422),
  )
  for (let index = 0; index < 4; index += 1) await octokit.issues.createComment({ ...issue, body: `Number ${index}` })
  const pages = await octokit.paginate(octokit.issues.listComments, { ...issue, per_page: 2 })
  assert.equal(pages.length, 5)
  const mutation = `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }`
  assert.deepEqual(await octokit.graphql(mutation, { id: comment.node_id }), {
    minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
  })
  assert.deepEqual(await octokit.graphql('{ viewer { login } }'), { viewer: { login: 'github-actions[bot]' } })
  await assert.rejects(octokit.graphql('{ viewer { nonsense } }'), /Cannot query field/)
  const read = jobClient(github, { 'pull-requests': 'read' }, base).octokit
  await assert.rejects(read.graphql(mutation, { id: comment.node_id }), /not accessible by integration/)
  await assert.rejects(
    read.issues.createComment({ ...issue, body: 'No' }),
    status(403, /not accessible by integration/),
  )
  await octokit.issues.deleteComment({ ...AT, comment_id: comment.id })
  assert.equal((await octokit.issues.listComments(issue)).data.length, 4)
  assertClean(github)
})

test('review comments stand on lines of the diff, move with them and become outdated', async (t) => {
  const { github, base } = await start(t)
  const lines = ['one', 'two', 'THREE', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
  const push = (text: readonly string[]) =>
    github.pushFiles({
      repository: 'ada/cards',
      branch: 'topic',
      author: 'grace',
      message: 'Change',
      files: { 'README.md': `${text.join('\n')}\n` },
    })
  await push(lines)
  const { number } = await github.openPull({ repository: 'ada/cards', head: 'topic', author: 'grace', title: 'Change' })
  const { octokit } = jobClient(github, { 'pull-requests': 'write' }, base)
  const pull = { ...AT, pull_number: number }
  const at = (line: number, body: string) => ({ path: 'README.md', line, side: 'RIGHT', body })
  const review = (...comments: ReturnType<typeof at>[]) =>
    octokit.pulls.createReview({ ...pull, event: 'COMMENT', body: 'A look', comments })
  await assert.rejects(review(at(3, 'fine'), at(10, 'not shown')), status(422, /Line could not be resolved/))
  assert.equal((await octokit.pulls.listReviewComments(pull)).data.length, 0)
  await review(at(3, 'on the change'), at(5, 'below'))
  await octokit.pulls.createReview({
    ...pull,
    event: 'COMMENT',
    comments: [{ ...at(4, 'two lines'), start_line: 3, start_side: 'RIGHT' }],
  })
  await push(['zero', ...lines.with(2, 'Three!')])
  const { data: comments } = await octokit.pulls.listReviewComments(pull)
  assert.deepEqual(
    comments.map(({ body, line, original_line: original }) => [body, line, original]),
    [
      ['on the change', null, 3],
      ['below', 6, 5],
      ['two lines', 5, 4],
    ],
  )
  assert.match(comments[0]?.diff_hunk ?? '', /^@@ .*\+THREE$/s)
  await octokit.pulls.updateReviewComment({ ...AT, comment_id: comments[0]?.id ?? 0, body: 'gone' })
  await assert.rejects(
    octokit.pulls.createReview({ ...pull, event: 'APPROVE' }),
    status(422, /not permitted to approve/),
  )
  const { data: reviews } = await octokit.pulls.listReviews(pull)
  assert.deepEqual(
    reviews.map(({ state }) => state),
    ['COMMENTED', 'COMMENTED'],
  )
  assertClean(github)
})

test('a fork proposes from its own objects', async (t) => {
  const { github } = await start(t)
  await github.forkRepository('ada/cards', 'mallory')
  await github.pushFiles({
    repository: 'mallory/cards',
    branch: 'evil',
    author: 'mallory',
    message: 'Gift',
    files: { gift: 'x\n' },
  })
  const { number } = await github.openPull({
    repository: 'ada/cards',
    fork: 'mallory/cards',
    head: 'evil',
    author: 'mallory',
    title: 'Gift',
  })
  const ada = client(github, github.issueUserToken('ada'))
  const { data } = await ada.pulls.get({ ...AT, pull_number: number })
  assert.deepEqual([data.head.label, data.head.repo?.fork, data.author_association], ['mallory:evil', true, 'NONE'])
  assert.equal((await ada.pulls.list({ ...AT, head: 'mallory:evil' })).data.length, 1)
  assertClean(github)
})

test('deployments follow the rules of transient and production environments', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { deployments: 'write' }, base)
  const deploy = async (environment: string, more: object = {}) => {
    const wanted = { ...AT, ref: 'main', environment, auto_merge: false, required_contexts: [], ...more }
    const { data } = await octokit.repos.createDeployment(wanted)
    assert.ok('id' in data)
    await octokit.repos.createDeploymentStatus({ ...AT, deployment_id: data.id, state: 'in_progress' })
    await octokit.repos.createDeploymentStatus({
      ...AT,
      deployment_id: data.id,
      state: 'success',
      log_url: 'https://example.org/log',
    })
    return data
  }
  const latest = async (id: number) =>
    (await octokit.repos.listDeploymentStatuses({ ...AT, deployment_id: id })).data[0]?.state
  const first = await deploy('staging', { payload: { promotion: 'p1' }, task: 'promote:cards' })
  assert.equal(first.sha, base)
  assert.deepEqual(first.payload, { promotion: 'p1' })
  await deploy('staging')
  assert.equal(await latest(first.id), 'inactive')
  const live = await deploy('production')
  await deploy('production')
  assert.equal(await latest(live.id), 'success')
  assert.equal((await octokit.repos.listDeployments({ ...AT, task: 'promote:cards' })).data.length, 1)
  assert.equal(
    (await octokit.repos.getEnvironment({ ...AT, environment_name: 'staging' })).data.protection_rules?.length,
    0,
  )
  const long = { ...AT, deployment_id: live.id, state: 'success', description: 'x'.repeat(141) } as const
  await assert.rejects(octokit.repos.createDeploymentStatus(long), status(422, /too long/))
  await assert.rejects(octokit.repos.createDeployment({ ...AT, ref: 'none' }), status(422, /No ref found/))
  await assert.rejects(octokit.repos.createDeployment({ ...AT, ref: 'main', required_contexts: ['ci'] }), status(409))
  assertClean(github)
})

test('a branch behind the default one is merged instead of deployed', async (t) => {
  const { github, base } = await start(t)
  const push = { repository: 'ada/cards', author: 'grace', message: 'Change' }
  await github.pushFiles({ ...push, branch: 'topic', files: { topic: 'x' } })
  await github.pushFiles({ ...push, branch: 'main', files: { main: 'x' } })
  const { octokit } = jobClient(github, { deployments: 'write', contents: 'read' }, base)
  const answer = await octokit.repos.createDeployment({ ...AT, ref: 'topic', required_contexts: [] })
  assert.equal(answer.status, 202)
  assert.equal((await octokit.repos.listDeployments(AT)).data.length, 0)
  assertClean(github)
})

test('a job waits for the reviewers of its environment, and the requester is not one of them', async (t) => {
  const { github, base } = await start(t)
  github.protectEnvironment('ada/cards', 'production', {
    reviewers: ['grace', 'linus'],
    preventSelfReview: true,
    canAdminsBypass: false,
    branches: ['main'],
  })
  const { octokit, runId, jobId } = jobClient(github, { actions: 'read', deployments: 'read' }, base)
  const request = { repository: 'ada/cards', runId, attempt: 1, jobId, deployment: true, sha: base, actor: 'grace' }
  const ticket = github.enterEnvironment({ ...request, environment: 'Production', ref: 'refs/heads/main' })
  assert.equal(ticket.waiting, true)
  const { data: environment } = await octokit.repos.getEnvironment({ ...AT, environment_name: 'production' })
  assert.equal(Reflect.get(environment, 'can_admins_bypass'), false)
  assert.deepEqual(
    environment.protection_rules?.map(({ type }) => type),
    ['required_reviewers', 'branch_policy'],
  )
  const { data: policies } = await octokit.repos.listDeploymentBranchPolicies({ ...AT, environment_name: 'production' })
  assert.deepEqual(
    policies.branch_policies.map(({ name }) => name),
    ['main'],
  )
  const { data: pending } = await octokit.actions.getPendingDeploymentsForRun({ ...AT, run_id: runId })
  assert.equal(pending[0]?.current_user_can_approve, false)
  const approve = {
    ...AT,
    run_id: runId,
    environment_ids: [environment.id],
    state: 'approved' as const,
    comment: 'Fine',
  }
  const as = (login: string) => client(github, github.issueUserToken(login))
  await assert.rejects(octokit.actions.reviewPendingDeploymentsForRun(approve), status(403))
  await assert.rejects(
    as('grace').actions.reviewPendingDeploymentsForRun(approve),
    status(422, /not allowed to review/),
  )
  assert.throws(() => github.bypassRun({ runId, as: 'ada' }), /does not allow/)
  assert.throws(() => github.reviewRun({ runId, as: 'ada', state: 'approved' }), /not allowed to review/)
  github.reviewRun({ runId, as: 'linus', state: 'approved', comment: 'Fine' })
  assert.deepEqual(await ticket.decision, { granted: true })
  const { data: log } = await octokit.actions.getReviewsForRun({ ...AT, run_id: runId })
  assert.deepEqual(
    log.map((entry) => [entry.state, entry.user.login, entry.comment, entry.environments[0]?.name]),
    [['approved', 'linus', 'Fine', 'production']],
  )
  github.leaveEnvironment(jobId, 'success', 'https://example.org')
  const { data: records } = await octokit.repos.listDeployments(AT)
  assert.deepEqual(
    records.map((record) => [record.environment, record.creator?.login, record.task]),
    [['production', 'grace', 'deploy']],
  )
  const { data: statuses } = await octokit.repos.listDeploymentStatuses({ ...AT, deployment_id: records[0]?.id ?? 0 })
  assert.deepEqual(
    statuses.map(({ state }) => state),
    ['success', 'in_progress', 'waiting'],
  )
  const refused = github.enterEnvironment({ ...request, environment: 'production', ref: 'refs/heads/topic' })
  const decision = await refused.decision
  assert.ok(!decision.granted && decision.reason.includes('not allowed to deploy to production'))
  assertClean(github)
})

test('a rejected job is turned away, a mistyped environment appears unprotected, a timer runs out', async (t) => {
  let now = Date.UTC(2026, 0, 5, 9)
  const { github, base } = await start(t, { clock: () => new Date(now) })
  github.protectEnvironment('ada/cards', 'staging', { reviewers: ['linus'] })
  github.protectEnvironment('ada/cards', 'slow', { waitTimer: 30 })
  const { octokit, runId, jobId } = jobClient(github, { actions: 'read' }, base)
  const request = {
    repository: 'ada/cards',
    runId,
    attempt: 1,
    jobId,
    deployment: false,
    sha: base,
    ref: 'refs/heads/main',
    actor: 'grace',
  }
  const ticket = github.enterEnvironment({ ...request, environment: 'staging' })
  github.reviewRun({ runId, as: 'linus', state: 'rejected', comment: 'No' })
  assert.deepEqual(await ticket.decision, {
    granted: false,
    reason: 'The deployment to staging was rejected by linus: No',
  })
  const typo = github.enterEnvironment({ ...request, environment: 'prodution' })
  assert.equal(typo.waiting, false)
  const { data } = await octokit.repos.getAllEnvironments(AT)
  assert.deepEqual(
    data.environments?.map(({ name }) => name),
    ['staging', 'slow', 'prodution'],
  )
  assert.equal(data.environments?.[2]?.created_at, '2026-01-05T09:00:00Z')
  assert.deepEqual(data.environments?.[2]?.protection_rules, [])
  const slow = github.enterEnvironment({ ...request, environment: 'slow' })
  github.releaseWaiting()
  assert.equal((await octokit.actions.getPendingDeploymentsForRun({ ...AT, run_id: runId })).data.length, 1)
  now += 30 * 60_000
  github.releaseWaiting()
  assert.deepEqual(await slow.decision, { granted: true })
  assert.equal((await octokit.repos.listDeployments(AT).catch(() => ({ data: [] }))).data.length, 0)
  assertClean(github)
})

test('a private repository outside an enterprise has no reviewers', async (t) => {
  const github = await startGitHub()
  t.after(() => github.close())
  github.createUser('ada')
  await github.createRepository({ owner: 'ada', name: 'cards', private: true, plan: 'team' })
  github.protectEnvironment('ada/cards', 'production', { reviewers: ['ada'], branches: ['main'] })
  const { data } = await client(github, github.issueUserToken('ada')).repos.getEnvironment({
    ...AT,
    environment_name: 'production',
  })
  assert.deepEqual(
    data.protection_rules?.map(({ type }) => type),
    ['branch_policy'],
  )
  assertClean(github)
})

test('runs have attempts and jobs, and keep the approvals of every attempt', async (t) => {
  const { github, base } = await start(t)
  const { octokit, runId, jobId } = jobClient(github, { actions: 'read' }, base)
  github.updateJob(jobId, {
    status: 'completed',
    conclusion: 'failure',
    steps: [{ name: 'Run', number: 1, status: 'completed', conclusion: 'failure' }],
  })
  github.updateRun(runId, { status: 'completed', conclusion: 'failure' })
  github.createAttempt(runId, 'ada')
  github.createJob({ runId, attempt: 2, name: 'check', headSha: base })
  const { data } = await octokit.actions.getWorkflowRun({ ...AT, run_id: runId })
  assert.deepEqual(
    [data.run_attempt, data.actor?.login, data.triggering_actor?.login, data.status],
    [2, 'grace', 'ada', 'queued'],
  )
  const { data: first } = await octokit.actions.getWorkflowRunAttempt({ ...AT, run_id: runId, attempt_number: 1 })
  assert.deepEqual([first.conclusion, first.triggering_actor?.login], ['failure', 'grace'])
  const jobs = await octokit.actions.listJobsForWorkflowRunAttempt({ ...AT, run_id: runId, attempt_number: 1 })
  assert.deepEqual(
    jobs.data.jobs.map(({ conclusion, steps }) => [conclusion, steps?.[0]?.name]),
    [['failure', 'Run']],
  )
  assert.equal(
    (await octokit.actions.listJobsForWorkflowRun({ ...AT, run_id: runId, filter: 'all' })).data.total_count,
    2,
  )
  assert.equal((await octokit.actions.listWorkflowRunsForRepo({ ...AT, event: 'pull_request' })).data.total_count, 1)
  assertClean(github)
})

test('a dispatch is announced with its inputs', async (t) => {
  const { github } = await start(t)
  await github.pushFiles({
    repository: 'ada/cards',
    branch: 'main',
    author: 'ada',
    message: 'Add a workflow',
    files: { '.github/workflows/promote.yml': 'on: workflow_dispatch\n' },
  })
  const grace = client(github, github.issueUserToken('grace'))
  const { data } = await grace.actions.listRepoWorkflows(AT)
  assert.deepEqual(
    data.workflows.map(({ path }) => path),
    ['.github/workflows/promote.yml'],
  )
  const heard: unknown[] = []
  const stop = github.onEvent(({ name, payload }) => heard.push([name, payload['inputs']]))
  await grace.actions.createWorkflowDispatch({
    ...AT,
    workflow_id: 'promote.yml',
    ref: 'main',
    inputs: { model: 'cards' },
  })
  stop()
  assert.deepEqual(heard, [['workflow_dispatch', { model: 'cards' }]])
  const dispatch = { ...AT, workflow_id: 'none.yml', ref: 'main' }
  await assert.rejects(grace.actions.createWorkflowDispatch(dispatch), status(404))
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
  assert.equal((await octokit.repos.getBranch({ ...AT, branch: 'modelgate/ledger' })).data.protected, true)
  assertClean(github)
})

test('people have roles and numbers', async (t) => {
  const { github, base } = await start(t, { private: true })
  const { octokit } = jobClient(github, {}, base)
  const permission = async (username: string) => {
    const { data } = await octokit.repos.getCollaboratorPermissionLevel({ ...AT, username })
    return [data.permission, data.role_name]
  }
  assert.deepEqual(await permission('grace'), ['write', 'write'])
  assert.deepEqual(await permission('ada'), ['admin', 'admin'])
  assert.deepEqual(await permission('mallory'), ['none', ''])
  const { id } = github.account('grace')
  assert.equal((await octokit.request('GET /user/{account_id}', { account_id: id })).data.login, 'grace')
  assert.equal((await octokit.users.getByUsername({ username: 'GRACE' })).data.id, id)
  assert.equal((await client(github, github.issueUserToken('grace')).users.getAuthenticated()).data.login, 'grace')
  assertClean(github)
})

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

test('requests are logged with the job and action behind them', async (t) => {
  const { github, base } = await start(t)
  const { octokit, token } = jobClient(github, { contents: 'read' }, base)
  const heard: string[] = []
  const stop = github.watchToken(
    token,
    'promote-model',
  )(({ method, path, status: code }) => heard.push(`${method} ${path} ${code}`))
  await octokit.git.getRef({ ...AT, ref: 'heads/main' })
  stop()
  await octokit.repos.get(AT)
  const entry = github.requests.find(({ path }) => path.endsWith('main'))
  assert.deepEqual([entry?.job, entry?.action, entry?.method, entry?.status], ['check', 'promote-model', 'GET', 200])
  assert.equal(heard.length, 1)
  github.revokeToken(token)
  await assert.rejects(octokit.repos.get(AT), status(401))
})

test('what the description refuses is refused and remembered, and so is what nobody serves', async (t) => {
  const { github, base } = await start(t)
  const { octokit } = jobClient(github, { deployments: 'write' }, base)
  await assert.rejects(
    octokit.request('POST /repos/{owner}/{repo}/deployments', { ...AT, ref: 'main', auto_merge: 'no' as never }),
    status(422, /auto_merge/),
  )
  assert.deepEqual(
    github.violations.map(({ of }) => of),
    ['request'],
  )
  await assert.rejects(octokit.repos.listTags(AT), status(404))
  assert.deepEqual(github.unknownRoutes, ['GET /repos/ada/cards/tags'])
})

test('an enterprise server answers under /api/v3 and knows its own routes', async (t) => {
  const { github, base } = await start(t, { profile: 'ghes' })
  assert.ok(github.apiUrl.endsWith('/api/v3'))
  const { octokit } = jobClient(github, { contents: 'read', 'pull-requests': 'write' }, base)
  assert.equal((await octokit.git.getRef({ ...AT, ref: 'heads/main' })).data.object.sha, base)
  assert.deepEqual(await octokit.graphql('{ viewer { login } }'), { viewer: { login: 'github-actions[bot]' } })
  assertClean(github)
})
