import { LEDGER_EVENT_SCHEMA, validate } from '@modelgate/manifest'
import type { LedgerEvent } from './event.ts'

/** The boundary between bytes of unknown origin and the types of this package: what the schema accepts is an event. */
export function isLedgerEvent(value: unknown): value is LedgerEvent {
  return validate(LEDGER_EVENT_SCHEMA, value).length === 0
}
