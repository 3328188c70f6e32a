import { spawn } from 'node:child_process'

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

/** What git prints, or null when it fails or is not there. Nothing is fetched. */
function askGit(root: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }
    const child = spawn('git', ['-C', root, ...args], { stdio: ['ignore', 'pipe', 'ignore'], env })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
    })
    child.once('error', () => resolve(null))
    child.once('close', (status) => resolve(status === 0 ? text : null))
  })
}
