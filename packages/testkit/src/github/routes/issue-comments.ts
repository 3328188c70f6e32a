import { ApiError, invalid, notFound } from '../api-error.ts'
import { isWriter, type Caller } from '../identity.ts'
import { associationOf } from '../json/pull-json.ts'
import { actionsAppJson, nodeId, timeJson, userJson } from '../json/user-json.ts'
import { created, ok, repositoryRoute, type Route } from '../route.ts'
import type { Comment, IssueComment, Repository } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { personOf } from './person-of.ts'

/** GitHub's limit for the text of comments, reviews and issues, in characters. */
const BODY_LIMIT = 65_536

// Most issues here are pull requests' conversations.
const READ = ['issues:read', 'pull-requests:read'] as const
const WRITE = ['issues:write', 'pull-requests:write'] as const

export const ISSUE_COMMENT_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', READ, ({ world, repository, input }) => {
    demandIssue(repository, input.issue_number)
    const since = input.since === undefined ? undefined : new Date(input.since)
    const comments = [...repository.comments.values()].filter(
      ({ issue, updatedAt }) => issue === input.issue_number && (since === undefined || updatedAt >= since),
    )
    return { items: comments.map((comment) => commentJson(world, repository, comment)) }
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', WRITE, (call) => {
    const { world, repository, caller, input } = call
    demandIssue(repository, input.issue_number)
    checkBody('IssueComment', input.body)
    const id = world.nextId()
    const now = world.clock()
    const comment: IssueComment = {
      id,
      nodeId: nodeId('IC', id),
      issue: input.issue_number,
      body: input.body,
      author: personOf(caller),
      byApp: caller.kind === 'job',
      createdAt: now,
      updatedAt: now,
      minimized: null,
    }
    repository.comments.set(id, comment)
    return created(commentJson(world, repository, comment))
  }),

  repositoryRoute('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', WRITE, (call) => {
    const { world, repository, caller, input } = call
    const comment = repository.comments.get(Number(input.comment_id))
    if (comment === undefined) throw notFound()
    demandEditor(caller, repository, comment)
    checkBody('IssueComment', input.body)
    comment.body = input.body
    comment.updatedAt = world.clock()
    return ok(commentJson(world, repository, comment))
  }),

  repositoryRoute(
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    WRITE,
    ({ repository, caller, input }) => {
      const comment = repository.comments.get(Number(input.comment_id))
      if (comment === undefined) throw notFound()
      demandEditor(caller, repository, comment)
      repository.comments.delete(comment.id)
      return { status: 204 }
    },
  ),
]

/** @throws {ApiError} 422 for a text that GitHub would not take. */
export function checkBody(resource: string, body: string): void {
  if (body.length > BODY_LIMIT)
    throw invalid(resource, 'body', `body is too long (maximum is ${BODY_LIMIT} characters)`)
  if (body.trim() === '') throw invalid(resource, 'body', "body can't be blank")
}

/** @throws {ApiError} 403 unless the comment is the caller's own or the caller may write. */
export function demandEditor(caller: Caller, repository: Repository, comment: Comment): void {
  if (!isWriter(caller, repository) && comment.author.id !== personOf(caller).id) {
    throw new ApiError(403, 'Must have write access to edit the comment of somebody else.')
  }
}

function demandIssue(repository: Repository, number: number): void {
  if (!repository.pulls.has(number) && !repository.issues.has(number)) throw notFound()
}

function commentJson(world: World, repository: Repository, comment: IssueComment) {
  const issue = `${repositoryApiUrl(world, repository)}/issues`
  return {
    id: comment.id,
    node_id: comment.nodeId,
    url: `${issue}/comments/${comment.id}`,
    html_url: `${repositoryWebUrl(world, repository)}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${issue}/${comment.issue}`,
    body: comment.body,
    user: userJson(world, comment.author),
    created_at: timeJson(comment.createdAt),
    updated_at: timeJson(comment.updatedAt),
    author_association: comment.byApp ? 'NONE' : associationOf(repository, comment.author),
    performed_via_github_app: comment.byApp ? actionsAppJson(world) : null,
  }
}
