export { appendEvents } from './append-events.ts'
export type { Addition, Appended, WriterContext } from './append-events.ts'
export { auditPlacement } from './audit-placement.ts'
export type { AuditQuestion } from './audit-placement.ts'
export { chainEvent, eventPath, objectPath } from './encode-event.ts'
export type { ChainedEvent } from './encode-event.ts'
export type { Candidate, Freeze, Rehearsal, Retirement, Veto } from './apply-governance.ts'
export type { Promotion, PromotionPhase } from './apply-promotion.ts'
export { citedObjects } from './event.ts'
export type {
  Actor,
  Cause,
  Consent,
  Ending,
  Evidence,
  EventDraft,
  FreezeTerms,
  LedgerEvent,
  Predicate,
  PromotionKind,
  Registration,
  Request,
  Role,
} from './event.ts'
export { barredDigests, foldEvents } from './fold-events.ts'
export type { IllegalEvent, LedgerState, RecordedEvidence, RegisteredModel } from './fold-events.ts'
export { freezeAt } from './freeze-at.ts'
export { listLifecycles } from './list-lifecycles.ts'
export type { Lifecycle } from './list-lifecycles.ts'
export { activePlacements, currentPlacement, lastGood, slotOf } from './slot.ts'
export type { Placement, Slot } from './slot.ts'
export { githubLedgerStore, listRemoteRefs } from './github-ledger-store.ts'
export type { GitHubLedgerLocation } from './github-ledger-store.ts'
export { bundleLedger, gitLedgerStore } from './git-ledger-store.ts'
export { LEDGER_BRANCH } from './ledger-store.ts'
export type { CommitContent, Ledger, LedgerStore } from './ledger-store.ts'
export { eventsCsv, listEvents } from './list-events.ts'
export { readChain } from './read-chain.ts'
export type { Chain, Intrusion, LedgerCommit } from './read-chain.ts'
export { LEDGER_CODES } from './codes.ts'
export { ASSURANCE, lifecycleTable, placementTable, verifyLedger } from './verify-ledger.ts'
export { verifyPlacement } from './verify-placement.ts'
