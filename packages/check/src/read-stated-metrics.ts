import { readFile, stat } from 'node:fs/promises'
import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import { fileName, type TableFile, type TableSource } from '@modelgate/tabular'
import type { StatedMetric } from './quality-source.ts'

/** A list of a few thousand values is far smaller. */
const MAX_METRICS_BYTES = 4 * 1024 * 1024

/** Whether a table is a file of metrics: one file whose name ends in `.json` and that holds no cells. */
export function isMetricsFile({ files }: TableSource): boolean {
  const [file, ...more] = files
  if (file === undefined || more.length > 0 || file.holds === 'cells') return false
  return /\.json$/iu.test(fileName(file)) && !/\.cells\.json$/iu.test(fileName(file))
}

/**
 * Reads values that an evaluation wrote: `{"roc_auc": 0.81, …}`, or a list of results as a manifest has them, bare or
 * under `results`.
 *
 * @throws ModelgateError TABLE_FILE_MISSING, QUALITY_METRICS_INVALID with the first thing that is wrong and its place
 */
export async function readStatedMetrics(file: TableFile): Promise<readonly StatedMetric[]> {
  const name = fileName(file)
  const status = await stat(file.path).catch((cause: unknown) => {
    throw new ModelgateError('TABLE_FILE_MISSING', `${name} cannot be opened: there is no such file.`, { cause })
  })
  if (status.size > MAX_METRICS_BYTES) throw invalid(name, `it is larger than ${MAX_METRICS_BYTES} bytes`)
  const document = parse(await readFile(file.path, 'utf8'), name)
  const listed = Array.isArray(document) ? document : valueAt(document, 'results')
  const stated: readonly StatedMetric[] = Array.isArray(listed)
    ? listed.map((entry, index) => readResult(entry, `${name}, result ${index + 1}`))
    : Object.entries(asObject(document, name)).map(([metric, value]) => ({
        metric,
        value: need(value, `${name}, ${metric}`),
      }))
  if (stated.length === 0) throw invalid(name, 'it holds no value')
  const seen = new Set<string>()
  for (const { metric, slice = '' } of stated) {
    const key = JSON.stringify([metric, slice])
    if (seen.has(key)) throw invalid(name, `${metric}${slice === '' ? '' : ` of ${slice}`} is there twice`)
    seen.add(key)
  }
  return stated
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(name, cause instanceof Error ? cause.message : String(cause))
  }
}

function asObject(document: unknown, name: string): object {
  if (typeof document === 'object' && document !== null) return document
  throw invalid(name, 'it is neither an object nor a list')
}

function readResult(entry: unknown, place: string): StatedMetric {
  const metric = textAt(entry, 'metric')
  if (metric === undefined) throw invalid(place, 'metric is no text')
  const slice = textAt(entry, 'slice')
  const n = valueAt(entry, 'n')
  if (n !== undefined && !(typeof n === 'number' && Number.isSafeInteger(n) && n >= 0)) {
    throw invalid(place, 'n is not a whole number of at least 0')
  }
  const interval = readInterval(valueAt(entry, 'confidenceInterval'), place)
  return {
    metric,
    value: need(valueAt(entry, 'value'), place),
    ...(slice === undefined ? {} : { slice }),
    ...(n === undefined ? {} : { n }),
    ...(interval === undefined ? {} : { interval }),
  }
}

function readInterval(interval: unknown, place: string): StatedMetric['interval'] {
  if (interval === undefined) return undefined
  const level = valueAt(interval, 'level')
  const limits = { low: need(valueAt(interval, 'low'), place), high: need(valueAt(interval, 'high'), place) }
  if (level === undefined) return limits
  if (typeof level === 'number' && level > 0 && level < 1) return { ...limits, level }
  throw invalid(place, 'the level of confidenceInterval is not between 0 and 1')
}

function need(value: unknown, place: string): number {
  // JSON has no NaN and no infinity, but 1e999 is one.
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw invalid(place, `${JSON.stringify(value)?.slice(0, 40) ?? 'nothing'} is not a number`)
}

function invalid(place: string, what: string): ModelgateError {
  return new ModelgateError('QUALITY_METRICS_INVALID', `${place}: ${what}.`, {
    advice: 'Write {"roc_auc": 0.81}, or [{"metric": "roc_auc", "value": 0.81, "n": 2000}].',
  })
}
