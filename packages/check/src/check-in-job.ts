import { textAt } from '@modelgate/kernel'
import type { Enforcement, Finding, GateReport, Verdict } from '@modelgate/kernel'
import { changedFiles, identityOf, publishComment, publishReview } from '@modelgate/github'
import type { ChangedFile, GitHubClient } from '@modelgate/github'
import { renderComment, renderFindings } from '@modelgate/report'
import type { CommentModel } from '@modelgate/report'
import type { Host } from '@modelgate/runner'
import { duckdbInJob } from './duckdb-in-job.ts'
import { changedPaths } from './changed-paths.ts'
import { openChange } from './open-change.ts'
import { repositoryPaths } from './repository-paths.ts'
import { runCheck } from './run-check.ts'
import type { CheckResult } from './run-check.ts'

/** What the action `check` is asked. */
export interface CheckInputs {
  readonly token: string
  readonly policy: string
  readonly manifests: readonly string[]
  readonly comment: boolean
  readonly review: boolean
}

/** What the action `check` gives back to its runner. */
export interface CheckOutcome {
  readonly verdict: Verdict
  readonly reports: readonly GateReport[]
  readonly policy: Enforcement
  /** Replaces the reports in the job summary: the same text as the comment, with more room. */
  readonly summary: string
  readonly outputs: { readonly posted: string; readonly 'comment-url': string }
}

/** A job summary holds 1 MiB a step; in UTF-8 a character may need four bytes, ours rarely more than one. */
const SUMMARY_LENGTH = 600_000

/**
 * Checks what a job is about (a pull request, a push, a merge group, a manual run) and publishes the result: on a pull
 * request as one comment and line comments, everywhere as job summary. Publishing never changes the verdict.
 */
export async function checkInJob(input: CheckInputs, host: Host): Promise<CheckOutcome> {
  const { client, repository, pull, baseCommit, subject } = await openChange(input, 'check', host)
  const files = pull === null ? null : await changedFiles(client, { ...repository, pull })
  const result = await runCheck({
    ...subject,
    manifests: repositoryPaths(input.manifests, host),
    changedPaths: files === null ? null : changedPaths(files),
    findDuckdb: duckdbInJob(undefined, host),
  })
  const model = commentModel(result, host, baseCommit)
  const { problems, ...outputs } =
    pull === null || files === null
      ? UNPOSTED
      : await publish(client, input, { ...repository, pull, headSha: host.headSha }, files, model, result, host)
  return {
    verdict: result.verdict,
    reports: withProblems(result.reports, problems),
    policy: result.enforcement,
    summary: [renderComment(model, SUMMARY_LENGTH), renderFindings(problems)]
      .filter((part) => part !== '')
      .join('\n\n'),
    outputs,
  }
}

/** What could not be posted is said in the report too. It stands beside the findings of the first gate and weighs nothing. */
function withProblems(reports: readonly GateReport[], problems: readonly Finding[]): readonly GateReport[] {
  return reports.map((report, index) =>
    index === 0 ? { ...report, findings: [...report.findings, ...problems] } : report,
  )
}

function commentModel(result: CheckResult, host: Host, base: string | null): CommentModel {
  const [draft] = result.reports.flatMap(({ data }) => textAt(data, 'draft') ?? [])
  const repository = `${host.serverUrl}/${host.repository.owner}/${host.repository.name}`
  return {
    verdict: result.verdict,
    enforcement: result.enforcement.enforcement,
    models: result.models,
    general: result.general,
    ...(draft === undefined ? {} : { draft }),
    head: host.headSha,
    base,
    links: { files: `${repository}/blob/${host.headSha}`, run: `${repository}/actions/runs/${host.runId}` },
  }
}

interface PullRequest {
  readonly owner: string
  readonly repo: string
  readonly pull: number
  readonly headSha: string
}

interface Published {
  readonly posted: string
  readonly 'comment-url': string
  /** What could not be posted, and why. It changes no verdict. */
  readonly problems: readonly Finding[]
}

const UNPOSTED: Published = { posted: 'false', 'comment-url': '', problems: [] }

async function publish(
  client: GitHubClient,
  input: CheckInputs,
  target: PullRequest,
  files: readonly ChangedFile[],
  model: CommentModel,
  result: CheckResult,
  host: Host,
): Promise<Published> {
  const identity = identityOf(client)
  let published = UNPOSTED
  if (input.comment) {
    const body = model.models.length === 0 && result.verdict === 'pass' ? null : renderComment(model)
    const farewell = `This pull request touches no model any more (${model.head}).`
    const posted = await publishComment(client, { ...target, body, farewell, identity })
    if (posted.posted) published = { ...UNPOSTED, posted: 'true', 'comment-url': posted.url }
    else {
      host.info(`No comment on the pull request: ${posted.reason}`)
      if (posted.outdated) return published
      if (posted.problem !== undefined) published = { ...UNPOSTED, problems: [posted.problem] }
    }
  }
  if (!input.review) return published
  const { problem } = await publishReview(client, {
    ...target,
    comments: result.lineComments,
    files,
    identity,
    headIsKnown: published.posted === 'true',
  })
  return problem === undefined ? published : { ...published, problems: [...published.problems, problem] }
}
