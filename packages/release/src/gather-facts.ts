import { workTree } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import { ModelgateError } from '@modelgate/kernel'
import type { Ledger, LedgerState, PromotionKind } from '@modelgate/ledger'
import { currentPlacement, lastGood, slotOf } from '@modelgate/ledger'
import type { DecisionInput } from '@modelgate/promotion'
import type { FetchedPolicy } from './fetch-policy.ts'
import { fetchPolicy } from './fetch-policy.ts'
import { readEnvironment } from './read-environment.ts'
import type { RunPeople } from './read-people.ts'
import { readApprovals, readAuthors, readRun } from './read-people.ts'
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
 * @param phase `plan` runs before anybody was asked: there is no approval log yet, and a rollback's bytes are not here
 */
export async function gatherFacts(
  job: ReleaseJob,
  request: PromotionRequest,
  ledger: Ledger,
  phase: 'plan' | 'promote',
  people?: RunPeople,
): Promise<Facts> {
  checkRequest(request, phase)
  const kind: PromotionKind = request.rollback ? 'rollback' : 'promotion'
  const workspaceModel = await readWorkspaceModel(workTree(job.workspace), request.model)
  const { name } = workspaceModel.manifest.metadata
  const fetched = await fetchPolicy(job, request.policy)
  const demands = demandsOf(fetched, request.environment)
  const observe = mayObserve(fetched, demands?.enforcement, request.enforcement)
  const rules = await readEnvironment(job, request.environment)
  const run = people ?? (await readRun(job))
  const approvals = phase === 'plan' ? [] : await readApprovals(job, request.environment)
  const repository = await callApi('read the repository', 'contents: read', () =>
    job.client.rest.repos.get(repositoryOf(job)),
  )
  const slot = slotOf(ledger.state, name, request.environment)
  const paths = [workspaceModel.path, ...workspaceModel.manifest.spec.artifacts.flatMap(({ path }) => path ?? [])]
  const { authors, unmapped, complete } =
    kind === 'rollback'
      ? { authors: [], unmapped: [], complete: true }
      : await readAuthors(job, { paths, commit: job.sha, since: currentPlacement(slot)?.commit ?? null })
  const inputOn = (state: LedgerState): DecisionInput => {
    const target = kind === 'rollback' ? lastGood(slotOf(state, name, request.environment)) : null
    const planned = kind === 'rollback' ? target?.digest : workspaceModel.declared
    return {
      kind,
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
      rules,
      approvals,
      requester: run.requester,
      actors: run.actors,
      authors,
      authorship: { complete, unmapped: unmapped.length },
      run: { id: job.runId, attempt: job.runAttempt, startedAt: run.startedAt, ref: job.ref },
      defaultBranch: repository.data.default_branch,
      liftHold: request.liftHold,
      observe,
      now: job.clock().getTime(),
    }
  }
  return { workspaceModel, fetched, observe, findings: unmapped.map(unmappedAuthor), inputOn }
}

function checkRequest({ digest, rollback, liftHold, reason }: PromotionRequest, phase: 'plan' | 'promote'): void {
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
  if ((rollback || liftHold) && reason === undefined) {
    throw new ModelgateError('REASON_MISSING', 'A rollback or a lifted hold needs a reason.', {
      advice: 'Write `reason: …` under `with:`.',
    })
  }
}

function demandsOf({ policy }: FetchedPolicy, environment: string) {
  const wanted = environment.toLowerCase()
  return Object.entries(policy.environments).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
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
