import { cpSync, lstatSync, mkdirSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { digestFile } from '@modelgate/artifacts'
import type { Reproduce } from '@modelgate/manifest'
import { listFolder } from './list-folder.ts'

/** Why an output does not count. */
type OutputProblem = 'missing' | 'stale' | 'link' | 'large'

/** A declared output of one run. */
export interface CollectedOutput {
  readonly path: string
  readonly role: Reproduce['outputs'][number]['role']
  /** `stale`: older than the start of the run, so the command did not write it; `link`: a symbolic link, whose bytes lie elsewhere; `large`: it claims
   * more bytes than the disk has. */
  readonly problem: OutputProblem | null
  readonly files: readonly { readonly path: string; readonly size: number; readonly digest: string }[]
}

/** File systems keep times in steps of up to two seconds and round down. */
const TIME_STEP_MS = 2000

/**
 * Takes the declared outputs out of a checkout.
 *
 * @param target folder they are copied to, under their declared paths
 * @param startedAt of the run; what is older was not written by it
 */
export async function collectOutputs(
  outputs: Reproduce['outputs'],
  checkout: string,
  target: string,
  startedAt: Date,
): Promise<readonly CollectedOutput[]> {
  const collected: CollectedOutput[] = []
  for (const { path, role } of outputs) {
    const source = join(checkout, path)
    const problem = problemOf(source, checkout, startedAt) ?? (isLarge(source, target) ? 'large' : null)
    if (problem !== null && problem !== 'stale') {
      collected.push({ path, role, problem, files: [] })
      continue
    }
    const copy = join(target, path)
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(source, copy, { recursive: true })
    const inside = lstatSync(copy).isDirectory() ? listFolder(copy).map((file) => `${path}/${file}`) : [path]
    const files = await Promise.all(
      inside.map(async (file) => ({
        path: file,
        size: lstatSync(join(target, file)).size,
        digest: await digestFile(join(target, file)),
      })),
    )
    collected.push({ path, role, problem: files.length === 0 ? 'missing' : problem, files })
  }
  return collected
}

function problemOf(path: string, checkout: string, startedAt: Date): OutputProblem | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 'missing'
  const root = realpathSync(checkout) + sep
  if (stat.isSymbolicLink() || !realpathSync(path).startsWith(root)) return 'link'
  if (stat.isFile()) return isStale(stat.mtimeMs, startedAt) ? 'stale' : null
  if (!stat.isDirectory()) return 'link'
  try {
    const times = listFolder(path).map((file) => lstatSync(join(path, file)).mtimeMs)
    return times.some((time) => isStale(time, startedAt)) ? 'stale' : null
  } catch {
    return 'link'
  }
}

/** A file of holes takes no room until it is copied. */
function isLarge(source: string, target: string): boolean {
  mkdirSync(target, { recursive: true })
  const files = lstatSync(source).isDirectory() ? listFolder(source).map((file) => join(source, file)) : [source]
  const { bavail, bsize } = statfsSync(target)
  return files.reduce((sum, file) => sum + lstatSync(file).size, 0) > bavail * bsize
}

function isStale(mtimeMs: number, startedAt: Date): boolean {
  return mtimeMs < startedAt.getTime() - TIME_STEP_MS
}
