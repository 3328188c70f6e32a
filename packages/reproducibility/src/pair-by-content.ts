import { createHash } from 'node:crypto'
import { chunksOf, type ModelEntry } from '@modelgate/artifacts'

/** Pairs of arrays with the same type, shape and bytes, whatever their names; each array is in one pair at most. */
export function pairByContent<T extends Pick<ModelEntry, 'dtype' | 'shape' | 'bytes'>>(
  a: readonly T[],
  b: readonly T[],
): readonly (readonly [T, T])[] {
  if (a.length === 0 || b.length === 0) return []
  // The first of equal arrays is taken from the end, where that costs nothing.
  const waiting = Map.groupBy(b.toReversed(), contentOf)
  return a.flatMap((entry) => {
    const found = waiting.get(contentOf(entry))?.pop()
    return found === undefined ? [] : [[entry, found] as const]
  })
}

function contentOf({ dtype, shape, bytes }: Pick<ModelEntry, 'dtype' | 'shape' | 'bytes'>): string {
  const hash = createHash('sha256')
  for (const chunk of chunksOf(bytes)) hash.update(chunk)
  return `${dtype} ${shape.join()} ${hash.digest('hex')}`
}
