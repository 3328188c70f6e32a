import { createClient } from '@modelgate/github'
import { createReport, ModelgateError } from '@modelgate/kernel'
import type { Addition, EventDraft, Ledger } from '@modelgate/ledger'
import { appendEvents, chainEvent, foldEvents, lifecycleTable, placementTable } from '@modelgate/ledger'
import type { ActionResult, Host } from '@modelgate/runner'
import { readApprovals, readRun } from './read-people.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, openReleaseJob, surroundingsOf, repositoryOf } from './release-job.ts'

/** Inputs of `record-decision`. */
export interface RecordDecisionInput {
  readonly token: string
  readonly decision: 'veto' | 'clear-veto' | 'freeze' | 'lift-freeze' | 'retire' | 'decommission'
  readonly reason: string
  readonly model: string | undefined
  readonly digest: string | undefined
  readonly environment: string | undefined
  readonly from: string | undefined
  readonly until: string | undefined
  readonly 'allow-rollback': boolean
  readonly retention: string | undefined
  readonly replacement: string | undefined
}

/**
 * Writes what a person decided beside promotions: a veto or its end, a freeze or its end, the end of a version. The
 * ledger's own rules say whether it may be: what contradicts the events before it is refused.
 */
export async function recordDecision(input: RecordDecisionInput, host: Host): Promise<ActionResult<'ledger-head'>> {
  const client = await createClient({ token: input.token, apiUrl: host.apiUrl, userAgent: 'record-decision' })
  const job = openReleaseJob(host, {
    client,
    token: input.token,
    ...surroundingsOf(client),
  })
  const ledger = await decideInJob(job, input)
  return {
    report: createReport({
      gate: 'promotion',
      verdict: 'pass',
      reasonCode: 'DECISION_RECORDED',
      findings: [
        { code: 'DECISION_RECORDED', severity: 'note', message: `Recorded: ${input.decision}. ${input.reason}` },
      ],
      tables: [placementTable(ledger), lifecycleTable(ledger)],
      data: { decision: input.decision, ledgerHead: ledger.head },
    }),
    outputs: { 'ledger-head': ledger.head ?? '' },
  }
}

/**
 * As {@link recordDecision}, for a job that is open.
 *
 * @throws ModelgateError `DECISION_REF_NOT_PROTECTED`, `DECISION_INCOMPLETE`, `DECISION_UNKNOWN_VERSION`, `DECISION_REFUSED`
 */
export async function decideInJob(job: ReleaseJob, input: Omit<RecordDecisionInput, 'token'>): Promise<Ledger> {
  const { data } = await callApi('read the repository', 'contents: read', () =>
    job.client.rest.repos.get(repositoryOf(job)),
  )
  if (job.eventName !== 'workflow_dispatch' || job.ref !== `refs/heads/${data.default_branch}`) {
    throw new ModelgateError('DECISION_REF_NOT_PROTECTED', `This run is of ${job.eventName} on ${job.ref}.`, {
      advice: `Start the workflow by hand on ${data.default_branch}.`,
    })
  }
  const approvers = input.decision === 'clear-veto' ? await readApprovers(job) : []
  const draft = draftOf(input, approvers, job.clock())
  const { ledger } = await appendEvents(job.store, job.writer, (now): Addition<null> => {
    refuseUnknown(now, draft)
    refuseIllegal(job, now, draft)
    return { events: [draft], objects: [], result: null }
  })
  return ledger
}

/** People who approved a job of this run, whatever its environment, and did not start it. */
async function readApprovers(job: ReleaseJob): Promise<readonly number[]> {
  const { actors, requester } = await readRun(job)
  if (requester.bot) {
    throw new ModelgateError(
      'DECISION_REFUSED',
      `${requester.name} started this run, and a veto is cleared by two people.`,
      {
        kind: 'gate',
        advice: 'Let a person start the workflow.',
      },
    )
  }
  if (job.runAttempt > 1) {
    throw new ModelgateError(
      'APPROVAL_OF_EARLIER_ATTEMPT',
      "GitHub's log does not say which attempt an approval was for.",
      {
        kind: 'gate',
        advice: 'Start a new run.',
      },
    )
  }
  const people = (await readApprovals(job, null)).filter(
    ({ by, state }) => state === 'approved' && !by.bot && !actors.some(({ id }) => id === by.id),
  )
  return [...new Set(people.map(({ by }) => by.id))]
}

function draftOf(input: Omit<RecordDecisionInput, 'token'>, approvers: readonly number[], now: Date): EventDraft {
  const { decision, reason } = input
  const environment = input.environment?.toLowerCase() ?? null
  const frozen = () => ({
    model: input.model ?? null,
    digest: null,
    environment: need(input, 'environment').toLowerCase(),
    promotion: null,
  })
  const version = () => ({ model: need(input, 'model'), digest: need(input, 'digest'), promotion: null })
  const ending = () => ({ reason, retention: need(input, 'retention'), replacement: input.replacement ?? null })
  switch (decision) {
    case 'veto':
      return { ...version(), environment, type: 'model.vetoed', body: { reason } }
    case 'clear-veto':
      return { ...version(), environment, type: 'veto.cleared', body: { reason, approvers } }
    case 'freeze': {
      const until = input.until === undefined ? null : timeOf('until', input.until)
      const from = input.from === undefined ? now.toISOString() : timeOf('from', input.from)
      return { ...frozen(), type: 'freeze.set', body: { reason, from, until, allowRollback: input['allow-rollback'] } }
    }
    case 'lift-freeze':
      return { ...frozen(), type: 'freeze.lifted', body: { reason } }
    case 'retire':
      return { ...version(), environment: null, type: 'model.retired', body: ending() }
    case 'decommission': {
      const where = need(input, 'environment').toLowerCase()
      return { ...version(), environment: where, type: 'model.decommissioned', body: ending() }
    }
  }
}

function need(
  input: Omit<RecordDecisionInput, 'token'>,
  name: 'model' | 'digest' | 'environment' | 'retention',
): string {
  const value = input[name]
  if (value !== undefined) return value
  throw new ModelgateError('DECISION_INCOMPLETE', `decision: ${input.decision} needs ${name}.`, {
    advice: `Write \`${name}: …\` under \`with:\`.`,
  })
}

/** A day means its beginning in UTC. */
function timeOf(name: string, text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}(?:T.*(?:Z|[+-]\d{2}:\d{2}))?$/u.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(at)) return new Date(at).toISOString()
  throw new ModelgateError('DECISION_INCOMPLETE', `${name}: "${text}" is neither a day nor a time with its zone.`, {
    advice: 'Write `2026-12-20`, or `2026-12-20T18:00:00Z`.',
  })
}

/** A digest that the ledger never heard of is a mistyped one. */
function refuseUnknown({ state }: Ledger, { model, digest }: EventDraft): void {
  if (digest === null) return
  const known = [...state.registered, ...state.promotions].filter((entry) => entry.model === model)
  if (known.some((entry) => entry.digest === digest)) return
  const digests = [...new Set(known.map((entry) => `${entry.version} ${entry.digest}`))].join(', ')
  throw new ModelgateError('DECISION_UNKNOWN_VERSION', `The ledger knows no ${model ?? ''} with ${digest}.`, {
    advice: `It knows: ${digests || 'none'}.`,
  })
}

/** Asks the ledger's own rules beforehand: what they would not count is not written. */
function refuseIllegal(job: ReleaseJob, { events, state }: Ledger, draft: EventDraft): void {
  const { event } = chainEvent(draft, events.at(-1) ?? null, {
    at: job.writer.clock().toISOString(),
    actor: job.writer.actor,
  })
  const after = foldEvents([...events.map((chained) => chained.event), event])
  const illegal = after.illegal.slice(state.illegal.length).find(({ seq }) => seq === event.seq)
  if (!illegal) return
  throw new ModelgateError('DECISION_REFUSED', illegal.message, {
    kind: 'gate',
    advice: 'See `modelgate status` for what stands now; a veto is cleared in a job that somebody else approves.',
  })
}
