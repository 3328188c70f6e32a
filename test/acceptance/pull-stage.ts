import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runActionBundle, startGitHub } from '@modelgate/testkit'
import type {
  ActionBundleOptions,
  GitHubEvent,
  GitHubOptions,
  IssueComment,
  LocalGitHub,
  ReviewComment,
  Transcript,
} from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

type Files = Readonly<Record<string, string | null>>

/** What the job token of a check may do, and what differs from an ordinary run. */
export interface CheckOptions {
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>
  readonly more?: Partial<ActionBundleOptions>
}

/** A pull request, and the step that checks its current head in a shallow checkout with the token of its job. */
export interface CheckedPull {
  readonly number: number
  readonly push: (files: Files) => Promise<string>
  readonly check: (options?: CheckOptions) => Promise<Transcript>
  readonly comments: () => readonly IssueComment[]
  readonly lineComments: () => readonly ReviewComment[]
}

/** A repository whose pull requests `check` judges. */
export interface PullStage {
  readonly github: LocalGitHub
  readonly repository: string
  /** @param fork a repository to push to instead, as `mallory` */
  readonly openPull: (files: Files, fork?: string) => Promise<CheckedPull>
  readonly close: () => Promise<void>
}

/** Opens a GitHub on loopback with these files on `main`. `ada` writes, `mallory` may not. */
export async function openPullStage(files: Files, options: GitHubOptions = {}): Promise<PullStage> {
  const repository = 'acme/credit'
  const folders: string[] = []
  const events: GitHubEvent[] = []
  const github = await startGitHub(options)
  github.onEvent((event) => void events.push(event))
  github.createUser('acme', { type: 'Organization' })
  github.createUser('ada')
  github.createUser('mallory')
  await github.createRepository({ owner: 'acme', name: 'credit' })
  github.addCollaborator(repository, 'ada', 'write')
  await github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'First version', files })

  let branches = 0

  const openPull = async (changed: Files, fork?: string): Promise<CheckedPull> => {
    const branch = `change-${++branches}`
    const push = (more: Files) =>
      github.pushFiles({
        repository: fork ?? repository,
        branch,
        author: fork === undefined ? 'ada' : 'mallory',
        message: 'Change',
        files: more,
        from: 'main',
      })
    await push(changed)
    const { number } = await github.openPull({
      repository,
      head: branch,
      author: fork === undefined ? 'ada' : 'mallory',
      title: 'Change',
      ...(fork === undefined ? {} : { fork }),
    })
    const state = () => github.state.repositories.get(repository)
    const pull = () => state()?.pulls.get(number)
    const check = async ({ permissions = WRITES, more }: CheckOptions = {}) => {
      const sha = pull()?.mergeCommit ?? ''
      const headSha = pull()?.head.sha ?? ''
      const payload = events.findLast(
        (event) => event.name === 'pull_request' && JSON.stringify(event.payload).includes(headSha),
      )?.payload
      const run = github.createRun({
        repository,
        path: '.github/workflows/models.yml',
        name: 'models',
        displayTitle: 'models',
        event: 'pull_request',
        headSha,
        headBranch: branch,
        actor: 'ada',
        triggeringActor: 'ada',
      })
      const jobId = github.createJob({ runId: run.id, attempt: 1, name: 'check', headSha })
      const token = github.issueJobToken({ repository, runId: run.id, jobId, permissions, actor: 'ada' })
      const start = github.requests.length
      const transcript = await runActionBundle({
        action: ROOT,
        workspace: checkOut(folders, github.repository(repository).gitDirectory, sha),
        event: { name: 'pull_request', payload: payload ?? {} },
        github: {
          repository,
          repository_owner: 'acme',
          sha,
          ref: `refs/pull/${number}/merge`,
          ref_name: `${number}/merge`,
          base_ref: 'main',
          head_ref: branch,
          run_id: String(run.id),
          job: 'check',
        },
        host: github,
        token,
        ...more,
      })
      return { ...transcript, requests: github.requests.slice(start) }
    }
    return {
      number,
      push,
      check,
      comments: () => [...(state()?.comments.values() ?? [])].filter(({ issue }) => issue === number),
      lineComments: () => [...(state()?.reviewComments.values() ?? [])].filter((each) => each.pull === number),
    }
  }
  return {
    github,
    repository,
    openPull,
    close: async () => {
      await github.close()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

const WRITES = { contents: 'read', metadata: 'read', 'pull-requests': 'write' } as const

/** As the checkout action does by default: one commit, no history, no credentials. */
function checkOut(folders: string[], gitDirectory: string, sha: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'))
  folders.push(folder)
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' })
  git('init', '--quiet')
  git('fetch', '--quiet', '--depth=1', gitDirectory, sha)
  git('checkout', '--quiet', 'FETCH_HEAD')
  return folder
}
