import { canonicalJson } from '@modelgate/kernel'
import { LEDGER_EVENT_SCHEMA, validate } from '@modelgate/manifest'
import type { LedgerEvent } from './event.ts'
import { isLedgerEvent } from './trust-boundary.ts'

/** An event is small: figures and digests. Reports, policies and manifests are objects. */
const MAX_EVENT_BYTES = 256 * 1024

/** The event that bytes from the branch hold, or a sentence that says why they hold none. */
export function parseEvent(bytes: Uint8Array): LedgerEvent | string {
  if (bytes.length > MAX_EVENT_BYTES) return `The event has ${bytes.length} bytes; ${MAX_EVENT_BYTES} are allowed.`
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    value = JSON.parse(text)
    if (canonicalJson(value) !== text) return 'The event is not canonical JSON (RFC 8785).'
  } catch (error) {
    return `The event is not JSON in UTF-8: ${error instanceof Error ? error.message : String(error)}.`
  }
  if (isLedgerEvent(value)) return value
  const [problem] = validate(LEDGER_EVENT_SCHEMA, value)
  return `The event does not follow its schema: ${problem?.message ?? 'it is none'} (at ${problem?.pointer || 'the top'}).`
}
