import { digestBytes } from '@modelgate/artifacts'
import type { LEDGER_CODES } from './codes.ts'
import { showText } from '@modelgate/manifest'
import { citedObjects } from './event.ts'
import type { ChainedEvent } from './encode-event.ts'
import { eventPath, objectPath } from './encode-event.ts'
import { parseEvent } from './parse-event.ts'

/** One file that a commit adds, changes or removes. */
export interface LedgerChange {
  readonly path: string
  /** `A`, `M`, `D` as git writes them; anything else is no plain file, or not one any more. */
  readonly status: string
  readonly blob: string
}

/** One commit of the ledger branch as git holds it. */
export interface LedgerCommit {
  readonly id: string
  readonly parents: readonly string[]
  readonly changes: readonly LedgerChange[]
}

/** A commit that is not one event in its place. */
export interface Intrusion {
  readonly commit: string
  /** The event that is not as it should be: the one that was due, or an earlier one that the commit changes. */
  readonly seq: number
  readonly code: keyof Pick<
    typeof LEDGER_CODES,
    | 'LEDGER_INTRUSION'
    | 'LEDGER_MERGE'
    | 'LEDGER_FILE_FOREIGN'
    | 'LEDGER_FILE_MODE'
    | 'LEDGER_EVENT_CHANGED'
    | 'LEDGER_EVENT_MALFORMED'
    | 'LEDGER_EVENT_MISPLACED'
    | 'LEDGER_CHAIN_BROKEN'
    | 'LEDGER_OBJECT_FORGED'
    | 'LEDGER_OBJECT_MISSING'
  >
  readonly message: string
}

export interface Chain {
  readonly events: readonly ChainedEvent[]
  readonly intrusions: readonly Intrusion[]
  /** Bytes of the objects that events cite, by digest. */
  readonly objects: ReadonlyMap<string, Uint8Array>
}

/**
 * The chain of events on the branch. A commit counts when it has one parent (the first: none), adds exactly the next
 * event and the objects that it cites, named by the digests of their bytes, cites nothing that is missing, and its
 * `prev` is the digest of the last event that counted. Everything else is an intrusion: listed, and as if it were not
 * there.
 *
 * @param commits from the first to the head, along first parents
 * @param read the bytes of a blob, or null when it is larger than anything Modelgate writes
 */
export function readChain(commits: Iterable<LedgerCommit>, read: (blob: string) => Uint8Array | null): Chain {
  const events: ChainedEvent[] = []
  const intrusions: Intrusion[] = []
  const objects = new Map<string, Uint8Array>()
  for (const commit of commits) {
    const accepted = acceptCommit(commit, events.at(-1) ?? null, objects, read)
    if ('chained' in accepted) {
      events.push(accepted.chained)
      for (const [digest, bytes] of accepted.objects) objects.set(digest, bytes)
    } else {
      intrusions.push({ commit: commit.id, ...accepted })
    }
  }
  return { events, intrusions, objects }
}

type Refused = Omit<Intrusion, 'commit'>
/** An event that counts, and the objects that came with it. */
interface Accepted {
  readonly chained: ChainedEvent
  readonly objects: ReadonlyMap<string, Uint8Array>
}

function acceptCommit(
  { parents, changes }: LedgerCommit,
  before: ChainedEvent | null,
  known: ReadonlyMap<string, Uint8Array>,
  read: (blob: string) => Uint8Array | null,
): Accepted | Refused {
  const seq = (before?.event.seq ?? 0) + 1
  const path = eventPath(seq)
  const refuse = (code: Intrusion['code'], message: string): Refused => ({ seq, code, message })
  if (parents.length > 1) return refuse('LEDGER_MERGE', `In the place of event ${seq} is a merge of two histories.`)
  const touched = changes.map((change) => seqOf(change.path)).filter((number) => number !== null)
  const first = touched.reduce((least, number) => Math.min(least, number), seq)
  if (first < seq) {
    const message = `Event ${first} was changed or removed after event ${seq - 1} was written: ${listChanges(changes)}.`
    return { seq: first, code: 'LEDGER_EVENT_CHANGED', message }
  }
  const own = changes.find((change) => change.path === path)
  if (!own) {
    return touched.length > 0
      ? refuse('LEDGER_EVENT_MISPLACED', `Event ${seq} is due, but here is another one: ${listChanges(changes)}.`)
      : refuse(
          'LEDGER_INTRUSION',
          `In the place of event ${seq} is a commit without an event: ${listChanges(changes)}.`,
        )
  }
  if (!isWritten(own)) return refuse('LEDGER_FILE_MODE', `Event ${seq} is no plain file: ${listChanges([own])}.`)
  const bytes = read(own.blob)
  if (!bytes) return refuse('LEDGER_EVENT_MALFORMED', `${path} is too large for an event.`)
  const event = parseEvent(bytes)
  if (typeof event === 'string') return refuse('LEDGER_EVENT_MALFORMED', `${path}: ${event}`)
  if (event.seq !== seq) return refuse('LEDGER_EVENT_MISPLACED', `${path} says that it is event ${event.seq}.`)
  const prev = before?.digest ?? null
  if (event.prev !== prev) {
    const former = before ? `event ${seq - 1} is ${prev}: that one was changed afterwards, or` : 'there is none:'
    const message = `Event ${seq} follows ${event.prev ?? 'nothing'}, but ${former} this one is of another ledger.`
    return refuse('LEDGER_CHAIN_BROKEN', message)
  }
  const cited = new Set(citedObjects(event))
  const objects = new Map<string, Uint8Array>()
  for (const change of changes) {
    if (change === own) continue
    const digest = digestOf(change.path)
    if (digest === null || !cited.has(digest) || change.status === 'D') {
      return refuse('LEDGER_FILE_FOREIGN', `The commit of event ${seq} also touches ${listChanges([change])}.`)
    }
    if (!isWritten(change)) return refuse('LEDGER_FILE_MODE', `${change.path} is no plain file (${change.status}).`)
    const content = read(change.blob)
    if (!content || digestBytes(content) !== digest) {
      return refuse('LEDGER_OBJECT_FORGED', `${change.path} does not hold the bytes that its name says.`)
    }
    cited.delete(digest)
    objects.set(digest, content)
  }
  const missing = Array.from(cited).find((digest) => !known.has(digest))
  if (missing) {
    return refuse('LEDGER_OBJECT_MISSING', `Event ${seq} cites ${objectPath(missing)}, which is not there.`)
  }
  return { chained: { event, bytes, digest: digestBytes(bytes) }, objects }
}

/** A plain file was put there. `M` is possible where an intruder had put another one at the place of the next event. */
function isWritten({ status }: LedgerChange): boolean {
  return status === 'A' || status === 'M'
}

function seqOf(path: string): number | null {
  const digits = /^events\/(\d{8})\.json$/u.exec(path)?.[1]
  return digits === undefined ? null : Number(digits)
}

function digestOf(path: string): string | null {
  const hex = /^objects\/sha256\/([0-9a-f]{64})$/u.exec(path)?.[1]
  return hex === undefined ? null : `sha256:${hex}`
}

/** Changes that a message names; a commit can have millions. */
const LISTED = 3

function listChanges(changes: readonly LedgerChange[]): string {
  if (changes.length === 0) return 'it changes nothing'
  const listed = changes.slice(0, LISTED).map(({ status, path }) => `${status} ${showText(path)}`)
  const more = changes.length - listed.length
  return listed.concat(more > 0 ? `${more} more` : []).join(', ')
}
