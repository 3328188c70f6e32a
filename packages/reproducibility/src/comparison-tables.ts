import type { ReportTable } from '@modelgate/kernel'
import type { EntryComparison } from './compare-entries.ts'
import type { ModelComparison } from './compare-models.ts'

/** What a person reads in one go; the measurements have every array. */
const MAX_ROWS = 20

/** The arrays that differ, those that failed first and then by how much. */
export function comparisonTables(comparison: ModelComparison): readonly ReportTable[] {
  const { shown, count } = heaviest(comparison)
  if (count === 0) return []
  const rows = shown.map(({ entry, path }) => [
    path === '' ? entry.name : `${path}: ${entry.name}`,
    `${entry.a.dtype} [${entry.a.shape.join(', ')}]`,
    formatFigure(entry.difference?.relativeFrobenius),
    formatFigure(entry.limit),
    formatFigure(entry.difference?.maxAbsolute),
    entry.difference === null ? '–' : `${entry.difference.differing} of ${entry.a.elements}`,
    entry.disagreement ?? 'within the limit',
  ])
  const title = count > MAX_ROWS ? `Arrays that differ (${MAX_ROWS} of ${count})` : 'Arrays that differ'
  return [
    {
      title,
      columns: [
        { name: 'array' },
        { name: 'type' },
        { name: 'relative difference', align: 'right' },
        { name: 'limit', align: 'right' },
        { name: 'largest difference', align: 'right' },
        { name: 'elements', align: 'right' },
        { name: 'result' },
      ],
      rows,
    },
  ]
}

interface Weighed {
  readonly entry: EntryComparison
  readonly path: string
  readonly weight: number
}

/** How many arrays differ, and those to show; a model can have a hundred thousand. */
function heaviest({ files }: ModelComparison): { readonly shown: readonly Weighed[]; readonly count: number } {
  const shown: Weighed[] = []
  let count = 0
  for (const { entries, path } of files) {
    for (const entry of entries) {
      if (entry.rung === 'content') continue
      count++
      const weight = weightOf(entry)
      if (shown.length === MAX_ROWS && (shown.at(-1)?.weight ?? 0) >= weight) continue
      const place = shown.findIndex((other) => other.weight < weight)
      shown.splice(place === -1 ? shown.length : place, 0, { entry, path, weight })
      if (shown.length > MAX_ROWS) shown.pop()
    }
  }
  return { shown, count }
}

function weightOf({ disagreement, difference }: EntryComparison): number {
  const size = difference === null ? Number.MAX_VALUE : (difference.relativeFrobenius ?? Number.MAX_VALUE)
  return disagreement === null ? -1 / (1 + size) : size
}

/** A figure with three significant digits, or a dash where there is none. */
export function formatFigure(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  if (value === 0) return '0'
  return Math.abs(value) >= 0.01 && Math.abs(value) < 1e5
    ? String(Number(value.toPrecision(3)))
    : value.toExponential(2)
}
