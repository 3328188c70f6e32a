import type {
  ChartExhibit,
  DeploymentsExhibit,
  EnvironmentsExhibit,
  Exhibit,
  LedgerExhibit,
  TerminalExhibit,
} from './exhibit.ts'
import { html } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'
import { renderDiff } from './render-diff.ts'
import { renderActor, renderSign, renderTime } from './render-parts.ts'
import { renderPullRequest } from './render-pull-request.ts'
import { renderRun } from './render-run.ts'

/** One exhibit. `id` is unique on the page. */
export function renderExhibit(exhibit: Exhibit, id: string): Html {
  switch (exhibit.kind) {
    case 'pull-request':
      return renderPullRequest(exhibit, id)
    case 'run':
      return renderRun(exhibit)
    case 'environments':
      return renderEnvironments(exhibit)
    case 'deployments':
      return renderDeployments(exhibit)
    case 'terminal':
      return renderTerminal(exhibit)
    case 'file':
      return html`<article class="github file">
        <header><code>${exhibit.path}</code></header>
        ${exhibit.diff ? renderDiff(exhibit.text) : html`<pre>${exhibit.text}</pre>`}
      </article>`
    case 'chart':
      return renderChart(exhibit)
    case 'ledger':
      return renderLedger(exhibit)
  }
}

function renderTerminal({ command, output, exit, folded = false }: TerminalExhibit): Html {
  const status = exit === 0 ? '' : `\nexit status ${exit}`
  const shown = html`${output}<i>${status}</i>`
  return folded
    ? html`<details class="terminal">
        <summary>$ ${command}</summary>
        <pre>${shown}</pre>
      </details>`
    : html`<article class="terminal">
        <pre><b>$ ${command}</b>${'\n'}${shown}</pre>
      </article>`
}

function renderEnvironments({ environments }: EnvironmentsExhibit): Html {
  return html`<article class="github environments">
    <header><h3>Environments</h3></header>
    ${environments.map(
      ({ name, rules, now, tone }) =>
        html`<div class="row">
          ${renderSign(tone)}
          <div>
            <b>${name}</b>${now === undefined ? undefined : html` <span class="label">${now}</span>`}<br /><span
              class="muted"
              >${rules.join(' · ')}</span
            >
          </div>
        </div>`,
    )}
  </article>`
}

function renderDeployments({ rows }: DeploymentsExhibit): Html {
  return html`<article class="github deployments">
    <header><h3>Deployments</h3></header>
    ${rows.map(
      ({ environment, description, state, tone, creator, at, facts }) =>
        html`<div class="row">
          ${renderSign(tone)}
          <div>
            <b>${description}</b> to <b>${environment}</b> <span class="label ${tone}">${state}</span><br /><span
              class="muted"
              >${facts}</span
            >
          </div>
          <div class="right">${renderActor(creator)}<br /><span class="muted">${renderTime(at)}</span></div>
        </div>`,
    )}
  </article>`
}

function renderLedger({ branch, rows }: LedgerExhibit): Html {
  return html`<article class="github ledger">
    <header>
      <h3>Ledger</h3>
      <p>branch <code>${branch}</code> · one commit an event, each holding the digest of the one before</p>
    </header>
    <table>
      <thead>
        <tr>
          <th>#</th>
          <th>When</th>
          <th>Event</th>
          <th>What</th>
          <th>By</th>
          <th>SHA-256</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ seq, at, type, tone, text, actor, digest }) =>
            html`<tr>
              <td>${seq}</td>
              <td>${renderTime(at)}</td>
              <td><span class="label ${tone}">${type}</span></td>
              <td>${text}</td>
              <td>${actor}</td>
              <td><code>${digest.slice(7, 19)}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </article>`
}

function renderChart({ title, series, groups }: ChartExhibit): Html {
  const most = Math.max(...groups.flatMap(({ values }) => values))
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    <div class="legend">
      ${series.map(({ name, tone }, index) => html`<span><i class="s${index}"></i>${name} ${tone === 'note' ? undefined : renderSign(tone)}</span>`)}
    </div>
    ${groups.map(
      ({ name, values, note }) =>
        html`<div class="group">
          <div class="name">${name}<br /><span class="muted">${note}</span></div>
          <div class="bars">
            ${values.map(
              (value, index) =>
                html`<div class="bar">
                  <i class="s${index}" style="width:${(88 * (value / most)).toFixed(1)}%"></i
                  ><span>${(100 * value).toFixed(1)} %</span>
                </div>`,
            )}
          </div>
        </div>`,
    )}
  </figure>`
}
