import { digestBytes } from '@modelgate/artifacts'
import { citedObjects } from './event.ts'
import type { ChainedEvent } from './encode-event.ts'
import { eventPath, objectPath } from './encode-event.ts'
import { parseEvent } from './parse-event.ts'

/** One commit of the ledger branch as git holds it. */
export interface LedgerCommit {
  readonly id: string
  readonly parents: readonly string[]
  readonly changes: readonly { readonly path: string; readonly status: string; readonly blob: string }[]
}

/** A commit that is not one event in its place. */
export interface Intrusion {
  readonly commit: string
  /** The seq that should have stood there. */
  readonly seq: number
  readonly code: 'LEDGER_INTRUSION' | 'LEDGER_OBJECT_MISSING'
  readonly message: string
}

export interface Chain {
  readonly events: readonly ChainedEvent[]
  readonly intrusions: readonly Intrusion[]
}

/**
 * The chain of events on the branch. A commit counts when it has one parent (the first: none), adds exactly the next
 * event and objects whose names are the digests of their bytes, cites nothing that is missing, and its `prev` is the
 * digest of the last event that counted. Everything else is an intrusion: listed, and as if it were not there.
 *
 * @param commits from the first to the head, along first parents
 * @param read the bytes of a blob, or null when it is larger than anything Modelgate writes
 */
export function readChain(commits: Iterable<LedgerCommit>, read: (blob: string) => Uint8Array | null): Chain {
  const events: ChainedEvent[] = []
  const intrusions: Intrusion[] = []
  const objects = new Set<string>()
  for (const commit of commits) {
    const accepted = acceptCommit(commit, events.at(-1) ?? null, objects, read)
    if ('event' in accepted) {
      events.push(accepted.event)
      for (const object of accepted.objects) objects.add(object)
    } else {
      intrusions.push({ commit: commit.id, seq: events.length + 1, ...accepted })
    }
  }
  return { events, intrusions }
}

type Accepted =
  { readonly event: ChainedEvent; readonly objects: readonly string[] } | Pick<Intrusion, 'code' | 'message'>

function acceptCommit(
  commit: LedgerCommit,
  before: ChainedEvent | null,
  known: ReadonlySet<string>,
  read: (blob: string) => Uint8Array | null,
): Accepted {
  const seq = (before?.event.seq ?? 0) + 1
  const path = eventPath(seq)
  if (commit.parents.length > 1) return foreign('It is a merge; the ledger is one line of commits.')
  const own = commit.changes.find((change) => change.path === path)
  // `M` is possible where an intruder had put a file at the path of the next event.
  if (!own || !'AM'.includes(own.status)) {
    const touched = commit.changes.map(({ status, path: name }) => `${status} ${name}`).join(', ')
    return foreign(`It should add ${path}, but it changes ${touched || 'nothing'}.`)
  }
  const objects: string[] = []
  for (const change of commit.changes) {
    if (change === own) continue
    const hex = /^objects\/sha256\/([0-9a-f]{64})$/u.exec(change.path)?.[1]
    if (!hex || !'AM'.includes(change.status)) return foreign(`It also changes ${change.path} (${change.status}).`)
    const content = read(change.blob)
    if (!content || digestBytes(content) !== `sha256:${hex}`) {
      return foreign(`${change.path} does not hold the bytes that its name says.`)
    }
    objects.push(`sha256:${hex}`)
  }
  const bytes = read(own.blob)
  if (!bytes) return foreign(`${path} is too large for an event.`)
  const event = parseEvent(bytes)
  if (typeof event === 'string') return foreign(`${path}: ${event}`)
  if (event.seq !== seq) return foreign(`${path} says that it is event ${event.seq}.`)
  const prev = before?.digest ?? null
  if (event.prev !== prev) {
    return foreign(`${path} follows ${event.prev ?? 'nothing'}, but the event before it is ${prev ?? 'nothing'}.`)
  }
  const missing = citedObjects(event).find((digest) => !known.has(digest) && !objects.includes(digest))
  if (missing) {
    return { code: 'LEDGER_OBJECT_MISSING', message: `${path} cites ${objectPath(missing)}, which is not there.` }
  }
  return { event: { event, bytes, digest: digestBytes(bytes) }, objects }
}

function foreign(message: string): Accepted {
  return { code: 'LEDGER_INTRUSION', message }
}
