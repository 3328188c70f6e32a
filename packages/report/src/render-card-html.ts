import type { GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest/document'
import { escapeHtml } from './escape.ts'
import { layOutCard } from './lay-out-card.ts'
import type { Pen } from './lay-out-card.ts'
import { renderPage, renderTableOf } from './render-html.ts'

const HTML: Pen = {
  text: escapeHtml,
  code: (text) => `<code>${escapeHtml(text)}</code>`,
  title: (text) => `<h1>${text}</h1>`,
  section: (title, body) => `<section>\n<h2>${title}</h2>\n${body}\n</section>`,
  paragraph: (text) => `<p>${text}</p>`,
  list: (items) => (items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  table: (columns, rows) => renderTableOf('', columns, rows),
}

/** A model card as one self-contained HTML page: no script, no request to anywhere. */
export function renderCardHtml(manifest: Manifest, reports: readonly GateReport[]): string {
  const { name, title, version } = manifest.metadata
  return renderPage(`${title ?? name} ${version}`, layOutCard(manifest, reports, HTML).join('\n'))
}
