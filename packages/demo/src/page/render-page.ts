import { html } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'
import type { Chapter, Story } from './exhibit.ts'
import { renderExhibit } from './render-exhibit.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderSign } from './render-parts.ts'

/**
 * The whole story as one HTML document that needs no server, no script and nothing from elsewhere; its
 * content security policy says so to the browser.
 *
 * @param css the style sheet, put into the page
 */
export function renderPage(story: Story, css: string): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>${story.title}</title>
        <style>
          ${{ html: css }}
        </style>
      </head>
      <body>
        <nav aria-label="Chapters">
          <b>${story.repository}</b>
          <ol>
            ${story.chapters.map(renderEntry)}
          </ol>
        </nav>
        <main>
          <header class="opening">
            <h1>${story.title}</h1>
            ${renderMarkdown(story.lead)}
            ${story.opening.map((exhibit, index) => renderExhibit(exhibit, `x0-${index}`))}
          </header>
          ${story.chapters.map(renderChapter)}
        </main>
      </body>
    </html> `
  return page.html
}

function renderEntry({ number, title, outcome }: Chapter): Html {
  return html`<li><a href="#chapter-${number}">${renderSign(outcome.tone)} ${title}</a></li>`
}

function renderChapter({ number, title, markdown, outcome, exhibits, seconds }: Chapter): Html {
  return html`<section id="chapter-${number}">
    <h2><span class="chapter-number">${number}</span>${title}<span class="seconds">${seconds.toFixed(1)} s</span></h2>
    ${renderMarkdown(markdown)}
    <p class="outcome ${outcome.tone}">${renderSign(outcome.tone)} ${outcome.text}</p>
    ${exhibits.map((exhibit, index) => renderExhibit(exhibit, `x${number}-${index}`))}
  </section>`
}
