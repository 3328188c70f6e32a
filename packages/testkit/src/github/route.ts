import type { Endpoints } from '@octokit/types'
import type { Caller, Requirement } from './identity.ts'
import type { Repository } from './state.ts'
import type { World } from './world.ts'

export type Endpoint = keyof Endpoints

/** Path parameters, query and body of a request in one object, checked against GitHub's description. */
type Input<E extends Endpoint> = Endpoints[E]['parameters']

export interface Call<E extends Endpoint> {
  readonly world: World
  readonly caller: Caller
  readonly repository: Repository
  readonly input: Input<E>
  /** The `Accept` header: some routes give raw bytes. */
  readonly accept: string
}

/** What a route answers. `items` is cut into pages; `wrap` names the key GitHub puts a page under. */
export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly raw?: RawBody }
  | { readonly items: readonly unknown[]; readonly wrap?: string }

/** A body that is not JSON, or a redirection. */
export interface RawBody {
  readonly type: string
  readonly bytes: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
}

/** One line of the routing table. */
export interface Route {
  readonly endpoint: Endpoint
  /** What the caller needs in the repository. */
  readonly requirement: Requirement
  readonly handle: (call: Call<never>) => Reply | Promise<Reply>
}

/** A route about one repository: the caller can see it and meets the requirement before `handle` runs. */
export function repositoryRoute<E extends Endpoint>(
  endpoint: E,
  requirement: Requirement,
  handle: (call: Call<E>) => Reply | Promise<Reply>,
): Route {
  return { endpoint, requirement, handle }
}

export function ok(body: unknown): Reply {
  return { status: 200, body }
}

export function created(body: unknown): Reply {
  return { status: 201, body }
}
