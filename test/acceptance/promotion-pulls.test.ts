import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { valueAt } from '@modelgate/kernel'
import { gitLedgerStore } from '@modelgate/ledger'
import { finishPromotion, planPromotion, startPromotion } from '@modelgate/release'
import { callAs } from './call-as.ts'
import type { JobFactory } from './promotion-job.ts'
import { createJobs, request } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { logOf, openStage, outputsOf } from './promotion-stage.ts'

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  production: { provider: pull-request, approvals: [{ count: 1 }], separation: [requester, author] }
`
const FILE = 'promotions/credit/production.yaml'
const OTHER = `sha256:${'0'.repeat(64)}`

let stage: Stage
let jobs: JobFactory
let digest = ''
let checkout = ''
before(async () => {
  stage = await openStage(POLICY)
  jobs = createJobs(stage)
  const first = await stage.release('1.0.0')
  digest = first.digest
  checkout = first.sha
  // A plan without required reviewers: GitHub asks nobody.
  stage.github.protectEnvironment(stage.repository, 'production', { branches: ['main'] })
  // Both may read: anybody what is public, and one because she was asked to.
  for (const login of ['eve', 'lea']) stage.github.createUser(login)
  stage.github.addCollaborator(stage.repository, 'lea', 'read')
})
after(async () => {
  jobs.remove()
  await stage.close()
})

let count = 0

/** A pull request of `dan` that names a digest; `commits` are made one after the other, each followed by its reviews. */
async function ask(
  commits: readonly {
    readonly names: string
    readonly author?: string
    readonly reviews?: Readonly<Record<string, 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT'>>
  }[],
  { dismiss = false }: { readonly dismiss?: boolean } = {},
): Promise<number> {
  const { github, repository } = stage
  const head = `ask-${(count += 1)}`
  let number = 0
  for (const { names, author = 'dan', reviews = {} } of commits) {
    // The number makes each request a change, also where the digest stays.
    const files = { [FILE]: `digest: "${names}" # ${head}\n` }
    await github.pushFiles({ repository, branch: head, author, message: 'Ask', files })
    number ||= (await github.openPull({ repository, head, author: 'dan', title: 'Promote' })).number
    for (const [login, event] of Object.entries(reviews)) {
      const path = `pulls/${number}/reviews`
      const review = await callAs(stage, login, 'POST', path, { event, body: 'Looked at it' })
      const id = String(valueAt(review, 'id'))
      if (dismiss) await callAs(stage, login, 'PUT', `${path}/${id}/dismissals`, { message: 'Too early' })
    }
  }
  await callAs(stage, 'dan', 'PUT', `pulls/${number}/merge`, {})
  return number
}

/** The code of what stands against a promotion now, or of the claim. */
async function codeOf(): Promise<string> {
  const job = await jobs.open()
  const { report, claimed } = await startPromotion(job, request({ environment: 'production', digest }))
  assert.ok(!claimed, 'nothing is claimed')
  return report.reasonCode
}

test('without a promotion file, and with one that was pushed, nobody consented', async () => {
  assert.equal(await codeOf(), 'CONSENT_MISSING')
  const files = { [FILE]: `digest: "${digest}"\n` }
  const { github, repository } = stage
  await github.pushFiles({ repository, branch: 'main', author: 'dan', message: 'Just do it', files })
  assert.equal(await codeOf(), 'CONSENT_WITHOUT_PULL')
})

test('reviews that do not count: none, a comment, stale, dismissed, of an author, of an outsider, of other bytes', async () => {
  await ask([{ names: digest }])
  assert.equal(await codeOf(), 'APPROVAL_MISSING')
  await ask([{ names: digest, reviews: { rita: 'COMMENT' } }])
  assert.equal(await codeOf(), 'APPROVAL_MISSING')
  await ask([{ names: OTHER, reviews: { rita: 'APPROVE' } }, { names: digest }])
  assert.equal(await codeOf(), 'APPROVAL_STALE')
  await ask([{ names: digest, reviews: { rita: 'APPROVE' } }], { dismiss: true })
  assert.equal(await codeOf(), 'APPROVAL_DISMISSED')
  await ask([{ names: digest, reviews: { ada: 'APPROVE' } }])
  assert.equal(await codeOf(), 'APPROVAL_BY_AUTHOR')
  await ask([
    { names: OTHER, author: 'ron' },
    { names: digest, reviews: { ron: 'APPROVE' } },
  ])
  assert.equal(await codeOf(), 'APPROVAL_BY_ACTOR')
  await ask([{ names: digest, reviews: { eve: 'APPROVE' } }])
  assert.equal(await codeOf(), 'APPROVAL_BY_OUTSIDER')
  await ask([{ names: digest, reviews: { lea: 'APPROVE' } }])
  assert.equal(await codeOf(), 'APPROVAL_BY_OUTSIDER', 'a collaborator who may only read')
  await ask([{ names: digest, reviews: { lea: 'REQUEST_CHANGES' } }])
  assert.equal(await codeOf(), 'APPROVAL_BY_OUTSIDER', 'who may not approve may not reject either')
  await ask([{ names: digest, reviews: { rita: 'APPROVE', ron: 'REQUEST_CHANGES' } }])
  assert.equal(await codeOf(), 'APPROVAL_REJECTED')
  await ask([{ names: OTHER, reviews: { rita: 'APPROVE' } }])
  assert.equal(await codeOf(), 'CONSENT_OF_OTHER_DIGEST')
})

test('more commits than GitHub lists hide who wrote them', async () => {
  const { github, repository, gitDirectory } = stage
  for (const [count, code] of [
    [249, 'APPROVAL_MISSING'],
    [250, 'CONSENT_UNCOUNTED'],
  ] as const) {
    const head = `long-${count}`
    const data = `digest: "${digest}" # ${head}\n`
    const commits = Array.from({ length: count }, (_, at) => {
      const from = at === 0 ? 'from refs/heads/main\n' : ''
      return `commit refs/heads/${head}\ncommitter Dan <dan@example.org> ${1_700_000_000 + at} +0000\ndata 1\nx\n${from}M 100644 inline ${FILE}\ndata ${data.length + 4}\n${data}#${String(at).padStart(3, '0')}\n`
    })
    execFileSync('git', [`--git-dir=${gitDirectory}`, 'fast-import', '--quiet'], { input: commits.join('') })
    const { number } = await github.openPull({ repository, head, author: 'dan', title: 'Promote' })
    await callAs(stage, 'dan', 'PUT', `pulls/${number}/merge`, {})
    assert.equal(await codeOf(), code)
  }
})

test('a review of exactly these bytes is the consent to one promotion, through the bundles', async () => {
  const number = await ask([{ names: digest, reviews: { rita: 'APPROVE' } }])
  const plan = await planPromotion(await jobs.open(), request({ environment: 'production' }))
  assert.ok(plan.report.verdict === 'pass' || plan.report.verdict === 'warn', JSON.stringify(plan.report.findings))
  const run = await stage.promote('production', { more: { event: await head() } })
  assert.equal(run.conclusion, 'success', logOf(run))
  assert.equal(outputsOf(run.jobs['promote'], 'promote')['reason-code'], 'PROMOTION_STARTED')
  const { state, events } = await gitLedgerStore(stage.gitDirectory).read()
  const approved = events.findLast(({ event }) => event.type === 'promotion.approved')?.event
  assert.ok(approved?.type === 'promotion.approved')
  assert.equal(approved.body.provider, 'pull-request')
  assert.equal(approved.body.pull?.number, number)
  assert.deepEqual(approved.body.approvers, [stage.github.account('rita').id])
  assert.equal(state.promotions.at(-1)?.phase, 'committed')
  assert.equal(await codeOf(), 'CONSENT_SPENT')
})

test('a deployment that failed does not use up the consent', async () => {
  await ask([{ names: digest, reviews: { rita: 'APPROVE' } }])
  const job = await jobs.open()
  const first = await startPromotion(job, request({ environment: 'production', digest }))
  assert.ok(first.claimed, JSON.stringify(first.report.findings))
  await finishPromotion(job, { id: first.promotion, token: first.token, status: 'failure', environmentUrl: undefined })
  const again = await jobs.open()
  const second = await startPromotion(again, request({ environment: 'production', digest }))
  assert.ok(second.claimed, JSON.stringify(second.report.findings))
  await finishPromotion(again, {
    id: second.promotion,
    token: second.token,
    status: 'failure',
    environmentUrl: undefined,
  })
})

test('a rollback asks the same way: its file names the former digest', async () => {
  const former = digest
  const newer = (await stage.release('1.1.0')).digest
  await ask([{ names: newer, reviews: { rita: 'APPROVE' } }])
  const production = { environment: 'production' }
  const job = await jobs.open()
  const started = await startPromotion(job, request({ ...production, digest: newer }))
  assert.ok(started.claimed, JSON.stringify(started.report.findings))
  await finishPromotion(job, {
    id: started.promotion,
    token: started.token,
    status: 'success',
    environmentUrl: undefined,
  })
  const back = { ...production, digest: former, rollback: true, reason: 'It denies everybody' }
  const unasked = await startPromotion(await jobs.open({ checkout }), request(back))
  assert.equal(unasked.report.reasonCode, 'CONSENT_OF_OTHER_DIGEST')
  await ask([{ names: former, reviews: { rita: 'APPROVE' } }])
  const asked = await startPromotion(await jobs.open({ checkout }), request(back))
  assert.ok(asked.claimed, JSON.stringify(asked.report.findings))
})

/** A dispatch on the head of `main`, which the merge has moved. */
async function head() {
  const job = await jobs.open()
  return { name: 'workflow_dispatch', ref: 'refs/heads/main', sha: job.sha, payload: {} } as const
}
