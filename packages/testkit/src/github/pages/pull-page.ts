import type { Comment, Pull, Repository } from '../state.ts'
import { html, type Html } from './html.ts'
import { renderMarkdown } from './render-markdown.ts'

/** One pull request with its comments, its reviews and what they say about lines, in the order of time. */
export function pullPage(repository: Repository, pull: Pull): Html {
  const comments = [...repository.comments.values()].filter(({ issue }) => issue === pull.number)
  const reviews = [...repository.reviews.values()].filter((review) => review.pull === pull.number)
  return html`<p>
      <span class="tag">${pull.merged === null ? pull.state : 'merged'}</span> ${pull.author.login} wants to merge
      <code>${pull.head.ref}</code> (${pull.head.sha.slice(0, 7)}) into <code>${pull.base.ref}</code>
    </p>
    <div class="box">${renderMarkdown(pull.body)}</div>
    ${comments.map((comment) => box(comment, 'commented'))}
    ${reviews.map((review) => {
      const lines = [...repository.reviewComments.values()].filter((comment) => comment.review === review.id)
      return html`<h2>${review.author.login} reviewed: ${review.state.toLowerCase().replaceAll('_', ' ')}</h2>
        ${renderMarkdown(review.body)}
        ${lines.map(
          (comment) =>
            html`<div class="box">
                <header>
                  <code>${comment.path}</code> ${comment.line === null ? 'outdated' : `line ${comment.line}`}
                </header>
                <pre class="dim">${comment.hunk}</pre>
              </div>
              ${box(comment, 'wrote')}`,
        )}`
    })}`
}

function box(comment: Comment, verb: string): Html {
  const header = html`<b>${comment.author.login}</b> ${verb} ${comment.updatedAt.toISOString()}`
  const body = renderMarkdown(comment.body)
  if (comment.minimized === null)
    return html`<div class="box">
      <header>${header}</header>
      ${body}
    </div>`
  return html`<details class="box">
    <summary>${header} · hidden as ${comment.minimized.toLowerCase()}</summary>
    ${body}
  </details>`
}
