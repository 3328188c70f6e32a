import type { EnvironmentRequest } from '../runner/workflow-host.ts'
import { ApiError } from './api-error.ts'
import { roleOf } from './identity.ts'
import { matchesName, rulesetsFor } from './rulesets.ts'
import { inactivateOlder, pushStatus } from './deployment-status.ts'
import { ensureEnvironment } from './protect-environment.ts'
import type {
  Decision,
  Deployment,
  DeploymentState,
  Environment,
  EnvironmentRules,
  Repository,
  Run,
  User,
} from './state.ts'
import { getRepository, getUser, repositoryWebUrl, type World } from './world.ts'

/**
 * A job asks to enter an environment. The environment is created, unprotected, where it is missing. The promise is kept
 * when the rules let the job pass or turn it away; `waiting` says whether that takes people or time.
 */
export function enterEnvironment(
  world: World,
  request: EnvironmentRequest,
): { readonly waiting: boolean; readonly decision: Promise<Decision> } {
  const repository = getRepository(world, request.repository)
  const environment = ensureEnvironment(world, repository, request.environment)
  const run = getRun(repository, request.runId)
  const requester = getUser(world, request.actor)
  const rules = effectiveRules(repository, environment)
  const deployment = request.deployment
    ? recordDeployment(world, repository, environment, request, requester)
    : undefined
  if (!mayDeploy(repository, rules, request.ref)) {
    const reason = `Branch "${request.ref.replace(/^refs\/(heads|tags)\//, '')}" is not allowed to deploy to ${environment.name} due to environment protection rules.`
    if (deployment !== undefined) addStatus(world, repository, deployment, 'failure', requester)
    return { waiting: false, decision: Promise.resolve({ granted: false, reason }) }
  }
  if (rules.reviewers.length === 0 && rules.waitTimer === 0) {
    if (deployment !== undefined) addStatus(world, repository, deployment, 'in_progress', requester)
    return { waiting: false, decision: Promise.resolve({ granted: true }) }
  }
  if (deployment !== undefined) addStatus(world, repository, deployment, 'waiting', requester)
  const { promise, resolve } = Promise.withResolvers<Decision>()
  run.pending.push({
    environment,
    job: request.jobId,
    since: world.clock(),
    requester,
    approved: rules.reviewers.length === 0,
    decide: (decision) => {
      if (deployment !== undefined) {
        addStatus(world, repository, deployment, decision.granted ? 'in_progress' : 'failure', requester)
      }
      resolve(decision)
    },
  })
  return { waiting: true, decision: promise }
}

/** Lets every job pass whose reviewers have approved and whose wait timer has run out. */
export function releaseWaiting(world: World, repository: Repository): void {
  for (const run of repository.runs.values()) {
    const due = run.pending.filter(({ environment, approved, since }) => {
      const { waitTimer } = effectiveRules(repository, environment)
      return approved && world.clock().getTime() >= since.getTime() + waitTimer * 60_000
    })
    for (const waiting of due) {
      run.pending.splice(run.pending.indexOf(waiting), 1)
      waiting.decide({ granted: true })
    }
  }
}

/** Closes the automatic record of a job when the job ends. */
export function leaveEnvironment(
  world: World,
  repository: Repository,
  jobId: number,
  outcome: 'success' | 'failure' | 'cancelled',
  url: string | undefined,
): void {
  const deployment = [...repository.deployments.values()].find(({ job }) => job === jobId)
  if (deployment === undefined) return
  const state = outcome === 'cancelled' ? 'error' : outcome
  addStatus(world, repository, deployment, state, deployment.creator, url ?? '')
  if (state === 'success') inactivateOlder(world, repository, deployment, deployment.creator)
}

/** The rules that GitHub enforces: reviewers and timers of private repositories need an enterprise. */
export function effectiveRules(repository: Repository, environment: Environment): EnvironmentRules {
  if (!repository.private || repository.plan === 'enterprise') return environment.rules
  const none = { reviewers: [], preventSelfReview: false, waitTimer: 0, canAdminsBypass: true }
  return { ...none, branches: repository.plan === 'free' ? null : environment.rules.branches }
}

export interface ReviewRequest {
  readonly environments: readonly number[]
  readonly state: 'approved' | 'rejected'
  readonly comment: string
}

/**
 * A person approves or rejects the waiting jobs of a run; gives the deployments concerned.
 * @throws {ApiError} 422 when the person is no reviewer, is the requester where that is forbidden, or nothing waits.
 */
export function reviewDeployments(
  world: World,
  repository: Repository,
  run: Run,
  user: User,
  review: ReviewRequest,
): void {
  const waiting = run.pending.filter(({ environment }) => review.environments.includes(environment.id))
  if (waiting.length === 0) throw new ApiError(422, 'No pending deployment requests to approve or reject')
  for (const { environment } of waiting) {
    if (!mayReview(repository, run, environment, user)) {
      throw new ApiError(422, `${user.login} is not allowed to review the deployment to ${environment.name}`)
    }
  }
  const environments = [...new Set(waiting.map(({ environment }) => environment))]
  run.approvals.push({ environments, state: review.state, user, comment: review.comment })
  for (const entry of waiting) {
    if (review.state === 'approved') {
      entry.approved = true
      continue
    }
    run.pending.splice(run.pending.indexOf(entry), 1)
    const reason = `The deployment to ${entry.environment.name} was rejected by ${user.login}${review.comment === '' ? '' : `: ${review.comment}`}`
    entry.decide({ granted: false, reason })
  }
  releaseWaiting(world, repository)
}

/** An administrator starts all waiting jobs without a review. GitHub's log shows it like any approval. */
export function bypassProtection(repository: Repository, run: Run, user: User, comment: string): void {
  if (roleOf(repository, user) !== 'admin') throw new ApiError(403, 'Must have admin rights to Repository.')
  const locked = run.pending.find(({ environment }) => !effectiveRules(repository, environment).canAdminsBypass)
  if (locked !== undefined) {
    const { name } = locked.environment
    throw new ApiError(422, `${name} does not allow administrators to bypass its protection rules`)
  }
  for (const { environment, decide } of run.pending.splice(0)) {
    run.approvals.push({ environments: [environment], state: 'approved', user, comment })
    decide({ granted: true })
  }
}

export function mayReview(repository: Repository, run: Run, environment: Environment, user: User): boolean {
  const { reviewers, preventSelfReview } = effectiveRules(repository, environment)
  if (!reviewers.some(({ id }) => id === user.id)) return false
  return !preventSelfReview || run.attempts.at(-1)?.triggeringActor.id !== user.id
}

function mayDeploy(repository: Repository, rules: EnvironmentRules, ref: string): boolean {
  if (rules.branches === null) return true
  const name = ref.replace(/^refs\/(heads|tags)\//, '')
  if (rules.branches !== 'protected') {
    const type = ref.startsWith('refs/tags/') ? 'tag' : 'branch'
    return rules.branches.some((policy) => policy.type === type && matchesName(policy.name, name))
  }
  // With no protected branch at all, GitHub lets every branch deploy.
  return repository.rulesets.size === 0 || rulesetsFor(repository, name).length > 0
}

function getRun(repository: Repository, id: number): Run {
  const run = repository.runs.get(id)
  if (run === undefined) throw new Error(`no run ${id}`)
  return run
}

function recordDeployment(
  world: World,
  repository: Repository,
  environment: Environment,
  request: EnvironmentRequest,
  creator: User,
): Deployment {
  const now = world.clock()
  const deployment: Deployment = {
    id: world.nextId(),
    sha: request.sha,
    ref: request.ref.replace(/^refs\/(heads|tags)\//, ''),
    task: 'deploy',
    payload: {},
    environment: environment.name,
    description: null,
    creator,
    byApp: false,
    transient: false,
    production: environment.name === 'production',
    createdAt: now,
    updatedAt: now,
    statuses: [],
    job: request.jobId,
  }
  repository.deployments.set(deployment.id, deployment)
  return deployment
}

function addStatus(
  world: World,
  repository: Repository,
  deployment: Deployment,
  state: DeploymentState,
  creator: User,
  url = '',
): void {
  const run = [...repository.jobs.values()].find(({ id }) => id === deployment.job)?.run
  pushStatus(world, deployment, {
    state,
    creator,
    environmentUrl: url,
    logUrl: `${repositoryWebUrl(world, repository)}/actions/runs/${run ?? ''}/job/${deployment.job ?? ''}`,
  })
}
