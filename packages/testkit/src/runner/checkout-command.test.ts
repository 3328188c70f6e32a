import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkoutCommand } from './checkout-command.ts'

const sha = 'a'.repeat(40)
const job = {
  repository: 'acme/model',
  serverUrl: 'http://github.localhost:1',
  ref: 'refs/heads/main',
  sha,
  token: 'ghs_x',
  workspace: '/w',
  temp: '/t',
}

test('what is fetched and checked out', () => {
  const cases: readonly (readonly [ref: string, given: string, refspec: string, checkout: string])[] = [
    ['refs/heads/main', '', `+${sha}:refs/remotes/origin/main`, "-B 'main' refs/remotes/origin/main"],
    ['refs/pull/3/merge', '', `+${sha}:refs/remotes/pull/3/merge`, '--detach refs/remotes/pull/3/merge'],
    ['refs/tags/v1', '', `+${sha}:refs/tags/v1`, '--detach refs/tags/v1'],
    ['refs/heads/main', 'dev', '+refs/heads/dev:refs/remotes/origin/dev', "-B 'dev' refs/remotes/origin/dev"],
    ['refs/heads/main', sha, `+${sha}:refs/remotes/origin/${sha}`, `--detach ${sha}`],
  ]
  for (const [ref, given, refspec, checkout] of cases) {
    const command = checkoutCommand({ ...job, ref }, { ref: given })
    assert.equal(command.env['REFSPEC'], refspec)
    assert.ok(command.script.includes(`--force ${checkout}\n`), command.script)
  }
})

test('the token never stands in the script', () => {
  const { script, env } = checkoutCommand(job, {})
  assert.ok(!script.includes('ghs_x') && !script.includes(Buffer.from('x-access-token:ghs_x').toString('base64')))
  assert.match(env['GIT_CONFIG_VALUE_0'] ?? '', /^AUTHORIZATION: basic /u)
})

test('inputs that the runner cannot serve, and refs that could be commands, are errors', () => {
  const bad: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ 'sparse-checkout': 'x' }, /sparse-checkout is not supported/u],
    [{ lfs: 'true' }, /lfs: true is not supported/u],
    [{ repository: 'other/one' }, /another repository/u],
    [{ ref: "x'; rm -rf '" }, /the ref x'.* is not supported/u],
  ]
  for (const [given, expected] of bad) assert.throws(() => checkoutCommand(job, given), expected)
})
