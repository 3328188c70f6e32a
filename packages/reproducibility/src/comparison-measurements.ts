import { DTYPES } from '@modelgate/artifacts'
import type { Measurement } from '@modelgate/kernel'
import type { EntryComparison } from './compare-entries.ts'
import type { FileComparison } from './compare-files.ts'

/** One measurement for each array and metric of two files; arrays that cannot be compared have none. */
export function comparisonMeasurements(file: FileComparison): readonly Measurement[] {
  const measurements: Measurement[] = []
  for (const entry of file.entries) addMeasurements(measurements, entry, file.path)
  return measurements
}

function addMeasurements(measurements: Measurement[], entry: EntryComparison, path: string): void {
  const { difference } = entry
  if (difference === null) return
  const { kind } = DTYPES[entry.a.dtype]
  const n = entry.a.elements
  const of = path === '' ? { tensor: entry.name } : { tensor: entry.name, file: path }
  const measure = (metric: string, value: number | null, notEstimable: string): Measurement =>
    value === null ? { metric, of, value, n, notEstimable } : { metric, of, value, n }
  const packed = kind === 'opaque' ? `${entry.a.dtype} is packed: its ${n} elements are compared as bytes.` : null
  const number = (value: number | null): number | null => (packed === null ? value : null)
  measurements.push(
    measure(
      'relative_frobenius_difference',
      number(difference.relativeFrobenius),
      packed ?? 'The first array has the norm 0: 0 of its finite elements are not zero.',
    ),
    measure(
      'max_absolute_difference',
      number(difference.maxAbsolute),
      packed ?? 'The largest difference is beyond the range of a double; 0 pairs could be measured exactly.',
    ),
    measure(
      'max_ulp_difference',
      number(difference.maxUlp),
      packed ?? `${entry.a.dtype} has no units in the last place: 0 of ${n} elements are floating-point numbers.`,
    ),
    measure(
      'cosine_similarity',
      number(difference.cosine),
      packed ?? 'One of the arrays has the norm 0: 0 of its finite elements are not zero.',
    ),
    measure('differing_elements', difference.differing, ''),
  )
}
