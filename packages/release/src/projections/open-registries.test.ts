import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient } from '@modelgate/github'
import type { LedgerEvent } from '@modelgate/ledger'
import { chainEvent, foldEvents } from '@modelgate/ledger'
import { openReleaseJob } from '../release-job.ts'
import { findMlflow, openRegistries } from './open-registries.ts'

/** A job that never asks GitHub: there are no tags. */
async function openJob() {
  const client = await createClient({ token: 'none', apiUrl: 'http://127.0.0.1:9' })
  const repository = { owner: 'acme', name: 'credit', id: 1 }
  const run = { sha: 'c'.repeat(40), ref: 'refs/heads/main', runId: 1, runAttempt: 1, actorId: 1, eventName: 'push' }
  const facts = { ...run, repository, workspace: '.', temp: '.', serverUrl: 'http://127.0.0.1:9' }
  const world = { client, token: 'none', clock: () => new Date(0), random: () => 0, sleep: async () => {} }
  return { ...openReleaseJob(facts, world), listRefs: async () => [] }
}

/** A ledger in which one version went to an environment. */
function ledgerOf(environment: string) {
  const nothing = { model: null, digest: null, environment: null, promotion: null }
  const digest = `sha256:${'a'.repeat(64)}`
  const key = { model: 'credit', digest, environment, promotion: digest }
  const request = { kind: 'promotion', version: '1.0.0', commit: 'c'.repeat(40), policy: digest, reason: null } as const
  const rules = { reviewers: 0, adminsBypass: null, branchPolicy: true, preventSelfReview: false }
  const drafts = [
    { ...nothing, type: 'ledger.opened', body: { repository: { id: 1, name: 'acme/credit' } } },
    { ...key, type: 'promotion.requested', body: request },
    { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [], rules } },
    { ...key, type: 'promotion.started', body: { decision: [] } },
    { ...key, type: 'promotion.committed', body: {} },
  ] as const
  const writer = { at: '2026-05-01T10:00:00Z', actor: { account: 1, run: 1, attempt: 1 } }
  const events: ReturnType<typeof chainEvent>[] = []
  for (const draft of drafts) events.push(chainEvent(draft, events.at(-1) ?? null, writer))
  const all: readonly LedgerEvent[] = events.map(({ event }) => event)
  return {
    commit: 'c',
    events,
    intrusions: [],
    objects: new Map(),
    state: foldEvents(all),
    head: events.at(-1)?.digest ?? null,
  }
}

test('an environment that GTO cannot name is said, and MLflow without an address too', async () => {
  const mlflow = { models: {}, aliases: { production: 'champion' } }
  const [gto, lost] = openRegistries(await openJob(), { gto: true, mlflow }, null)
  const codes = async (places: typeof gto, environment: string) =>
    (await places?.examine(ledgerOf(environment), null))?.map(({ finding, repair }) => [finding.code, repair === null])
  assert.deepEqual(await codes(gto, 'prod eu'), [['GTO_NAME_UNSUPPORTED', true]])
  assert.deepEqual(await codes(gto, 'production'), [
    ['GTO_TAG_MISSING', false],
    ['GTO_TAG_MISSING', false],
  ])
  assert.deepEqual(await codes(lost, 'production'), [['MLFLOW_NOT_CONFIGURED', true]])
  assert.deepEqual(openRegistries(await openJob(), { gto: false }, null), [])
})

test('where MLflow is: the input, else the variables of its own client', () => {
  const env = (variables: Readonly<Record<string, string>>) => (name: string) => variables[name]
  const here = { MLFLOW_TRACKING_URI: 'http://env' }
  assert.equal(findMlflow(env({})), null)
  assert.deepEqual(findMlflow(env(here)), { url: 'http://env', authorization: undefined })
  assert.deepEqual(findMlflow(env(here), { url: 'http://input', token: 't' }), {
    url: 'http://input',
    authorization: 'Bearer t',
  })
  assert.equal(findMlflow(env({ ...here, MLFLOW_TRACKING_TOKEN: 'e' }))?.authorization, 'Bearer e')
  const person = { MLFLOW_TRACKING_USERNAME: 'ada', MLFLOW_TRACKING_PASSWORD: 'pass' }
  assert.equal(findMlflow(env({ ...here, ...person }))?.authorization, 'Basic YWRhOnBhc3M=')
})
