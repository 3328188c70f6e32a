import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** GitHub's alerts: `> [!WARNING]` and its four siblings. */
const ALERT = /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(?:<br>)?/gu
const ALERT_TITLES = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
} as const

/**
 * Markdown as GitHub shows it: GitHub's dialect with raw HTML, reduced to GitHub's own allow-list of elements and
 * attributes (the default of rehype-sanitize). Images from elsewhere are left out: the page loads nothing.
 *
 * @param markdown from a comment, a summary, a review: hostile text
 */
export function renderMarkdown(markdown: string): Html {
  const rendered = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeStringify)
    .processSync(markdown)
  // After sanitising, so that no author can bring such a class along.
  const alerts = String(rendered).replaceAll(ALERT, (_, kind: keyof typeof ALERT_TITLES) => {
    const title = html`<p class="alert-title">${ALERT_TITLES[kind]}</p>`
    return `<blockquote class="alert alert-${kind.toLowerCase()}">${title.html}<p>`
  })
  return html`<div class="markdown">${{ html: alerts }}</div>`
}

const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'picture' && name !== 'source'),
}
