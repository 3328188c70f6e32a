import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type GitHubEvent, type LocalGitHub, runWorkflow, startGitHub, type WorkflowRun } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { LIMITS_POLICY, limitsModel } from './limits-model.ts'
import { prepareAct } from './prepare-act.ts'
import { type ActRun, runWithAct } from './run-with-act.ts'

const REPOSITORY = 'acme/limits'
/** act knows neither approvals nor today's artifacts. */
const LEFT_OUT = [
  'decide.yml',
  'post-report.yml',
  'promote-through.yml',
  'promote.yml',
  'reproduce.yml',
  'rollback.yml',
  'selftest.yml',
]
const PLAYED = ['check.yml', 'evidence.yml', 'reconcile.yml']
const skip = process.env['MODELGATE_TEST_SERVICES'] === '0' ? 'left out: MODELGATE_TEST_SERVICES=0' : false

describe('nektos/act, a second runner', { skip }, () => {
  let github: LocalGitHub
  let act: string
  const events: GitHubEvent[] = []

  before(async () => {
    act = prepareAct(join(ROOT, 'node_modules/.cache/modelgate'))
    github = await startGitHub()
    github.onEvent((event) => void events.push(event))
    for (const login of ['acme', 'ada']) github.createUser(login)
    await github.createRepository({ owner: 'acme', name: 'limits' })
    github.addCollaborator(REPOSITORY, 'ada', 'write')
    const workflows = PLAYED.map((name) => [
      `.github/workflows/${name}`,
      readFileSync(join(ROOT, 'action-templates/workflows', name), 'utf8'),
    ])
    const push = { repository: REPOSITORY, author: 'ada', message: 'Change the model' }
    const files = {
      ...limitsModel('1.0.0', 2),
      '.github/modelgate.yaml': LIMITS_POLICY,
      ...Object.fromEntries(workflows),
    }
    await github.pushFiles({ ...push, branch: 'main', files })
    await github.pushFiles({ ...push, branch: 'idea', from: 'main', files: limitsModel('1.1.0', 3) })
    await github.openPull({ repository: REPOSITORY, head: 'idea', author: 'ada', title: 'Steeper' })
  })
  after(() => github.close())

  /** The same workflow and event on both runners. */
  async function both(name: string, eventName: string, permissions: Readonly<Record<string, 'read' | 'write'>>) {
    const event = events.find((one) => one.name === eventName)
    assert.ok(event !== undefined)
    const file = `.github/workflows/${name}`
    const actions = { 'modelgate/modelgate': ROOT }
    const ours = await runWorkflow({ github, repository: REPOSITORY, file, event, actor: 'ada', actions })
    return { ours, theirs: await runWithAct({ act, github, event, file, permissions, root: ROOT }) }
  }

  function assertSame(ours: WorkflowRun, theirs: ActRun, job: string, step: number, outputs: readonly string[]): void {
    const expected = ours.jobs[job]?.steps[step]?.transcript
    assert.equal(ours.conclusion, 'success', expected?.log)
    assert.equal(theirs.exitCode, 0, theirs.log)
    for (const name of outputs) assert.equal(theirs.outputs[name], expected?.outputs[name], name)
  }

  test('check.yml: the same verdict, and still one comment', async () => {
    const { ours, theirs } = await both('check.yml', 'pull_request', { contents: 'read', 'pull-requests': 'write' })
    assertSame(ours, theirs, 'check', 1, ['verdict', 'reason-code', 'summary', 'posted', 'comment-url'])
    assert.equal(github.state.repositories.get(REPOSITORY)?.comments.size, 1)
  })

  test('evidence.yml: both record evidence', async () => {
    const { ours, theirs } = await both('evidence.yml', 'push', { contents: 'write' })
    assertSame(ours, theirs, 'evidence', 2, ['verdict', 'reason-code', 'recorded'])
    assert.match(theirs.outputs['ledger-head'] ?? '', /^sha256:[0-9a-f]{64}$/u)
  })

  test('reconcile.yml: both find everything in step', async () => {
    const push = events.find(({ name }) => name === 'push')
    assert.ok(push !== undefined)
    events.push({ ...push, name: 'workflow_dispatch', payload: { inputs: {} } })
    const permissions = { contents: 'write', deployments: 'write', actions: 'read', issues: 'write' } as const
    const { ours, theirs } = await both('reconcile.yml', 'workflow_dispatch', permissions)
    assertSame(ours, theirs, 'reconcile', 0, ['verdict', 'reason-code', 'ledger-head'])
    assert.equal(theirs.outputs['reason-code'], 'PROJECTIONS_IN_STEP')
  })

  test('every template is either played or left out by name', (context) => {
    const all = globSync('action-templates/workflows/*.yml', { cwd: ROOT }).map((file) => basename(file))
    assert.deepEqual(all.toSorted(), [...PLAYED, ...LEFT_OUT].toSorted())
    context.diagnostic(`not played by act, which has no approvals and no artifacts: ${LEFT_OUT.join(', ')}`)
  })
})
