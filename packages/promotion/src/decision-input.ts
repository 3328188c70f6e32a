import type { LedgerState, PromotionKind } from '@modelgate/ledger/state'
import type { EnvironmentPolicy, Tier, Waiver } from '@modelgate/policy'

/** An account. `name` is how sentences call it: `@ana` for people, `account 1002` in the ledger. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly bot: boolean
}

/** One entry of a run's approval log, for one environment. */
export interface Approval {
  readonly by: Person
  readonly state: 'approved' | 'rejected'
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
