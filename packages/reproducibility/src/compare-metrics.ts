import { createDecoders, openModelFile } from '@modelgate/artifacts'

/** Figures that differ by less than this part of their size are equal enough for a person. */
const RELATIVE = 1e-3

/** A figure of a metrics file beside the one it is held to. */
export interface MetricDifference {
  readonly metric: string
  readonly expected: number
  readonly actual: number
  /** The largest difference that counts as agreement. */
  readonly limit: number
}

/**
 * Compares two files of metrics figure by figure: agreement within a thousandth of the figure. Whole numbers, texts and the names of figures must be equal.
 *
 * @returns the figures beyond their limit; null when the files do not hold the same figures, or no figure at all
 * @throws ModelgateError when a file cannot be read
 */
export async function compareMetrics(
  a: string,
  b: string,
  volatile: readonly string[],
): Promise<readonly MetricDifference[] | null> {
  return differencesOf(await readFigures(a, volatile), await readFigures(b, volatile))
}

function differencesOf(first: Figures, second: Figures): readonly MetricDifference[] | null {
  if (first.real.size === 0 || first.discrete !== second.discrete) return null
  if ([...first.real.keys()].toSorted().join('\n') !== [...second.real.keys()].toSorted().join('\n')) return null
  return [...first.real].flatMap(([metric, expected]) =>
    beyond(metric, expected, second.real.get(metric) ?? Number.NaN),
  )
}

/**
 * Compares a file of metrics with a copy in which one figure is another.
 *
 * @returns the name of the figure, and whether the comparison saw it; null where the file holds none
 * @throws ModelgateError when the file cannot be read
 */
export async function changeMetric(
  path: string,
): Promise<{ readonly metric: string; readonly isSeen: boolean } | null> {
  const figures = await readFigures(path, [])
  const [first] = figures.real
  if (first === undefined) return null
  const [metric, value] = first
  const changed = new Map(figures.real).set(metric, Number.isFinite(value) ? value + Math.abs(value) + 1 : 0)
  return { metric, isSeen: differencesOf(figures, { ...figures, real: changed })?.length === 1 }
}

/** A figure that somebody wrote down, and the number of rows it is from. */
export interface RecordedFigure {
  readonly metric: string
  readonly value: number
  readonly n?: number
  /** The data it is from; tells two figures of one name apart. */
  readonly dataset?: string
}

/**
 * Compares a file of metrics with figures that were written down. One row more or less is no difference.
 *
 * @returns the figures beyond their limit; null when a figure is not in the file, or none was written down
 */
export async function compareRecorded(
  file: string,
  recorded: readonly RecordedFigure[],
  volatile: readonly string[],
): Promise<readonly MetricDifference[] | null> {
  const { real } = await readFigures(file, volatile)
  const found = recorded.map((figure) => findFigure(real, figure))
  if (recorded.length === 0 || found.includes(undefined)) return null
  return recorded.flatMap(({ metric, value, n }, index) =>
    beyond(metric, value, found[index] ?? Number.NaN, n === undefined || n === 0 ? 0 : 1 / n),
  )
}

/** The figure of a name, or of a data set and a name; undefined when there is none, or no telling which. */
function findFigure(
  real: ReadonlyMap<string, number>,
  { metric, dataset }: Pick<RecordedFigure, 'metric' | 'dataset'>,
): number | undefined {
  const named = [...real].filter(([name]) => name === metric || name.endsWith(`/${metric}`))
  const ofData = named.filter(([name]) => dataset !== undefined && name.split('/').includes(dataset))
  const [first, ...others] = ofData.length > 0 ? ofData : named
  return others.length === 0 ? first?.[1] : undefined
}

/**
 * The figures of a file by the last part of their names.
 *
 * @throws ModelgateError when the file cannot be read
 */
export async function readMetrics(file: string): Promise<ReadonlyMap<string, number>> {
  return byLastName((await readFigures(file, [])).real)
}

function byLastName(figures: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...figures].map(([name, value]) => [name.slice(name.lastIndexOf('/') + 1), value]))
}

function beyond(metric: string, expected: number, actual: number, least = 0): readonly MetricDifference[] {
  const limit = Math.max(least, RELATIVE * Math.abs(expected))
  // Two figures that are both NaN agree; NaN against a number is beyond every limit.
  const agrees = Object.is(expected, actual) || Math.abs(expected - actual) <= limit
  return agrees ? [] : [{ metric, expected, actual, limit }]
}

interface Figures {
  readonly real: ReadonlyMap<string, number>
  /** Everything that has no tolerance, as one text. */
  readonly discrete: string
}

async function readFigures(path: string, volatile: readonly string[]): Promise<Figures> {
  const file = await openModelFile(path, { volatile })
  try {
    const decoderOf = createDecoders()
    const real = new Map<string, number>()
    const discrete: unknown[] = file.documents.map(({ name, json }) => [name, json])
    for (const entry of file.entries) {
      const bytes = new Uint8Array(entry.bytes.length)
      entry.bytes.read(bytes, 0)
      const values = [...(decoderOf(entry.dtype)?.(bytes) ?? bytes)]
      if (entry.dtype === 'F64') {
        for (const [index, value] of values.entries())
          real.set(values.length === 1 ? entry.name : `${entry.name}/${index}`, value)
      } else discrete.push([entry.name, values])
    }
    return { real, discrete: JSON.stringify(discrete) }
  } finally {
    file.close()
  }
}
