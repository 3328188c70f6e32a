import type { Finding, GateReport } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import type { Slot } from '@modelgate/ledger'
import { currentPlacement } from '@modelgate/ledger'
import { findDeployments } from './deployments.ts'
import { findDead } from './reconcile-ledger.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** What follows the ledger and does not say what it says, and what the next promotion would do about it. Reads alone. */
export async function findOutOfStep(job: ReleaseJob): Promise<GateReport> {
  const ledger = await job.store.read()
  const findings: Finding[] = (await findDead(job, ledger)).map(({ model, environment, run }) => ({
    code: 'PROMOTION_STUCK',
    severity: 'error',
    message: `Run ${run} is over and left no word on its promotion of ${model} to ${environment}.`,
    advice: `The next promotion to ${environment} records that. Look at what it serves, then promote again or roll back.`,
    subject: environment,
  }))
  for (const slot of ledger.state.slots) findings.push(...(await examineDeployment(job, slot)))
  return createReport({
    gate: 'promotion',
    verdict: findings.some(({ severity }) => severity === 'error') ? 'fail' : findings.length > 0 ? 'warn' : 'pass',
    reasonCode: findings[0]?.code ?? 'PROJECTIONS_IN_STEP',
    findings,
    data: { slots: ledger.state.slots.length, ledgerHead: ledger.head },
  })
}

/** What is live has exactly one deployment of its promotion, and that one says so. */
async function examineDeployment(job: ReleaseJob, slot: Slot): Promise<readonly Finding[]> {
  const live = currentPlacement(slot)
  if (!live || slot.inFlight !== null) return []
  const { model, environment } = slot
  const found = await findDeployments(job, slot, live.promotion)
  const [first, ...doubles] = found
  const told = await Promise.all(found.map((deployment) => lastState(job, deployment)))
  const active = doubles.filter((_, index) => told[index + 1] !== 'inactive')
  if (first !== undefined && told[0] === 'success' && active.length === 0) return []
  const what =
    first === undefined
      ? 'has no deployment'
      : told[0] === 'success'
        ? `has ${active.length} deployments too many`
        : `has the deployment ${first}, which says "${told[0] ?? 'nothing'}"`
  return [
    {
      code: 'DEPLOYMENT_OUT_OF_STEP',
      severity: 'warning',
      message: `${model} ${live.version} is in ${environment} since ${live.since}, but ${what}.`,
      advice: `The next promotion to ${environment} repairs it; the ledger leads.`,
      subject: environment,
    },
  ]
}

async function lastState(job: ReleaseJob, deployment: number): Promise<string | undefined> {
  const { data } = await callApi('read the state of the deployment', 'deployments: read', () =>
    job.client.rest.repos.listDeploymentStatuses({ ...repositoryOf(job), deployment_id: deployment, per_page: 1 }),
  )
  return data[0]?.state
}
