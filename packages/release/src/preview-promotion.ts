import type { GitHubClient } from '@modelgate/github'
import type { GateReport } from '@modelgate/kernel'
import type { PromotionRequest } from './gather-facts.ts'
import { planPromotion } from './plan-promotion.ts'
import type { MlflowServer } from './projections/mlflow-client.ts'
import { reconcileRepository } from './reconcile-repository.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, openReleaseJob } from './release-job.ts'

/** A promotion that a person thinks about at their own machine. */
export interface Preview {
  readonly owner: string
  readonly repo: string
  /** Folder with the model's files: their bytes are hashed. */
  readonly workspace: string
  readonly temp: string
  readonly serverUrl: string
  readonly token: string
  readonly clock: () => Date
}

/**
 * The decision sheet as a promotion workflow on the default branch would print it now. Reads alone; nobody is asked.
 *
 * @returns the report, and the branch that the workflow has to run on
 */
export async function previewPromotion(
  client: GitHubClient,
  preview: Preview,
  request: PromotionRequest,
): Promise<{ readonly report: GateReport; readonly defaultBranch: string }> {
  const { job, defaultBranch } = await openPersonalJob(client, preview)
  const people = { requester: YOU, actors: [YOU], startedAt: preview.clock().toISOString() }
  const { report } = await planPromotion(job, request, people)
  return { report, defaultBranch }
}

/** What a reconciliation would find now. Reads alone. */
export async function previewReconciliation(
  client: GitHubClient,
  preview: Preview,
  wanted: { readonly policy: string; readonly mlflow: MlflowServer | null },
): Promise<GateReport> {
  const { job } = await openPersonalJob(client, preview)
  return reconcileRepository(job, { ...wanted, dryRun: true })
}

const YOU = { id: 0, name: 'you', bot: false }

/** Stands in for a job at the head of the default branch, for what only reads. */
async function openPersonalJob(
  client: GitHubClient,
  { owner, repo, workspace, temp, serverUrl, token, clock }: Preview,
): Promise<{ readonly job: ReleaseJob; readonly defaultBranch: string }> {
  const { repos } = client.rest
  const { data: repository } = await callApi('read the repository', 'contents: read', () => repos.get({ owner, repo }))
  const defaultBranch = repository.default_branch
  const { data: head } = await callApi(`read ${defaultBranch}`, 'contents: read', () =>
    repos.getCommit({ owner, repo, ref: defaultBranch }),
  )
  const job = openReleaseJob(
    {
      workspace,
      temp,
      serverUrl,
      repository: { owner, name: repo, id: repository.id },
      sha: head.sha,
      ref: `refs/heads/${defaultBranch}`,
      runId: 0,
      runAttempt: 1,
      actorId: YOU.id,
      eventName: 'workflow_dispatch',
    },
    { client, token, clock, random: () => 0, sleep: async () => {} },
  )
  return { job, defaultBranch }
}
