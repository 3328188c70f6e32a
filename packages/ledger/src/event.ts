import type { GateName, Verdict } from '@modelgate/kernel'
import { textAt } from '@modelgate/kernel'

/** Who did it: people by numeric account id, never by name, and the workflow run that acted for them. */
export interface Actor {
  readonly account: number
  readonly run: number
  readonly attempt: number
}

/** What every event carries. Times are RFC 3339 UTC; order is `seq`, never time. */
interface Envelope<Type extends string, Body> {
  readonly schemaVersion: 1
  /** From 1, without gaps. */
  readonly seq: number
  /** `sha256:` of the bytes of the event before; null for the first. */
  readonly prev: string | null
  readonly type: Type
  readonly at: string
  readonly actor: Actor
  readonly model: string | null
  /** The model's digest: what identifies a version. */
  readonly digest: string | null
  /** Lower case: GitHub does not tell environments apart by case. */
  readonly environment: string | null
  readonly promotion: string | null
  readonly body: Body
}

/** First event of every ledger: which repository it belongs to, so that it cannot be replayed into another. */
export type LedgerOpened = Envelope<
  'ledger.opened',
  { readonly repository: { readonly id: number; readonly name: string } }
>

/** A model version was seen on the protected branch: what it is made of. */
export type ModelRegistered = Envelope<'model.registered', Registration>

export interface Registration {
  readonly version: string
  readonly commit: string
  readonly path: string
  /** Object: the manifest's bytes. */
  readonly manifest: string
  readonly code: string | null
  readonly data: readonly { readonly name: string; readonly role: string; readonly digest: string }[]
}

/** A gate judged exactly these bytes on the protected branch. */
export type EvidenceRecorded = Envelope<'evidence.recorded', Evidence>

export interface Evidence {
  readonly gate: GateName
  readonly verdict: Verdict
  readonly reasonCode: string
  /** Object: the gate's report. */
  readonly report: string
  /** Digest of the policy that the gate applied. */
  readonly policy: string
  readonly headSha: string
  readonly testedSha: string
  readonly ref: string
  /** `recomputed`: predictions were made again from these bytes; `claimed`: they are the author's word. */
  readonly strength: 'claimed' | 'recomputed'
}

/** `rollback` is a promotion of the last good digest: no order, no soak, and it sets a hold. */
export type PromotionKind = 'promotion' | 'rollback'

/** How a version serves in an environment: all of the traffic, a part of it, or a copy of it. */
export type Role = 'champion' | 'canary' | 'shadow'

/** Somebody asks for these bytes in this environment. */
export type PromotionRequested = Envelope<'promotion.requested', Request>

export interface Request {
  readonly kind: PromotionKind
  readonly version: string
  readonly commit: string
  /** Object: the policy's bytes. */
  readonly policy: string
  readonly reason: string | null
  /** Absent: champion. */
  readonly role?: Role
}

/** The consent that was found, and the rules of the environment at that moment. */
export type PromotionApproved = Envelope<'promotion.approved', Consent>

export interface Consent {
  /** `break-glass`: nobody was asked; a review follows. */
  readonly provider: 'environment' | 'pull-request' | 'break-glass'
  /** Accounts whose approval counted. */
  readonly approvers: readonly number[]
  /** The pull request whose reviews are the consent, and the commit they are bound to. */
  readonly pull?: { readonly number: number; readonly commit: string }
  readonly rules: {
    readonly reviewers: number
    readonly adminsBypass: boolean | null
    readonly branchPolicy: boolean
    readonly preventSelfReview: boolean
  }
}

/** The environment is claimed; the deploy steps may run. Its `seq` is the fencing token. */
export type PromotionStarted = Envelope<
  'promotion.started',
  {
    readonly decision: readonly Predicate[]
    /** When the claim ends although nobody said how the job ended. */
    readonly lease?: string
  }
>

/** One demand and how it stood when the promotion was decided. */
export interface Predicate {
  /** What was asked, in a word: `order`, `soak`, `evidence`, `approval` … */
  readonly name: string
  /** The code that explains the outcome; of the refusal, or `…_MET`. */
  readonly code: string
  readonly outcome: 'met' | 'refused' | 'deferred' | 'waived' | 'observed'
  readonly message: string
}

/** Another attempt of the same run goes on where a crash left the promotion. */
export type PromotionResumed = Envelope<'promotion.resumed', Readonly<Record<string, never>>>
/** The record that GitHub made for the job by itself is the promotion's: no other is made. */
export type DeploymentAdopted = Envelope<'deployment.adopted', { readonly deployment: number }>
/** The job succeeded: the digest is in the environment. */
export type PromotionCommitted = Envelope<'promotion.committed', Readonly<Record<string, never>>>
/** The job failed, was cancelled, or never came to the deploy steps. */
export type PromotionFailed = Envelope<'promotion.failed', Cause>
/** Nobody can tell what is in the environment: a person has to look. */
export type PromotionStuck = Envelope<'promotion.stuck', Cause>
/** The decision was no. */
export type PromotionRefused = Envelope<'promotion.refused', Request & { readonly refusals: readonly Predicate[] }>

export interface Cause {
  readonly code: string
  readonly message: string
}

/** People promote forward again after a rollback. */
export type HoldLifted = Envelope<'hold.lifted', { readonly reason: string }>

/** All evidence that the policy's environments demand is there: the version is a candidate. */
export type ModelNominated = Envelope<'model.nominated', { readonly policy: string }>
/** Never again, in one environment or (environment null) anywhere, until two people clear it. */
export type ModelVetoed = Envelope<'model.vetoed', { readonly reason: string }>
/** The actor and whoever approved say that the veto no longer stands. */
export type VetoCleared = Envelope<'veto.cleared', { readonly reason: string; readonly approvers: readonly number[] }>
/** The version serves nowhere and never will again. */
export type ModelRetired = Envelope<'model.retired', Ending>
/** The version was taken out of the environment and nothing took its place there. */
export type ModelDecommissioned = Envelope<'model.decommissioned', Ending>

/** Why a version is gone, for how long its records are kept, and what does its work now. */
export interface Ending {
  readonly reason: string
  readonly retention: string
  readonly replacement: string | null
}

/** No promotion starts in the environment, of this model or (model null) of any. */
export type FreezeSet = Envelope<'freeze.set', FreezeTerms>

export interface FreezeTerms {
  readonly reason: string
  readonly from: string
  /** Null: until it is lifted. */
  readonly until: string | null
  readonly allowRollback: boolean
}

export type FreezeLifted = Envelope<'freeze.lifted', { readonly reason: string }>

/** A drill: whether the last good bytes could be brought back at that moment. */
export type RollbackRehearsed = Envelope<
  'rollback.rehearsed',
  {
    readonly version: string
    readonly commit: string
    readonly passed: boolean
    readonly decision: readonly Predicate[]
  }
>
/** The issue in which a rollback without approval is looked at afterwards. */
export type ReviewOpened = Envelope<'review.opened', { readonly issue: number }>
/** Somebody else than who broke the glass closed it. */
export type ReviewClosed = Envelope<'review.closed', { readonly issue: number; readonly by: number }>

export type LedgerEvent =
  | LedgerOpened
  | ModelRegistered
  | EvidenceRecorded
  | PromotionRequested
  | PromotionApproved
  | PromotionStarted
  | PromotionResumed
  | DeploymentAdopted
  | PromotionCommitted
  | PromotionFailed
  | PromotionStuck
  | PromotionRefused
  | HoldLifted
  | ModelNominated
  | ModelVetoed
  | VetoCleared
  | ModelRetired
  | ModelDecommissioned
  | FreezeSet
  | FreezeLifted
  | RollbackRehearsed
  | ReviewOpened
  | ReviewClosed

type DraftOf<E> = E extends LedgerEvent ? Omit<E, 'schemaVersion' | 'seq' | 'prev' | 'at' | 'actor'> : never
/** An event that has no place in the chain yet. */
export type EventDraft = DraftOf<LedgerEvent>

/** The field of the body that cites an object, by type of event. */
const CITATIONS: ReadonlyMap<string | undefined, string> = new Map([
  ['model.registered', 'manifest'],
  ['evidence.recorded', 'report'],
  ['promotion.requested', 'policy'],
  ['promotion.refused', 'policy'],
  ['model.nominated', 'policy'],
])

/**
 * Digests of the objects that an event cites: they must be on the branch with it or before it.
 *
 * @param event also one that nobody has looked at yet
 */
export function citedObjects(event: unknown): readonly string[] {
  const field = CITATIONS.get(textAt(event, 'type'))
  const digest = field === undefined ? undefined : textAt(event, 'body', field)
  return digest === undefined ? [] : [digest]
}
