import { findingOfError } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import type { GitHubClient } from './create-client.ts'
import { explainApiError } from './explain-api-error.ts'
import { isCurrent } from './is-current.ts'
import { minimizeComment, unminimizeComment } from './minimize-comment.ts'
import type { RepositoryRef } from './repository-ref.ts'

/** The comment as it should stand on the pull request. */
export interface CommentRequest extends RepositoryRef {
  readonly pull: number
  /** The head commit that was judged: a run for an older head writes nothing. */
  readonly headSha: string
  /** Markdown. Null: there is nothing to say any more; an existing comment is closed with `farewell`. */
  readonly body: string | null
  /** What an existing comment says when `body` is null. */
  readonly farewell: string
  /** Login that the token writes under. */
  readonly identity: () => Promise<string>
}

/** What became of it. Not posting is never an error: the job summary and the report hold the same. */
export type Posted =
  /** `outdated`: a newer head makes whatever this run has to say old news. `problem`: what GitHub did not allow. */
  | { readonly posted: true; readonly change: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly posted: false; readonly reason: string; readonly outdated: boolean; readonly problem?: Finding }

interface Comment {
  readonly id: number
  readonly node_id: string
  readonly html_url: string
  readonly body?: string | undefined
  readonly user: { readonly login: string } | null
}

/** First line of our comment. A comment is ours if it starts with this AND our identity wrote it. */
const MARKER = '<!-- modelgate:check v1 -->\n'
const MINIMIZED = '<!-- modelgate:minimized -->\n'

const OUTDATED: Posted = {
  posted: false,
  reason: 'A newer commit is on the pull request; its own run reports.',
  outdated: true,
}

/**
 * Puts the one comment of this product on a pull request: creates it, or updates it in place if its text changed.
 * Of two runs that create at once the younger comment goes; a run whose head is no longer the pull request's leaves
 * everything as it is.
 */
export async function publishComment(client: GitHubClient, request: CommentRequest): Promise<Posted> {
  try {
    const [mine, ...duplicates] = await findOwnComments(client, request)
    if (!(await isCurrent(client, request))) return OUTDATED
    for (const duplicate of duplicates) await deleteComment(client, request, duplicate.id)
    if (mine !== undefined) return await updateComment(client, request, mine)
    if (request.body === null) return { posted: false, reason: 'There is nothing to say.', outdated: false }
    return await createComment(client, request, request.body)
  } catch (error) {
    const explained = explainApiError(error, {
      to: 'post the comment on the pull request',
      permission: 'pull-requests: write',
    })
    const problem = { ...findingOfError(explained), severity: 'note' } as const
    return { posted: false, reason: explained.message, outdated: false, problem }
  }
}

async function findOwnComments(client: GitHubClient, { owner, repo, pull, identity }: CommentRequest) {
  const comments: readonly Comment[] = await client.paginate(client.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pull,
    per_page: 100,
  })
  const marked = comments.filter(({ body }) => body?.replaceAll('\r', '').startsWith(MARKER))
  if (marked.length === 0) return []
  const login = await identity()
  return marked.filter(({ user }) => user?.login === login).toSorted((a, b) => a.id - b.id)
}

async function updateComment(client: GitHubClient, request: CommentRequest, comment: Comment): Promise<Posted> {
  const body = request.body === null ? `${MARKER}${MINIMIZED}${request.farewell}` : `${MARKER}${request.body}`
  const before = (comment.body ?? '').replaceAll('\r', '').trimEnd()
  if (withoutRun(before) === withoutRun(body.trimEnd()))
    return { posted: true, change: 'unchanged', url: comment.html_url }
  const { owner, repo } = request
  await client.rest.issues.updateComment({ owner, repo, comment_id: comment.id, body })
  const wasMinimized = before.startsWith(`${MARKER}${MINIMIZED}`)
  if (request.body === null) await minimizeComment(client, comment.node_id, 'OUTDATED')
  else if (wasMinimized) await unminimizeComment(client, comment.node_id)
  return { posted: true, change: 'updated', url: comment.html_url }
}

/** A text that only links to another run says nothing new. */
function withoutRun(body: string): string {
  return body.replaceAll(/\/actions\/runs\/\d+/gu, '')
}

async function createComment(client: GitHubClient, request: CommentRequest, body: string): Promise<Posted> {
  const { owner, repo, pull } = request
  const { data: created } = await client.rest.issues.createComment({
    owner,
    repo,
    issue_number: pull,
    body: `${MARKER}${body}`,
  })
  // Another run may have created one since we looked, and a repeated request may have created two: the oldest stays.
  const identity = async () => created.user?.login ?? (await request.identity())
  const [oldest] = await findOwnComments(client, { ...request, identity })
  if (oldest === undefined || oldest.id === created.id)
    return { posted: true, change: 'created', url: created.html_url }
  await deleteComment(client, request, created.id)
  return (await isCurrent(client, request)) ? await updateComment(client, request, oldest) : OUTDATED
}

async function deleteComment(client: GitHubClient, { owner, repo }: RepositoryRef, id: number): Promise<void> {
  try {
    await client.rest.issues.deleteComment({ owner, repo, comment_id: id })
  } catch (error) {
    // Already deleted by the other run.
    if (explainApiError(error, { to: 'delete a duplicate comment' }).code !== 'GITHUB_NOT_FOUND') throw error
  }
}
