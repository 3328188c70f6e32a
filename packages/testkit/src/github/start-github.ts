import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createArtifactService } from '../artifacts/artifact-service.ts'
import type { HostRepository, HostRun, WorkflowHost } from '../runner/workflow-host.ts'
import { readApiDescription } from './api-description.ts'
import { createApiServer, type Violation } from './api-server.ts'
import { authenticate } from './authenticate.ts'
import { refsChanged } from './change-ref.ts'
import {
  bypassProtection,
  enterEnvironment,
  leaveEnvironment,
  releaseWaiting,
  reviewDeployments,
} from './environment-gate.ts'
import { createFaultQueue, type Fault } from './faults.ts'
import { isGitPath, serveGit } from './git-server.ts'
import type { Caller } from './identity.ts'
import { rulesetsFor } from './rulesets.ts'
import { ROUTES } from './routes/index.ts'
import { readArtifact } from './routes/runs.ts'
import {
  addCollaborator,
  addRuleset,
  createRepository,
  createUser,
  forkRepository,
  openIssue,
  openPull,
  protectEnvironment,
  pushFiles,
  type NewPull,
  type NewPush,
  type NewRepository,
  type Protection,
} from './seed.ts'
import type {
  Artifact,
  Environment,
  Frozen,
  Issue,
  Pull,
  Repository,
  RequestEntry,
  Role,
  Ruleset,
  RuleType,
  Run,
  State,
  User,
} from './state.ts'
import { createApiValidator } from './validate-api.ts'
import { createAttempt, createJob, createRun, findJob, findRun, updateJob, updateRun } from './workflow-runs.ts'
import {
  ACTIONS_BOT_ID,
  actionsBot,
  apiUrl,
  fullName,
  getRepository,
  getUser,
  graphqlUrl,
  serverUrl,
  type GitHubEvent,
  type Profile,
  type World,
} from './world.ts'

export interface GitHubOptions {
  /** `ghes` serves the API under `/api/v3` and knows only what GitHub Enterprise Server knows. */
  readonly profile?: Profile
  /** 0, the default, takes a free port. */
  readonly port?: number
  /** Where the repositories lie; a new temporary folder, removed at the end, when not given. */
  readonly directory?: string
  readonly clock?: () => Date
}

/** A GitHub on loopback: real git, state, permissions and protection rules. See `README.md` of the package. */
export interface LocalGitHub extends WorkflowHost {
  readonly state: Frozen<State>
  /** Requests and answers that GitHub's own description refuses; a test wants none that it did not provoke. */
  readonly violations: readonly Violation[]
  /** `METHOD /path` of every request that no route served. */
  readonly unknownRoutes: readonly string[]
  readonly requests: readonly RequestEntry[]
  readonly fault: (fault: Fault) => void
  /** Faults that no request has met yet. */
  readonly faultsLeft: () => readonly Fault[]
  /** From now on this many reads of a ref see the value before its last change. */
  readonly lagRefs: (reads: number) => void
  /** Calls back on pushes, pull requests and dispatches; gives a function that stops it. */
  readonly onEvent: (listener: (event: GitHubEvent) => void) => () => void

  readonly createUser: (
    login: string,
    options?: { readonly name?: string; readonly type?: User['type'] },
  ) => Frozen<User>
  readonly createRepository: (options: NewRepository) => Promise<Frozen<Repository>>
  readonly forkRepository: (parent: string, owner: string) => Promise<Frozen<Repository>>
  readonly setVisibility: (repository: string, visibility: 'public' | 'private') => void
  readonly addCollaborator: (repository: string, login: string, role: Role) => void
  /** Commits files on a branch as that person; gives the commit. */
  readonly pushFiles: (push: NewPush) => Promise<string>
  readonly openPull: (pull: NewPull) => Promise<Frozen<Pull>>
  readonly openIssue: (issue: {
    readonly repository: string
    readonly author: string
    readonly title: string
    readonly body?: string
  }) => Frozen<Issue>
  readonly protectEnvironment: (repository: string, name: string, protection: Protection) => Frozen<Environment>
  readonly addRuleset: (
    repository: string,
    ruleset: {
      readonly name: string
      readonly branches: readonly string[]
      readonly rules: readonly RuleType[]
      readonly bypass?: readonly string[]
    },
  ) => Frozen<Ruleset>

  /** A token of a person, with the rights of their role. */
  readonly issueUserToken: (login: string) => string
  /** A reviewer's click on "Approve" or "Reject" for the environments named, or all that wait. */
  readonly reviewRun: (review: {
    readonly runId: number
    readonly as: string
    readonly state: 'approved' | 'rejected'
    readonly environments?: readonly string[]
    readonly comment?: string
  }) => void
  /** An administrator's "Start all waiting jobs". */
  readonly bypassRun: (bypass: { readonly runId: number; readonly as: string; readonly comment?: string }) => void
  /** Looks again at the wait timers; call it after moving the clock. */
  readonly releaseWaiting: () => void
  readonly recordArtifact: (artifact: {
    readonly runId: number
    readonly name: string
    readonly size: number
    readonly digest: string
    readonly file: string
    readonly expiresAt: Date
  }) => Frozen<Artifact>
  /** Serves every path that starts with the prefix, for services beside the API such as artifacts. */
  readonly mount: (
    prefix: string,
    handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
  ) => void
  readonly close: () => Promise<void>
}

export async function startGitHub(options: GitHubOptions = {}): Promise<LocalGitHub> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'local-github-')))
  const profile = options.profile ?? 'github.com'
  const listeners = new Set<(event: GitHubEvent) => void>()
  const violations: Violation[] = []
  const unknownRoutes: string[] = []
  const services: {
    readonly prefix: string
    readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
  }[] = []
  let lastId = 1000
  const world: World = {
    profile,
    directory,
    origin: '',
    clock: options.clock ?? (() => new Date()),
    state: { users: new Map(), repositories: new Map(), requests: [] },
    nextId: () => (lastId += 1),
    callers: new Map(),
    lags: new Map(),
    lagReads: 0,
    announce: (event) => {
      for (const listener of listeners) listener(event)
    },
  }
  world.state.users.set(ACTIONS_BOT_ID, {
    id: ACTIONS_BOT_ID,
    login: 'github-actions[bot]',
    name: 'github-actions[bot]',
    type: 'Bot',
    email: `${ACTIONS_BOT_ID}+github-actions[bot]@users.noreply.github.com`,
  })
  const faults = createFaultQueue()
  const description = readApiDescription(
    profile,
    ROUTES.map(({ endpoint }) => endpoint),
  )
  const validator = createApiValidator(description)
  const serveApi = createApiServer({ world, routes: ROUTES, validator, faults, violations, unknownRoutes })
  const apiPrefixes = profile === 'ghes' ? ['/api/v3', '/api'] : []

  const dispatch = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', world.origin)
    const archive = /^\/artifact-archives\/(\d+)$/.exec(url.pathname)?.[1]
    if (archive !== undefined) {
      const bytes = await readArtifact(world, Number(archive))
      response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': 'application/zip' }).end(bytes)
      return
    }
    const service = services.find(({ prefix }) => url.pathname.startsWith(prefix))
    if (service !== undefined) return await service.handle(request, response)
    const caller = authenticate(world, request)
    const method = request.method ?? 'GET'
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
    if (isGitPath(url.pathname)) {
      entry.status = await serveGit(world, { request, response, caller, url, body }, (repository, pusher, updates) =>
        refsChanged(world, repository, pusher, updates),
      )
    } else {
      const prefix = apiPrefixes.find((candidate) => url.pathname.startsWith(`${candidate}/`)) ?? ''
      const path = url.pathname.slice(prefix.length)
      const call = { request, response, caller, method, path, query: url.searchParams, body: body.toString('utf8') }
      entry.status = await serveApi(call)
    }
    for (const listener of job?.taps ?? []) listener(entry)
  }

  const server = createServer((request, response) => {
    dispatch(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(error instanceof Error ? error.stack : String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  world.origin = `http://127.0.0.1:${address.port}`

  const issue = (prefix: string, caller: Caller): string => {
    const token = `${prefix}${randomBytes(18).toString('base64url').replaceAll(/[-_]/g, '0')}`
    world.callers.set(token, caller)
    return token
  }

  const recordArtifact = ({
    runId,
    ...rest
  }: Omit<Artifact, 'id' | 'run' | 'createdAt'> & { readonly runId: number }) => {
    const { repository } = findRun(world, runId)
    const artifact: Artifact = { ...rest, id: world.nextId(), run: runId, createdAt: world.clock() }
    repository.artifacts.set(artifact.id, artifact)
    return artifact
  }
  const artifacts = createArtifactService({
    origin: () => world.origin,
    directory,
    clock: world.clock,
    record: recordArtifact,
    remove: (id) => {
      for (const repository of world.state.repositories.values()) repository.artifacts.delete(id)
    },
  })
  services.push(...artifacts.prefixes.map((prefix) => ({ prefix, handle: artifacts.handle })))

  return {
    serverUrl: serverUrl(world),
    apiUrl: apiUrl(world),
    graphqlUrl: graphqlUrl(world),
    resultsUrl: world.origin,
    state: world.state,
    violations,
    unknownRoutes,
    requests: world.state.requests,
    fault: faults.add,
    faultsLeft: faults.left,
    lagRefs: (reads) => void (world.lagReads = reads),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    createUser: (login, details) => createUser(world, login, details),
    createRepository: (details) => createRepository(world, details),
    forkRepository: (parent, owner) => forkRepository(world, parent, owner),
    setVisibility: (repository, visibility) =>
      void (getRepository(world, repository).private = visibility === 'private'),
    addCollaborator: (repository, login, role) => addCollaborator(world, repository, login, role),
    pushFiles: (push) => pushFiles(world, push),
    openPull: (pull) => openPull(world, pull),
    openIssue: (details) => openIssue(world, details),
    protectEnvironment: (repository, name, protection) => protectEnvironment(world, repository, name, protection),
    addRuleset: (repository, ruleset) => addRuleset(world, repository, ruleset),

    account: (login) => {
      const { id, login: exact } = getUser(world, login)
      return { id, login: exact }
    },
    repository: (name) => hostRepository(getRepository(world, name)),
    issueUserToken: (login) => issue('ghp_', { kind: 'user', user: getUser(world, login) }),
    issueJobToken: (request) =>
      issue('ghs_', {
        kind: 'job',
        user: actionsBot(world),
        repository: getRepository(world, request.repository),
        permissions: request.permissions,
        run: request.runId,
        job: request.jobId,
        jobName: findJob(world, request.jobId).job.name,
        action: null,
        taps: new Set(),
      }),
    revokeToken: (token) => void world.callers.delete(token),
    watchToken: (token, action) => {
      const caller = world.callers.get(token)
      if (caller?.kind === 'job') caller.action = action
      return (listener) => {
        if (caller?.kind !== 'job') return () => {}
        caller.taps.add(listener)
        return () => void caller.taps.delete(listener)
      }
    },

    createRun: (run) => hostRun(createRun(world, run)),
    createAttempt: (runId, actor) => hostRun(createAttempt(world, runId, actor)),
    updateRun: (runId, change) => updateRun(world, runId, change),
    createJob: (job) => createJob(world, job).id,
    updateJob: (jobId, change) => updateJob(world, jobId, change),
    enterEnvironment: (request) => enterEnvironment(world, request),
    leaveEnvironment: (jobId, outcome, url) =>
      leaveEnvironment(world, findJob(world, jobId).repository, jobId, outcome, url),
    reviewRun: (review) => {
      const { repository, run } = findRun(world, review.runId)
      const wanted = review.environments?.map((name) => name.toLowerCase())
      const environments = run.pending
        .map(({ environment }) => environment)
        .filter(({ name }) => wanted === undefined || wanted.includes(name.toLowerCase()))
        .map(({ id }) => id)
      const { state, comment = '' } = review
      reviewDeployments(world, repository, run, getUser(world, review.as), { environments, state, comment })
    },
    bypassRun: ({ runId, as, comment = '' }) => {
      const { repository, run } = findRun(world, runId)
      bypassProtection(repository, run, getUser(world, as), comment)
    },
    releaseWaiting: () => {
      for (const repository of world.state.repositories.values()) releaseWaiting(world, repository)
    },
    runtimeOf: artifacts.runtimeOf,
    recordArtifact,
    mount: (prefix, handle) => void services.push({ prefix, handle }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function hostRepository(repository: Repository): HostRepository {
  const { id, owner, private: isPrivate, defaultBranch, directory } = repository
  return {
    id,
    fullName: fullName(repository),
    owner: { id: owner.id, login: owner.login },
    private: isPrivate,
    defaultBranch,
    gitDirectory: directory,
    isProtected: (ref) => rulesetsFor(repository, ref.replace(/^refs\/heads\//, '')).length > 0,
  }
}

function hostRun(run: Run): HostRun {
  return { id: run.id, number: run.number, attempt: run.attempts.length }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
