export { appendEvents } from './append-events.ts'
export type { Addition, Appended, WriterContext } from './append-events.ts'
export { auditPlacement } from './audit-placement.ts'
export type { AuditQuestion } from './audit-placement.ts'
export { chainEvent, eventPath, objectPath } from './encode-event.ts'
export type { ChainedEvent } from './encode-event.ts'
export { citedObjects } from './event.ts'
export type {
  Actor,
  Cause,
  Consent,
  Evidence,
  EventDraft,
  LedgerEvent,
  Predicate,
  PromotionKind,
  Registration,
  Request,
} from './event.ts'
export { currentPlacement, foldEvents, lastGood, slotOf } from './fold-events.ts'
export type {
  IllegalEvent,
  LedgerState,
  Placement,
  Promotion,
  PromotionPhase,
  RecordedEvidence,
  RegisteredModel,
  Slot,
} from './fold-events.ts'
export { githubLedgerStore } from './github-ledger-store.ts'
export type { GitHubLedgerLocation } from './github-ledger-store.ts'
export { bundleLedger, gitLedgerStore } from './git-ledger-store.ts'
export { LEDGER_BRANCH } from './ledger-store.ts'
export type { CommitContent, Ledger, LedgerStore } from './ledger-store.ts'
export { eventsCsv, listEvents } from './list-events.ts'
export { readChain } from './read-chain.ts'
export type { Chain, Intrusion, LedgerCommit } from './read-chain.ts'
export { LEDGER_CODES } from './codes.ts'
export { ASSURANCE, placementTable, verifyLedger } from './verify-ledger.ts'
export { verifyPlacement } from './verify-placement.ts'
