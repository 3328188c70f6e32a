import { createHash } from 'node:crypto'
import { findingOfError } from '@modelgate/kernel'
import type { Finding, ModelgateError } from '@modelgate/kernel'
import type { ChangedFile } from './changed-files.ts'
import type { GitHubClient } from './create-client.ts'
import { explainApiError } from './explain-api-error.ts'
import { isCurrent } from './is-current.ts'
import { minimizeComment } from './minimize-comment.ts'
import type { RepositoryRef } from './repository-ref.ts'

/** A remark on lines of the new version of a file. */
export interface LineComment {
  /** Tells remarks apart from push to push: the code, the path and what it is about, never the wording. */
  readonly key: string
  readonly path: string
  readonly line: number
  /** First line, when the remark spans several. */
  readonly startLine?: number
  /** Markdown, with a suggestion block where the fix is mechanical. */
  readonly body: string
}

/** The remarks as they should stand on the pull request. */
export interface ReviewRequest extends RepositoryRef {
  readonly pull: number
  readonly headSha: string
  readonly comments: readonly LineComment[]
  /** The diff of the pull request: only its lines can carry a remark. */
  readonly files: readonly ChangedFile[]
  readonly identity: () => Promise<string>
  /** The head was asked for a moment ago, when the comment was written: saves a request. */
  readonly headIsKnown?: boolean
}

/** What became of the remarks. */
export interface Reviewed {
  readonly created: number
  readonly updated: number
  /** Remarks whose finding is gone; they now say so. */
  readonly closed: number
  /** Keys of remarks that no line of the diff can carry: the comment on the pull request holds them. */
  readonly folded: readonly string[]
  /** What GitHub did not allow. */
  readonly problem?: Finding
}

/** More remarks than this in one review are noise. */
const MAX_COMMENTS = 20

const OPEN = 'modelgate:line v1'
const CLOSED = 'modelgate:line closed'

interface ExistingComment {
  readonly id: number
  readonly node_id: string
  readonly body: string
  readonly user: { readonly login: string } | null
}

/**
 * Brings the line comments of a pull request up to date in one review (event `COMMENT`): new remarks are posted, known
 * ones edited if their text changed, those whose finding is gone say in which commit, and are minimised. A run whose
 * head is no longer the pull request's writes nothing.
 */
export async function publishReview(client: GitHubClient, request: ReviewRequest): Promise<Reviewed> {
  const remarks = numberRepeats(request.comments)
  const keys = remarks.map(({ key }) => key)
  const onDiff = remarks.filter((remark) => fits(remark, request.files)).slice(0, MAX_COMMENTS)
  try {
    const { added, changed, gone } = compareRemarks(onDiff, await findOwnComments(client, request))
    const writes = added.length + changed.length + gone.length
    const mayWrite = writes === 0 || request.headIsKnown === true || (await isCurrent(client, request))
    if (!mayWrite) return { created: 0, updated: 0, closed: 0, folded: keys }
    for (const comment of gone) await closeComment(client, request, comment)
    for (const { id, remark } of changed) await editComment(client, request, id, render(remark))
    const refused = added.length === 0 ? [] : await createReviews(client, request, added)
    const [first] = refused
    const placed = onDiff.filter((remark) => !refused.some((each) => each.remark === remark))
    return {
      created: added.length - refused.length,
      updated: changed.length,
      closed: gone.length,
      folded: remarks.filter((remark) => !placed.includes(remark)).map(({ key }) => key),
      ...(first === undefined ? {} : { problem: asNote(first.error) }),
    }
  } catch (error) {
    return { created: 0, updated: 0, closed: 0, folded: keys, problem: asNote(explain(error)) }
  }
}

/** Posting is no part of the verdict, so what prevents it is said and weighs nothing. */
function asNote(error: ModelgateError): Finding {
  return { ...findingOfError(error), severity: 'note' }
}

function explain(error: unknown): ModelgateError {
  return explainApiError(error, {
    to: 'comment on the lines of the pull request',
    permission: 'pull-requests: write',
  })
}

/** Remarks about different lines may share a key; each keeps a thread of its own by its number among them. */
function numberRepeats(comments: readonly LineComment[]): readonly LineComment[] {
  const seen = new Map<string, number>()
  return comments.map((comment) => {
    const count = (seen.get(comment.key) ?? 0) + 1
    seen.set(comment.key, count)
    return count === 1 ? comment : { ...comment, key: `${comment.key}#${count}` }
  })
}

interface RemarkChanges {
  readonly added: readonly LineComment[]
  readonly changed: readonly { readonly id: number; readonly remark: LineComment }[]
  /** Also what a repeated request posted twice. */
  readonly gone: readonly ExistingComment[]
}

function compareRemarks(remarks: readonly LineComment[], existing: readonly ExistingComment[]): RemarkChanges {
  const wanted = new Map(remarks.map((remark) => [marker(OPEN, remark.key), remark]))
  const changed: { readonly id: number; readonly remark: LineComment }[] = []
  const gone: ExistingComment[] = []
  for (const comment of existing) {
    const mark = comment.body.split('\n', 1)[0] ?? ''
    const remark = wanted.get(mark)
    wanted.delete(mark)
    if (remark === undefined) gone.push(comment)
    else if (comment.body !== render(remark)) changed.push({ id: comment.id, remark })
  }
  return { added: [...wanted.values()], changed, gone }
}

/**
 * Posts remarks as one review. GitHub refuses a review as a whole for one line that it cannot place, and does not say
 * which: halves are posted then, until only what it refuses by itself is left out.
 */
async function createReviews(
  client: GitHubClient,
  request: ReviewRequest,
  remarks: readonly LineComment[],
): Promise<readonly { readonly remark: LineComment; readonly error: ModelgateError }[]> {
  try {
    await createReview(client, request, remarks)
    return []
  } catch (thrown) {
    const error = explain(thrown)
    if (error.code !== 'GITHUB_REQUEST_REFUSED') throw error
    if (remarks.length === 1) return remarks.map((remark) => ({ remark, error }))
    const half = Math.ceil(remarks.length / 2)
    return [
      ...(await createReviews(client, request, remarks.slice(0, half))),
      ...(await createReviews(client, request, remarks.slice(half))),
    ]
  }
}

function fits({ path, line, startLine = line }: LineComment, files: readonly ChangedFile[]): boolean {
  const lines = files.find((file) => file.path === path)?.lines
  if (lines === undefined) return false
  for (let number = startLine; number <= line; number++) if (!lines.has(number)) return false
  return true
}

async function findOwnComments(
  client: GitHubClient,
  { owner, repo, pull, identity }: ReviewRequest,
): Promise<readonly ExistingComment[]> {
  const comments: readonly ExistingComment[] = await client.paginate(client.rest.pulls.listReviewComments, {
    owner,
    repo,
    pull_number: pull,
    per_page: 100,
  })
  const marked = comments
    .map((comment) => ({ ...comment, body: comment.body.replaceAll('\r', '') }))
    .filter(({ body }) => body.startsWith(`<!-- ${OPEN} `))
  if (marked.length === 0) return []
  const login = await identity()
  return marked.filter(({ user }) => user?.login === login)
}

async function closeComment(client: GitHubClient, request: ReviewRequest, comment: ExistingComment): Promise<void> {
  const text = comment.body.split('\n').slice(1).join('\n')
  // A suggestion that is no longer wanted must not be offered.
  const past = text.replaceAll('```suggestion', '```')
  const body = `${comment.body.split('\n', 1)[0]?.replace(OPEN, CLOSED)}\n✅ No longer so since ${request.headSha}.\n\n<details><summary>What it was</summary>\n\n${past}\n\n</details>`
  await editComment(client, request, comment.id, body)
  await minimizeComment(client, comment.node_id, 'RESOLVED')
}

async function editComment(client: GitHubClient, { owner, repo }: RepositoryRef, id: number, body: string) {
  await client.rest.pulls.updateReviewComment({ owner, repo, comment_id: id, body })
}

async function createReview(
  client: GitHubClient,
  { owner, repo, pull, headSha }: ReviewRequest,
  comments: readonly LineComment[],
): Promise<void> {
  await client.rest.pulls.createReview({
    owner,
    repo,
    pull_number: pull,
    commit_id: headSha,
    event: 'COMMENT',
    body: comments.length === 1 ? 'One line needs a look.' : `${comments.length} lines need a look.`,
    comments: comments.map((comment) => ({
      path: comment.path,
      line: comment.line,
      side: 'RIGHT',
      ...(comment.startLine === undefined || comment.startLine === comment.line
        ? {}
        : { start_line: comment.startLine, start_side: 'RIGHT' }),
      body: render(comment),
    })),
  })
}

function render(comment: LineComment): string {
  return `${marker(OPEN, comment.key)}\n${comment.body}`
}

function marker(kind: string, key: string): string {
  return `<!-- ${kind} ${createHash('sha256').update(key).digest('hex').slice(0, 16)} -->`
}
