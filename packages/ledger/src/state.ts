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
