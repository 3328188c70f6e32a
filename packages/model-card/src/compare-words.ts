import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, came or went. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many edits two texts have nothing in common that is worth showing word by word. */
const MAX_EDITS = 400

/** The difference of two texts word by word, as runs that read in order. */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS })
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return joinStretches(
    parts.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value })),
  )
}

/** Changes that only white space separates are one change: `<del>a b</del><ins>c d</ins>`, not word after word. */
function joinStretches(runs: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, run] of runs.entries()) {
    const between = run.text.trim() === '' && index > 0 && index < runs.length - 1
    if (run.kind === 'same' && !between) {
      flush()
      joined.push(run)
      continue
    }
    if (run.kind !== 'added') removed += run.text
    if (run.kind !== 'removed') added += run.text
  }
  flush()
  return joined
}

/** Share of words that two texts have in common, from 0 to 1 (Dice coefficient of their word sets). */
export function similarity(before: string, after: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const a = words(before)
  const b = words(after)
  const total = a.size + b.size
  return total === 0 ? 0 : (2 * [...a].filter((word) => b.has(word)).length) / total
}
