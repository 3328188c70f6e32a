import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface RunningMlflow {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The first start makes the tables; on a busy machine that takes half a minute. */
const PATIENCE_SECONDS = 120

/** Starts a real MLflow tracking server on loopback, with its database in `folder`. */
export async function startMlflow(python: string, folder: string): Promise<RunningMlflow> {
  const port = await freePort()
  const log = join(folder, 'mlflow.log')
  const output = openSync(log, 'w')
  const child = spawn(
    python,
    `-m mlflow server --host 127.0.0.1 --port ${port} --workers 1 --backend-store-uri`
      .split(' ')
      .concat(`sqlite:///${join(folder, 'mlflow.db')}`),
    {
      cwd: folder,
      // Its own process group, so that its workers end with it.
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...process.env, MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false' },
    },
  )
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  for (let second = 0; second < PATIENCE_SECONDS && child.exitCode === null; second++) {
    if (await isUp(url)) return { url, stop }
    await sleep(1000)
  }
  await stop()
  throw new Error(`MLflow did not start; MODELGATE_TEST_SERVICES=0 leaves it out.\n${readFileSync(log, 'utf8')}`)

  async function stop(): Promise<void> {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('no free port')
}
