/**
 * The candidate that a mistyped word most likely meant, by Levenshtein distance: up to a third of the word's length,
 * at least 2 edits (1 for words under 4 characters, for a single one none) and at most 3. Undefined when none is that near.
 *
 * @param word what was written; words over 64 characters get no suggestion
 * @param candidates what would be right
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined
  let best: string | undefined
  const third = Math.min(3, Math.max(2, Math.floor(word.length / 3)))
  let bestDistance = (word.length < 2 ? 0 : word.length < 4 ? 1 : third) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length }, (_, j) => j + 1)
  let distance = b.length
  for (const [i, letter] of a.split('').entries()) {
    let diagonal = i
    distance = i + 1
    above = above.map((up, j) => {
      distance = Math.min(up + 1, distance + 1, diagonal + (letter === b[j] ? 0 : 1))
      diagonal = up
      return distance
    })
  }
  return distance
}
