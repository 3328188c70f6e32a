import type { GateReport } from '@modelgate/kernel'
import { createReport, ModelgateError } from '@modelgate/kernel'
import type { Addition, EventDraft, Ledger, Promotion } from '@modelgate/ledger'
import { appendEvents, barredDigests, lastGood, slotOf } from '@modelgate/ledger'
import type { Decision, DecisionInput } from '@modelgate/promotion'
import { countApprovals, decide } from '@modelgate/promotion'
import { addState, ensureDeployment, setState } from './deployments.ts'
import type { Facts, PromotionRequest } from './gather-facts.ts'
import { gatherFacts } from './gather-facts.ts'
import { promotionId } from './promotion-id.ts'
import { promotionReport } from './promotion-report.ts'
import { reconcileLedger, repairLive } from './reconcile-ledger.ts'
import { registerModel } from './register-model.ts'
import type { ReleaseJob } from './release-job.ts'
import { settleIssues } from './settle-issues.ts'
import { withoutNames } from './without-names.ts'

/** How a promotion began. `claimed`: this job holds the environment and the deploy steps may run. */
export interface Start {
  readonly report: GateReport
  readonly claimed: boolean
  readonly promotion: string
  /** Fencing token of the claim. */
  readonly token: number
  readonly deployment: number | null
  readonly digest: string
  readonly commit: string
  readonly model: string
  readonly version: string
  readonly ledgerHead: string
  readonly observe: boolean
  /** Whether the policy lets more than deployments follow the ledger. */
  readonly registries: boolean
}

/**
 * Decides over a promotion and claims the environment: the claim is in the ledger before anything else happens.
 * A refusal is recorded too. Any attempt of a run finds the promotion of its first attempt again and never revives one
 * that ended.
 *
 * @param onClaim hears of the claim before anything else can fail, so that the post step can end it
 */
export async function startPromotion(
  job: ReleaseJob,
  request: PromotionRequest,
  onClaim: (promotion: string, token: number) => void = () => {},
): Promise<Start> {
  const { ledger: seen, findings } = await settleIssues(job, await reconcileLedger(job))
  const facts = await gatherFacts(job, request, seen, 'promote')
  const { result, ledger } = await appendEvents(job.store, job.writer, (now) => claim(job, request, facts, now))
  const { input, decision, id, found } = result
  const promotion = ledger.state.promotions.find((candidate) => candidate.id === id)
  const ended = found !== null && found.endedAt !== null
  const claimed = promotion?.phase === 'started' && !ended && decision.outcome === 'allow'
  if (claimed) onClaim(promotion.id, promotion.token ?? 0)
  if (claimed) job.reached('claim-recorded')
  const deployment = claimed ? await ensureDeployment(job, ledger.state, promotion) : null
  if (deployment !== null) {
    job.reached('deployment-created')
    const say = deployment.made ? addState : setState
    await say(job, deployment.id, 'in_progress', `Promotion by run ${job.runId}.`)
    job.reached('deployment-started')
  }
  // A run that is started again because it died is where people look first.
  if (ended) await repairLive(job, ledger, found)
  if (stuckIn(seen) > stuckIn(ledger)) await settleIssues(job, ledger, { always: true })
  return {
    report: ended
      ? endedReport(found, input, facts)
      : reportOf(result, { ...facts, findings: [...facts.findings, ...findings] }, ledger, request),
    claimed,
    promotion: promotion?.id ?? '',
    token: promotion?.token ?? 0,
    deployment: deployment?.id ?? null,
    digest: input.digest,
    commit: promotion?.commit ?? job.sha,
    model: input.model,
    version: input.version,
    ledgerHead: ledger.head ?? '',
    observe: facts.observe,
    registries: facts.fetched.policy.projections.gto || facts.fetched.policy.projections.mlflow !== undefined,
  }
}

interface Claim {
  readonly input: DecisionInput
  readonly decision: Decision
  readonly id: string
  /** The promotion that an earlier attempt of this run asked for. */
  readonly found: Promotion | null
}

function claim(job: ReleaseJob, request: PromotionRequest, facts: Facts, ledger: Ledger): Addition<Claim> {
  const input = facts.inputOn(ledger.state)
  const { model, environment, digest, kind } = input
  const found =
    ledger.state.promotions.find(
      (promotion) => promotion.run === job.runId && promotion.model === model && promotion.environment === environment,
    ) ?? null
  const slot = slotOf(ledger.state, model, environment)
  const id =
    found?.id ??
    promotionId({
      repository: job.repository.id,
      model,
      digest,
      environment,
      kind,
      role: input.role,
      generation: slot.generation + (slot.inFlight ? 1 : 0),
    })
  const nothing = (decision: Decision): Addition<Claim> => ({
    events: [],
    objects: [],
    result: { input, decision, id, found },
  })
  if (found) return resume(job, found, input, nothing)
  const decision = decide(input)
  if (decision.outcome === 'defer') return nothing(decision)
  const key = { model, digest, environment, promotion: id }
  // The former bytes were checked out at the commit that held them.
  const barred = barredDigests(ledger.state, model, environment)
  const commit = (kind === 'rollback' ? lastGood(slot, barred)?.commit : null) ?? job.sha
  const body = {
    kind,
    version: input.version,
    commit,
    policy: input.policyDigest,
    reason: request.reason ?? null,
    ...(input.role === 'champion' ? {} : { role: input.role }),
  }
  const recorded = decide(withoutNames(input)).predicates
  const objects = [facts.fetched.bytes, facts.workspaceModel.bytes]
  if (decision.outcome === 'deny') {
    // While somebody else holds the slot, its story is not interrupted by ours.
    if (slot.inFlight) return nothing(decision)
    const refusals = recorded.filter(({ outcome }) => outcome !== 'met')
    return {
      events: [{ ...key, type: 'promotion.refused', body: { ...body, refusals } }],
      objects,
      result: { input, decision, id, found },
    }
  }
  const { valid } = countApprovals(input)
  const { rules, demands, consent } = input
  const provider = demands?.provider ?? 'environment'
  const pull = consent?.pull ?? null
  const events: EventDraft[] = [
    ...supersede(ledger, slot.inFlight),
    ...registerModel(ledger, facts.workspaceModel, input, commit),
    ...(slot.hold && input.liftHold && kind === 'promotion'
      ? [
          {
            ...key,
            digest: null,
            promotion: null,
            type: 'hold.lifted' as const,
            body: { reason: request.reason ?? '' },
          },
        ]
      : []),
    { ...key, type: 'promotion.requested', body },
    {
      ...key,
      type: 'promotion.approved',
      body: {
        provider: input.breakGlass ? 'break-glass' : provider,
        approvers: input.breakGlass ? [] : valid.map((person) => person.id),
        ...(pull ? { pull: { number: pull.number, commit: pull.head } } : {}),
        rules: {
          reviewers: rules?.reviewers ?? 0,
          adminsBypass: rules?.adminsBypass ?? null,
          branchPolicy: rules?.branchPolicy ?? false,
          preventSelfReview: rules?.preventSelfReview ?? false,
        },
      },
    },
    { ...key, type: 'promotion.started', body: { decision: recorded, lease: leaseOf(job, request) } },
  ]
  return { events, objects, result: { input, decision, id, found } }
}

/** Longest life of one job on a runner of one's own, and of a whole run with its waiting, in milliseconds. */
const LONGEST_JOB = 5 * 24 * 60 * 60 * 1000
const LONGEST_RUN = 35 * 24 * 60 * 60 * 1000

/** Beyond this nobody can be at it any more, whatever GitHub says of the run. */
function leaseOf({ clock }: ReleaseJob, { apart }: PromotionRequest): string {
  return new Date(clock().getTime() + (apart ? LONGEST_RUN : LONGEST_JOB)).toISOString()
}

/** A later attempt of the run goes on where a crash left its promotion; the bytes are hashed again, nobody is asked twice. */
function resume(
  job: ReleaseJob,
  found: Promotion,
  input: DecisionInput,
  nothing: (decision: Decision) => Addition<Claim>,
): Addition<Claim> {
  const same = { ...input, run: { ...input.run, attempt: found.attempt } }
  const bytes = decide(same).predicates.filter(({ name }) => name === 'subject' || name === 'ref')
  const outcome =
    bytes.some((predicate) => predicate.outcome === 'refused') || found.digest !== input.digest ? 'deny' : 'allow'
  const unchanged = nothing({ outcome, predicates: bytes })
  if (outcome === 'deny' || found.endedAt !== null || found.phase === 'stuck' || found.attempt >= job.runAttempt)
    return unchanged
  const { model, digest, environment, id } = found
  return { ...unchanged, events: [{ model, digest, environment, promotion: id, type: 'promotion.resumed', body: {} }] }
}

/** A promotion that is stuck gives way to one that people approved: after it, what is in the environment is known. */
function supersede(ledger: Ledger, holder: string | null): readonly EventDraft[] {
  const stuck = ledger.state.promotions.find(({ id, phase }) => id === holder && phase === 'stuck')
  if (!stuck) return []
  const { model, digest, environment, id } = stuck
  const body = { code: 'PROMOTION_SUPERSEDED', message: 'A later promotion took its place.' }
  return [{ model, digest, environment, promotion: id, type: 'promotion.failed', body }]
}

/** How many promotions wait for a person to look at what they left. */
function stuckIn({ state }: Ledger): number {
  return state.promotions.filter(({ phase }) => phase === 'stuck').length
}

function reportOf(
  { decision, input, id }: Claim,
  facts: Facts,
  ledger: Ledger,
  { apart }: PromotionRequest,
): GateReport {
  return promotionReport(decision, input, {
    policy: facts.fetched.policy,
    ledger,
    registration:
      ledger.state.registered.find((entry) => entry.model === input.model && entry.digest === input.digest) ?? null,
    apart,
    reasonCode: 'PROMOTION_STARTED',
    findings: facts.findings,
    data: { phase: 'promote', promotion: id, ledgerHead: ledger.head },
  })
}

function endedReport(found: Promotion, input: DecisionInput, { fetched }: Facts): GateReport {
  const committed = found.phase === 'committed'
  const code = committed ? 'PROMOTION_ALREADY_COMMITTED' : 'PROMOTION_ALREADY_ENDED'
  const message = `This run's promotion is ${found.phase} since ${found.endedAt ?? ''}; a re-run deploys nothing.`
  return createReport({
    gate: 'promotion',
    verdict: 'fail',
    reasonCode: code,
    subject: { model: input.model, version: found.version, digest: found.digest },
    policy: { source: fetched.policy.source, digest: fetched.policy.digest },
    findings: [{ code, severity: 'error', message, advice: 'Start a new run.' }],
    data: { promotion: found.id, phase: found.phase },
  })
}

/** Refuses to go on: for a step that must fail whatever the policy observes. */
export function refuseToContinue({ report }: Pick<Start, 'report'>): never {
  const [first] = report.findings
  throw new ModelgateError(report.reasonCode, first?.message ?? 'The promotion is refused.', {
    kind: 'gate',
    ...(first?.advice === undefined ? {} : { advice: first.advice }),
  })
}
