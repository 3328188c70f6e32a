import { textAt } from '@modelgate/kernel'
import type { Enforcement, Finding, GateReport, Verdict } from '@modelgate/kernel'
import { identityOf, publishComment, publishReview } from '@modelgate/github'
import type { ChangedFile, Connect } from '@modelgate/github'
import { renderComment, renderFindings } from '@modelgate/report'
import type { CommentModel } from '@modelgate/report'
import type { Host } from '@modelgate/runner'
import type { Change } from './open-change.ts'
import type { CheckResult } from './run-check.ts'

/** A result and where people should see it. */
export interface Publication {
  readonly connect: Connect
  readonly repository: { readonly owner: string; readonly repo: string }
  /** Null: only the job summary tells. */
  readonly pull: { readonly number: number; readonly files: readonly ChangedFile[] } | null
  /** Full SHAs of the two commits that were compared. */
  readonly head: string
  readonly base: string | null
  readonly result: CheckResult
  /** The run whose summary holds everything; absent: this one. */
  readonly run?: number
  /** Whether the reports were made by a run whose code the pull request wrote. */
  readonly reportedByPull?: boolean
  readonly comment: boolean
  readonly review: boolean
}

/** What an action that writes the comment gives back to its runner. */
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
 * Publishes a result: on a pull request as one comment and line comments, everywhere as job summary. Publishing never
 * changes the verdict.
 */
export async function publishCheck(publication: Publication, host: Host): Promise<CheckOutcome> {
  const { result } = publication
  const model = commentModel(publication, host)
  const { problems, ...outputs } = await post(publication, model, host)
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

/** Publishes the result about the change of a job, on its pull request where there is one. */
export function publishChange(
  { connect, repository, pull, baseCommit }: Change,
  files: readonly ChangedFile[] | null,
  result: CheckResult,
  { comment, review }: Pick<Publication, 'comment' | 'review'>,
  host: Host,
): Promise<CheckOutcome> {
  const target = pull === null || files === null ? null : { number: pull, files }
  const commits = { head: host.headSha, base: baseCommit }
  return publishCheck({ connect, repository, pull: target, ...commits, result, comment, review }, host)
}

/** What could not be posted is said in the report too. It stands beside the findings of the first gate and weighs nothing. */
function withProblems(reports: readonly GateReport[], problems: readonly Finding[]): readonly GateReport[] {
  return reports.map((report, index) =>
    index === 0 ? { ...report, findings: [...report.findings, ...problems] } : report,
  )
}

function commentModel({ result, head, base, run, reportedByPull = false }: Publication, host: Host): CommentModel {
  const [draft] = result.reports.flatMap(({ data }) => textAt(data, 'draft') ?? [])
  const repository = `${host.serverUrl}/${host.repository.owner}/${host.repository.name}`
  return {
    verdict: result.verdict,
    enforcement: result.enforcement.enforcement,
    models: result.models,
    general: result.general,
    ...(draft === undefined ? {} : { draft }),
    head,
    base,
    reportedByPull,
    links: { files: `${repository}/blob/${head}`, run: `${repository}/actions/runs/${run ?? host.runId}` },
  }
}

interface Posted {
  readonly posted: string
  readonly 'comment-url': string
  /** What could not be posted, and why. It changes no verdict. */
  readonly problems: readonly Finding[]
}

const UNPOSTED: Posted = { posted: 'false', 'comment-url': '', problems: [] }

async function post(publication: Publication, model: CommentModel, host: Host): Promise<Posted> {
  const { connect, repository, pull, result } = publication
  if (pull === null) return UNPOSTED
  const target = { ...repository, pull: pull.number, headSha: model.head }
  const client = await connect()
  const identity = identityOf(client)
  let published = UNPOSTED
  if (publication.comment) {
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
  if (!publication.review) return published
  const { problem } = await publishReview(client, {
    ...target,
    comments: result.lineComments,
    files: pull.files,
    identity,
    headIsKnown: published.posted === 'true',
  })
  return problem === undefined ? published : { ...published, problems: [...published.problems, problem] }
}
