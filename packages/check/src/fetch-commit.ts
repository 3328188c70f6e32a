import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gitCredentials } from '@modelgate/artifacts'

/** A commit that the job's shallow checkout lacks. */
export interface RemoteCommit {
  readonly owner: string
  readonly repo: string
  /** Full SHA. */
  readonly commit: string
  readonly serverUrl: string
  readonly token: string
  /** The checkout, whose objects need not be sent again. */
  readonly workspace: string
  readonly temp: string
}

const run = promisify(execFile)

/** A base is mostly what the checkout holds already; a network that is slower than this needs the API's retries. */
const PATIENCE_MS = 120_000

/**
 * Fetches one commit into a repository of its own beside the checkout, which stays as it was: one negotiation instead
 * of a request for each file.
 *
 * @returns the folder of the repository; null where git or the server cannot do it
 */
export async function fetchCommit(place: RemoteCommit): Promise<string | null> {
  const { owner, repo, commit, serverUrl, token, workspace, temp } = place
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', ...gitCredentials(serverUrl, token) }
  try {
    const folder = await mkdtemp(join(temp, 'modelgate-base-'))
    const { stdout } = await run('git', ['-C', workspace, 'rev-parse', '--git-path', 'objects'])
    await run('git', ['init', '--quiet', '--bare', folder])
    await writeFile(join(folder, 'objects/info/alternates'), `${join(workspace, stdout.trim())}\n`)
    const fetch = ['-C', folder, 'fetch', '--quiet', '--no-tags', '--depth=1']
    await run('git', [...fetch, `${serverUrl}/${owner}/${repo}.git`, commit], { env, timeout: PATIENCE_MS })
    return folder
  } catch {
    return null
  }
}
