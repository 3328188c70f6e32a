import type { LineComment, PullRequestExhibit, TimelineItem } from './exhibit.ts'
import { html } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'
import { renderDiff } from './render-diff.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderActor, renderAvatar, renderSign, renderTime } from './render-parts.ts'
import { renderTabs } from './render-tabs.ts'

/** The conversation of a pull request: description, commits, the one comment in each of its versions, reviews, checks. */
export function renderPullRequest(pull: PullRequestExhibit, id: string): Html {
  const verb = pull.state === 'open' ? 'wants to merge into' : 'merged into'
  return html`<article class="github pull">
    <header>
      <h3>${pull.title} <span class="number">#${pull.number}</span></h3>
      <p>
        <span class="state ${pull.state}">${pull.state === 'open' ? 'Open' : 'Merged'}</span>
        <b>${pull.by}</b> ${verb} <code>${pull.base}</code> from <code>${pull.head}</code>
      </p>
    </header>
    <div class="timeline">${pull.timeline.map((item, index) => renderItem(item, `${id}-${index}`))}</div>
  </article>`
}

function renderItem(item: TimelineItem, id: string): Html {
  switch (item.kind) {
    case 'opened':
      return renderBubble(item.author, html`opened this ${renderTime(item.at)}`, renderMarkdown(item.markdown))
    case 'commit':
      return html`<div class="event">
        <span class="dot"></span>${renderAvatar(item.author)} <span>${item.subject}</span>
        <span class="right"
          >${item.tone === undefined ? undefined : renderSign(item.tone)} <code>${item.sha.slice(0, 7)}</code></span
        >
      </div>`
    case 'comment': {
      const times = item.versions.length - 1
      const edited = times === 0 ? undefined : html` · edited ${times === 1 ? 'once' : `${times} times`}`
      const tabs = item.versions.map(({ label, tone, markdown }) => ({
        label: html`${renderSign(tone)} ${label}`,
        body: renderMarkdown(markdown),
      }))
      return renderBubble(item.author, html`commented ${renderTime(item.at)}${edited}`, renderTabs(id, tabs))
    }
    case 'review':
      return html`<div class="event">
          <span class="dot"></span>${renderActor(item.author)} ${item.approves ? 'approved these changes' : 'reviewed'}
        </div>
        ${item.markdown === '' ? undefined : renderBubble(item.author, html`left a review`, renderMarkdown(item.markdown))}
        ${item.comments.map(renderLineComment)}`
    case 'checks':
      return html`<div class="checks">
        ${item.checks.map(
          ({ name, tone, text }) =>
            html`<div>${renderSign(tone)} <b>${name}</b> <span class="muted">${text}</span></div>`,
        )}
      </div>`
    case 'merged':
      return html`<div class="event merge">
        <span class="dot"></span>${renderActor(item.author)} merged <code>${item.sha.slice(0, 7)}</code> into
        <code>${item.into}</code>
      </div>`
  }
}

function renderBubble(author: string, what: Html, body: Html): Html {
  return html`<div class="bubble">
    <div class="gutter">${renderAvatar(author)}</div>
    <div class="box">
      <div class="box-header">${renderActor(author)} ${what}</div>
      <div class="box-body">${body}</div>
    </div>
  </div>`
}

function renderLineComment(comment: LineComment): Html {
  const body = html`${renderDiff(comment.hunk)}
    <div class="reply">${renderActor(comment.author)}${renderMarkdown(comment.markdown)}</div>`
  if (comment.minimized === undefined) {
    return html`<div class="line-comment">
      <div class="path">${comment.path}</div>
      ${body}
    </div>`
  }
  return html`<details class="line-comment">
    <summary class="path">
      ${comment.path} <span class="muted">· hidden as ${comment.minimized.toLowerCase()}</span>
    </summary>
    ${body}
  </details>`
}
