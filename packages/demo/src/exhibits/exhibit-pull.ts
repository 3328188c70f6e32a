import type { PullRequestExhibit, TimelineItem, Tone } from '../page/exhibit.ts'
import { playedRepository } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'

/** One push to a pull request and what the comment said after it. */
export interface PullPush {
  readonly sha: string
  readonly author: string
  readonly subject: string
  /** What people call this version of the comment. */
  readonly label: string
  readonly tone: Tone
  /** The comment after the checks of this push; empty when there was none. */
  readonly comment: string
  readonly check: string
}

/** The conversation of a pull request as it stands now, with the comment in each of its versions. */
export function exhibitPull(stage: Stage, number: number, pushes: readonly PullPush[]): PullRequestExhibit {
  const repository = playedRepository(stage)
  const pull = repository.pulls.get(number)
  if (pull === undefined) throw new Error(`no pull request ${number}`)
  const comment = findComment(stage, number)
  const reviews = [...repository.reviews.values()].filter((review) => review.pull === number)
  const [first, ...later] = pushes.map(({ author, sha, subject, tone }): TimelineItem => ({
    kind: 'commit',
    author,
    sha,
    subject,
    tone,
  }))
  const last = pushes.at(-1)
  return {
    kind: 'pull-request',
    number,
    title: pull.title,
    state: pull.merged === null ? 'open' : 'merged',
    by: (pull.merged?.by ?? pull.author).login,
    base: pull.base.ref,
    head: pull.head.ref,
    timeline: [
      { kind: 'opened', author: pull.author.login, at: pull.createdAt, markdown: pull.body },
      ...(first === undefined ? [] : [first]),
      ...(comment === undefined
        ? []
        : [
            {
              kind: 'comment' as const,
              author: comment.author.login,
              at: comment.createdAt,
              versions: pushes
                .filter((push) => push.comment !== '')
                .map((push) => ({ label: push.label, tone: push.tone, markdown: push.comment })),
            },
          ]),
      ...reviews.filter(({ state }) => state !== 'APPROVED').map(({ id }) => exhibitReview(stage, id)),
      ...later,
      ...reviews.filter(({ state }) => state === 'APPROVED').map(({ id }) => exhibitReview(stage, id)),
      ...(last === undefined || pull.merged !== null
        ? []
        : [{ kind: 'checks' as const, checks: [{ name: 'Modelgate / check', tone: last.tone, text: last.check }] }]),
      ...(pull.merged === null
        ? []
        : [
            {
              kind: 'merged' as const,
              author: pull.merged.by.login,
              sha: pull.mergeCommit ?? pull.head.sha,
              into: pull.base.ref,
            },
          ]),
    ],
  }
}

/** The one comment that the check keeps. */
export function findComment(stage: Stage, pull: number) {
  return [...playedRepository(stage).comments.values()].find((comment) => comment.issue === pull && comment.byApp)
}

function exhibitReview(stage: Stage, id: number): TimelineItem {
  const repository = playedRepository(stage)
  const review = repository.reviews.get(id)
  if (review === undefined) throw new Error(`no review ${id}`)
  return {
    kind: 'review',
    author: review.author.login,
    approves: review.state === 'APPROVED',
    markdown: review.body,
    comments: [...repository.reviewComments.values()]
      .filter((comment) => comment.review === id)
      .map(({ path, hunk, author, body, minimized }) => ({
        path,
        hunk,
        author: author.login,
        markdown: body,
        ...(minimized === null ? {} : { minimized }),
      })),
  }
}
