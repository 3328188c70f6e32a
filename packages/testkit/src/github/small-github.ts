import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { Octokit } from '@octokit/rest'
import type { GitHubOptions, LocalGitHub } from './local-github.ts'
import { startGitHub } from './start-github.ts'

/** The repository of {@link start}, as Octokit names it. */
export const AT = { owner: 'ada', repo: 'cards' } as const

/** A repository with one commit, an administrator (ada), a writer (grace) and a reader (linus). */
export async function start(context: TestContext, options: GitHubOptions & { readonly private?: boolean } = {}) {
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

/** A client with that token. */
export function client(github: LocalGitHub, token: string): Octokit {
  return new Octokit({ auth: token, baseUrl: github.apiUrl, log: { debug() {}, info() {}, warn() {}, error() {} } })
}

/** A client with a job's token and the rights given. */
export function jobClient(
  github: LocalGitHub,
  permissions: Readonly<Record<string, 'read' | 'write'>>,
  headSha: string,
) {
  const shape = { repository: 'ada/cards', path: '.github/workflows/check.yml', name: 'Check', displayTitle: 'Check' }
  const people = { actor: 'grace', triggeringActor: 'grace' }
  const { id: runId } = github.createRun({ ...shape, ...people, event: 'pull_request', headSha, headBranch: 'main' })
  const jobId = github.createJob({ runId, attempt: 1, name: 'check', headSha })
  const token = github.issueJobToken({ repository: 'ada/cards', runId, jobId, permissions, actor: 'grace' })
  return { octokit: client(github, token), token, runId, jobId }
}

/** Accepts a refusal with that status, and words where given. */
export function status(wanted: number, message?: RegExp) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof Error && 'status' in error, String(error))
    assert.equal(error.status, wanted, error.message)
    if (message !== undefined) assert.match(error.message, message)
    return true
  }
}

/** Nothing that the server said or heard was against GitHub's own description. */
export function assertClean(github: LocalGitHub): void {
  assert.deepEqual(github.violations, [])
  assert.deepEqual(github.unknownRoutes, [])
}
