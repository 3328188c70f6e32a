import type { Location } from '@modelgate/kernel'

/** Turns offsets of one text into lines and columns; the table of lines is made when the first place is asked for. */
export function createLineIndex(text: string, path: string): (start: number, end: number) => Location {
  let starts: number[] | undefined
  return (start, end) => {
    starts ??= lineStarts(text)
    const from = placeOf(starts, Math.min(start, text.length))
    const to = placeOf(starts, Math.min(Math.max(start, end), text.length))
    return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
