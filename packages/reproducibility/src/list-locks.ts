import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { digestBytes } from '@modelgate/artifacts'

/** A lock file of a commit. */
export interface LockFile {
  readonly path: string
  readonly digest: string
}

/** The names that package managers of Python, R and Node give their lock files. */
const LOCKS =
  /^(requirements.*\.txt|(poetry|uv|pdm|Pipfile|renv|pixi)\.lock|pylock(\..+)?\.toml|conda-lock\.ya?ml|package-lock\.json)$/u

/** A repository with more of them is a collection of projects. */
const MAX_LOCKS = 50

/** A listing of a large repository. */
const MAX_BYTES = 256 * 1024 * 1024

/** The lock files of a commit, declared or not: what may have fixed the versions that its runs used. */
export function listLocks(repository: string, commit: string): readonly LockFile[] {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-C', repository, ...args], { maxBuffer: MAX_BYTES, stdio: ['ignore', 'pipe', 'pipe'] })
  return git('ls-tree', '-r', '-z', '--name-only', commit)
    .toString('utf8')
    .split('\0')
    .filter((path) => LOCKS.test(basename(path)))
    .slice(0, MAX_LOCKS)
    .map((path) => ({ path, digest: digestBytes(git('cat-file', 'blob', `${commit}:${path}`)) }))
}
