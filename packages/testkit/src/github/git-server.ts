import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { git, gitEnvironment } from './git.ts'
import { allows, canSee, type Caller } from './identity.ts'
import { ruleAgainst, type RefUpdate } from './rulesets.ts'
import type { Repository } from './state.ts'
import { findRepository, fullName, type World } from './world.ts'

export interface GitRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly caller: Caller | undefined
  readonly url: URL
  readonly body: Buffer
}

const GIT_PATH = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/

export function isGitPath(path: string): boolean {
  return GIT_PATH.test(path)
}

/**
 * Serves clone, fetch and push with git's own HTTP backend. Reading needs `contents: read`, pushing `contents: write`;
 * a push that a rule set forbids is refused before git sees it. `pushed` hears of every push that git took.
 */
export async function serveGit(
  world: World,
  call: GitRequest,
  pushed: (repository: Repository, caller: Caller, updates: readonly RefUpdate[]) => Promise<void>,
): Promise<number> {
  const { caller, response, url } = call
  const [, owner = '', name = '', service = ''] = GIT_PATH.exec(url.pathname) ?? []
  const repository = findRepository(world, owner, name)
  const push = service === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack'
  if (caller === undefined) return refuse(response, 401, 'Bad credentials')
  if (repository === undefined || !canSee(caller, repository)) {
    return caller.kind === 'anonymous'
      ? refuse(response, 401, 'Sign in')
      : refuse(response, 404, 'Repository not found.')
  }
  if (!allows(caller, repository, [push ? 'contents:write' : 'contents:read'])) {
    if (caller.kind === 'anonymous') return refuse(response, 401, 'Sign in')
    return refuse(response, 403, `Write access to repository not granted for ${fullName(repository)}.`)
  }
  const body = call.request.headers['content-encoding'] === 'gzip' ? gunzipSync(call.body) : call.body
  const updates = service === 'git-receive-pack' ? readUpdates(body) : []
  for (const update of updates) {
    const broken = await ruleAgainst(repository, caller, update, false)
    if (broken !== undefined)
      return refuse(response, 403, `Repository rule violations found for ${update.ref}: ${broken}`)
  }
  const answer = await runBackend(repository, call, body, service)
  const taken: RefUpdate[] = []
  for (const update of updates) {
    const now = await git(repository.directory, ['for-each-ref', '--format=%(objectname)', update.ref])
    if (now === (/^0+$/.test(update.after) ? '' : update.after)) taken.push(update)
  }
  // Whoever pushed may look at once at what follows from the push.
  if (taken.length > 0) await pushed(repository, caller, taken)
  response.writeHead(answer.status, answer.headers).end(answer.body)
  return answer.status
}

function refuse(response: ServerResponse, status: number, message: string): number {
  const headers = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {}
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(message)
  return status
}

/** The commands at the head of a push: packet lines `before after ref`, up to the flush packet. */
function readUpdates(body: Buffer): readonly RefUpdate[] {
  const updates: RefUpdate[] = []
  for (let offset = 0; offset + 4 <= body.length;) {
    const length = Number.parseInt(body.toString('latin1', offset, offset + 4), 16)
    if (!(length > 4)) break
    const line = body.toString('utf8', offset + 4, offset + length)
    const [before = '', after = '', ref = ''] = (line.split('\0')[0] ?? '').trimEnd().split(' ')
    updates.push({ ref, before, after })
    offset += length
  }
  return updates
}

interface BackendAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

function runBackend(repository: Repository, call: GitRequest, body: Buffer, service: string): Promise<BackendAnswer> {
  const { request, url } = call
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], {
      env: {
        ...gitEnvironment(),
        GIT_PROJECT_ROOT: repository.directory,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: `/${service}`,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        CONTENT_LENGTH: String(body.length),
        REMOTE_USER: 'git',
        REMOTE_ADDR: '127.0.0.1',
        ...(request.headers['git-protocol'] === undefined
          ? {}
          : { GIT_PROTOCOL: String(request.headers['git-protocol']) }),
      },
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.resume()
    child.on('error', reject)
    child.on('close', () => {
      const output = Buffer.concat(chunks)
      const end = output.indexOf('\r\n\r\n')
      const headers = new Map<string, string>()
      for (const line of output.toString('latin1', 0, Math.max(end, 0)).split('\r\n')) {
        const colon = line.indexOf(':')
        headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
      }
      const status = end < 0 ? 500 : Number.parseInt(headers.get('status') ?? '200', 10)
      headers.delete('status')
      resolve({
        status,
        headers: Object.fromEntries(headers),
        body: end < 0 ? 'git ended without an answer' : output.subarray(end + 4),
      })
    })
    child.stdin.on('error', () => {})
    child.stdin.end(body)
  })
}
