import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { valueAt } from '@modelgate/kernel'
import type { FileComparison } from './compare-files.ts'
import type { ModelComparison } from './compare-models.ts'
import { isMomentOf, type RunTime } from './mask-moments.ts'

/**
 * A comparison of two runs in which no moment passes for a number: a time of day has ten digits, so the limit of any number holds for it, too.
 *
 * @param control the file or folder that the control run left
 * @param run the control run
 */
export function refuseMoments(comparison: ModelComparison, control: string, run: RunTime): ModelComparison {
  if (comparison.rung !== 'numeric') return comparison
  const files = comparison.files.map((file) => refuseInFile(file, join(control, file.path), run))
  return files.some(({ rung }) => rung === 'none') ? { ...comparison, rung: 'none', files } : comparison
}

function refuseInFile(file: FileComparison, path: string, run: RunTime): FileComparison {
  if (file.rung !== 'numeric' || file.a.format !== 'json') return file
  const root: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const entries = file.entries.map((entry) =>
    entry.rung === 'numeric' && isMomentOf(valueAt(root, ...keysOf(entry.name)), run)
      ? { ...entry, rung: 'none' as const, disagreement: 'beyond-tolerance' as const, limit: 0 }
      : entry,
  )
  return entries.some(({ rung }) => rung === 'none') ? { ...file, rung: 'none', entries } : file
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
