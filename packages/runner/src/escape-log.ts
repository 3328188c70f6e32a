import { escapeLines } from '@modelgate/report'

/** Stands between the characters of a command so that the runner no longer sees one; people do not see it. */
const WORD_JOINER = '\u2060'

/**
 * Text that may be printed to a job's log although strangers wrote it: the runner would obey `::name::` at the start
 * of a line and `##[name]` anywhere in one (runner source, ActionCommand.cs). What is invisible is written out.
 */
export function escapeLog(text: string): string {
  return escapeLines(text.replace(/\r\n?/gu, '\n'))
    .replace(/^(\s*):(?=:)/gmu, `$1:${WORD_JOINER}`)
    .replace(/##(?=\[)/gu, `##${WORD_JOINER}`)
}
