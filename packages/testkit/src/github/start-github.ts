import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createArtifactService } from '../artifacts/artifact-service.ts'
import { readApiDescription } from './api-description.ts'
import { createApiServer, type Violation } from './api-server.ts'
import { controlGitHub } from './control-github.ts'
import { createWorld } from './create-world.ts'
import { createFaultQueue } from './faults.ts'
import { handleRequest } from './handle-request.ts'
import type { GitHubOptions, LocalGitHub } from './local-github.ts'
import { ROUTES } from './routes/index.ts'
import { createApiValidator } from './validate-api.ts'
import { recordArtifact, removeArtifact } from './workflow-runs.ts'
import type { GitHubEvent, World } from './world.ts'

/** Starts a GitHub on loopback, empty; `close` ends it and removes its temporary folder. */
export async function startGitHub(options: GitHubOptions = {}): Promise<LocalGitHub> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'local-github-')))
  const profile = options.profile ?? 'github.com'
  const clock = options.clock ?? (() => new Date())
  const listeners = new Set<(event: GitHubEvent) => void>()
  const violations: Violation[] = []
  const unknownRoutes: string[] = []
  const faults = createFaultQueue()
  const world: World = createWorld({
    profile,
    directory,
    clock,
    listeners,
    downloadUrl: (name, file) => artifacts.downloadUrl(name, file),
  })
  const artifacts = createArtifactService({
    origin: () => world.origin,
    directory,
    clock,
    record: (artifact) => recordArtifact(world, artifact),
    remove: (id) => removeArtifact(world, id),
  })
  const endpoints = ROUTES.map(({ endpoint }) => endpoint)
  const validator = createApiValidator(readApiDescription(profile, endpoints))
  const serveApi = createApiServer({ world, routes: ROUTES, validator, violations, unknownRoutes })

  const server = createServer((request, response) => {
    handleRequest(world, { services: [artifacts], serveApi, faults }, request, response).catch((error: unknown) => {
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

  return {
    ...controlGitHub(world),
    violations,
    unknownRoutes,
    fault: faults.add,
    faultsLeft: faults.left,
    onEvent: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    runtimeOf: artifacts.runtimeOf,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
