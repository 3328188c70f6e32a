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

function addMeasurements(measurements: Measurement[], { name, a, difference }: EntryComparison, path: string): void {
  if (difference === null) return
  const n = a.elements
  const of = path === '' ? { tensor: name } : { tensor: name, file: path }
  const isPacked = DTYPES[a.dtype].kind === 'opaque'
  for (const { metric, key, missing } of METRICS) {
    const value = isPacked ? null : difference[key]
    if (value !== null) measurements.push({ metric, of, value, n })
    else {
      const packed = `${a.dtype} is packed: its ${n} elements are compared as bytes.`
      measurements.push({ metric, of, value, n, notEstimable: isPacked ? packed : missing(a.dtype, n) })
    }
  }
  measurements.push({ metric: 'differing_elements', of, value: difference.differing, n })
}

const METRICS = [
  {
    metric: 'relative_frobenius_difference',
    key: 'relativeFrobenius',
    missing: () => 'The first array has the norm 0: 0 of its finite elements are not zero.',
  },
  {
    metric: 'max_absolute_difference',
    key: 'maxAbsolute',
    missing: () => 'The largest difference is beyond the range of a double; 0 pairs could be measured exactly.',
  },
  {
    metric: 'max_ulp_difference',
    key: 'maxUlp',
    missing: (dtype: string, n: number) =>
      `${dtype} has no units in the last place: 0 of ${n} elements are floating-point numbers.`,
  },
  {
    metric: 'cosine_similarity',
    key: 'cosine',
    missing: () => 'One of the arrays has the norm 0: 0 of its finite elements are not zero.',
  },
] as const
