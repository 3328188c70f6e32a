import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { followEvents, startGitHub } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { LIMITS_POLICY, limitsModel } from './limits-model.ts'

const REPOSITORY = 'acme/limits'
const github = await startGitHub()
after(() => github.close())

/** The workflow of the README, as a user copies it. */
function firstWorkflow(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const snippet = /<!-- first workflow: begin -->\s*```yaml\n([\s\S]*?)```/u.exec(readme)?.[1]
  assert.ok(snippet !== undefined)
  assert.equal(snippet.trim().split('\n').length, 10, 'the README promises ten lines')
  return snippet
}

test('the first workflow of the README works when pasted', async () => {
  for (const login of ['acme', 'ada']) github.createUser(login)
  await github.createRepository({ owner: 'acme', name: 'limits' })
  github.addCollaborator(REPOSITORY, 'ada', 'write')
  const follower = followEvents(github, { actions: { 'modelgate/modelgate': ROOT } })
  await github.pushFiles({
    repository: REPOSITORY,
    branch: 'main',
    author: 'ada',
    message: 'Add the model, the policy and the check',
    files: {
      ...limitsModel('1.0.0', 2),
      '.github/modelgate.yaml': LIMITS_POLICY,
      '.github/workflows/modelgate.yml': firstWorkflow(),
    },
  })
  await follower.settle()
  await github.pushFiles({
    repository: REPOSITORY,
    branch: 'idea',
    from: 'main',
    author: 'ada',
    message: 'Steeper',
    files: limitsModel('1.1.0', 3),
  })
  const { number } = await github.openPull({ repository: REPOSITORY, head: 'idea', author: 'ada', title: 'Steeper' })
  const [run, ...others] = await follower.settle()
  assert.equal(others.length, 0)
  assert.equal(run?.conclusion, 'success')
  const comments = [...(github.state.repositories.get(REPOSITORY)?.comments.values() ?? [])]
  assert.deepEqual(
    comments.map(({ issue, author }) => [issue, author.login]),
    [[number, 'github-actions[bot]']],
  )
})
