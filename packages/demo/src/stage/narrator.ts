import type { Tone } from '../page/exhibit.ts'

/** Tells the story on a terminal while it happens. */
export interface Narrator {
  readonly chapter: (number: number, title: string) => void
  /** Something that takes a moment begins. */
  readonly step: (text: string) => void
  readonly outcome: (tone: Tone, text: string, seconds: number) => void
}

const SIGNS: Readonly<Record<Tone, string>> = { pass: '✓', fail: '✕', doubt: '?', wait: '…', note: '·' }

/** @param quiet one line a chapter */
export function createNarrator(write: (line: string) => void, quiet: boolean): Narrator {
  let heading = ''
  return {
    chapter: (number, title) => {
      heading = `${number}  ${title}`
      if (!quiet) write(`\n${heading}\n${'─'.repeat(heading.length)}`)
    },
    step: (text) => {
      if (!quiet) write(`   ${text}`)
    },
    outcome: (tone, text, seconds) => {
      const end = `${SIGNS[tone]} ${text} (${seconds.toFixed(1)} s)`
      write(quiet ? `${heading}: ${end}` : ` ${end}`)
    },
  }
}
