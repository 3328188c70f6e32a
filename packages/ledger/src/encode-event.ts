import { digestBytes } from '@modelgate/artifacts'
import { canonicalJson } from '@modelgate/kernel'
import type { Actor, EventDraft, LedgerEvent } from './event.ts'

/** An event with the bytes that stand on the branch and their digest. */
export interface ChainedEvent {
  readonly event: LedgerEvent
  readonly bytes: Uint8Array
  readonly digest: string
}

/** A draft in its place: the next `seq` after the event before, and `prev` of that event's bytes. */
export function chainEvent(
  draft: EventDraft,
  before: Pick<ChainedEvent, 'event' | 'digest'> | null,
  { at, actor }: { readonly at: string; readonly actor: Actor },
): ChainedEvent {
  const event: LedgerEvent = {
    ...draft,
    schemaVersion: 1,
    seq: (before?.event.seq ?? 0) + 1,
    prev: before?.digest ?? null,
    at,
    actor,
  }
  const bytes = new TextEncoder().encode(canonicalJson(event))
  return { event, bytes, digest: digestBytes(bytes) }
}

/** `events/00000042.json` */
export function eventPath(seq: number): string {
  return `events/${String(seq).padStart(8, '0')}.json`
}

/** `objects/sha256/<hex>` of a `sha256:` digest. */
export function objectPath(digest: string): string {
  return `objects/sha256/${digest.slice('sha256:'.length)}`
}
