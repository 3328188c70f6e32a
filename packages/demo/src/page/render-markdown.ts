import { renderMarkdown as renderAsGitHub } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'

/** Addresses of the GitHub that ran only while the story was played: they lead nowhere now, so their text stays. */
const PLAYED_LINK = /<a href="https?:\/\/(?:[\w-]+\.)?(?:localhost|127\.0\.0\.1)[:/][^"]*"/gu

/** Markdown as the local GitHub showed it, for a page that outlives it. */
export function renderMarkdown(markdown: string): Html {
  return { html: renderAsGitHub(markdown).html.replaceAll(PLAYED_LINK, '<a') }
}
