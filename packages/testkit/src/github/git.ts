import { spawn } from 'node:child_process'
import { devNull } from 'node:os'

/** Nothing of the machine's own git configuration may change what the local GitHub does. */
export function gitEnvironment(): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  }
}

export interface GitOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

class GitError extends Error {
  override readonly name = 'GitError'
  readonly status: number | null
  constructor(command: readonly string[], status: number | null, errorText: string) {
    super(`git ${command.join(' ')} ended with ${status}: ${errorText.trim()}`)
    this.status = status
  }
}

/** Runs git in a repository and returns its output as bytes. @throws {GitError} when git ends with another status than 0. */
export function gitBytes(directory: string, command: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', command, { cwd: directory, env: { ...gitEnvironment(), ...options.env } })
    const output: Buffer[] = []
    let errorText = ''
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errorText += chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0) resolve(Buffer.concat(output))
      else reject(new GitError(command, status, errorText))
    })
    // git may end before it has read everything; its status tells what matters.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

/** The same as text, without the newline at the end. */
export async function git(directory: string, command: readonly string[], options: GitOptions = {}): Promise<string> {
  const bytes = await gitBytes(directory, command, options)
  return bytes.toString('utf8').replace(/\n$/, '')
}

/** The answer of a git command that may fail, undefined when it does. */
export async function tryGit(
  directory: string,
  command: readonly string[],
  options: GitOptions = {},
): Promise<string | undefined> {
  try {
    return await git(directory, command, options)
  } catch (error) {
    if (error instanceof GitError) return undefined
    throw error
  }
}

export async function resolveCommit(directory: string, revision: string): Promise<string | undefined> {
  return await tryGit(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
}

/** The commit of a full ref such as `refs/heads/main`, undefined when there is none. */
export async function readRef(directory: string, ref: string): Promise<string | undefined> {
  return await tryGit(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref])
}

export async function isAncestor(directory: string, ancestor: string, descendant: string): Promise<boolean> {
  return (await tryGit(directory, ['merge-base', '--is-ancestor', ancestor, descendant])) !== undefined
}

export interface Person {
  readonly name: string
  readonly email: string
}

/** Environment that makes the next commit carry these people and this time, whole seconds in UTC. */
export function commitEnvironment(author: Person, committer: Person, authored: Date, committed: Date = authored) {
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: `${Math.floor(authored.getTime() / 1000)} +0000`,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: `${Math.floor(committed.getTime() / 1000)} +0000`,
  }
}
