import type { Finding, GateReport } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import type { Promotion } from '@modelgate/ledger'
import { fetchPolicy } from './fetch-policy.ts'
import type { Examined } from './projections/follow-ledger.ts'
import { examineProjections, repairDrifts } from './projections/follow-ledger.ts'
import type { MlflowServer } from './projections/mlflow-client.ts'
import { openRegistries } from './projections/open-registries.ts'
import { projectDeployments } from './projections/project-deployments.ts'
import { findDead, recordDead } from './reconcile-ledger.ts'
import type { ReleaseJob } from './release-job.ts'
import { settleIssues } from './settle-issues.ts'

/**
 * Brings everything in step with the ledger: promotions whose run is over without a word become stuck, and what repeats
 * the ledger elsewhere is repaired.
 *
 * @param dryRun look, and change nothing
 */
export async function reconcileRepository(
  job: ReleaseJob,
  {
    policy,
    mlflow,
    dryRun,
  }: { readonly policy: string; readonly mlflow: MlflowServer | null; readonly dryRun: boolean },
): Promise<GateReport> {
  const read = await job.store.read()
  const dead = await findDead(job, read)
  const { ledger: recorded, stuck } = dryRun ? { ledger: read, stuck: dead } : await recordDead(job, read, dead)
  const settled = dryRun ? { ledger: recorded, findings: [] } : await settleIssues(job, recorded, { always: true })
  let { ledger } = settled
  const wanted = await fetchPolicy(job, policy)
  const projections = [projectDeployments(job), ...openRegistries(job, wanted.policy.projections, mlflow)]
  let examined = await examineProjections(projections, ledger, null)
  if (examined.drifts.some(({ repair }) => repair === null)) {
    // A promotion may have ended while we looked: only what contradicts the newest ledger too is worth a person's time.
    ledger = await job.store.read()
    examined = await examineProjections(projections, ledger, null)
  }
  const findings = [
    ...stuck.map((promotion) => describeStuck(promotion, dryRun)),
    ...settled.findings,
    ...(await settle(examined, dryRun)),
  ]
  const repairable = examined.drifts.filter(({ repair }) => repair !== null).length
  return createReport({
    gate: 'promotion',
    verdict: findings.some(({ severity }) => severity === 'error') ? 'fail' : findings.length > 0 ? 'warn' : 'pass',
    reasonCode: findings[0]?.code ?? 'PROJECTIONS_IN_STEP',
    policy: { source: wanted.policy.source, digest: wanted.policy.digest },
    findings,
    tables: [
      {
        title: 'What follows the ledger',
        columns: [{ name: 'Place' }, { name: 'Read' }],
        rows: projections.map(({ name }) => [
          name,
          examined.unreadable.some(({ subject }) => subject === name) ? 'no' : 'yes',
        ]),
      },
    ],
    data: { slots: ledger.state.slots.length, ledgerHead: ledger.head, dryRun, repairable },
  })
}

async function settle({ drifts, unreadable }: Examined, dryRun: boolean): Promise<readonly Finding[]> {
  if (dryRun) return [...unreadable, ...drifts.map(({ finding }) => finding)]
  const { done, left } = await repairDrifts(drifts)
  const repaired = done.map((finding): Finding => {
    return { ...finding, severity: 'warning', message: `${finding.message} It was repaired.` }
  })
  return [...unreadable, ...left, ...repaired]
}

function describeStuck({ model, environment, run }: Promotion, dryRun: boolean): Finding {
  return {
    code: 'PROMOTION_STUCK',
    severity: 'error',
    message: `Run ${run} is over and left no word on its promotion of ${model} to ${environment}${dryRun ? '' : '; the ledger says so now'}.`,
    advice: `Look at what ${environment} serves, then promote again or roll back.`,
    subject: environment,
  }
}
