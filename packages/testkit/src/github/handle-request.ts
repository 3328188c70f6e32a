import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendAnswer, type Answer } from './answer.ts'
import type { ApiRequest } from './api-server.ts'
import { authenticate } from './authenticate.ts'
import type { FaultQueue } from './faults.ts'
import { isGitPath, serveGit } from './git-server.ts'
import { isLfsPath, serveLfs } from './lfs-server.ts'
import { renderPage } from './pages/render-page.ts'
import { isReview, reviewByForm } from './pages/review-by-form.ts'
import { withFaults } from './with-faults.ts'
import type { World } from './world.ts'

/** A service beside the API, for every path that starts with one of the prefixes. */
interface Service {
  readonly prefixes: readonly string[]
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
}

/** What stands behind the port beside the world itself. */
export interface Door {
  readonly services: readonly Service[]
  readonly serveApi: (call: ApiRequest) => Promise<Answer>
  readonly faults: FaultQueue
}

const API_PREFIXES = { 'github.com': [''], ghes: ['/api/v3', '/api'] } as const
const API_PATH = /^\/(repos|graphql)(\/|$)/

/** Leads a request to a service, to git, to the API or to a page, and writes it into the log. */
export async function handleRequest(
  world: World,
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', world.origin)
  const service = door.services.find(({ prefixes }) => prefixes.some((prefix) => url.pathname.startsWith(prefix)))
  if (service !== undefined) return await service.handle(request, response)
  const method = request.method ?? 'GET'
  const prefix = API_PREFIXES[world.profile].find(
    (candidate) => url.pathname.startsWith(candidate) && API_PATH.test(url.pathname.slice(candidate.length)),
  )
  const page = prefix === undefined && method === 'GET' ? await renderPage(world, url.pathname) : undefined
  if (page !== undefined) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    return
  }
  if (prefix === undefined && method === 'POST' && isReview(url.pathname)) {
    const answer = reviewByForm(world, url.pathname, request.headers.origin, (await readBody(request)).toString('utf8'))
    response.writeHead(answer.status, answer.headers).end(answer.text)
    return
  }
  const caller = authenticate(world, request)
  const job = caller?.kind === 'job' ? caller : undefined
  const entry = {
    time: world.clock().toISOString(),
    job: job?.jobName ?? null,
    action: job?.action ?? null,
    method,
    path: url.pathname + url.search,
    status: 0,
  }
  world.state.requests.push(entry)
  const body = await readBody(request)
  const path = url.pathname.slice(prefix?.length ?? 0)
  const { accept = '', 'if-none-match': ifNoneMatch } = request.headers
  const call = {
    caller,
    method,
    path,
    query: url.searchParams,
    body: body.toString('utf8'),
    headers: { accept, ifNoneMatch },
  }
  const answer = await withFaults(door.faults, method, path, () => {
    if (isGitPath(url.pathname)) return serveGit(world, { request, caller, url, body })
    if (isLfsPath(url.pathname)) return serveLfs(world, { request, caller, url, body })
    return door.serveApi(call)
  })
  if (answer !== undefined) entry.status = answer.status
  // Before the answer leaves: who kills the job's machine here wants it dead before it learns of the write.
  for (const listener of job?.taps ?? []) listener(entry)
  if (answer === undefined) response.destroy()
  else sendAnswer(response, answer)
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
