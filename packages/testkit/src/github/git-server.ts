import { spawn } from 'node:child_process'
import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { textAnswer, type Answer } from './answer.ts'
import { refsChanged } from './change-ref.ts'
import { git, gitEnvironment } from './git.ts'
import { allows, canSee, type Caller } from './identity.ts'
import { mustMoveForward, ruleAgainst, type RefUpdate } from './rulesets.ts'
import type { Repository } from './state.ts'
import { findRepository, fullName, type World } from './world.ts'

export interface GitRequest {
  readonly request: IncomingMessage
  readonly caller: Caller | undefined
  readonly url: URL
  readonly body: Buffer
}

/** Names the refs of a push that may only move forward, for {@link PRE_RECEIVE}. */
const FORWARD_ONLY = 'LOCAL_GITHUB_FORWARD_ONLY'

/** The hook of every repository: only git itself has the pushed commits before it takes them. */
export const PRE_RECEIVE = `#!/bin/sh
while read -r before after ref; do
  case " $${FORWARD_ONLY} " in *" $ref "*) ;; *) continue ;; esac
  case $before in *[!0]*) ;; *) continue ;; esac
  git merge-base --is-ancestor "$before" "$after" && continue
  echo "Repository rule violations found for $ref: Cannot force-push to this branch." >&2
  exit 1
done
`

const GIT_PATH = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/

export function isGitPath(path: string): boolean {
  return GIT_PATH.test(path)
}

/**
 * Serves clone, fetch and push with git's own HTTP backend. Reading needs `contents: read`, pushing `contents: write`;
 * a push that a rule set forbids is refused before git sees it, or by the hook that sees its commits.
 */
export async function serveGit(world: World, call: GitRequest): Promise<Answer> {
  const { caller, url } = call
  const [, owner = '', name = '', service = ''] = GIT_PATH.exec(url.pathname) ?? []
  const repository = findRepository(world, owner, name)
  const push = service === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack'
  if (caller === undefined) return refuse(401, 'Bad credentials')
  if (repository === undefined || !canSee(caller, repository)) {
    return caller.kind === 'anonymous' ? refuse(401, 'Sign in') : refuse(404, 'Repository not found.')
  }
  if (!allows(caller, repository, [push ? 'contents:write' : 'contents:read'])) {
    if (caller.kind === 'anonymous') return refuse(401, 'Sign in')
    return refuse(403, `Write access to repository not granted for ${fullName(repository)}.`)
  }
  const body = call.request.headers['content-encoding'] === 'gzip' ? gunzipSync(call.body) : call.body
  const updates = service === 'git-receive-pack' ? readUpdates(body) : []
  for (const update of updates) {
    const broken = ruleAgainst(repository, caller, update, false)
    if (broken !== undefined) return refuse(403, `Repository rule violations found for ${update.ref}: ${broken}`)
  }
  const forward = updates.filter(({ ref }) => mustMoveForward(repository, caller, ref)).map(({ ref }) => ref)
  const late = service === 'git-upload-pack' && (await showLate(world, repository, body))
  const answer = await runBackend(repository, call, body, { service, forward, late })
  const taken: RefUpdate[] = []
  for (const update of updates) {
    const now = await git(repository.directory, ['for-each-ref', '--format=%(objectname)', update.ref])
    if (now === (/^0+$/.test(update.after) ? '' : update.after)) taken.push(update)
  }
  // Whoever pushed may look at once at what follows from the push.
  if (taken.length > 0) await refsChanged(world, repository, caller, taken)
  return answer
}

/** A namespace of refs that holds what a late replica still believes. */
const LATE = 'late'

/**
 * Whether a listing of refs is answered by a late replica: behind the truth for as many reads as the test asked for. It
 * knows every ref as it is, but for those that are late: all of them have waited for one read more afterwards.
 */
async function showLate(world: World, repository: Repository, body: Buffer): Promise<boolean> {
  const text = body.toString('latin1')
  if (!text.includes('command=ls-refs')) return false
  const lagging = [...world.lags].flatMap(([key, lag]) => {
    const ref = key.slice(`${repository.id}:`.length)
    // A listing of everything is as late as one of this ref.
    const asked = !text.includes('ref-prefix') || text.includes(ref)
    return key.startsWith(`${repository.id}:`) && lag.reads > 0 && asked ? [[ref, lag] as const] : []
  })
  if (lagging.length === 0) return false
  for (const [, lag] of lagging) lag.reads -= 1
  const format = '--format=%(refname) %(objectname)'
  const listing = await git(repository.directory, ['for-each-ref', format])
  const refs = listing
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '))
  const shown = new Map<string, string | null>()
  for (const [ref = '', sha = ''] of refs) if (!ref.startsWith('refs/namespaces/')) shown.set(ref, sha)
  for (const [ref, { sha }] of lagging) shown.set(ref, sha)
  const space = `refs/namespaces/${LATE}/`
  const gone = refs.flatMap(([ref = '']) => (ref.startsWith(space) ? [`delete ${ref}\n`] : []))
  const come = [...shown].flatMap(([ref, sha]) => (sha === null ? [] : [`update ${space}${ref} ${sha}\n`]))
  // Git takes a ref once in a transaction.
  for (const lines of [gone, come]) {
    await git(repository.directory, ['update-ref', '--stdin'], { input: lines.join('') })
  }
  return true
}

function refuse(status: number, message: string): Answer {
  return textAnswer(status, message, status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {})
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

function runBackend(
  repository: Repository,
  call: GitRequest,
  body: Buffer,
  { service, forward, late }: { readonly service: string; readonly forward: readonly string[]; readonly late: boolean },
): Promise<Answer> {
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
        [FORWARD_ONLY]: forward.join(' '),
        ...(late ? { GIT_NAMESPACE: LATE } : {}),
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
