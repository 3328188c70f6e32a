import type { LedgerState } from './fold-events.ts'
import type { ChainedEvent } from './encode-event.ts'
import type { Intrusion } from './read-chain.ts'

/** The branch that holds the ledger. */
export const LEDGER_BRANCH = 'modelgate/ledger'

/** The ledger as it stood when it was read. */
export interface Ledger {
  /** Git commit of the branch head; null: there is no branch yet. */
  readonly commit: string | null
  readonly events: readonly ChainedEvent[]
  readonly intrusions: readonly Intrusion[]
  /** Bytes of the objects that the events cite, by digest: reports, policies, manifests. */
  readonly objects: ReadonlyMap<string, Uint8Array>
  readonly state: LedgerState
  /** Digest of the last event: what one keeps elsewhere. Null for an empty ledger. */
  readonly head: string | null
}

/** What one commit adds to the branch. */
export interface CommitContent {
  readonly event: ChainedEvent
  /** By digest. */
  readonly objects: ReadonlyMap<string, Uint8Array>
}

/** Where a ledger lives. */
export interface LedgerStore {
  /** @throws ModelgateError `LEDGER_UNREADABLE` */
  read(): Promise<Ledger>
  /**
   * Puts commits on top of the head that was read, all or none: compare-and-swap by fast-forward.
   *
   * @returns the new head commit, or null when somebody else was faster
   * @throws ModelgateError `LEDGER_BLOCKED_BY_RULESET`
   */
  publish(base: string | null, commits: readonly CommitContent[]): Promise<string | null>
}
