import { spawn } from 'node:child_process'

/** What git prints, or null when it fails or is not there. Nothing is fetched. */
export function askGit(root: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }
    const child = spawn('git', ['-C', root, ...args], { stdio: ['ignore', 'pipe', 'ignore'], env })
    let text = ''
    // Decoded as one text: a character may stand astride two chunks.
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
    })
    child.once('error', () => resolve(null))
    child.once('close', (status) => resolve(status === 0 ? text : null))
  })
}
