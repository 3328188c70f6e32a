import { spawn } from 'node:child_process'
import { ModelgateError } from '@modelgate/kernel'

interface GitInput {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export interface GitResult {
  readonly status: number | null
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs git without a shell, without prompts, the user's hooks and refs that put one object in the place of another; throws `LEDGER_UNREADABLE`. */
export async function runGit(args: readonly string[], options: GitInput = {}): Promise<Buffer> {
  const result = await tryGit(args, options)
  if (result.status === 0) return result.stdout
  const command = args.find((arg) => !arg.startsWith('-'))
  throw new ModelgateError('LEDGER_UNREADABLE', `git ${command} failed: ${result.stderr.trim()}`, {
    advice: 'Name a clone or a bundle, and see that git is installed and the token has `contents: read`.',
  })
}

/** As {@link runGit}, but a failure is a value. */
export function tryGit(args: readonly string[], { input, env = {} }: GitInput = {}): Promise<GitResult> {
  return new Promise((resolve) => {
    const fixed = ['--no-replace-objects', '-c', 'core.hooksPath=/dev/null', '-c', 'gc.auto=0']
    const child = spawn('git', fixed.concat(args), {
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...env },
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    // Git may end before it has read everything; its status tells.
    child.stdin.on('error', () => {})
    child.on('error', (error) => resolve({ status: null, stdout: Buffer.alloc(0), stderr: error.message }))
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') })
    })
    child.stdin.end(input ?? '')
  })
}
