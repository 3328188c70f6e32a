import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { GateReport } from '@modelgate/kernel'
import { textAt } from '@modelgate/kernel'
import type { EventDraft } from '@modelgate/ledger'
import { appendEvents, gitLedgerStore, verifyLedger } from '@modelgate/ledger'
import type { PromotionRequest, ReleaseJob } from '@modelgate/release'
import { finishPromotion, reconcileRepository, startPromotion } from '@modelgate/release'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { callAs } from './call-as.ts'
import type { JobFactory, JobOptions } from './promotion-job.ts'
import { createJobs, request } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { openStage, outputsOf } from './promotion-stage.ts'

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
projections: { gto: true }
environments:
  production: { evidence: [manifest], approvals: [{ count: 1 }], separation: [requester, author] }
  open: { approvals: [{ count: 1 }] }
  bypassed: { approvals: [{ count: 1 }] }
  moved: { approvals: [{ count: 1 }] }
  observed: { approvals: [{ count: 1 }], enforcement: observe }
  staging: { approvals: [] }
  broken: { approvals: [{ count: 1 }], breakGlass: { rollback: true } }
  reviewed: { provider: pull-request, approvals: [{ count: 1 }], separation: [requester, author] }
`

let stage: Stage
let jobs: JobFactory
let digest = ''
const folder = mkdtempSync(join(tmpdir(), 'modelgate-attacks-'))

/** What somebody tries, and the codes that they get. */
interface Attack {
  readonly what: string
  /** `refused`: it does not happen. `reported`: it counts for nothing, and is said. */
  readonly outcome: 'refused' | 'reported'
  readonly code: string
  readonly run: () => Promise<readonly string[]>
}

/** A promotion to production that everybody consents to, but for what the attack changes. */
async function promote(
  attack: {
    readonly approvedBy?: readonly string[]
    readonly change?: Partial<PromotionRequest>
    readonly options?: JobOptions
    readonly before?: (job: ReleaseJob) => void
  } = {},
): Promise<readonly string[]> {
  const job = await jobs.open(attack.options)
  const asked = request({ environment: 'production', digest, ...attack.change })
  for (const as of attack.approvedBy ?? ['rita']) approve(job, as, asked.environment)
  attack.before?.(job)
  const { report, claimed } = await startPromotion(job, asked)
  assert.ok(!claimed, JSON.stringify(report.findings))
  return codesOf(report)
}

/** GitHub lets the job wait for the reviewers of an environment. */
function waitIn({ runId, runAttempt, sha }: ReleaseJob, environment: string): void {
  const { github, repository } = stage
  const entry = { repository, runId, attempt: runAttempt, jobId: runId, environment, deployment: false, sha }
  void github.enterEnvironment({ ...entry, ref: 'refs/heads/main', actor: 'dan' })
}

function approve(job: ReleaseJob, as: string, environment: string): void {
  waitIn(job, environment)
  stage.github.reviewRun({ runId: job.runId, as, state: 'approved', environments: [environment] })
}

const bypass = (environment: string) => (job: ReleaseJob) => {
  waitIn(job, environment)
  stage.github.bypassRun({ runId: job.runId, as: 'acme' })
}

/** The file that asks for the promotion by pull request; the note makes each a change. */
function pushRequest(branch: string, note: string): Promise<string> {
  const { github, repository } = stage
  const files = { 'promotions/credit/reviewed.yaml': `digest: "${digest}" # ${note}\n` }
  return github.pushFiles({ repository, branch, author: 'dan', message: 'Ask', files })
}

/** A merged promotion pull request that one person approved, with one more commit afterwards where wanted. */
async function askByPull(reviewer: string, { more = false } = {}): Promise<void> {
  const head = `ask-${reviewer}`
  await pushRequest(head, reviewer)
  const { github, repository } = stage
  const { number } = await github.openPull({ repository, head, author: 'dan', title: 'Promote' })
  await callAs(stage, reviewer, 'POST', `pulls/${number}/reviews`, { event: 'APPROVE', body: 'Fine' })
  if (more) await pushRequest(head, `${reviewer} again`)
  await callAs(stage, 'dan', 'PUT', `pulls/${number}/merge`, {})
}

const codesOf = ({ reasonCode, findings }: GateReport) => [reasonCode, ...findings.map(({ code }) => code)]

/** A copy of the ledger, changed by hand. */
async function tamper(change: (git: (...args: readonly string[]) => string, tree: string) => void, head?: string) {
  const copy = mkdtempSync(join(folder, 'ledger-'))
  const tree = join(copy, 'tree')
  execFileSync('git', ['clone', '--quiet', '--branch', 'modelgate/ledger', stage.gitDirectory, tree])
  const person = ['-c', 'user.name=Eve', '-c', 'user.email=eve@example.org']
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', tree, ...person, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  change(git, tree)
  return codesOf(verifyLedger(await gitLedgerStore(tree).read(), head))
}

/** Appends an event of the right form, as somebody with the right to write could. */
async function appendByHand(draft: EventDraft, late = 0): Promise<readonly string[]> {
  const copy = mkdtempSync(join(folder, 'ledger-'))
  cpSync(stage.gitDirectory, copy, { recursive: true })
  const repository = { id: stage.github.repository(stage.repository).id, name: stage.repository }
  const clock = () => new Date(Date.now() - late)
  const context = { repository, actor: { account: 1, run: 1, attempt: 1 }, clock, wait: async () => {} }
  const store = gitLedgerStore(copy)
  await appendEvents(store, context, () => ({ events: [draft], objects: [], result: null }))
  return codesOf(verifyLedger(await store.read()))
}

/** The head as somebody keeps it elsewhere. */
const keptHead = async () => (await gitLedgerStore(stage.gitDirectory).read()).head ?? ''

const reconcile = async () => {
  const places = { policy: '.github/modelgate.yaml', mlflow: null, dryRun: true }
  return codesOf(await reconcileRepository(await jobs.open(), places))
}

/** What `record-evidence` says of reports. */
async function record(...asked: Parameters<Stage['record']>): Promise<readonly string[]> {
  const run = await stage.record(...asked)
  const outputs = outputsOf(run.jobs['record'], 'record')
  return [outputs['reason-code'] ?? '']
}

const DAY = 24 * 60 * 60 * 1000
const production = { model: 'credit', environment: 'production' }

const ATTACKS: readonly Attack[] = [
  {
    what: 'Approve one’s own work',
    outcome: 'refused',
    code: 'APPROVAL_BY_AUTHOR',
    run: () => promote({ approvedBy: ['ada'] }),
  },
  {
    what: 'Approve with a second account that wrote a commit of the change',
    outcome: 'refused',
    code: 'APPROVAL_BY_AUTHOR',
    run: () => promote({ approvedBy: ['ron'] }),
  },
  {
    what: 'Approve one’s own request',
    outcome: 'refused',
    code: 'APPROVAL_BY_REQUESTER',
    run: () => promote({ approvedBy: ['dan'] }),
  },
  {
    what: 'Start the run again, and approve it',
    outcome: 'refused',
    code: 'APPROVAL_BY_ACTOR',
    run: async () => promote({ options: { actor: 'rita', rerunOf: (await jobs.open()).runId } }),
  },
  {
    what: 'Let a bot approve',
    outcome: 'refused',
    code: 'APPROVAL_BY_BOT',
    run: () => promote({ approvedBy: ['robot'] }),
  },
  {
    what: 'Re-run a job with the approval of its first attempt',
    outcome: 'refused',
    code: 'APPROVAL_OF_EARLIER_ATTEMPT',
    run: async () => {
      const first = await jobs.open()
      approve(first, 'rita', 'production')
      return promote({ approvedBy: [], options: { rerunOf: first.runId } })
    },
  },
  {
    what: 'Write “approved” into a comment, or edit one',
    outcome: 'refused',
    code: 'APPROVAL_MISSING',
    run: async () => {
      const issue = await callAs(stage, 'dan', 'POST', 'issues', { title: 'Promote' })
      const number = /"number":(\d+)/u.exec(JSON.stringify(issue))?.[1] ?? ''
      const comment = await callAs(stage, 'rita', 'POST', `issues/${number}/comments`, { body: 'Not yet' })
      const id = /"id":(\d+)/u.exec(JSON.stringify(comment))?.[1] ?? ''
      await callAs(stage, 'acme', 'PATCH', `issues/comments/${id}`, { body: 'approved' })
      return promote({ approvedBy: [] })
    },
  },
  {
    what: 'Use the approval of another environment',
    outcome: 'refused',
    code: 'APPROVAL_OF_OTHER_ENVIRONMENT',
    run: () => promote({ approvedBy: [], before: (job) => approve(job, 'rita', 'bypassed') }),
  },
  {
    what: 'Use the approval of another run',
    outcome: 'refused',
    code: 'APPROVAL_MISSING',
    run: async () => {
      approve(await jobs.open(), 'rita', 'production')
      return promote({ approvedBy: [] })
    },
  },
  {
    what: 'Use the review of an earlier commit of the promotion pull request',
    outcome: 'refused',
    code: 'APPROVAL_STALE',
    run: async () => {
      await askByPull('rita', { more: true })
      return promote({ approvedBy: [], change: { environment: 'reviewed' } })
    },
  },
  {
    what: 'Review the promotion pull request without the right to write',
    outcome: 'refused',
    code: 'APPROVAL_BY_OUTSIDER',
    run: async () => {
      await askByPull('lea')
      return promote({ approvedBy: [], change: { environment: 'reviewed' } })
    },
  },
  {
    what: 'Push the promotion file past its pull request',
    outcome: 'refused',
    code: 'CONSENT_WITHOUT_PULL',
    run: async () => {
      await pushRequest('main', 'pushed')
      return promote({ approvedBy: [], change: { environment: 'reviewed' } })
    },
  },
  {
    what: 'Break the glass without being a reviewer',
    outcome: 'refused',
    code: 'BREAK_GLASS_NOT_ELIGIBLE',
    run: () =>
      promote({
        approvedBy: [],
        change: { environment: 'broken', rollback: true, breakGlass: true, reason: 'Quick' },
      }),
  },
  {
    what: 'Change the bytes after they were planned and approved',
    outcome: 'refused',
    code: 'SUBJECT_DIGEST_MISMATCH',
    run: () => promote({ before: ({ workspace }) => writeFileSync(join(workspace, 'model/weights.bin'), 'others') }),
  },
  {
    what: 'Promote from a branch',
    outcome: 'refused',
    code: 'REF_NOT_DEFAULT',
    run: async () => {
      const job = { ...(await jobs.open()), ref: 'refs/heads/feature' }
      approve(job, 'rita', 'production')
      return codesOf((await startPromotion(job, request({ environment: 'production', digest }))).report)
    },
  },
  {
    what: 'Promote over what came there after people were shown the change',
    outcome: 'refused',
    code: 'SLOT_MOVED',
    run: async () => {
      const asked = request({ environment: 'moved', digest })
      const earlier = await jobs.open()
      const other = await jobs.open({ late: -DAY })
      approve(other, 'rita', 'moved')
      const { promotion: id, token } = await startPromotion(other, asked)
      await finishPromotion(other, { id, token, status: 'success', environmentUrl: undefined })
      approve(earlier, 'rita', 'moved')
      return codesOf((await startPromotion(earlier, asked)).report)
    },
  },
  {
    what: 'Use an environment without reviewers',
    outcome: 'refused',
    code: 'ENVIRONMENT_UNPROTECTED',
    run: () => promote({ approvedBy: [], change: { environment: 'open' } }),
  },
  {
    what: 'Mistype the environment, so that GitHub creates one',
    outcome: 'refused',
    code: 'ENVIRONMENT_NOT_IN_POLICY',
    run: () =>
      promote({
        approvedBy: [],
        change: { environment: 'prodution' },
        before: (job) => waitIn(job, 'prodution'),
      }),
  },
  {
    what: 'Start the waiting job as an administrator',
    outcome: 'refused',
    code: 'ENVIRONMENT_ADMIN_BYPASS',
    run: () => promote({ approvedBy: [], change: { environment: 'bypassed' }, before: bypass('bypassed') }),
  },
  {
    what: 'Start it as an administrator where the policy only observes that this is possible',
    outcome: 'refused',
    code: 'APPROVAL_BY_UNLISTED',
    run: () => promote({ approvedBy: [], change: { environment: 'observed' }, before: bypass('observed') }),
  },
  {
    what: 'Let a bot ask, and approve what it asked for',
    outcome: 'refused',
    code: 'APPROVAL_QUORUM_NOT_MET',
    run: () => promote({ options: { actor: 'robot' } }),
  },
  {
    what: 'Offer evidence of other bytes',
    outcome: 'refused',
    code: 'EVIDENCE_MISSING',
    run: async () => {
      const { digest: newer } = await stage.release('1.1.0')
      const codes = await promote({ change: { digest: newer } })
      digest = (await stage.release('1.0.0')).digest
      return codes
    },
  },
  {
    what: 'Offer evidence under another policy',
    outcome: 'refused',
    code: 'EVIDENCE_OF_OTHER_POLICY',
    run: async () => {
      const { github, repository } = stage
      const push = { repository, branch: 'main', author: 'ada', message: 'Policy' }
      await github.pushFiles({ ...push, files: { '.github/modelgate.yaml': `${POLICY}# looser\n` } })
      const codes = await promote()
      await github.pushFiles({ ...push, files: { '.github/modelgate.yaml': POLICY } })
      return codes
    },
  },
  {
    what: 'Offer evidence that is too old',
    outcome: 'refused',
    code: 'EVIDENCE_STALE',
    run: () => promote({ options: { late: -100 * DAY } }),
  },
  {
    what: 'Record evidence from a fork or a branch',
    outcome: 'refused',
    code: 'EVIDENCE_REF_NOT_PROTECTED',
    run: async () => {
      const { github, repository } = stage
      const files = { 'model/notes.md': 'x' }
      const sha = await github.pushFiles({ repository, branch: 'feature', author: 'ada', message: 'Try', files })
      return record({ manifest: 'pass' }, { ref: 'refs/heads/feature', sha })
    },
  },
  {
    what: 'Push forged evidence to the ledger',
    outcome: 'reported',
    code: 'LEDGER_CHAIN_BROKEN',
    run: () =>
      tamper((git, tree) => {
        const last = git('ls-files', 'events').split('\n').length
        const forged = readFileSync(join(tree, 'events/00000003.json'), 'utf8')
          .replace('"pass"', '"warn"')
          .replace('"seq":3', `"seq":${last + 1}`)
        writeFileSync(join(tree, `events/${String(last + 1).padStart(8, '0')}.json`), forged)
        git('add', '-A')
        git('commit', '--quiet', '--message', 'evidence')
      }),
  },
  {
    what: 'Rewrite an event of the ledger',
    outcome: 'reported',
    code: 'LEDGER_EVENT_CHANGED',
    run: () =>
      tamper((git, tree) => {
        const path = join(tree, 'events/00000002.json')
        writeFileSync(path, readFileSync(path, 'utf8').replace('"1.0.0"', '"9.9.9"'))
        git('add', '-A')
        git('commit', '--quiet', '--message', 'model.registered 2')
      }),
  },
  {
    what: 'Append to the ledger by hand',
    outcome: 'reported',
    code: 'LEDGER_INTRUSION',
    run: () =>
      tamper((git, tree) => {
        writeFileSync(join(tree, 'promoted.txt'), 'yes')
        git('add', '-A')
        git('commit', '--quiet', '--message', 'promotion.committed')
      }),
  },
  {
    what: 'Append an event of the right form that nobody asked for',
    outcome: 'reported',
    code: 'LEDGER_EVENT_ILLEGAL',
    run: () =>
      appendByHand({ ...production, type: 'promotion.committed', digest, promotion: digestBytes('mine'), body: {} }),
  },
  {
    what: 'Replay an event',
    outcome: 'reported',
    code: 'LEDGER_EVENT_MISPLACED',
    run: () =>
      tamper((git, tree) => {
        const last = git('ls-files', 'events').split('\n').length
        const again = readFileSync(join(tree, 'events/00000002.json'))
        writeFileSync(join(tree, `events/${String(last + 1).padStart(8, '0')}.json`), again)
        git('add', '-A')
        git('commit', '--quiet', '--message', 'again')
      }),
  },
  {
    what: 'Cut the end of the ledger off',
    outcome: 'reported',
    code: 'LEDGER_HEAD_UNKNOWN',
    run: async () => tamper((git) => git('reset', '--quiet', '--hard', 'HEAD~1'), await keptHead()),
  },
  {
    what: 'Put another history in the place of the ledger',
    outcome: 'reported',
    code: 'LEDGER_HEAD_UNKNOWN',
    run: async () =>
      tamper(
        (git, tree) => {
          git('reset', '--quiet', '--hard', 'HEAD~1')
          const last = git('ls-files', 'events').split('\n').length
          writeFileSync(join(tree, `events/${String(last + 1).padStart(8, '0')}.json`), '{}')
          git('add', '-A')
          git('commit', '--quiet', '--message', 'another tail')
        },
        await keptHead(),
      ),
  },
  {
    what: 'Move the clock back to promote before a freeze',
    outcome: 'reported',
    code: 'LEDGER_CLOCK_MOVED',
    run: () => {
      const body = { reason: 'x' }
      return appendByHand({ ...production, type: 'model.vetoed', digest, promotion: null, body }, DAY)
    },
  },
  {
    what: 'Move a tag of the registry',
    outcome: 'reported',
    code: 'GTO_TAG_MOVED',
    run: async () => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', [`--git-dir=${stage.gitDirectory}`, ...args], { encoding: 'utf8' }).trim()
      const tag = git('tag', '--list', 'credit@*').split('\n')[0] ?? ''
      const was = git('rev-parse', `refs/tags/${tag}`)
      git('update-ref', `refs/tags/${tag}`, 'refs/heads/feature')
      const codes = await reconcile()
      git('update-ref', `refs/tags/${tag}`, was)
      return codes
    },
  },
  {
    what: 'Make a deployment by hand',
    outcome: 'reported',
    code: 'DEPLOYMENT_FOREIGN',
    run: async () => {
      const made = { ref: 'main', environment: 'staging', auto_merge: false, required_contexts: [] }
      const deployment = await callAs(stage, 'dan', 'POST', 'deployments', made)
      const path = textAt(deployment, 'statuses_url')?.split(`${stage.repository}/`)[1] ?? ''
      await callAs(stage, 'dan', 'POST', path, { state: 'success' })
      return reconcile()
    },
  },
]

before(async () => {
  stage = await openStage(POLICY)
  jobs = createJobs(stage)
  const { github, repository } = stage
  const reviewed = { branches: ['main'], canAdminsBypass: false }
  github.createUser('robot', { type: 'Bot' })
  github.addCollaborator(repository, 'robot', 'write')
  github.protectEnvironment(repository, 'production', {
    ...reviewed,
    reviewers: ['ada', 'dan', 'rita', 'ron', 'robot'],
  })
  for (const name of ['bypassed', 'observed']) {
    github.protectEnvironment(repository, name, { reviewers: ['rita'], branches: ['main'] })
  }
  github.protectEnvironment(repository, 'open', reviewed)
  github.protectEnvironment(repository, 'reviewed', reviewed)
  github.protectEnvironment(repository, 'moved', { ...reviewed, reviewers: ['rita'] })
  github.protectEnvironment(repository, 'broken', { ...reviewed, reviewers: ['rita'] })
  // She may read what is private, and comment; not more.
  github.createUser('lea')
  github.addCollaborator(repository, 'lea', 'read')
  digest = (await stage.release('1.0.0')).digest
  const coAuthored = 'Tune\n\nCo-authored-by: Ron <RON>'.replace(
    'RON',
    `${github.account('ron').id}+ron@users.noreply.github.com`,
  )
  const files = { 'model/credit.modelgate.yaml': await withNote() }
  await github.pushFiles({ repository, branch: 'main', author: 'ada', message: coAuthored, files })
  assert.deepEqual(await record(), ['EVIDENCE_RECORDED'])
  assert.equal((await stage.promote('staging')).conclusion, 'success')
})
after(async () => {
  jobs.remove()
  rmSync(folder, { recursive: true, force: true })
  await stage.close()
})

/** The manifest with a line more, so that the commit touches the model. */
async function withNote(): Promise<string> {
  const show = ['show', 'main:model/credit.modelgate.yaml']
  return `${execFileSync('git', [`--git-dir=${stage.gitDirectory}`, ...show], { encoding: 'utf8' })}# tuned\n`
}

for (const { what, code, run } of ATTACKS) {
  test(`${what}: ${code}`, async () => {
    const codes = await run()
    assert.ok(codes.includes(code), codes.join(', '))
  })
}

test('the page of attacks is this list', () => {
  const rows = ATTACKS.map(
    ({ what, outcome, code }) => `| ${what} | ${outcome} | [\`${code}\`](codes.md#${code.toLowerCase()}) |`,
  )
  const table = ['| Attack | It is | Code |', '| --- | --- | --- |', ...rows].join('\n')
  const page = readFileSync(join(ROOT, 'docs/attacks.md'), 'utf8')
  assert.equal(page.split('<!-- attacks: begin -->\n')[1]?.split('\n<!-- attacks: end -->')[0], table, table)
})
