import { askGit } from './ask-git.ts'

/** A commit by its full SHA-1. */
const COMMIT = /^[0-9a-f]{40}$/

/**
 * Whether the clone at a folder has a commit.
 *
 * @returns null where nobody can say: no clone, no git, or a clone without the whole history
 */
export async function hasCommit(root: string, commit: string): Promise<boolean | null> {
  if (!COMMIT.test(commit)) return null
  const shallow = await askGit(root, ['rev-parse', '--is-shallow-repository'])
  if (shallow === null) return null
  const found = await askGit(root, ['cat-file', '-e', `${commit}^{commit}`])
  if (found !== null) return true
  return shallow.trim() === 'false' ? false : null
}
