import type { Addition, EventDraft, Ledger, Promotion } from '@modelgate/ledger'
import { appendEvents, currentPlacement, slotOf } from '@modelgate/ledger'
import { valueAt } from '@modelgate/kernel'
import { ensureDeployment, findDeployments, setState } from './deployments.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** Promotions whose run is over without a word, as the ledger has them after that was written. */
export interface RecordedDead {
  readonly ledger: Ledger
  readonly stuck: readonly Promotion[]
}

/**
 * Observes, then decides: a promotion whose run is over without having said how it ended is stuck, because its deploy
 * steps may have run.
 */
export async function reconcileLedger(job: ReleaseJob): Promise<Ledger> {
  const ledger = await job.store.read()
  return (await recordDead(job, ledger, await findDead(job, ledger))).ledger
}

/**
 * Writes that these promotions are stuck, first into the ledger, then on their deployments. One that said how it ended
 * in the meantime, or whose end a late replica did not show, is left alone.
 */
export async function recordDead(job: ReleaseJob, ledger: Ledger, dead: readonly Promotion[]): Promise<RecordedDead> {
  if (dead.length === 0) return { ledger, stuck: [] }
  const recorded = await markStuck(job, dead)
  job.reached('dead-recorded')
  const phases = new Map(recorded.state.promotions.map(({ id, phase }) => [id, phase]))
  const stuck = dead.filter(({ id }) => phases.get(id) === 'stuck')
  for (const promotion of stuck) {
    const deployments = await findDeployments(job, promotion)
    for (const deployment of deployments) await setState(job, deployment, 'error', 'Its run ended without a word.')
  }
  job.reached('dead-shown')
  return { ledger: recorded, stuck }
}

/** Promotions under way whose run is over. Those of this run are its own attempts' affair. */
export async function findDead(job: ReleaseJob, { state }: Ledger): Promise<readonly Promotion[]> {
  const holders = state.slots.flatMap(({ inFlight }) => state.promotions.filter(({ id }) => id === inFlight))
  const dead: Promotion[] = []
  for (const promotion of holders) {
    if (promotion.phase === 'stuck' || promotion.run === job.runId) continue
    if (await isOver(job, promotion)) dead.push(promotion)
  }
  return dead
}

async function isOver(job: ReleaseJob, { run, attempt, lease }: Promotion): Promise<boolean> {
  // Beyond its lease a claim is nobody's, whatever GitHub says of the run.
  if (lease !== null && job.clock().getTime() >= Date.parse(lease)) return true
  return callApi(`read run ${run}`, 'actions: read', async () => {
    try {
      const { data } = await job.client.rest.actions.getWorkflowRun({ ...repositoryOf(job), run_id: run })
      // A later attempt that has begun may resume it.
      return data.status === 'completed' || (data.run_attempt ?? attempt) < attempt
    } catch (error) {
      // A run that was deleted will not go on.
      if (valueAt(error, 'status') === 404) return true
      throw error
    }
  })
}

async function markStuck(job: ReleaseJob, dead: readonly Promotion[]): Promise<Ledger> {
  const { ledger } = await appendEvents(job.store, job.writer, ({ state }): Addition<null> => {
    const still = dead.filter(({ id }) => {
      const now = state.promotions.find((promotion) => promotion.id === id)
      return now?.endedAt === null && now.phase !== 'stuck'
    })
    return { events: still.map(stuckEvent), objects: [], result: null }
  })
  return ledger
}

function stuckEvent({ model, digest, environment, id, run }: Promotion): EventDraft {
  const message = `Run ${run} is over and left no word on whether the deploy steps ran to their end.`
  return {
    type: 'promotion.stuck',
    model,
    digest,
    environment,
    promotion: id,
    body: { code: 'PROMOTION_STUCK', message },
  }
}

/** What a promotion brought has a deployment that says so, unless something else took its place. The ledger leads. */
export async function repairLive(job: ReleaseJob, { state }: Ledger, promotion: Promotion): Promise<void> {
  const { id, model, environment, run } = promotion
  if (currentPlacement(slotOf(state, model, environment))?.promotion === id) {
    const { id: deployment } = await ensureDeployment(job, state, promotion)
    await setState(job, deployment, 'success', `Promoted by run ${run}.`)
  }
  job.reached('live-repaired')
}
