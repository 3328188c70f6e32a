import { createHash } from 'node:crypto'
import { jsonAnswer, type Answer } from './answer.ts'
import { ApiError, notFound } from './api-error.ts'
import { cutPage } from './cut-page.ts'
import { createGraphqlServer } from './graphql-server.ts'
import { allows, canSee, type Caller } from './identity.ts'
import { createMatcher, type Match } from './match-route.ts'
import { parseInput, trustInput } from './parse-input.ts'
import type { RawBody, Route } from './route.ts'
import type { ApiValidator } from './validate-api.ts'
import { apiUrl, findRepository, type World } from './world.ts'

/** A request or an answer that is not what GitHub's description says. */
export interface Violation {
  readonly endpoint: string
  readonly of: 'request' | 'response'
  readonly problems: readonly string[]
}

export interface ApiRequest {
  /** Undefined for a token that nobody has. */
  readonly caller: Caller | undefined
  readonly method: string
  /** Below the API's address, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
  readonly headers: { readonly accept: string; readonly ifNoneMatch: string | undefined }
}

/** What a route has said, before it becomes bytes. */
interface Result {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly raw?: RawBody
}

/** What GitHub grants in an hour: a person's token, a job's token. The local GitHub counts and never runs out. */
const RATE_LIMITS = { anonymous: 60, user: 5000, job: 1000 } as const

/** Serves the REST routes and GraphQL: checks the request, the right and the answer, and cuts lists into pages. */
export function createApiServer(setup: {
  readonly world: World
  readonly routes: readonly Route[]
  readonly validator: ApiValidator
  readonly violations: Violation[]
  readonly unknownRoutes: string[]
}): (call: ApiRequest) => Promise<Answer> {
  const { world, validator, violations, unknownRoutes } = setup
  const match = createMatcher(setup.routes)
  const graphql = createGraphqlServer(world, (field) => void unknownRoutes.push(field))
  const used = new Map<Caller | undefined, number>()

  const handle = async ({ route, parameters }: Match, call: ApiRequest): Promise<Result> => {
    const { caller, headers } = call
    if (caller === undefined) throw new ApiError(401, 'Bad credentials')
    if (!validator.knows(route.endpoint)) throw notFound()
    const { owner = '', repo = '' } = parameters
    const repository = findRepository(world, owner, repo)
    if (repository === undefined || !canSee(caller, repository)) throw notFound()
    if (!allows(caller, repository, route.requirement)) throw refusal(caller, route)
    const parsed = parseInput(parameters, call.query, call.body)
    const problems = validator.checkRequest(route.endpoint, parsed.parameters, parsed.body)
    if (problems.length > 0) {
      violations.push({ endpoint: route.endpoint, of: 'request', problems })
      throw new ApiError(422, `Invalid request.\n\n${problems.join('\n')}`)
    }
    const reply = await route.handle({ world, caller, repository, input: trustInput(parsed), accept: headers.accept })
    return 'items' in reply ? cutPage(reply, `${apiUrl(world)}${call.path}`, call.query) : reply
  }

  const check = (endpoint: string, result: Result): Result => {
    const problems = result.raw === undefined ? validator.checkResponse(endpoint, result.status, result.body) : []
    if (problems.length === 0) return result
    violations.push({ endpoint, of: 'response', problems })
    return { status: 500, body: { message: `The local GitHub answered what GitHub would not: ${problems.join('; ')}` } }
  }

  const perform = async (call: ApiRequest): Promise<Result> => {
    if (call.method === 'POST' && call.path === '/graphql') return await graphql(call.caller, call.body)
    const found = match(call.method, call.path)
    if (found === undefined) {
      unknownRoutes.push(`${call.method} ${call.path}`)
      return failure(notFound())
    }
    try {
      return check(found.route.endpoint, await handle(found, call))
    } catch (error) {
      return check(found.route.endpoint, failure(error))
    }
  }

  return async (call) => {
    const result = await perform(call)
    const count = (used.get(call.caller) ?? 0) + 1
    used.set(call.caller, count)
    return finish(call, result, rateHeaders(world, call.caller, count))
  }
}

function refusal(caller: Caller, route: Route): ApiError {
  if (caller.kind === 'anonymous') return new ApiError(401, 'Requires authentication')
  const accepted = route.requirement.map((wanted) => wanted.replace('-', '_').replace(':', '='))
  const headers = { 'x-accepted-github-permissions': accepted.join('; ') }
  if (caller.kind === 'job') return new ApiError(403, 'Resource not accessible by integration', { headers })
  return new ApiError(403, 'Must have admin rights to Repository.')
}

function failure(error: unknown): Result {
  if (error instanceof ApiError) {
    const { status, message, errors, headers } = error
    const more = errors === undefined ? {} : { errors }
    const link = 'https://docs.github.com/rest'
    return { status, headers, body: { message, ...more, documentation_url: link, status: String(status) } }
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { status: 500, body: { message: `The local GitHub failed: ${message}` } }
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

/** The bytes of an answer; a reader who has them already gets 304 instead. */
function finish(call: ApiRequest, result: Result, rate: Readonly<Record<string, string>>): Answer {
  const { status, raw } = result
  const headers = { ...rate, 'x-github-media-type': 'github.v3; format=json', ...result.headers }
  if (raw !== undefined) {
    return { status, headers: { ...headers, 'content-type': raw.type, ...raw.headers }, body: raw.bytes }
  }
  if (result.body === undefined) return { status, headers, body: '' }
  const answer = jsonAnswer(status, result.body, headers)
  if (call.method !== 'GET' || status !== 200) return answer
  const etag = `W/"${createHash('sha256').update(answer.body).digest('hex')}"`
  const cached = { ...answer.headers, etag, 'cache-control': 'private, max-age=60, s-maxage=60' }
  return { ...answer, headers: cached, status: call.headers.ifNoneMatch === etag ? 304 : 200 }
}
