import { readFileSync, statSync } from 'node:fs'
import type { Reproduce } from '@modelgate/manifest'
import { listOutputFiles } from './fingerprint-outputs.ts'
import { maskMoments, type RunTime } from './mask-moments.ts'

/** Larger files are not looked through. */
const MAX_BYTES = 16 * 1024 * 1024

/** A run and the folder with what it left. */
export interface LeftByRun {
  readonly run: RunTime
  readonly folder: string
}

/**
 * Whether two runs under the same conditions left the same files but for the times that each of them wrote down: then the clock is the culprit, a cause that
 * nothing needs to vary, and that shows itself.
 */
export async function differOnlyInTime(outputs: Reproduce['outputs'], a: LeftByRun, b: LeftByRun): Promise<boolean> {
  const paths = async ({ folder }: LeftByRun) => (await listOutputFiles(outputs, folder)).map(({ file }) => file)
  const [filesOfA, filesOfB] = [await paths(a), await paths(b)]
  const relative = (files: readonly string[], { folder }: LeftByRun) => files.map((file) => file.slice(folder.length))
  if (relative(filesOfA, a).join('\n') !== relative(filesOfB, b).join('\n')) return false
  return filesOfA.every((file, index) => masked(file, a.run) === masked(filesOfB[index] ?? '', b.run))
}

/** What a run left without its moments; something of its own for a file that is not looked through. */
function masked(file: string, run: RunTime): string {
  return statSync(file).size > MAX_BYTES ? file : maskMoments(readFileSync(file), run)
}
