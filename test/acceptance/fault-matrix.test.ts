import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
/** The same where GitHub makes a deployment record for the job by itself. */
const ADOPTING = '.github/workflows/promote-recorded.yml'
/** What ends in the middle of its work as a promotion does. */
const RECONCILING = '.github/workflows/reconcile.yml'
const RECONCILE = readFileSync(join(ROOT, 'action-templates/workflows/reconcile.yml'), 'utf8')
const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments: { staging: { evidence: [manifest], approvals: [] } }
projections: { gto: true }
`
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
type Effect = Pick<Fault, 'method' | 'path' | 'skip'> & {
  /** The workflow that comes there; most do in any. */
  readonly file?: string
}
const REF = /\/git\/refs\/heads(?:\/|%2F)modelgate/u
const STATUS = /\/deployments\/\d+\/statuses$/u
const EFFECTS = {
  'claim-recorded': { method: 'PATCH', path: REF },
  'deployment-adopted': { method: 'PATCH', path: REF, skip: 1, file: ADOPTING },
  'deployment-created': { method: 'POST', path: /\/deployments$/u },
  'deployment-started': { method: 'POST', path: STATUS },
  'end-recorded': { method: 'PATCH', path: REF, skip: 1 },
  'deployment-ended': { method: 'POST', path: STATUS, skip: 1 },
  'former-ended': { method: 'POST', path: STATUS, skip: 2 },
} as const satisfies Partial<Record<Boundary, Effect>>
type Struck = keyof typeof EFFECTS

/** Boundaries that are only reached when a run before died, or an attempt of the same run. */
const AFTER_DEATH = ['dead-recorded', 'dead-shown', 'issues-settled'] as const
const AFTER_ATTEMPT = ['live-repaired'] as const

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
  stage = await openStage(POLICY)
  jobs = createJobs(stage)
  digest = (await stage.release('1.0.0')).digest
  assert.equal((await stage.record()).conclusion, 'success')
  const { github, repository } = stage
  const adopting = WORKFLOW.replace(', deployment: false', '')
  const files = { [FILE]: WORKFLOW, [ADOPTING]: adopting, [RECONCILING]: RECONCILE }
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
function dieAt(boundary: Boundary, more: Parameters<typeof promote>[0] = {}, job = 'promote'): Promise<WorkflowRun> {
  const line = new RegExp(String.raw`\[${boundary}\]`, 'u')
  return promote({ ...more, killAt: { job, line, machine: true } })
}

const ledger = (): Promise<Ledger> => gitLedgerStore(stage.gitDirectory).read()

/** Runs `reconcile`, gives what it said, and looks at everything that must hold whatever happened. */
async function settle(run: WorkflowRun, fault: string): Promise<string> {
  counts.set(fault, (counts.get(fault) ?? 0) + 1)
  const reconcile = async () =>
    reconcileRepository(await jobs.open(), { policy: '.github/modelgate.yaml', mlflow: null, dryRun: false })
  const { reasonCode } = await reconcile()
  const once = await ledger()
  const again = await reconcile()
  const twice = await ledger()
  const said = () => logOf(run)
  assert.equal(again.reasonCode, 'PROJECTIONS_IN_STEP', `${JSON.stringify(again.findings)}\n${said()}`)
  assert.equal(twice.head, once.head, 'a second reconcile finds nothing more to record')
  const { state, events } = twice
  assert.equal(verifyLedger(twice).verdict, 'pass', said())
  assert.deepEqual(foldEvents(events.map(({ event }) => event)), state, 'replay from genesis')
  const slot = slotOf(state, 'credit', 'staging')
  const holder = state.promotions.find(({ id }) => id === slot.inFlight)
  assert.ok(!holder || holder.phase === 'stuck', `nothing is left under way: ${holder?.phase}\n${said()}`)
  const repository = stage.github.state.repositories.get(stage.repository)
  // The record of a promotion carries its id, or was adopted: then the ledger names it.
  const adopted = new Map(state.promotions.map(({ id, deployment }) => [deployment, id]))
  const deployments = Array.from(repository?.deployments.values() ?? [], ({ id, payload, statuses }) => ({
    promotion: adopted.get(id) ?? (typeof payload === 'object' ? payload['promotion'] : null),
    last: statuses.at(-1)?.state,
  }))
  const live = currentPlacement(slot)
  const claiming = deployments.filter(({ last }) => last === 'success')
  if (holder) {
    const issues = [...(repository?.issues.values() ?? [])].filter(({ state: open }) => open === 'open')
    assert.equal(issues.length, 1, `one issue for what is stuck\n${said()}`)
  } else {
    assert.deepEqual(
      claiming.map(({ promotion }) => promotion),
      [live?.promotion],
      `exactly one deployment says that it is live\n${said()}`,
    )
  }
  for (const promotion of state.promotions) {
    const ends = events.filter(
      ({ event }) => event.promotion === promotion.id && /committed|failed|refused/u.test(event.type),
    )
    assert.equal(ends.length, promotion.endedAt === null ? 0 : 1, 'one end')
    const own = deployments.filter(({ promotion: id, last }) => id === promotion.id && last !== 'inactive')
    assert.ok(own.length <= 1, `one record that counts for ${promotion.id}`)
  }
  return reasonCode
}

const named = Object.keys(EFFECTS).filter((name): name is Struck => name in EFFECTS)

for (const boundary of named) {
  test(`kill -9 at ${boundary}`, async () => {
    const run = await dieAt(boundary, workflowOf(boundary))
    assert.ok(logOf(run).includes(`[${boundary}]`), logOf(run))
    await settle(run, 'kill -9')
  })
}

for (const boundary of AFTER_ATTEMPT) {
  test(`kill -9 at ${boundary}, in the second attempt of a run that died`, async () => {
    const { id } = await dieAt('end-recorded')
    const run = await dieAt(boundary, { rerunOf: id })
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

for (const boundary of AFTER_DEATH) {
  test(`kill -9 at ${boundary}, in the reconciliation after a promotion that died`, async () => {
    await dieAt('claim-recorded')
    const run = await dieAt(boundary, { file: RECONCILING, inputs: {} }, 'reconcile')
    assert.ok(logOf(run).includes(`[${boundary}]`), logOf(run))
    await settle(run, 'kill -9')
  })
}

for (const boundary of WHOLE ? named : (['claim-recorded', 'end-recorded'] as const)) {
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(`${name} ${boundary}`, async () => {
      const { method, path, skip = 0 }: Effect = EFFECTS[boundary]
      stage.github.fault({ method, path, skip, ...fault })
      const run = await promote(workflowOf(boundary))
      assert.deepEqual(stage.github.faultsLeft(), [], 'the fault struck')
      await settle(run, name)
    })
  }
}

for (const boundary of WHOLE ? named : (['claim-recorded', 'deployment-started'] as const)) {
  test(`cancelled at ${boundary}`, async () => {
    const cancel = new AbortController()
    const run = await promote({
      ...workflowOf(boundary),
      cancel: cancel.signal,
      onLine: ({ text }) => {
        if (text.includes(`[${boundary}]`)) cancel.abort()
      },
    })
    assert.ok(cancel.signal.aborted)
    await settle(run, 'cancelled run')
  })
}

for (const reads of WHOLE ? [1, 2, 3, 5, 8] : [2, 5]) {
  test(`replica lag of ${reads} reads`, async () => {
    stage.github.lagRefs(reads)
    const run = await promote()
    stage.github.lagRefs(0)
    assert.equal(run.conclusion, 'success', logOf(run))
    // The first reads of `reconcile` are late too: it must not take the promotion for one that died.
    assert.notEqual(await settle(run, 'replica lag'), 'PROMOTION_STUCK')
  })
}

test('a replica that is later than anybody waits: nothing is guessed', async () => {
  const reads = 12
  stage.github.lagRefs(reads)
  const run = await promote()
  stage.github.lagRefs(0)
  assert.notEqual(run.conclusion, 'success', logOf(run))
  const titles = Object.values(run.jobs)
    .flatMap(({ steps }) => steps.flatMap(({ transcript }) => transcript?.annotations ?? []))
    .map(({ title }) => title)
  assert.ok(titles.includes('PROMOTION_UNKNOWN'), logOf(run))
  // In the end it catches up.
  const { store } = await jobs.open()
  for (let read = 0; read < reads; read++) await store.read()
  assert.equal(await settle(run, 'replica lag'), 'PROMOTION_STUCK')
})

test('every boundary is in the matrix', () => {
  const all = new Set<string>([...named, ...AFTER_DEATH, ...AFTER_ATTEMPT])
  assert.deepEqual(new Set(Object.keys(BOUNDARIES)), all)
})

function workflowOf(boundary: Struck): { readonly file?: string } {
  const { file }: Effect = EFFECTS[boundary]
  return file === undefined ? {} : { file }
}
