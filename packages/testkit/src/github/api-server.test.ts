import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readApiDescription } from './api-description.ts'
import { createApiServer, type Violation } from './api-server.ts'
import { createRepository, createUser } from './create-repository.ts'
import { createWorld } from './create-world.ts'
import { repositoryRoute } from './route.ts'
import { createApiValidator } from './validate-api.ts'

const ENDPOINT = 'GET /repos/{owner}/{repo}/commits'

test('an answer that GitHub would not give is a 500 and is remembered', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'api-server-'))
  t.after(() => rm(directory, { recursive: true, force: true }))
  const clock = () => new Date(0)
  const world = createWorld({ profile: 'github.com', directory, clock, listeners: new Set(), downloadUrl: () => '' })
  world.origin = 'http://127.0.0.1:1'
  createUser(world, 'ada')
  await createRepository(world, { owner: 'ada', name: 'cards' })
  const violations: Violation[] = []
  const ask = async (items: readonly unknown[]) => {
    const serve = createApiServer({
      world,
      routes: [repositoryRoute(ENDPOINT, ['contents:read'], () => ({ items }))],
      validator: createApiValidator(readApiDescription('github.com', [ENDPOINT])),
      violations,
      unknownRoutes: [],
    })
    const call = { caller: { kind: 'anonymous' }, method: 'GET', path: '/repos/ada/cards/commits' } as const
    return await serve({
      ...call,
      query: new URLSearchParams(),
      body: '',
      headers: { accept: '', ifNoneMatch: undefined },
    })
  }
  assert.equal((await ask([])).status, 200)
  assert.deepEqual(violations, [])
  const answer = await ask([{ sha: 7 }])
  assert.equal(answer.status, 500)
  assert.match(String(answer.body), /answered what GitHub would not/)
  assert.deepEqual(
    violations.map(({ endpoint, of }) => [endpoint, of]),
    [[ENDPOINT, 'response']],
  )
})
