import { workTree } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import { ModelgateError } from '@modelgate/kernel'
import type { Ledger, LedgerState, PromotionKind, Role } from '@modelgate/ledger'
import { barredDigests, currentPlacement, lastGood, slotOf } from '@modelgate/ledger'
import type { DecisionInput, Person } from '@modelgate/promotion'
import { findDemands } from '@modelgate/promotion'
import type { FetchedPolicy } from './fetch-policy.ts'
import { fetchPolicy } from './fetch-policy.ts'
import { readEnvironment } from './read-environment.ts'
import type { RunPeople } from './read-people.ts'
import { readChange } from './read-change.ts'
import { readConsent } from './read-consent.ts'
import { distinct, readApprovals, readRun } from './read-people.ts'
import type { WorkspaceModel } from './read-workspace-model.ts'
import { readWorkspaceModel } from './read-workspace-model.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** What a job asks for. */
export interface PromotionRequest {
  readonly environment: string
  readonly model: string | undefined
  readonly digest: string | undefined
  readonly rollback: boolean
  readonly reason: string | undefined
  readonly liftHold: boolean
  readonly breakGlass: boolean
  readonly role: Role
  /** Whether it ends in another job than it starts in. */
  readonly apart: boolean
  readonly policy: string
  readonly enforcement: '' | 'enforce' | 'observe'
}

/** Everything a decision needs but the ledger, which is read again before every attempt to write. */
export interface Facts {
  readonly workspaceModel: WorkspaceModel
  readonly fetched: FetchedPolicy
  readonly observe: boolean
  readonly findings: readonly Finding[]
  /** The decision's input on a ledger. */
  readonly inputOn: (state: LedgerState) => DecisionInput
}

const DIGEST = /^sha256:[0-9a-f]{64}$/u

/**
 * Reads model, policy, environment, approvals and people.
 *
 * @param phase `plan` runs before anybody was asked: there is no approval log yet, and a rollback's bytes are not here.
 *   `drill` asks nobody, but the bytes are here
 */
export async function gatherFacts(
  job: ReleaseJob,
  request: PromotionRequest,
  ledger: Ledger,
  phase: 'plan' | 'drill' | 'promote',
  people?: RunPeople,
): Promise<Facts> {
  checkRequest(request, phase)
  const kind: PromotionKind = request.rollback ? 'rollback' : 'promotion'
  const workspaceModel = await readWorkspaceModel(workTree(job.workspace), request.model)
  const { name } = workspaceModel.manifest.metadata
  const fetched = await fetchPolicy(job, request.policy)
  const demands = findDemands(fetched.policy, request.environment)
  const observe = mayObserve(fetched, demands?.enforcement, request.enforcement)
  const environment = await readEnvironment(job, request.environment)
  const run = people ?? (await readRun(job))
  const byPull = demands?.provider === 'pull-request' && !request.breakGlass && phase !== 'drill'
  const reviewed = byPull ? await readConsent(job, { model: name, environment: request.environment }) : null
  const asked = { environment: request.environment, people: environment?.people ?? [], teams: environment?.teams ?? 0 }
  const logged = phase === 'promote' && !byPull ? await readApprovals(job, asked) : []
  const approvals = reviewed?.approvals ?? logged
  const slot = slotOf(ledger.state, name, request.environment)
  const paths = [workspaceModel.path, ...workspaceModel.manifest.spec.artifacts.flatMap(({ path }) => path ?? [])]
  const { authors, unmapped, complete, defaultBranch } =
    kind === 'rollback'
      ? { authors: [], unmapped: [], complete: true, defaultBranch: null }
      : await readChange(job, { paths, commit: job.sha, since: currentPlacement(slot)?.commit ?? null })
  const branch = defaultBranch ?? (await readDefaultBranch(job))
  const inputOn = (state: LedgerState): DecisionInput => {
    const barred = barredDigests(state, name, request.environment)
    const target = kind === 'rollback' ? lastGood(slotOf(state, name, request.environment), barred) : null
    const planned = kind === 'rollback' ? target?.digest : workspaceModel.declared
    return {
      kind,
      role: request.role,
      model: name,
      version:
        target && target.digest === (request.digest ?? target.digest)
          ? target.version
          : workspaceModel.manifest.metadata.version,
      tier: workspaceModel.manifest.spec.risk.tier,
      digest: request.digest ?? planned ?? workspaceModel.declared,
      measured: workspaceModel.measured,
      environment: request.environment.toLowerCase(),
      demands,
      policyDigest: fetched.policy.digest,
      waivers: fetched.policy.waivers,
      state,
      rules: environment?.rules ?? null,
      approvals,
      consent: reviewed?.consent ?? null,
      breakGlass: request.breakGlass,
      eligible: mayBreakGlass(demands?.provider, asked.people, run.requester.id),
      requester: run.requester,
      actors: distinct([...run.actors, ...(reviewed?.askers ?? [])]),
      authors,
      authorship: { complete, unmapped: unmapped.length },
      run: { id: job.runId, attempt: job.runAttempt, startedAt: run.startedAt, ref: job.ref },
      defaultBranch: branch,
      liftHold: request.liftHold,
      observe,
      now: job.clock().getTime(),
    }
  }
  return { workspaceModel, fetched, observe, findings: unmapped.map(unmappedAuthor), inputOn }
}

/** A reviewer could have been asked. Where pull requests are reviewed, whoever may start the run may write. */
function mayBreakGlass(provider: string | undefined, reviewers: readonly Person[], requester: number): boolean {
  return provider === 'pull-request' || reviewers.some(({ id }) => id === requester)
}

function checkRequest(
  { digest, rollback, liftHold, breakGlass, reason }: PromotionRequest,
  phase: 'plan' | 'drill' | 'promote',
): void {
  if (phase === 'promote' && digest === undefined) {
    throw new ModelgateError(
      'DIGEST_NOT_PLANNED',
      'The job names no digest, so an approval would be one of anything.',
      {
        advice: "Pass the plan's output: `digest: ${{ needs.plan.outputs.digest }}`.",
      },
    )
  }
  if (digest !== undefined && !DIGEST.test(digest)) {
    throw new ModelgateError('DIGEST_INVALID', `"${digest}" is no digest.`, {
      advice: 'Pass the output of the plan job unchanged.',
    })
  }
  if ((rollback || liftHold || breakGlass) && reason === undefined) {
    throw new ModelgateError('REASON_MISSING', 'A rollback, a lifted hold or a broken glass needs a reason.', {
      advice: 'Write `reason: …` under `with:`.',
    })
  }
}

async function readDefaultBranch(job: ReleaseJob): Promise<string> {
  const { data } = await callApi('read the repository', 'contents: read', () =>
    job.client.rest.repos.get(repositoryOf(job)),
  )
  return data.default_branch
}

/** The policy alone can allow `observe`; a step may be stricter, never looser. */
function mayObserve(
  { policy }: FetchedPolicy,
  own: 'enforce' | 'observe' | undefined,
  asked: '' | 'enforce' | 'observe',
): boolean {
  const allowed = (own ?? policy.enforcement) === 'observe'
  if (asked === 'observe' && !allowed) {
    throw new ModelgateError('ENFORCEMENT_NOT_ALLOWED', 'The policy does not allow `enforcement: observe`.', {
      advice: 'Write `enforcement: observe` in the policy, or remove the input.',
    })
  }
  return allowed && asked !== 'enforce'
}

function unmappedAuthor(name: string): Finding {
  return {
    code: 'AUTHOR_UNKNOWN',
    severity: 'warning',
    message: `A commit of the change is by "${name}", whose address belongs to no GitHub account: an approval by that person cannot be recognised.`,
    advice: 'Add the address to the account of its owner, or have the commit made under an account.',
  }
}
