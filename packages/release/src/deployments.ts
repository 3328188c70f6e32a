import { digestBytes } from '@modelgate/artifacts'
import { canonicalJson, ModelgateError, textAt } from '@modelgate/kernel'
import type { Addition, LedgerState, Promotion } from '@modelgate/ledger'
import { appendEvents } from '@modelgate/ledger'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

type State = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

/** GitHub cuts nothing and refuses longer ones. */
const MAX_DESCRIPTION = 140

const PERMISSION = 'deployments: write'

/** The deployment record of a promotion. `made`: it is new, so nobody can have given it a state yet. */
export interface EnsuredDeployment {
  readonly id: number
  readonly made: boolean
}

/**
 * The deployment record of a promotion, made when it is not there: exactly one, however often this is asked.
 *
 * @param newest the newest deployments of its environment, where they were listed already
 */
export async function ensureDeployment(
  job: ReleaseJob,
  state: Pick<LedgerState, 'evidence'>,
  promotion: Promotion,
  newest?: readonly Deployment[],
): Promise<EnsuredDeployment> {
  const { environment, model, commit, id, version, digest, kind, approvers, deployment } = promotion
  if (deployment !== null) return { id: deployment, made: false }
  const there = await listOf(job, promotion, newest)
  const [first, ...doubles] = ofPromotion(there, id)
  // A create call that was answered with an error may have been carried out: the oldest counts.
  for (const double of doubles) await setState(job, double, 'inactive', 'A double of the record before it.')
  if (first !== undefined) return { id: first, made: false }
  const own = await findAutomatic(job, promotion, there)
  if (own !== null) return { id: await adopt(job, promotion, own), made: false }
  const { data } = await callApi('create the deployment record', PERMISSION, () =>
    job.client.rest.repos.createDeployment({
      ...repositoryOf(job),
      ref: commit,
      task: taskOf(promotion),
      environment,
      description: clip(`${kind === 'rollback' ? 'Roll back' : 'Promote'} ${model} ${version}`),
      auto_merge: false,
      required_contexts: [],
      production_environment: environment === 'production',
      payload: {
        schemaVersion: 1,
        promotion: id,
        kind,
        model,
        version,
        digest,
        evidence: evidenceDigest(state, promotion),
        approvers,
      },
    }),
  )
  if (!('id' in data)) {
    throw new ModelgateError(
      'DEPLOYMENT_SHA_MISMATCH',
      `GitHub created no deployment: ${data.message ?? 'no reason given'}.`,
      {
        advice: 'Start a new run.',
      },
    )
  }
  if (data.sha !== commit) {
    await setState(job, data.id, 'inactive', 'GitHub made it for another commit.')
    throw new ModelgateError(
      'DEPLOYMENT_SHA_MISMATCH',
      `The deployment is of ${data.sha}, but ${commit} is promoted.`,
      {
        advice: 'Start a new run; the deployment was set inactive.',
      },
    )
  }
  return { id: data.id, made: true }
}

/**
 * The record that GitHub makes by itself for a job that names an environment, of this run; null: it made none.
 *
 * @param there what is known of the promoted commit, which is that of the run unless former bytes are promoted
 */
async function findAutomatic(
  job: ReleaseJob,
  { environment, run, commit }: Promotion,
  there: readonly Deployment[],
): Promise<number | null> {
  if (run !== job.runId) return null
  const all = commit === job.sha ? there : await listDeployments(job, environment, { sha: job.sha })
  for (const { id } of all.filter(({ task }) => task === 'deploy').toReversed()) {
    const { data } = await callApi('read the state of the deployment', 'deployments: read', () =>
      job.client.rest.repos.listDeploymentStatuses({ ...repositoryOf(job), deployment_id: id, per_page: 1 }),
    )
    if (data[0]?.log_url?.includes(`/actions/runs/${job.runId}/`)) return id
  }
  return null
}

/** Makes it the promotion's: its payload cannot be set, so the ledger says what it is of. */
async function adopt(
  job: ReleaseJob,
  { id, model, digest, environment }: Promotion,
  deployment: number,
): Promise<number> {
  await appendEvents(
    job.store,
    job.writer,
    ({ state }): Addition<null> => {
      const now = state.promotions.find((promotion) => promotion.id === id)
      const open = now?.phase === 'started' && now.deployment === null
      const key = { model, digest, environment, promotion: id }
      const adopted = { ...key, type: 'deployment.adopted', body: { deployment } } as const
      return { events: open ? [adopted] : [], objects: [], result: null }
    },
    // The claim is in the ledger.
    ({ state }) => !state.promotions.some((promotion) => promotion.id === id),
  )
  job.reached('deployment-adopted')
  return deployment
}

/** One digest for the reports that the claim stood on, in the order of the ledger; null: nothing was recorded. */
function evidenceDigest(
  { evidence }: Pick<LedgerState, 'evidence'>,
  { model, digest, token }: Promotion,
): string | null {
  const before = evidence.filter((one) => one.model === model && one.digest === digest && one.seq < (token ?? 0))
  const newest = new Map(before.map(({ gate, report }) => [gate, report]))
  return newest.size === 0 ? null : digestBytes(canonicalJson(Object.fromEntries(newest)))
}

/** A deployment as GitHub lists it. */
export type Deployment = Awaited<ReturnType<typeof listDeployments>>[number]

/** What GitHub lists at once. */
const PAGE = 100

/** The newest deployments of an environment, at most a hundred, the newest first. */
export async function listDeployments(
  job: Pick<ReleaseJob, 'client' | 'repository'>,
  environment: string,
  filter: { readonly sha?: string } = {},
) {
  const { data } = await callApi('list the deployments', 'deployments: read', () =>
    job.client.rest.repos.listDeployments({ ...repositoryOf(job), environment, ...filter, per_page: PAGE }),
  )
  return data
}

/**
 * The deployments of a promotion, the oldest first: the one that it adopted, or those that carry its id.
 *
 * @param newest the newest deployments of its environment, where they were listed already
 */
export async function findDeployments(
  job: Pick<ReleaseJob, 'client' | 'repository'>,
  promotion: Pick<Promotion, 'id' | 'environment' | 'commit' | 'deployment'>,
  newest?: readonly Deployment[],
): Promise<readonly number[]> {
  if (promotion.deployment !== null) return [promotion.deployment]
  return ofPromotion(await listOf(job, promotion, newest), promotion.id)
}

/** Deployments among which are all of a promotion. When they are not among the newest, they are asked for by commit. */
async function listOf(
  job: Pick<ReleaseJob, 'client' | 'repository'>,
  { id, environment, commit }: Pick<Promotion, 'id' | 'environment' | 'commit'>,
  newest?: readonly Deployment[],
): Promise<readonly Deployment[]> {
  const enough = newest && (newest.length < PAGE || ofPromotion(newest, id).length > 0)
  return enough ? newest : listDeployments(job, environment, { sha: commit })
}

function ofPromotion(all: readonly Deployment[], promotion: string): readonly number[] {
  return all
    .filter((deployment) => promotionOf(deployment) === promotion)
    .map(({ id }) => id)
    .toSorted((a, b) => a - b)
}

/** The promotion that a deployment says it belongs to: a claim that the ledger has to confirm. */
export function promotionOf({ payload }: Pick<Deployment, 'payload'>): string | undefined {
  return textAt(payloadOf(payload), 'promotion')
}

/** What a deployment said last. */
export async function lastState(
  job: Pick<ReleaseJob, 'client' | 'repository'>,
  id: number,
): Promise<string | undefined> {
  const { data } = await callApi('read the state of the deployment', 'deployments: read', () =>
    job.client.rest.repos.listDeploymentStatuses({ ...repositoryOf(job), deployment_id: id, per_page: 1 }),
  )
  return data[0]?.state
}

/** Gives a deployment its state, unless it has it already. */
export async function setState(
  job: ReleaseJob,
  deployment: number,
  state: State,
  description: string,
  environmentUrl?: string,
): Promise<void> {
  if ((await lastState(job, deployment)) === state) return
  await addState(job, deployment, state, description, environmentUrl)
}

/** The same for a state that it cannot have yet: nothing is asked before. */
export async function addState(
  job: ReleaseJob,
  deployment: number,
  state: State,
  description: string,
  environmentUrl?: string,
): Promise<void> {
  await callApi('set the state of the deployment', PERMISSION, () =>
    job.client.rest.repos.createDeploymentStatus({
      ...repositoryOf(job),
      deployment_id: deployment,
      state,
      description: clip(description),
      log_url: job.runUrl,
      // Ours alone are superseded, and only when their own model is replaced: GitHub would take every model's.
      auto_inactive: false,
      ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
    }),
  )
}

function taskOf({ model }: Pick<Promotion, 'model'>): string {
  return `promote:${model}`
}

function payloadOf(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}

function clip(text: string): string {
  return text.length <= MAX_DESCRIPTION ? text : `${text.slice(0, MAX_DESCRIPTION - 1)}…`
}
