import { ModelgateError } from '@modelgate/kernel'
import type { ByteSource } from './byte-source.ts'
import { runPickle } from './pickle-machine.ts'

/** What bytes of unknown kind would import, were they loaded as a pickle. */
export interface PickleProbe {
  readonly globals: readonly string[]
  /** Why they could not be followed to the end; null where they could. */
  readonly unread: string | null
}

/** The bytes that a pickle since protocol 2 starts with, and what may follow them. */
const PROTOCOL = 0x80
const HIGHEST = 5
const FIRST_INSTRUCTIONS = new Set(Buffer.from('\x95]}()cNKMJXC\x8a\x8c\x8d\x8f\x88\x89GUBT', 'latin1'))

/** One stream behind another, in a file that is not known to be one pickle. */
const MAX_STREAMS = 16

/**
 * Follows bytes as one pickle behind another, where they look like it: a file says by its content what a loader makes of it, not by its name.
 *
 * @param named whether the name says that this is a pickle
 * @returns null for what is no pickle
 */
export function probePickle(source: ByteSource, what: string, named: boolean): PickleProbe | null {
  const head = new Uint8Array(Math.min(3, source.length))
  source.read(head, 0)
  const [first = 0, protocol = 0, instruction = 0] = head
  const isMarked = first === PROTOCOL && protocol >= 2 && protocol <= HIGHEST && FIRST_INSTRUCTIONS.has(instruction)
  // Protocols 0 and 1 have no mark; what calls something starts with a name or a mark.
  const isText = first === 0x63 || first === 0x28
  if (!isMarked && !isText && !named) return null
  const globals = new Set<string>()
  try {
    for (let at = 0, streams = 0; at < source.length && streams < MAX_STREAMS; streams++) {
      at = runPickle(source, at, what, null, globals).end
    }
    return { globals: [...globals], unread: null }
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error
    // Text that starts like a name is text, unless a name came of it before it broke.
    return isMarked || named || globals.size > 0 ? { globals: [...globals], unread: error.message } : null
  }
}
