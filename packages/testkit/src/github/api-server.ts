import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { ApiError, notFound } from './api-error.ts'
import type { FaultEffect, FaultQueue } from './faults.ts'
import { createGraphqlServer } from './graphql-server.ts'
import { allows, canSee, type Caller } from './identity.ts'
import { parseInput, trustInput } from './parse-input.ts'
import type { RawBody, Reply, Route } from './route.ts'
import type { ApiValidator } from './validate-api.ts'
import { apiUrl, findRepository, type World } from './world.ts'

/** A request or an answer that is not what GitHub's description says. */
export interface Violation {
  readonly endpoint: string
  readonly of: 'request' | 'response'
  readonly problems: readonly string[]
}

export interface ApiRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Undefined for a token that nobody has. */
  readonly caller: Caller | undefined
  readonly method: string
  /** Below the API's address, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

interface Match {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly raw?: RawBody
}

const PAGE_DEFAULT = 30
/** GitHub's own limit; a larger `per_page` gets this many. */
const PAGE_LIMIT = 100
/** What GitHub grants in an hour: a person's token, a job's token. The local GitHub counts and never runs out. */
const RATE_LIMITS = { anonymous: 60, user: 5000, job: 1000 } as const

/**
 * Serves the REST routes: checks the request, the right and the answer, and cuts lists into pages.
 * The returned function answers one request and gives its status, 0 when the connection was dropped.
 */
export function createApiServer(setup: {
  readonly world: World
  readonly routes: readonly Route[]
  readonly validator: ApiValidator
  readonly faults: FaultQueue
  readonly violations: Violation[]
  readonly unknownRoutes: string[]
}): (call: ApiRequest) => Promise<number> {
  const { world, validator, faults, violations, unknownRoutes } = setup
  const patterns = setup.routes.map((route) => ({ route, ...pattern(route.endpoint) }))
  // A path with a part that may hold slashes matches more than it should: it comes last.
  const table = patterns.toSorted((a, b) => Number(a.deep) - Number(b.deep))
  const graphql = createGraphqlServer(world, (field) => void unknownRoutes.push(field))
  const used = new Map<Caller | undefined, number>()

  const find = (method: string, path: string): Match | undefined => {
    for (const entry of table) {
      const found = entry.method === method ? entry.expression.exec(path) : null
      if (found === null) continue
      const parameters = entry.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')])
      return { route: entry.route, parameters: Object.fromEntries(parameters) }
    }
    return undefined
  }

  const answer = async ({ route, parameters }: Match, call: ApiRequest): Promise<Answer> => {
    const { caller } = call
    if (caller === undefined) throw new ApiError(401, 'Bad credentials')
    if (!validator.knows(route.endpoint)) throw notFound()
    const { owner, repo } = parameters
    const repository = owner === undefined || repo === undefined ? undefined : findRepository(world, owner, repo)
    if (route.requirement !== undefined) {
      if (repository === undefined || !canSee(caller, repository)) throw notFound()
      if (!allows(caller, repository, route.requirement)) throw refusal(caller, route)
    }
    const parsed = parseInput(parameters, call.query, call.body)
    const problems = validator.checkRequest(route.endpoint, parsed.parameters, parsed.body)
    if (problems.length > 0) {
      violations.push({ endpoint: route.endpoint, of: 'request', problems })
      throw new ApiError(422, `Invalid request.\n\n${problems.join('\n')}`)
    }
    const reply = await route.handle({
      world,
      caller,
      repository,
      input: trustInput(parsed),
      accept: call.request.headers.accept ?? '',
    })
    return 'items' in reply ? cutPage(reply, `${apiUrl(world)}${call.path}`, call.query) : reply
  }

  const checked = (endpoint: string, result: Answer): Answer => {
    const problems = result.raw === undefined ? validator.checkResponse(endpoint, result.status, result.body) : []
    if (problems.length === 0) return result
    violations.push({ endpoint, of: 'response', problems })
    return { status: 500, body: { message: `The local GitHub answered what GitHub would not: ${problems.join('; ')}` } }
  }

  const perform = async (found: Match | undefined, call: ApiRequest): Promise<Answer> => {
    if (found === undefined) {
      unknownRoutes.push(`${call.method} ${call.path}`)
      return failure(notFound())
    }
    try {
      return checked(found.route.endpoint, await answer(found, call))
    } catch (error) {
      return checked(found.route.endpoint, failure(error))
    }
  }

  return async (call) => {
    const { method, path, response, caller } = call
    const effect = faults.take('before', method, path)
    const struck = await strike(effect, response)
    if (struck !== undefined) return struck
    const run = async (): Promise<Answer> => {
      if (method === 'POST' && path === '/graphql') return await graphql(caller, call.body)
      return await perform(find(method, path), call)
    }
    if (effect !== undefined && 'duplicate' in effect) await run()
    const result = await run()
    const lost = await strike(faults.take('after', method, path), response)
    if (lost !== undefined) return lost
    used.set(caller, (used.get(caller) ?? 0) + 1)
    return send(call, result, rateHeaders(world, caller, used.get(caller) ?? 0))
  }
}

/** Names in the path that may hold slashes. */
const DEEP: ReadonlySet<string> = new Set(['ref', 'path', 'basehead', 'branch'])

function pattern(endpoint: string) {
  const [method = '', path = ''] = endpoint.split(' ')
  const names: string[] = []
  const source = path.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return DEEP.has(name) ? '(.*)' : '([^/]+)'
  })
  return { method, names, expression: new RegExp(`^${source}$`), deep: names.some((name) => DEEP.has(name)) }
}

function refusal(caller: Caller, route: Route): ApiError {
  if (caller.kind === 'anonymous') return new ApiError(401, 'Requires authentication')
  const accepted = (route.requirement ?? []).map((wanted) => wanted.replace('-', '_').replace(':', '='))
  const headers = { 'x-accepted-github-permissions': accepted.join('; ') }
  if (caller.kind === 'job') return new ApiError(403, 'Resource not accessible by integration', { headers })
  return new ApiError(403, 'Must have admin rights to Repository.')
}

function failure(error: unknown): Answer {
  if (error instanceof ApiError) {
    const { status, message, errors, headers } = error
    const body = {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    }
    return { status, headers, body }
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { status: 500, body: { message: `The local GitHub failed: ${message}` } }
}

function cutPage(reply: Extract<Reply, { items: unknown }>, address: string, query: URLSearchParams): Answer {
  const size = Math.min(Math.max(Number(query.get('per_page') ?? PAGE_DEFAULT), 1), PAGE_LIMIT)
  const number = Math.max(Number(query.get('page') ?? 1), 1)
  const last = Math.max(Math.ceil(reply.items.length / size), 1)
  const items = reply.items.slice((number - 1) * size, number * size)
  const link = (page: number, relation: string): string => {
    const target = new URLSearchParams(query)
    target.set('page', String(page))
    return `<${address}?${target}>; rel="${relation}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ]
  return {
    status: 200,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
    body: reply.wrap === undefined ? items : { total_count: reply.items.length, [reply.wrap]: items },
  }
}

/** Lets the effect happen; gives the status that was sent instead of the real answer, if any. */
async function strike(effect: FaultEffect | undefined, response: ServerResponse): Promise<number | undefined> {
  if (effect === undefined || 'duplicate' in effect) return undefined
  if ('delayMilliseconds' in effect) {
    await setTimeout(effect.delayMilliseconds)
    return undefined
  }
  if ('drop' in effect) {
    response.destroy()
    return 0
  }
  const message =
    effect.message ?? (effect.status === 429 ? 'You have exceeded a secondary rate limit.' : 'Server Error')
  const headers = effect.retryAfter === undefined ? {} : { 'retry-after': String(effect.retryAfter) }
  response.writeHead(effect.status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify({ message }))
  return effect.status
}

function rateHeaders(world: World, caller: Caller | undefined, used: number): Readonly<Record<string, string>> {
  const limit = RATE_LIMITS[caller?.kind ?? 'anonymous']
  const hour = 3_600_000
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - used, 0)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String((Math.floor(world.clock().getTime() / hour) + 1) * 3600),
    'x-ratelimit-resource': 'core',
  }
}

function send(call: ApiRequest, answer: Answer, rate: Readonly<Record<string, string>>): number {
  const { request, response } = call
  const headers: Record<string, string> = {
    ...rate,
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': createHash('sha256')
      .update(`${call.method}${call.path}${rate['x-ratelimit-used']}`)
      .digest('hex')
      .slice(0, 16),
    ...answer.headers,
  }
  if (answer.raw !== undefined) {
    response.writeHead(answer.status, { ...headers, 'content-type': answer.raw.type, ...answer.raw.headers })
    response.end(answer.raw.bytes)
    return answer.status
  }
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end()
    return answer.status
  }
  const text = JSON.stringify(answer.body)
  headers['content-type'] = 'application/json; charset=utf-8'
  if (call.method === 'GET' && answer.status === 200) {
    headers['etag'] = `W/"${createHash('sha256').update(text).digest('hex')}"`
    headers['cache-control'] = 'private, max-age=60, s-maxage=60'
    if (request.headers['if-none-match'] === headers['etag']) {
      response.writeHead(304, headers).end()
      return 304
    }
  }
  response.writeHead(answer.status, headers)
  response.end(text)
  return answer.status
}
