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
