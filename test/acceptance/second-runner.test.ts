import assert from 'node:assert/strict'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { valueAt } from '@modelgate/kernel'
import { type GitHubEvent, type LocalGitHub, runWorkflow, startGitHub, type WorkflowRun } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { LIMITS_POLICY, limitsModel } from './limits-model.ts'
import { prepareAct } from './prepare-act.ts'
import { type ActRun, runWithAct } from './run-with-act.ts'

const REPOSITORY = 'acme/limits'
/** What act cannot play, and why. */
const LEFT_OUT = {
  'post-report.yml': 'it reads the artifact of another run',
  'reproduce.yml': "it hands an artifact from job to job, and act's service refuses today's",
  'selftest.yml': 'it asks what GitHub itself does with jobs, environments and artifacts',
} as const
/** What act plays to the end. */
const PLAYED = ['check.yml', 'decide.yml', 'evidence.yml', 'reconcile.yml'] as const
/** What act plays until people have to be asked: it starts the gated job at once, and nobody has approved. */
const UNTIL_APPROVAL = ['promote-through.yml', 'promote.yml', 'rollback.yml'] as const
const skip = process.env['MODELGATE_TEST_SERVICES'] === '0' ? 'left out: MODELGATE_TEST_SERVICES=0' : false

describe('nektos/act, a second runner', { skip }, () => {
  let github: LocalGitHub
  let act: string
  let root: string
  const events: GitHubEvent[] = []

  before(async () => {
    act = prepareAct(join(ROOT, 'node_modules/.cache/modelgate'))
    // act copies the whole repository of an action before each step that uses it.
    root = mkdtempSync(join(tmpdir(), 'modelgate-'))
    for (const part of ['action.yml', 'actions']) cpSync(join(ROOT, part), join(root, part), { recursive: true })
    github = await startGitHub()
    github.onEvent((event) => void events.push(event))
    for (const login of ['acme', 'ada', 'ben']) github.createUser(login)
    await github.createRepository({ owner: 'acme', name: 'limits' })
    for (const login of ['ada', 'ben']) github.addCollaborator(REPOSITORY, login, 'write')
    const protection = { reviewers: ['ben'], branches: ['main'], canAdminsBypass: false }
    github.protectEnvironment(REPOSITORY, 'staging', protection)
    const workflows = [...PLAYED, ...UNTIL_APPROVAL].map((name) => [
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
  after(async () => {
    await github.close()
    rmSync(root, { recursive: true })
  })

  function eventOf(eventName: string): GitHubEvent {
    const event = events.find(({ name }) => name === eventName)
    assert.ok(event !== undefined)
    return event
  }
  const dispatched = (inputs: Readonly<Record<string, string>>): GitHubEvent => ({
    ...eventOf('push'),
    name: 'workflow_dispatch',
    payload: { inputs },
  })

  /** The same workflow and event on both runners; on ours ben approves. */
  async function both(name: string, event: GitHubEvent, permissions: Readonly<Record<string, 'read' | 'write'>>) {
    const file = `.github/workflows/${name}`
    const actions = { 'modelgate/modelgate': ROOT }
    const asked = {
      inputs: inputsOf(event),
      onWaiting: ({ runId }: { readonly runId: number }) => github.reviewRun({ runId, as: 'ben', state: 'approved' }),
    }
    const ours = await runWorkflow({ github, repository: REPOSITORY, file, event, actor: 'ada', actions, ...asked })
    return { ours, theirs: await runWithAct({ act, github, event, file, permissions, root }) }
  }

  function assertSame(ours: WorkflowRun, theirs: ActRun, job: string, step: number, outputs: readonly string[]): void {
    const expected = ours.jobs[job]?.steps[step]?.transcript
    assert.equal(ours.conclusion, 'success', expected?.log)
    assert.equal(theirs.exitCode, 0, theirs.log)
    for (const name of outputs) assert.equal(theirs.outputs[name], expected?.outputs[name], name)
  }

  test('check.yml: the same verdict, and still one comment', async () => {
    const { ours, theirs } = await both('check.yml', eventOf('pull_request'), {
      contents: 'read',
      'pull-requests': 'write',
    })
    assertSame(ours, theirs, 'check', 1, ['verdict', 'reason-code', 'summary', 'posted', 'comment-url'])
    assert.equal(github.state.repositories.get(REPOSITORY)?.comments.size, 1)
  })

  test('evidence.yml: both record evidence', async () => {
    const { ours, theirs } = await both('evidence.yml', eventOf('push'), { contents: 'write' })
    assertSame(ours, theirs, 'evidence', 2, ['verdict', 'reason-code', 'recorded'])
    assert.match(theirs.outputs['ledger-head'] ?? '', /^sha256:[0-9a-f]{64}$/u)
  })

  const PROMOTES = {
    contents: 'write',
    deployments: 'write',
    issues: 'write',
    actions: 'read',
    'pull-requests': 'read',
  } as const

  test('promote.yml and promote-through.yml: the same plan; then act asks nobody, and the promotion is refused', async () => {
    for (const [name, plan, inputs] of [
      ['promote.yml', 'plan', { environment: 'staging' }],
      ['promote-through.yml', 'plan-staging', {}],
    ] as const) {
      const { ours, theirs } = await both(name, dispatched(inputs), PROMOTES)
      const expected = ours.jobs[plan]?.steps[1]?.transcript
      assert.equal(theirs.steps['plan']?.['digest'], expected?.outputs['digest'], theirs.log)
      assert.equal(theirs.steps['plan']?.['reason-code'], 'PROMOTION_PLANNED', theirs.log)
      assert.equal(theirs.steps['promote']?.['reason-code'], 'APPROVAL_MISSING', theirs.log)
      assert.notEqual(theirs.exitCode, 0)
      assert.doesNotMatch(theirs.log, /Deploy the bytes of sha256/u)
    }
  })

  test('rollback.yml: both refuse at the plan, because nothing was there before', async () => {
    const event = dispatched({ environment: 'staging', reason: 'Try' })
    const { ours, theirs } = await both('rollback.yml', event, PROMOTES)
    const expected = ours.jobs['plan']?.steps[1]?.transcript?.outputs['reason-code']
    assert.equal(theirs.steps['plan']?.['reason-code'], expected, theirs.log)
    assert.notEqual(theirs.exitCode, 0)
  })

  test('decide.yml: both record the decision', async () => {
    const event = dispatched({ decision: 'freeze', environment: 'production', reason: 'Holidays' })
    const { ours, theirs } = await both('decide.yml', event, { contents: 'write' })
    assertSame(ours, theirs, 'decide', 0, ['verdict', 'reason-code'])
  })

  test('reconcile.yml: both find everything in step', async () => {
    const permissions = { contents: 'write', deployments: 'write', actions: 'read', issues: 'write' } as const
    const { ours, theirs } = await both('reconcile.yml', dispatched({}), permissions)
    assertSame(ours, theirs, 'reconcile', 0, ['verdict', 'reason-code', 'ledger-head'])
    assert.equal(theirs.outputs['reason-code'], 'PROJECTIONS_IN_STEP')
  })

  test('every template is either played or left out by name', (context) => {
    const all = globSync('action-templates/workflows/*.yml', { cwd: ROOT }).map((file) => basename(file))
    assert.deepEqual(all.toSorted(), [...PLAYED, ...UNTIL_APPROVAL, ...Object.keys(LEFT_OUT)].toSorted())
    context.diagnostic(`played by act to the end: ${PLAYED.join(', ')}`)
    context.diagnostic(`played by act until people are asked: ${UNTIL_APPROVAL.join(', ')}`)
    for (const [name, why] of Object.entries(LEFT_OUT)) context.diagnostic(`left out: ${name}, because ${why}`)
  })
})

function inputsOf({ payload }: GitHubEvent): Readonly<Record<string, string>> {
  const inputs = Object.entries(Object(valueAt(payload, 'inputs')))
  return Object.fromEntries(inputs.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
