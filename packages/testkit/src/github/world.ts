import type { Caller } from './identity.ts'
import type { Repository, State, User } from './state.ts'

/** The one value that the routes, the seeding and the runner's side share. */
export interface World {
  readonly profile: Profile
  readonly state: State
  readonly clock: () => Date
  /** Where the bare repositories lie. */
  readonly directory: string
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin: string
  /** A new id, unique over everything. */
  readonly nextId: () => number
  readonly callers: Map<string, Caller>
  /** Reads of a ref that still see the old value, by `repository id:ref`. */
  readonly lags: Map<string, { readonly sha: string | null; reads: number }>
  /** Reads that each future ref update leaves behind the truth. */
  lagReads: number
  /** A signed address of the bytes of an artifact. */
  readonly downloadUrl: (name: string, file: string) => string
  readonly announce: (event: GitHubEvent) => void
}

export type Profile = 'github.com' | 'ghes'

/** What happened in a repository, with the payload a workflow would get. */
export interface GitHubEvent {
  readonly name: 'push' | 'pull_request' | 'workflow_dispatch' | 'workflow_run'
  readonly action?: string
  readonly repository: string
  readonly actor: string
  /** Done with a job token: GitHub starts no workflow for it, save for dispatches. */
  readonly byJob: boolean
  /** The ref that workflows would run on. */
  readonly ref: string
  readonly sha: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const WEB_FLOW = { name: 'GitHub', email: 'noreply@github.com' } as const

/** GitHub's own numeric id of the bot behind every job token. */
export const ACTIONS_BOT_ID = 41_898_282

export function apiUrl(world: World): string {
  return world.profile === 'ghes' ? `${world.origin}/api/v3` : world.origin
}

export function graphqlUrl(world: World): string {
  return world.profile === 'ghes' ? `${world.origin}/api/graphql` : `${world.origin}/graphql`
}

/** The web address; its host ends in `.localhost`, which artifact clients take for a GitHub that has artifacts. */
export function serverUrl(world: World): string {
  return world.origin.replace('127.0.0.1', 'github.localhost')
}

export function repositoryApiUrl(world: World, repository: Repository): string {
  return `${apiUrl(world)}/repos/${fullName(repository)}`
}

export function repositoryWebUrl(world: World, repository: Repository): string {
  return `${serverUrl(world)}/${fullName(repository)}`
}

export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`
}

export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  return world.state.repositories.get(`${owner}/${name}`.toLowerCase())
}

/** A user that must exist: asked for by tests and seeding, never by a request. */
export function getUser(world: World, login: string): User {
  const wanted = login.toLowerCase()
  const user = [...world.state.users.values()].find((one) => one.login.toLowerCase() === wanted)
  if (user === undefined) throw new Error(`no user ${login}; create it with createUser`)
  return user
}

export function getRepository(world: World, name: string): Repository {
  const repository = world.state.repositories.get(name.toLowerCase())
  if (repository === undefined) throw new Error(`no repository ${name}; create it with createRepository`)
  return repository
}

export function actionsBot(world: World): User {
  const bot = world.state.users.get(ACTIONS_BOT_ID)
  if (bot === undefined) throw new Error('the bot of GitHub Actions is missing')
  return bot
}
