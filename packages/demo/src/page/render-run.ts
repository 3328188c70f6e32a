import type { RunExhibit } from './exhibit.ts'
import { html } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'
import { renderMarkdown } from './render-markdown.ts'
import { renderActor, renderSign } from './render-parts.ts'

/** A workflow run: its jobs, who approved what, annotations and the job summary. */
export function renderRun(run: RunExhibit): Html {
  return html`<article class="github run">
    <header>
      <h3>${renderSign(run.tone)} ${run.title}</h3>
      <p>${run.event} · ${renderActor(run.actor)}</p>
    </header>
    <div class="jobs">
      ${run.jobs.map(
        ({ name, tone, environment }) =>
          html`<div class="job ${tone}">
            ${renderSign(tone)} <b>${name}</b>${
              environment === undefined ? undefined : html` <span class="label">${environment}</span>`
            }
          </div>`,
      )}
    </div>
    ${run.approvals.map(
      ({ user, environment, state, comment }) =>
        html`<div class="approval">
          ${renderActor(user)} ${state}
          <b>${environment}</b> ${comment === '' ? undefined : html`<span class="muted">“${comment}”</span>`}
        </div>`,
    )}
    ${run.annotations.map(
      ({ level, title, message, place }) =>
        html`<div class="annotation ${level}">
          <b>${title}</b>${place === undefined ? undefined : html` <code>${place}</code>`}
          <p>${message}</p>
        </div>`,
    )}
    ${run.summaries.map(
      ({ job, markdown, open }) =>
        html`<details class="summary" ${open ? { html: ' open' } : undefined}>
          <summary>Summary of ${job}</summary>
          ${renderMarkdown(markdown)}
        </details>`,
    )}
  </article>`
}
