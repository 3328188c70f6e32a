import type { Finding } from '@modelgate/kernel'
import { ModelgateError } from '@modelgate/kernel'
import type { Addition, EventDraft, Ledger, Promotion } from '@modelgate/ledger'
import { appendEvents, barredDigests, slotOf } from '@modelgate/ledger'
import type { Deployment } from './deployments.ts'
import { addState, ensureDeployment, findDeployments, listDeployments, setState } from './deployments.ts'
import type { ReleaseJob } from './release-job.ts'
import { settleIssues } from './settle-issues.ts'

/** How the deploy steps ended. Anything but the runner's words is unknown, and unknown is never a success. */
export type JobStatus = 'success' | 'failure' | 'cancelled' | 'skipped' | 'unknown'

/** A job's status or result as the runner writes it. */
export function parseJobStatus(text: string): JobStatus {
  return text === 'success' || text === 'failure' || text === 'cancelled' || text === 'skipped' ? text : 'unknown'
}

export interface Finish {
  readonly promotion: Promotion
  readonly ledger: Ledger
  readonly deployment: number
  /** Issues that could not be opened or closed. */
  readonly findings: readonly Finding[]
}

/**
 * Ends a promotion by the status of its job: committed, failed or stuck. First in the ledger, then on the deployment;
 * what was live before becomes inactive.
 *
 * @param token fencing token of the claim; null: the promotion of this run, whoever holds it
 */
export async function finishPromotion(
  job: ReleaseJob,
  {
    id,
    token,
    status,
    environmentUrl,
  }: {
    readonly id: string
    readonly token: number | null
    readonly status: JobStatus
    readonly environmentUrl: string | undefined
  },
): Promise<Finish> {
  const { ledger, result: written } = await appendEvents(
    job.store,
    job.writer,
    (now) => end(job, now, { id, token, status }),
    // The claim was written before the deploy steps ran: a ledger without it is one that is late.
    ({ state, events }) => !state.promotions.some((promotion) => promotion.id === id) || events.length < (token ?? 0),
  )
  const promotion = ledger.state.promotions.find((candidate) => candidate.id === id)
  if (!promotion) throw unknownPromotion(id)
  job.reached('end-recorded')
  // Its own record and that of what was live before are among the newest.
  const newest = await listDeployments(job, promotion.environment)
  const { id: deployment } = await ensureDeployment(job, ledger.state, promotion, newest)
  // The end was not known before, so no deployment can say it; only a second try has to look.
  const say = written ? addState : setState
  if (promotion.phase === 'committed') {
    await say(job, deployment, 'success', `${promotion.model} ${promotion.version} is live.`, environmentUrl)
    job.reached('deployment-ended')
    await supersedeFormer(job, ledger, promotion, { newest, say })
    job.reached('former-ended')
  } else {
    const stuck = promotion.phase === 'stuck'
    await say(
      job,
      deployment,
      stuck ? 'error' : 'failure',
      stuck ? 'Nobody can tell how it ended.' : `The job ended as ${status}.`,
    )
    job.reached('deployment-ended')
  }
  const settled = await settleIssues(job, ledger)
  return { promotion, ledger: settled.ledger, deployment, findings: settled.findings }
}

function end(
  job: ReleaseJob,
  { state }: Ledger,
  { id, token, status }: { readonly id: string; readonly token: number | null; readonly status: JobStatus },
): Addition<boolean> {
  const promotion = state.promotions.find((candidate) => candidate.id === id)
  if (!promotion || promotion.run !== job.runId) throw unknownPromotion(id)
  // An earlier try of this very step was written although its answer was lost.
  if (promotion.endedAt !== null || promotion.phase === 'stuck') return { events: [], objects: [], result: false }
  if (token !== null && promotion.token !== token) {
    throw new ModelgateError(
      'PROMOTION_FENCED',
      `Another attempt holds this promotion (token ${promotion.token}, ours ${token}).`,
      {
        advice: 'Nothing to do here; the later attempt decides.',
      },
    )
  }
  const barred = barredDigests(state, promotion.model, promotion.environment).has(promotion.digest)
  return { events: [endEvent(promotion, status, barred)], objects: [], result: true }
}

/** @param barred whether the digest was vetoed while its deploy steps ran */
function endEvent({ model, digest, environment, id }: Promotion, status: JobStatus, barred: boolean): EventDraft {
  const key = { model, digest, environment, promotion: id }
  switch (status) {
    case 'success':
      return barred
        ? {
            ...key,
            type: 'promotion.stuck',
            body: { code: 'DIGEST_VETOED', message: 'The digest was vetoed while its deploy steps ran.' },
          }
        : { ...key, type: 'promotion.committed', body: {} }
    case 'unknown':
      return {
        ...key,
        type: 'promotion.stuck',
        body: { code: 'PROMOTION_STUCK', message: 'The runner did not say how the job ended.' },
      }
    default:
      return {
        ...key,
        type: 'promotion.failed',
        body: { code: 'PROMOTION_FAILED', message: `The job ended as ${status}.` },
      }
  }
}

/** What was live before. */
async function supersedeFormer(
  job: ReleaseJob,
  { state }: Ledger,
  promotion: Promotion,
  { newest, say }: { readonly newest: readonly Deployment[]; readonly say: typeof setState },
): Promise<void> {
  const { placements, trials } = slotOf(state, promotion.model, promotion.environment)
  const all = [...placements, ...trials]
  const own = all.find((placement) => placement.promotion === promotion.id)
  const ended = all.filter(({ until }) => until !== null && until === own?.since).map((former) => former.promotion)
  for (const former of state.promotions.filter(({ id }) => ended.includes(id))) {
    for (const deployment of await findDeployments(job, former, newest)) {
      await say(job, deployment, 'inactive', `Superseded by ${promotion.version}.`)
    }
  }
}

function unknownPromotion(id: string): ModelgateError {
  return new ModelgateError('PROMOTION_UNKNOWN', `The ledger holds no promotion ${id} of this run.`, {
    advice:
      'Pass the `promotion-id` of `phase: start`. Where it is the right one GitHub shows an old ledger: run `reconcile`.',
  })
}
