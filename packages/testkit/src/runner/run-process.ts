import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** How a process ended. */
export interface ProcessEnd {
  readonly exitCode: number | null
  readonly signal: string | null
}

/** Grace between the runner's SIGINT, SIGTERM and SIGKILL when a step is cancelled, in milliseconds. */
const CANCEL_GRACE = [7500, 2500] as const

/**
 * Runs a command to its end, giving every line of both streams to `onLine`. `cancel` ends it as the runner does:
 * interrupt, terminate, kill. `kill` ends it and its children at once, as a lost machine does.
 * Throws when the command cannot be started.
 */
export async function runProcess(options: {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
  readonly cancel?: AbortSignal | undefined
  readonly kill?: AbortSignal | undefined
}): Promise<ProcessEnd> {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what the step started ends with it.
    detached: true,
  })
  const send = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal)
    } catch {
      // The group is gone already.
    }
  }
  const timers: NodeJS.Timeout[] = []
  const onCancel = () => {
    send('SIGINT')
    timers.push(setTimeout(() => send('SIGTERM'), CANCEL_GRACE[0]))
    timers.push(setTimeout(() => send('SIGKILL'), CANCEL_GRACE[0] + CANCEL_GRACE[1]))
  }
  const onKill = () => send('SIGKILL')
  if (options.cancel?.aborted === true) onCancel()
  if (options.kill?.aborted === true) onKill()
  options.cancel?.addEventListener('abort', onCancel)
  options.kill?.addEventListener('abort', onKill)
  try {
    const streams = [child.stdout, child.stderr].map(async (stream) => {
      for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
        options.onLine(line)
    })
    const end = await new Promise<ProcessEnd>((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (exitCode, signal) => resolve({ exitCode, signal }))
    })
    // What the step left running would keep the pipes open for ever; the runner ends orphans as well.
    send('SIGKILL')
    await Promise.all(streams)
    return end
  } finally {
    timers.forEach(clearTimeout)
    options.cancel?.removeEventListener('abort', onCancel)
    options.kill?.removeEventListener('abort', onKill)
  }
}
