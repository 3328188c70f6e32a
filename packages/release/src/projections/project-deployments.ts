import type { Finding } from '@modelgate/kernel'
import type { LedgerState, Slot } from '@modelgate/ledger'
import { currentPlacement } from '@modelgate/ledger'
import type { Deployment } from '../deployments.ts'
import { ensureDeployment, findDeployments, lastState, listDeployments, promotionOf, setState } from '../deployments.ts'
import type { ReleaseJob } from '../release-job.ts'
import type { Drift, Projection } from './projection.ts'

/** Each state is a call of its own; what is older than this many deployments of one environment nobody looks at. */
const LOOKED_AT = 20

/** States in which a deployment claims that something is, or is about to be, in the environment. */
const ACTIVE: ReadonlySet<string> = new Set(['success', 'in_progress', 'queued', 'pending', 'waiting'])

/** GitHub's deployment records: what is live has exactly one that says so, and no other claims the place. */
export function projectDeployments(job: ReleaseJob): Projection {
  return {
    name: 'deployments',
    async examine({ state }, environment) {
      const names = new Set(state.slots.map((slot) => slot.environment))
      const drifts: Drift[] = []
      for (const name of names) {
        if (environment !== null && name !== environment) continue
        drifts.push(...(await examineEnvironment(job, state, name)))
      }
      return drifts
    },
  }
}

async function examineEnvironment(job: ReleaseJob, state: LedgerState, environment: string): Promise<readonly Drift[]> {
  const slots = state.slots.filter((slot) => slot.environment === environment)
  const all = await listDeployments(job, environment)
  const drifts: Drift[] = []
  for (const slot of slots.filter(({ inFlight }) => inFlight === null)) {
    drifts.push(...(await examineSlot(job, state, slot, all)))
  }
  const known = new Set(state.promotions.map(({ id }) => id))
  const adopted = new Set(state.promotions.map(({ deployment }) => deployment))
  const strange = all.filter((deployment) => !known.has(promotionOf(deployment) ?? '') && !adopted.has(deployment.id))
  for (const deployment of strange.slice(0, LOOKED_AT)) {
    const told = await lastState(job, deployment.id)
    if (told !== undefined && ACTIVE.has(told)) drifts.push({ finding: foreign(deployment, told), repair: null })
  }
  return drifts
}

async function examineSlot(
  job: ReleaseJob,
  state: LedgerState,
  slot: Slot,
  all: readonly Deployment[],
): Promise<readonly Drift[]> {
  const live = currentPlacement(slot)
  const promotion = state.promotions.find(({ id }) => id === live?.promotion)
  const drifts: Drift[] = []
  if (live && promotion) {
    const repair = async () => {
      const { id: deployment } = await ensureDeployment(job, state, promotion)
      await setState(job, deployment, 'success', `Promoted by run ${promotion.run}.`)
    }
    const add = (what: string) => {
      drifts.push({ finding: outOfStep(slot, `${live.version} is there since ${live.since}, but ${what}`), repair })
    }
    const [first, ...doubles] = await findDeployments(job, promotion)
    const told = first === undefined ? undefined : await lastState(job, first)
    if (first === undefined) add('has no deployment.')
    else if (told !== 'success') add(`its deployment ${first} says "${told ?? 'nothing'}".`)
    for (const double of doubles.slice(0, LOOKED_AT)) {
      if ((await lastState(job, double)) !== 'inactive') add(`deployment ${double} is one too many.`)
    }
  }
  // What was there before must not claim the place any more.
  const former = new Set(
    [...slot.placements, ...slot.trials].flatMap(({ promotion: id, until }) => (until === null ? [] : [id])),
  )
  const records = new Set(state.promotions.filter(({ id }) => former.has(id)).map(({ deployment }) => deployment))
  const ended = all.filter((deployment) => former.has(promotionOf(deployment) ?? '') || records.has(deployment.id))
  for (const deployment of ended.slice(0, LOOKED_AT)) {
    const told = await lastState(job, deployment.id)
    if (told === undefined || !ACTIVE.has(told)) continue
    const repair = () => setState(job, deployment.id, 'inactive', 'Something else took its place.')
    drifts.push({ finding: outOfStep(slot, `deployment ${deployment.id} of a former version says "${told}".`), repair })
  }
  return drifts
}

function outOfStep({ model, environment }: Slot, what: string): Finding {
  return {
    code: 'DEPLOYMENT_OUT_OF_STEP',
    severity: 'warning',
    message: `${model} in ${environment}: ${what}`,
    advice: 'Run `reconcile`, or promote; both make it say what the ledger says.',
    subject: environment,
  }
}

/** One that calls itself ours is forged. Any other may be of a job that names the environment: GitHub makes it then. */
function foreign({ id, environment, creator, task }: Deployment, told: string): Finding {
  const forged = task.startsWith('promote:')
  return {
    code: 'DEPLOYMENT_FOREIGN',
    severity: forged ? 'error' : 'warning',
    message: `Deployment ${id} in ${environment} says "${told}", and no promotion of the ledger made it (account ${creator?.id ?? 'unknown'}).`,
    advice: forged
      ? 'Find out who made it and what it deployed; then set it inactive.'
      : 'Find out what it deployed. A job that names the environment makes one unless it says `deployment: false`.',
    subject: environment,
  }
}
