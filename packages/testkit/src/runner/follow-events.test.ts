import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startGitHub } from '../index.ts'
import { followEvents } from './follow-events.ts'

const WORKFLOW = `
on:
  push: { branches: [main] }
  pull_request:
  workflow_dispatch: { inputs: { word: { type: string } } }
permissions: { contents: write, pull-requests: write }
jobs:
  a:
    runs-on: ubuntu-latest
    outputs: { seen: '\${{ steps.s.outputs.seen }}', write: '\${{ steps.s.outputs.write }}' }
    steps:
      - uses: actions/checkout@v7
      - id: s
        env: { WORD: '\${{ inputs.word }}' }
        run: |
          echo "seen=$GITHUB_EVENT_NAME $GITHUB_REF $GITHUB_ACTOR $WORD $(cat data.txt)" >> "$GITHUB_OUTPUT"
          git -c user.name=x -c user.email=x@y commit --quiet --allow-empty -m pushed
          git push --quiet origin HEAD:refs/heads/by-job && echo write=yes >> "$GITHUB_OUTPUT" || echo write=no >> "$GITHUB_OUTPUT"
`

test('pushes, pull requests and dispatches start runs; the pushes of jobs do not, and forks may only read', async () => {
  const github = await startGitHub()
  try {
    for (const login of ['acme', 'ada', 'eve']) github.createUser(login)
    await github.createRepository({ owner: 'acme', name: 'model' })
    const repository = 'acme/model'
    github.addCollaborator(repository, 'ada', 'write')
    const follower = followEvents(github, { actions: {} })
    const files = { '.github/workflows/w.yml': WORKFLOW, 'data.txt': 'one' }
    await github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'm', files })
    const pushed = await follower.settle()
    assert.deepEqual(
      pushed.map(({ jobs }) => jobs['a']?.outputs),
      [{ seen: 'push refs/heads/main ada  one', write: 'yes' }],
    )

    await github.forkRepository(repository, 'eve')
    await github.pushFiles({
      repository: 'eve/model',
      branch: 'idea',
      from: 'main',
      author: 'eve',
      message: 'm',
      files: { 'data.txt': 'two' },
    })
    assert.deepEqual(await follower.settle(), [])
    await github.openPull({ repository, fork: 'eve/model', head: 'idea', author: 'eve', title: 'Idea' })
    const [pull] = await follower.settle()
    assert.deepEqual(pull?.jobs['a']?.outputs, { seen: 'pull_request refs/pull/1/merge eve  two', write: 'no' })
    assert.equal(pull?.jobs['a']?.permissions['contents'], 'read')
    assert.equal(pull?.title, 'Idea')

    const response = await fetch(`${github.apiUrl}/repos/${repository}/actions/workflows/w.yml/dispatches`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.issueUserToken('ada')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ref: 'main', inputs: { word: 'go' } }),
    })
    assert.equal(response.status, 204)
    const [dispatched] = await follower.settle()
    assert.equal(dispatched?.jobs['a']?.outputs['seen'], 'workflow_dispatch refs/heads/main ada go one')
    follower.stop()
  } finally {
    await github.close()
  }
})
