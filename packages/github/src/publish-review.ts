import { createHash } from 'node:crypto'
import type { ChangedFile } from './changed-files.ts'
import type { GitHubClient } from './create-client.ts'
import { explainApiError } from './explain-api-error.ts'
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
}

/** What became of the remarks. */
export interface Reviewed {
  readonly created: number
  readonly updated: number
  /** Remarks whose finding is gone; they now say so. */
  readonly closed: number
  /** Keys of remarks that no line of the diff can carry: the comment on the pull request holds them. */
  readonly folded: readonly string[]
  /** Why remarks were left out. */
  readonly reason?: string
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
 * ones edited if their text changed, those whose finding is gone say in which commit, and are minimised.
 */
export async function publishReview(client: GitHubClient, request: ReviewRequest): Promise<Reviewed> {
  const onDiff = request.comments.filter((comment) => fits(comment, request.files)).slice(0, MAX_COMMENTS)
  const folded = request.comments.filter((comment) => !onDiff.includes(comment)).map(({ key }) => key)
  try {
    const existing = await findOwnComments(client, request)
    const wanted = new Map(onDiff.map((comment) => [marker(OPEN, comment.key), comment]))
    let updated = 0
    let closed = 0
    for (const comment of existing) {
      const mark = comment.body.split('\n', 1)[0] ?? ''
      const target = wanted.get(mark)
      if (target === undefined) {
        await closeComment(client, request, comment)
        closed++
      } else {
        wanted.delete(mark)
        if (comment.body !== render(target)) {
          await editComment(client, request, comment.id, render(target))
          updated++
        }
      }
    }
    const created = [...wanted.values()]
    if (created.length > 0) await createReview(client, request, created)
    return { created: created.length, updated, closed, folded }
  } catch (error) {
    const { message, advice, code } = explainApiError(error, {
      to: 'comment on the lines of the pull request',
      permission: 'pull-requests: write',
    })
    const reason = code === 'GITHUB_REQUEST_REFUSED' || advice === undefined ? message : `${message} ${advice}`
    return { created: 0, updated: 0, closed: 0, folded: request.comments.map(({ key }) => key), reason }
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
