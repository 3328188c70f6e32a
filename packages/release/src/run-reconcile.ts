import { createClient } from '@modelgate/github'
import type { ActionResult, Host } from '@modelgate/runner'
import { printBoundary } from './boundaries.ts'
import { findMlflow } from './projections/open-registries.ts'
import { reconcileRepository } from './reconcile-repository.ts'
import { openReleaseJob, surroundingsOf } from './release-job.ts'

/** Inputs of `reconcile`. */
export interface ReconcileInput {
  readonly token: string
  readonly policy: string
  readonly 'dry-run': boolean
  readonly 'mlflow-url': string | undefined
  readonly 'mlflow-token': string | undefined
}

/** The main step of `reconcile`. */
export async function runReconcile(input: ReconcileInput, host: Host): Promise<ActionResult<'ledger-head'>> {
  const { token, policy } = input
  const client = await createClient({ token, apiUrl: host.apiUrl, userAgent: 'reconcile' })
  const job = openReleaseJob(host, { client, token, ...surroundingsOf(client), reached: printBoundary(host) })
  const mlflow = findMlflow((name) => host.env(name), { url: input['mlflow-url'], token: input['mlflow-token'] })
  const report = await reconcileRepository(job, { policy, mlflow, dryRun: input['dry-run'] })
  const { ledgerHead } = report.data
  return { report, outputs: { 'ledger-head': typeof ledgerHead === 'string' ? ledgerHead : '' } }
}
