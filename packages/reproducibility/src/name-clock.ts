import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputResult } from './compare-outputs.ts'
import { maskMoments } from './mask-moments.ts'
import type { ReadRecord, ReadRun } from './read-record.ts'

/** Larger files are not looked through. */
const MAX_BYTES = 16 * 1024 * 1024

/**
 * Names the clock as the culprit where two runs under the same conditions differ, and what is left differs in nothing but the times that each run wrote down: a
 * cause that nothing needs to vary, and that shows itself.
 *
 * @param results every output with what it was compared with
 * @param folder the output trees
 * @returns the record, with the suspect where there is one
 */
export function nameClock(record: ReadRecord, results: readonly OutputResult[], folder: string): ReadRecord {
  const [control, experiment] = ['control', 'experiment'].map((name) => record.runs.find((run) => run.name === name))
  if (record.bisection?.outcome !== 'unvaried' || control === undefined || experiment === undefined) return record
  const differing = results.filter(({ against, rung }) => against === 'second run' && rung !== 'bytes')
  const isOnlyTime = differing.every(
    ({ path, comparison }) =>
      comparison !== null &&
      comparison.onlyInA.length + comparison.onlyInB.length === 0 &&
      comparison.files
        .filter(({ rung }) => rung !== 'bytes')
        .map((file) => join(path, file.path))
        .every((file) => masked(folder, file, control) === masked(folder, file, experiment)),
  )
  if (differing.length === 0 || !isOnlyTime) return record
  return { ...record, bisection: { ...record.bisection, suspects: ['clock'] } }
}

/** What a run left without its moments; something of its own for a file that is not looked through. */
function masked(folder: string, path: string, run: ReadRun): string {
  const file = join(folder, run.name, path)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? Infinity
  return size > MAX_BYTES ? file : maskMoments(readFileSync(file), run)
}
