import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchEvent } from './match-event.ts'
import { readWorkflow } from './read-workflow.ts'

const JOBS = '\njobs: { a: { runs-on: x, steps: [{ run: x }] } }'
const matches = async (on: string, event: { name: string; ref?: string; payload?: Record<string, unknown> }) =>
  matchEvent(await readWorkflow('w.yml', `on: ${on}${JOBS}`), {
    ref: 'refs/heads/main',
    sha: '',
    payload: {},
    ...event,
  })

const CASES: readonly (readonly [on: string, name: string, ref: string, expected: boolean])[] = [
  ['push', 'push', 'refs/heads/x', true],
  ['[push, pull_request]', 'push', 'refs/tags/v1', true],
  ['push', 'workflow_dispatch', 'refs/heads/main', false],
  ['{ push: { branches: [main] } }', 'push', 'refs/heads/main', true],
  ['{ push: { branches: [main] } }', 'push', 'refs/heads/mainly', false],
  ['{ push: { branches: [main] } }', 'push', 'refs/tags/main', false],
  ['{ push: { branches: ["release/*"] } }', 'push', 'refs/heads/release/1', true],
  ['{ push: { branches: ["release/*"] } }', 'push', 'refs/heads/release/1/x', false],
  ['{ push: { branches: ["release/**"] } }', 'push', 'refs/heads/release/1/x', true],
  ['{ push: { branches: ["**", "!wip/**"] } }', 'push', 'refs/heads/wip/x', false],
  ['{ push: { branches-ignore: [main] } }', 'push', 'refs/heads/main', false],
  ['{ push: { tags: ["v*.*.*"] } }', 'push', 'refs/tags/v1.2.3', true],
  ['{ push: { tags: ["v*.*.*"] } }', 'push', 'refs/tags/v1x2x3', false],
  ['{ push: { tags: ["v*"] } }', 'push', 'refs/heads/main', false],
  ['{ workflow_dispatch: {} }', 'workflow_dispatch', 'refs/heads/any', true],
]

for (const [on, name, ref, expected] of CASES)
  test(`on: ${on} ${expected ? 'runs' : 'does not run'} for ${name} ${ref}`, async () => {
    assert.equal(await matches(on, { name, ref }), expected)
  })

test('a pull request is matched by its action and its base', async () => {
  const pull = (action: string, base = 'main') => ({
    name: 'pull_request',
    payload: { action, pull_request: { base: { ref: base } } },
  })
  assert.equal(await matches('pull_request', pull('opened')), true)
  assert.equal(await matches('pull_request', pull('closed')), false)
  assert.equal(await matches('{ pull_request: { types: [closed] } }', pull('closed')), true)
  assert.equal(await matches('{ pull_request: { branches: [main] } }', pull('opened', 'dev')), false)
  await assert.rejects(
    matches('pull_request', { name: 'pull_request', payload: { action: 'opened' } }),
    /no base branch/u,
  )
})

test('filters and events that are not known are errors', async () => {
  await assert.rejects(
    matches('{ push: { branches: ["v[12]"] } }', { name: 'push' }),
    /filter v\[12\] is not supported/u,
  )
  await assert.rejects(matches('{ push: { paths: [x] } }', { name: 'push' }), /on\.push\.paths is not supported/u)
  await assert.rejects(matches('issues', { name: 'issues' }), /event issues is not supported/u)
})
