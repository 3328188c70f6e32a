import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { valueAt } from '@modelgate/kernel'
import type { FileComparison } from './compare-files.ts'
import type { OutputResult } from './compare-outputs.ts'
import type { ReadRecord, ReadRun } from './read-record.ts'

/** Clocks and files keep time in steps of up to two seconds. */
const STEP_SECONDS = 2

/**
 * Names the clock as the culprit where two runs under the same conditions differ, and every place of their JSON files that differs holds the time of its run:
 * a cause that nothing needs to vary, and that shows itself.
 *
 * @param results every output with what it was compared with
 * @param folder the output trees
 * @returns the record, with the suspect where there is one
 */
export function nameClock(record: ReadRecord, results: readonly OutputResult[], folder: string): ReadRecord {
  const control = record.runs.find(({ name }) => name === 'control')
  if (record.bisection?.outcome !== 'unvaried' || control === undefined) return record
  const differing = results.flatMap(({ path, against, comparison }) =>
    against !== 'second run' || comparison === null || comparison.rung === 'bytes'
      ? []
      : comparison.files
          .filter(({ rung }) => rung !== 'bytes')
          .map((file) => ({ file, place: join(folder, 'control', path, file.path) })),
  )
  const isOnlyTime = differing.length > 0 && differing.every(({ file, place }) => holdsTime(file, place, control))
  return isOnlyTime ? { ...record, bisection: { ...record.bisection, suspects: ['clock'] } } : record
}

/** Whether a JSON file differs at places that hold the time of the run, and nowhere else. */
function holdsTime({ a, entries, documents, onlyInA, onlyInB }: FileComparison, path: string, run: ReadRun): boolean {
  if (a.format !== 'json' || onlyInA.length + onlyInB.length > 0) return false
  const root: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const pointers = [
    ...entries.filter(({ rung }) => rung !== 'content').map(({ name }) => name),
    ...documents.map(({ pointer }) => pointer),
  ]
  return pointers.length > 0 && pointers.every((pointer) => isTimeOf(valueAt(root, ...keysOf(pointer)), run))
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Whether a value is a moment of a run: seconds since 1970, a thousandth, millionth or billionth of them, or a date with a time. */
function isTimeOf(value: unknown, { startedAt, seconds }: ReadRun): boolean {
  const start = Date.parse(startedAt) / 1000
  const isInside = (moment: number): boolean =>
    moment >= start - STEP_SECONDS && moment <= start + seconds + STEP_SECONDS
  if (typeof value !== 'string' && typeof value !== 'number') return false
  const number = Number(value)
  if (Number.isFinite(number)) return [1, 1e3, 1e6, 1e9].some((unit) => isInside(number / unit))
  const [found, day, time, zone = 'Z'] =
    /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?/u.exec(String(value)) ?? []
  // Without a zone it is that of the control run: UTC.
  return found !== undefined && isInside(Date.parse(`${day}T${time}${zone}`) / 1000)
}
