import type { LedgerState, PromotionKind, Role } from '@modelgate/ledger/state'
import type { EnvironmentPolicy, Tier, Waiver } from '@modelgate/policy'

/** An account. `name` is how sentences call it: `@ana` for people, `account 1002` in the ledger. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly bot: boolean
}

/**
 * One entry of a run's approval log, or the last word of one reviewer of a promotion pull request: `elsewhere` is about
 * another environment, `unlisted` from no reviewer of it, `stale` bound to another commit than the last one, `outsider`
 * from somebody who may not write.
 */
export interface Approval {
  readonly by: Person
  readonly state: 'approved' | 'rejected' | 'elsewhere' | 'unlisted' | 'stale' | 'dismissed' | 'outsider'
}

/** The pull request that asks for a promotion: its reviews are the consent. */
export interface PullConsent {
  /** The file that names the digest. */
  readonly path: string
  /** The digest that the file names on the default branch; null: there is no such file, or it names none. */
  readonly named: string | null
  /** The merged pull request that brought the file's last change; null: none did. */
  readonly pull: {
    readonly number: number
    /** The commit that reviews must be bound to. */
    readonly head: string
    /** The digest that the file names there. */
    readonly named: string | null
    /** Whether all its commits are known, and so everybody who wrote one. */
    readonly complete: boolean
  } | null
}

/** What GitHub says about an environment. */
export interface EnvironmentRules {
  readonly name: string
  readonly createdAt: string
  /** Required reviewers: people and teams. */
  readonly reviewers: number
  readonly preventSelfReview: boolean
  /** Null: GitHub does not say. */
  readonly adminsBypass: boolean | null
  readonly branchPolicy: boolean
}

/** Everything a decision depends on. The same input gives the same decision, today and in an audit. */
export interface DecisionInput {
  readonly kind: PromotionKind
  /** How the version is to serve. */
  readonly role: Role
  readonly model: string
  readonly version: string
  /** The model's risk tier, as its manifest says. */
  readonly tier: Tier
  /** The digest that was planned and shown to the approvers. */
  readonly digest: string
  /** The digest of the bytes at hand; null: some of them could not be reached. */
  readonly measured: string | null
  readonly environment: string
  /** Null: the policy does not name this environment. */
  readonly demands: EnvironmentPolicy | null
  readonly policyDigest: string
  readonly waivers: readonly Waiver[]
  readonly state: LedgerState
  /** Null: GitHub has no environment of this name. */
  readonly rules: EnvironmentRules | null
  readonly approvals: readonly Approval[]
  /** Null unless the policy wants approvals by pull request. */
  readonly consent: PullConsent | null
  /** Whether a rollback is asked for without approval. */
  readonly breakGlass: boolean
  /** Whether the one who asks is a reviewer of the environment. */
  readonly eligible: boolean
  readonly requester: Person
  /** Everybody who started or re-ran the run. */
  readonly actors: readonly Person[]
  /** Authors of the change: of the pull requests and of the commits that touched the model's files. */
  readonly authors: readonly Person[]
  /** How well they are known. */
  readonly authorship: {
    /** Whether every commit of the change was looked at. */
    readonly complete: boolean
    /** How many commit authors have an address that no account owns. */
    readonly unmapped: number
  }
  readonly run: { readonly id: number; readonly attempt: number; readonly startedAt: string; readonly ref: string }
  readonly defaultBranch: string
  readonly liftHold: boolean
  /** Whether a person may see some refusals first without being stopped by them. */
  readonly observe: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}
