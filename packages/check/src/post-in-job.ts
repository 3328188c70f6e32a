import type { FileTree } from '@modelgate/artifacts'
import { apiTree, changedFiles, connectWhenNeeded, explainApiError, mergeBaseOf } from '@modelgate/github'
import type { GitHubClient, RepositoryRef } from '@modelgate/github'
import { createReport } from '@modelgate/kernel'
import type { Enforcement, GateReport } from '@modelgate/kernel'
import type { Host } from '@modelgate/runner'
import { changedPaths } from './changed-paths.ts'
import { fetchReports } from './fetch-reports.ts'
import { openPolicy } from './open-policy.ts'
import { publishCheck } from './publish-check.ts'
import type { CheckOutcome } from './publish-check.ts'
import { readFinishedRun } from './read-finished-run.ts'
import type { FinishedRun } from './read-finished-run.ts'
import { runCheck } from './run-check.ts'
import { takeReports } from './take-reports.ts'

/** What the action `post-report` is asked. */
export interface PostInputs {
  readonly token: string
  readonly policy: string
  /** Name of the artifact that the run on the pull request kept its report in. */
  readonly artifact: string
  /** Path of the workflow whose runs are posted. */
  readonly workflow: string
  readonly comment: boolean
  readonly review: boolean
}

/** This run judges nothing: its own success says only that the comment tells what the other run reported. */
const TELLS_ONLY: Enforcement = { enforcement: 'observe', onInconclusive: 'warn' }

/**
 * Posts what a finished run of a pull request reported, from a run that may write while that one might not (a fork,
 * Dependabot). Takes data only: the report is parsed against its schema, the cards, the policy and the pull request's
 * number are read from GitHub by commit, and the text is made here. Nothing of the pull request is checked out or run.
 */
export async function postInJob(input: PostInputs, host: Host): Promise<CheckOutcome> {
  const run = readFinishedRun(host, input.workflow)
  if ('reason' in run) return nothing(run.reason)
  const connect = connectWhenNeeded({ token: input.token, apiUrl: host.apiUrl, userAgent: 'post-report' })
  const client = await connect()
  const repository = { owner: host.repository.owner, repo: host.repository.name }
  const pull = await findPull(client, repository, run)
  if (typeof pull === 'string') return nothing(pull)
  const reports = await fetchReports(client, { ...repository, run: run.id, artifact: input.artifact })
  const files = await changedFiles(client, { ...repository, pull: pull.number })
  const baseCommit = await mergeBaseOf(client, { ...repository, base: pull.base, head: run.headSha })
  const tree = (commit: string) => apiTree(client, { ...repository, commit, temp: host.temp })
  const base = tree(baseCommit)
  const result = await runCheck({
    head: withoutOtherYaml(tree(run.headSha), changedPaths(files)),
    base,
    policy: await openPolicy(connect, input.policy, base, host.temp),
    changedPaths: changedPaths(files),
    judge: takeReports({ reports, headSha: run.headSha, proposal: true, unfinished: [] }),
    claimed: true,
    now: host.startedAt,
    environment: { headSha: run.headSha, baseSha: baseCommit },
    progress: (text) => host.info(text),
  })
  const published = await publishCheck(
    {
      connect,
      repository,
      pull: { number: pull.number, files },
      head: run.headSha,
      base: baseCommit,
      run: run.id,
      result,
      reportedByPull: true,
      comment: input.comment,
      review: input.review,
    },
    host,
  )
  return { ...published, policy: TELLS_ONLY }
}

/**
 * Files are requests here: of the YAML files only those are looked into that are called manifests or that the pull
 * request touches.
 */
function withoutOtherYaml(tree: FileTree, changed: ReadonlySet<string> | null): FileTree {
  const relevant = (path: string) =>
    !/\.ya?ml$/u.test(path) || /\.modelgate\.ya?ml$/u.test(path) || changed === null || changed.has(path)
  return { ...tree, list: async () => (await tree.list()).filter(relevant) }
}

/** The open pull request whose head is exactly what the run tested; a sentence where there is not one. */
async function findPull(
  client: GitHubClient,
  { owner, repo }: RepositoryRef,
  { headOwner, headBranch, headSha }: FinishedRun,
): Promise<{ readonly number: number; readonly base: string } | string> {
  try {
    const head = `${headOwner}:${headBranch}`
    const { data } = await client.rest.pulls.list({ owner, repo, state: 'open', head, per_page: 100 })
    const fitting = data.filter((pull) => pull.head.sha === headSha)
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) return { number: only.number, base: only.base.sha }
    return only === undefined
      ? `No open pull request has the head ${headSha.slice(0, 12)} of the run; a newer push has a run of its own.`
      : `The pull requests ${fitting.map(({ number }) => `#${number}`).join(', ')} all have the head of the run; which one it tested cannot be known.`
  } catch (error) {
    throw explainApiError(error, { to: 'find the pull request of the run', permission: 'pull-requests: write' })
  }
}

function nothing(message: string): CheckOutcome {
  const report: GateReport = createReport({
    gate: 'manifest',
    verdict: 'pass',
    reasonCode: 'NOTHING_TO_POST',
    findings: [{ code: 'NOTHING_TO_POST', severity: 'note', message }],
  })
  return {
    verdict: 'pass',
    reports: [report],
    policy: TELLS_ONLY,
    summary: message,
    outputs: { posted: 'false', 'comment-url': '' },
  }
}
