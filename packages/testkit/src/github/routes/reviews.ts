import { ApiError, invalid, notFound } from '../api-error.ts'
import { tryGit } from '../git.ts'
import { isWriter } from '../identity.ts'
import { associationOf } from '../json/pull-json.ts'
import { nodeId, timeJson, userJson } from '../json/user-json.ts'
import { readPatchLines } from '../read-diff.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'
import type { Pull, Repository, Review, ReviewComment } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { checkBody, demandEditor } from './issue-comments.ts'
import { personOf } from './person-of.ts'
import { getPull, pullFiles } from './pulls.ts'

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

export const REVIEW_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', ['pull-requests:read'], (call) => {
    const { world, repository, input } = call
    const pull = getPull(repository, input.pull_number)
    const reviews = [...repository.reviews.values()].filter((review) => review.pull === pull.number)
    return { items: reviews.map((review) => reviewJson(world, repository, review)) }
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', ['pull-requests:write'], async (call) => {
    const { world, repository, caller, input } = call
    const pull = getPull(repository, input.pull_number)
    const { event, body = '', comments = [], commit_id: commit = pull.head.sha } = input
    const author = personOf(caller)
    if (event !== undefined && event !== 'COMMENT' && author.id === pull.author.id) {
      const what = event === 'APPROVE' ? 'approve' : 'request changes on'
      throw new ApiError(422, 'Unprocessable Entity', { errors: [`Can not ${what} your own pull request`] })
    }
    if (event === 'APPROVE' && caller.kind === 'job') {
      throw new ApiError(422, 'Unprocessable Entity', {
        errors: ['GitHub Actions is not permitted to approve pull requests.'],
      })
    }
    if (body !== '') checkBody('PullRequestReview', body)
    else if (event === 'REQUEST_CHANGES' || (event === 'COMMENT' && comments.length === 0)) {
      throw invalid('PullRequestReview', 'body', "body can't be blank")
    }
    await demandCommit(repository, commit)
    const id = world.nextId()
    const now = world.clock()
    // All comments are placed before anything is written: one outside the diff refuses the whole review.
    const placed: ReviewComment[] = []
    for (const comment of comments) {
      const place = await placeComment(repository, pull, {
        path: comment.path,
        line: comment.line,
        side: comment.side,
        startLine: comment.start_line,
        startSide: comment.start_side,
        position: comment.position,
      })
      if (place === undefined)
        throw new ApiError(422, 'Unprocessable Entity', { errors: ['Line could not be resolved'] })
      checkBody('PullRequestReviewComment', comment.body)
      placed.push(
        newComment(world, {
          ...place,
          pull: pull.number,
          review: id,
          commit,
          body: comment.body,
          author,
          byApp: caller.kind === 'job',
        }),
      )
    }
    const review: Review = {
      id,
      nodeId: nodeId('PRR', id),
      pull: pull.number,
      author,
      body,
      state: event === undefined ? 'PENDING' : STATES[event],
      commit,
      submittedAt: event === undefined ? null : now,
    }
    repository.reviews.set(id, review)
    for (const comment of placed) repository.reviewComments.set(comment.id, comment)
    return ok(reviewJson(world, repository, review))
  }),

  repositoryRoute(
    'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals',
    ['pull-requests:write'],
    ({ world, repository, caller, input }) => {
      const review = repository.reviews.get(input.review_id)
      if (review?.pull !== input.pull_number) throw notFound()
      if (!isWriter(caller, repository)) throw new ApiError(403, 'Must have write access to dismiss a review.')
      if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
        throw new ApiError(422, 'Can not dismiss a review that neither approves nor requests changes.')
      }
      review.state = 'DISMISSED'
      return ok(reviewJson(world, repository, review))
    },
  ),

  repositoryRoute('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', ['pull-requests:read'], (call) => {
    const { world, repository, input } = call
    const pull = getPull(repository, input.pull_number)
    const comments = [...repository.reviewComments.values()].filter(
      (comment) => comment.pull === pull.number && repository.reviews.get(comment.review)?.state !== 'PENDING',
    )
    return { items: comments.map((comment) => reviewCommentJson(world, repository, comment)) }
  }),

  repositoryRoute('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', ['pull-requests:write'], (call) => {
    const { world, repository, caller, input } = call
    const comment = repository.reviewComments.get(Number(input.comment_id))
    if (comment === undefined) throw notFound()
    demandEditor(caller, repository, comment)
    checkBody('PullRequestReviewComment', input.body)
    comment.body = input.body
    comment.updatedAt = world.clock()
    return ok(reviewCommentJson(world, repository, comment))
  }),
]

/** @throws {ApiError} 422 for a commit that the repository does not hold. */
async function demandCommit(repository: Repository, commit: string): Promise<void> {
  if ((await tryGit(repository.directory, ['cat-file', '-e', `${commit}^{commit}`])) === undefined) {
    throw invalid('PullRequestReview', 'commit_id', 'commit_id is not part of the pull request')
  }
}

interface WantedPlace {
  readonly path: string
  readonly line: number | undefined
  readonly side: string | undefined
  readonly startLine: number | undefined
  readonly startSide: string | undefined
  readonly position: number | undefined
}

type Place = Pick<ReviewComment, 'path' | 'line' | 'side' | 'startLine' | 'startSide' | 'position' | 'hunk'>

/** Where the diff shows the wanted lines; undefined when it does not show all of them in one hunk. */
async function placeComment(repository: Repository, pull: Pull, wanted: WantedPlace): Promise<Place | undefined> {
  const patch = (await pullFiles(repository, pull)).find(({ path }) => path === wanted.path)?.patch
  if (patch === undefined) return undefined
  const lines = readPatchLines(patch)
  const find = (line: number | undefined, side: 'LEFT' | 'RIGHT') =>
    lines.find(({ left, right }) => line !== undefined && (side === 'LEFT' ? left : right) === line)
  const side = wanted.side === 'LEFT' ? 'LEFT' : 'RIGHT'
  const end =
    wanted.line === undefined ? lines.find(({ position }) => position === wanted.position) : find(wanted.line, side)
  if (end === undefined) return undefined
  const startSide = wanted.startSide === 'LEFT' ? 'LEFT' : wanted.startSide === 'RIGHT' ? 'RIGHT' : side
  const start = wanted.startLine === undefined ? undefined : find(wanted.startLine, startSide)
  if (
    wanted.startLine !== undefined &&
    (start === undefined || start.hunk !== end.hunk || start.position >= end.position)
  ) {
    return undefined
  }
  return {
    path: wanted.path,
    line: wanted.line ?? end.right ?? end.left ?? null,
    side: wanted.line === undefined && end.right === undefined ? 'LEFT' : side,
    startLine: wanted.startLine ?? null,
    startSide: wanted.startLine === undefined ? null : startSide,
    position: end.position,
    hunk: end.context,
  }
}

function newComment(
  world: World,
  facts: Place & Pick<ReviewComment, 'pull' | 'review' | 'commit' | 'body' | 'author' | 'byApp'>,
): ReviewComment {
  const id = world.nextId()
  const now = world.clock()
  return {
    ...facts,
    id,
    nodeId: nodeId('PRRC', id),
    createdAt: now,
    updatedAt: now,
    minimized: null,
    originalLine: facts.line,
  }
}

function reviewJson(world: World, repository: Repository, review: Review) {
  const pull = `${repositoryApiUrl(world, repository)}/pulls/${review.pull}`
  const html = `${repositoryWebUrl(world, repository)}/pull/${review.pull}#pullrequestreview-${review.id}`
  return {
    id: review.id,
    node_id: review.nodeId,
    user: userJson(world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(repository, review.author),
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.submittedAt === null ? {} : { submitted_at: timeJson(review.submittedAt) }),
    commit_id: review.commit,
  }
}

function reviewCommentJson(world: World, repository: Repository, comment: ReviewComment) {
  const api = `${repositoryApiUrl(world, repository)}/pulls`
  const url = `${api}/comments/${comment.id}`
  const html = `${repositoryWebUrl(world, repository)}/pull/${comment.pull}#discussion_r${comment.id}`
  const pull = `${api}/${comment.pull}`
  return {
    url,
    id: comment.id,
    node_id: comment.nodeId,
    pull_request_review_id: comment.review,
    diff_hunk: comment.hunk,
    path: comment.path,
    position: comment.line === null ? null : comment.position,
    original_position: comment.position,
    commit_id: repository.pulls.get(comment.pull)?.head.sha ?? comment.commit,
    original_commit_id: comment.commit,
    user: userJson(world, comment.author),
    body: comment.body,
    created_at: timeJson(comment.createdAt),
    updated_at: timeJson(comment.updatedAt),
    html_url: html,
    pull_request_url: pull,
    author_association: comment.byApp ? 'NONE' : associationOf(repository, comment.author),
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    line: comment.line,
    original_line: comment.originalLine,
    side: comment.side,
    start_line: comment.line === null ? null : comment.startLine,
    original_start_line: comment.startLine,
    start_side: comment.startSide,
    subject_type: 'line',
  }
}
