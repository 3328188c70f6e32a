import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { followEvents, startGitHub } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const github = await startGitHub()
github.createUser('acme', { type: 'Organization' })
github.createUser('ada')
await github.createRepository({ owner: 'acme', name: 'fork' })
github.addCollaborator('acme/fork', 'ada', 'write')
const template = readFileSync(join(ROOT, 'action-templates/workflows/selftest.yml'), 'utf8')
await github.pushFiles({
  repository: 'acme/fork',
  branch: 'main',
  author: 'ada',
  message: 'Start',
  files: { '.github/workflows/selftest.yml': template },
})
const follower = followEvents(github, { actions: { 'modelgate/modelgate': ROOT } })
after(async () => {
  follower.stop()
  await github.close()
})

test('selftest.yml: the local GitHub behaves as we rely on, line by line', async () => {
  const { status } = await fetch(`${github.apiUrl}/repos/acme/fork/actions/workflows/selftest.yml/dispatches`, {
    method: 'POST',
    headers: { authorization: `Bearer ${github.issueUserToken('ada')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ref: 'main' }),
  })
  assert.equal(status, 204)
  const [run] = await follower.settle()
  const log = run?.jobs['table']?.steps.map(({ transcript }) => transcript?.log ?? '').join('\n') ?? ''
  assert.equal(run?.jobs['table']?.result, 'success', log)
  assert.equal(log.match(/^\| ✅ \|/gmu)?.length, 10, log)
  assert.doesNotMatch(log, /❌/u)
  assert.deepEqual(github.unknownRoutes, [])
})
