import { createHash } from 'node:crypto'
import { eventPath, objectPath } from './encode-event.ts'

/** The tree of a ledger as git writes it, while it grows. */
export interface LedgerTree {
  readonly addEvent: (seq: number, blob: string) => void
  readonly addObject: (digest: string, blob: string) => void
  /** Git's id of the tree as it stands. */
  readonly id: () => string
}

/**
 * Computes which tree a ledger must have after each event, so that no tree has to be read: one holds all events before
 * it, and reading and comparing every one is by far the largest part of verifying a long history.
 *
 * @param digits length of git's ids: 40 where they are SHA-1, 64 where they are SHA-256
 */
export function growLedgerTree(digits: number): LedgerTree {
  const algorithm = digits === 40 ? 'sha1' : 'sha256'
  const events = openFolder(nameOf(eventPath(1)).length, digits / 2)
  const objects = openFolder(nameOf(objectPath(`sha256:${'0'.repeat(64)}`)).length, digits / 2)
  const idOf = (body: Uint8Array) => createHash(algorithm).update(`tree ${body.length}\0`).update(body).digest()
  const parent = (name: string, id: Uint8Array) => Buffer.concat([Buffer.from(`40000 ${name}\0`), id])
  let objectsEntry: Uint8Array | null = null
  return {
    addEvent: (seq, blob) => events.add(nameOf(eventPath(seq)), blob),
    addObject: (digest, blob) => {
      objects.add(nameOf(objectPath(digest)), blob)
      objectsEntry = null
    },
    id: () => {
      const entries: Uint8Array[] = [parent('events', idOf(events.body()))]
      if (objects.body().length > 0) {
        objectsEntry ??= parent('objects', idOf(parent('sha256', idOf(objects.body()))))
        entries.push(objectsEntry)
      }
      return idOf(Buffer.concat(entries)).toString('hex')
    },
  }
}

interface Folder {
  readonly add: (name: string, blob: string) => void
  readonly body: () => Uint8Array
}

/** A folder of plain files whose names are all of one length: entries of one width, in the order of their names. */
function openFolder(nameLength: number, idLength: number): Folder {
  const mode = '100644 '
  const width = mode.length + nameLength + 1 + idLength
  let bytes: Buffer = Buffer.alloc(width * 64)
  let length = 0
  const nameAt = (offset: number) => bytes.toString('latin1', offset + mode.length, offset + mode.length + nameLength)
  return {
    add: (name, blob) => {
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)])
      let at = length
      // Events come in their order; only objects have to find their place.
      if (length > 0 && nameAt(length - width) > name) {
        let low = 0
        for (let high = length / width; low < high;) {
          const middle = (low + high) >>> 1
          if (nameAt(middle * width) < name) low = middle + 1
          else high = middle
        }
        at = low * width
        bytes.copyWithin(at + width, at, length)
      }
      bytes.write(`${mode}${name}\0`, at, 'latin1')
      bytes.write(blob, at + width - idLength, 'hex')
      length += width
    },
    body: () => bytes.subarray(0, length),
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
