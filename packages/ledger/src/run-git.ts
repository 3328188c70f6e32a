import { spawnSync } from 'node:child_process'
import { ModelgateError } from '@modelgate/kernel'

/** All output of one git command: a ledger of ten thousand events lists itself in a few megabytes, its blobs in more. */
const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024

/** Runs git without a shell, without prompts and without the user's hooks; throws `LEDGER_UNREADABLE`. */
export function runGit(
  args: readonly string[],
  { input, env = {} }: { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {},
): Buffer {
  const result = tryGit(args, { ...(input === undefined ? {} : { input }), env })
  if (result.status === 0) return result.stdout
  throw new ModelgateError(
    'LEDGER_UNREADABLE',
    `git ${args.find((arg) => !arg.startsWith('-'))} failed: ${result.stderr.trim()}`,
    {
      advice: 'Name a clone or a bundle, and see that git is installed and the token has `contents: read`.',
    },
  )
}

/** As {@link runGit}, but a failure is a value. */
export function tryGit(
  args: readonly string[],
  { input, env = {} }: { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {},
): { readonly status: number | null; readonly stdout: Buffer; readonly stderr: string } {
  const result = spawnSync('git', ['-c', 'core.hooksPath=/dev/null', '-c', 'gc.auto=0', ...args], {
    ...(input === undefined ? {} : { input }),
    maxBuffer: MAX_OUTPUT_BYTES,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...env },
  })
  return {
    status: result.status,
    stdout: result.stdout ?? Buffer.alloc(0),
    stderr: result.error ? result.error.message : result.stderr.toString('utf8'),
  }
}
