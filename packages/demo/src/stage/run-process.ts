import { spawn } from 'node:child_process'
import { DemoError } from './demo-error.ts'

export interface ProcessResult {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

export interface ProcessOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Runs a program to its end, whatever its exit status. */
export function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({
        exit: code ?? 1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    )
  })
}

/**
 * Runs a program that must succeed; gives what it printed.
 *
 * @throws DemoError with the program's own words
 */
export async function runToSuccess(command: string, args: readonly string[], options: ProcessOptions): Promise<string> {
  const { exit, stdout, stderr } = await runProcess(command, args, options)
  if (exit === 0) return stdout
  throw new DemoError(`\`${[command, ...args].join(' ')}\` ended with status ${exit}: ${(stderr || stdout).trim()}`)
}
