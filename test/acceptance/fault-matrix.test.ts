import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Ledger } from '@modelgate/ledger'
import { currentPlacement, foldEvents, gitLedgerStore, slotOf, verifyLedger } from '@modelgate/ledger'
import type { Boundary } from '@modelgate/release'
import { BOUNDARIES, reconcileRepository } from '@modelgate/release'
import type { Fault, WorkflowRun } from '@modelgate/testkit'
import { runWorkflow } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { JobFactory } from './promotion-job.ts'
import { createJobs } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage } from './promotion-stage.ts'

/** The whole matrix takes minutes; without it every boundary dies once and every fault strikes both ledger writes. */
const WHOLE = process.env['MODELGATE_FAULTS'] === 'all'

const FILE = '.github/workflows/promote-once.yml'
const WORKFLOW = `
name: Promote once
on: { workflow_dispatch: { inputs: { digest: { type: string, required: true } } } }
permissions: {}
jobs:
  promote:
    runs-on: ubuntu-latest
    environment: { name: staging, deployment: false }
    permissions: { contents: write, deployments: write, actions: read, pull-requests: read, issues: write }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: promote
        uses: modelgate/modelgate/actions/promote-model@v1
        with: { environment: staging, digest: '\${{ inputs.digest }}' }
      - run: 'true'
`

/** The request whose success makes a boundary: the effect before it. `skip`: earlier ones of the same run. */
type Effect = Pick<Fault, 'method' | 'path' | 'skip'>
const REF = /\/git\/refs\/heads(?:\/|%2F)modelgate/u
const STATUS = /\/deployments\/\d+\/statuses$/u
const EFFECTS = {
  'claim-recorded': { method: 'PATCH', path: REF },
  'deployment-created': { method: 'POST', path: /\/deployments$/u },
  'deployment-started': { method: 'POST', path: STATUS },
  'end-recorded': { method: 'PATCH', path: REF, skip: 1 },
  'deployment-ended': { method: 'POST', path: STATUS, skip: 1 },
  'former-ended': { method: 'POST', path: STATUS, skip: 2 },
  'live-repaired': { method: 'GET', path: /\/deployments$/u },
} as const satisfies Partial<Record<Boundary, Effect>>
type Struck = keyof typeof EFFECTS

/** Boundaries that are only reached when a run before died. */
const AFTER_DEATH = ['dead-recorded', 'dead-shown', 'issues-settled'] as const

const FAULTS = {
  '5xx before': { when: 'before', effect: { status: 502 } },
  '5xx after': { when: 'after', effect: { status: 502 } },
  'timeout before': { when: 'before', effect: { drop: true } },
  'timeout after': { when: 'after', effect: { drop: true } },
  'duplicate delivery': { when: 'before', effect: { duplicate: true } },
} as const satisfies Readonly<Record<string, Pick<Fault, 'when' | 'effect'>>>

let stage: Stage
let jobs: JobFactory
let sha = ''
let digest = ''
const counts = new Map<string, number>()
before(async () => {
  stage = await openStage()
  jobs = createJobs(stage)
  digest = (await stage.release('1.0.0')).digest
  assert.equal((await stage.record()).conclusion, 'success')
  const { github, repository } = stage
  const files = { [FILE]: WORKFLOW }
  sha = await github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'Promote once', files })
  // So that there is something to end: the first promotion has no former deployment.
  assert.equal((await promote()).conclusion, 'success')
})
after(async () => {
  console.log(`faults: ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}`)
  jobs.remove()
  await stage.close()
})

function promote(more: Partial<Parameters<typeof runWorkflow>[0]> = {}): Promise<WorkflowRun> {
  return runWorkflow({
    github: stage.github,
    repository: stage.repository,
    file: FILE,
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha, payload: {} },
    actor: 'dan',
    inputs: { digest },
    actions: { 'modelgate/modelgate': ROOT },
    ...more,
  })
}

/** The machine dies when a boundary is printed: no post step, nothing more. */
function dieAt(boundary: Boundary): Promise<WorkflowRun> {
  const line = new RegExp(String.raw`\[${boundary}\]`, 'u')
  return promote({ killAt: { job: 'promote', line, machine: true } })
}

const ledger = (): Promise<Ledger> => gitLedgerStore(stage.gitDirectory).read()

/** Runs `reconcile` and looks at everything that must hold whatever happened. */
async function settle(run: WorkflowRun, fault: string): Promise<void> {
  counts.set(fault, (counts.get(fault) ?? 0) + 1)
  const reconcile = async () =>
    reconcileRepository(await jobs.open(), { policy: '.github/modelgate.yaml', mlflow: null, dryRun: false })
  await reconcile()
  const once = await ledger()
  await reconcile()
  const twice = await ledger()
  const said = () => logOf(run)
  assert.equal(twice.head, once.head, 'a second reconcile finds nothing more to record')
  const { state, events } = twice
  assert.equal(verifyLedger(twice).verdict, 'pass', said())
  assert.deepEqual(foldEvents(events.map(({ event }) => event)), state, 'replay from genesis')
  const slot = slotOf(state, 'credit', 'staging')
  const holder = state.promotions.find(({ id }) => id === slot.inFlight)
  assert.ok(!holder || holder.phase === 'stuck', `nothing is left under way: ${holder?.phase}\n${said()}`)
  const repository = stage.github.state.repositories.get(stage.repository)
  const deployments = [...(repository?.deployments.values() ?? [])]
  const live = currentPlacement(slot)
  const claiming = deployments.filter(({ statuses }) => statuses.at(-1)?.state === 'success')
  if (holder) {
    const issues = [...(repository?.issues.values() ?? [])].filter(({ state: open }) => open === 'open')
    assert.equal(issues.length, 1, `one issue for what is stuck\n${said()}`)
  } else {
    assert.deepEqual(
      claiming.map(({ payload }) => (typeof payload === 'object' ? payload['promotion'] : null)),
      [live?.promotion],
      `exactly one deployment says that it is live\n${said()}`,
    )
  }
  for (const promotion of state.promotions) {
    const ends = events.filter(
      ({ event }) => event.promotion === promotion.id && /committed|failed|refused/u.test(event.type),
    )
    assert.equal(ends.length, promotion.endedAt === null ? 0 : 1, 'one end')
    const own = deployments.filter(
      ({ payload, statuses }) =>
        typeof payload === 'object' && payload['promotion'] === promotion.id && statuses.at(-1)?.state !== 'inactive',
    )
    assert.ok(own.length <= 1, `one record that counts for ${promotion.id}`)
  }
}

const named = Object.keys(EFFECTS).filter((name): name is Struck => name in EFFECTS)

for (const boundary of named) {
  test(`kill -9 at ${boundary}`, async () => {
    const run = await dieAt(boundary)
    assert.ok(logOf(run).includes(`[${boundary}]`), logOf(run))
    await settle(run, 'kill -9')
  })
}

for (const boundary of AFTER_DEATH) {
  test(`kill -9 at ${boundary}, in the run after one that died`, async () => {
    await dieAt('claim-recorded')
    const run = await dieAt(boundary)
    assert.ok(logOf(run).includes(`[${boundary}]`), logOf(run))
    await settle(run, 'kill -9')
  })
}

for (const boundary of WHOLE ? named : (['claim-recorded', 'end-recorded'] as const)) {
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(`${name} ${boundary}`, async () => {
      stage.github.fault({ ...EFFECTS[boundary], ...fault })
      const run = await promote()
      assert.deepEqual(stage.github.faultsLeft(), [], 'the fault struck')
      await settle(run, name)
    })
  }
}

for (const boundary of WHOLE ? named : (['claim-recorded', 'deployment-started'] as const)) {
  test(`cancelled at ${boundary}`, async () => {
    const cancel = new AbortController()
    const run = await promote({
      cancel: cancel.signal,
      onLine: ({ text }) => {
        if (text.includes(`[${boundary}]`)) cancel.abort()
      },
    })
    assert.ok(cancel.signal.aborted)
    await settle(run, 'cancelled run')
  })
}

for (const reads of WHOLE ? [1, 2, 3] : [2]) {
  test(`replica lag of ${reads} reads`, async () => {
    stage.github.lagRefs(reads)
    const run = await promote()
    stage.github.lagRefs(0)
    assert.equal(run.conclusion, 'success', logOf(run))
    await settle(run, 'replica lag')
  })
}

test('every boundary but the adopted record is in the matrix', () => {
  const all = new Set<string>([...named, ...AFTER_DEATH, 'deployment-adopted'])
  assert.deepEqual(new Set(Object.keys(BOUNDARIES)), all)
})
