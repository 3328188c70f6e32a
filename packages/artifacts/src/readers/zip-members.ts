import { crc32, inflateRawSync } from 'node:zlib'
import { ModelgateError } from '@modelgate/kernel'
import { type ByteSource, chunksOf, rangeSource } from './byte-source.ts'
import { mostArrayBytes, mostUnpacked } from './most-unpacked.ts'

/** One file of a ZIP archive. */
export interface ZipMember {
  readonly name: string
  /** Where its header lies in the archive. */
  readonly offset: number
  /** Its bytes. Deflated ones are inflated when they are read, one member at a time. */
  readonly bytes: ByteSource
}

/** More members than any model has; the list alone would take the memory. */
const MAX_MEMBERS = 1_000_000

/** End record, without and with the longest comment. */
const END_BYTES = 22
const END_SEARCH_BYTES = END_BYTES + 65_535

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50

/**
 * Lists the members of a ZIP archive. What its two directories say must agree, because scanners read one and loaders the other;
 * encryption, other methods than stored and deflated, duplicate names, impossible sizes and members that share bytes are refused.
 *
 * @throws ModelgateError `ZIP_INVALID` with the offset
 */
export function zipMembers(file: ByteSource, path: string): readonly ZipMember[] {
  const refuse = (why: string, offset: number): ModelgateError =>
    new ModelgateError('ZIP_INVALID', `${path} is not a sound ZIP archive: ${why} (at byte ${offset}).`, {
      advice: 'Write the file again, or fetch it again if it was cut short.',
    })
  const { count, offset, size } = findDirectory(file, refuse)
  const directory = readAt(file, offset, size, refuse)
  const members: (ZipMember & { readonly end: number })[] = []
  const names = new Set<string>()
  const inflated: { name: string | null; bytes: Uint8Array } = { name: null, bytes: new Uint8Array(0) }
  let at = 0
  for (let index = 0; index < count; index++) {
    const entry = readCentral(directory, at, offset, refuse)
    at = entry.next
    if (names.has(entry.name)) throw refuse(`the name ${JSON.stringify(entry.name)} is there twice`, offset + at)
    names.add(entry.name)
    if (entry.name.endsWith('/')) continue
    members.push({ name: entry.name, offset: entry.local, ...memberBytes(file, entry, inflated, refuse) })
  }
  if (at !== size) throw refuse('the directory has bytes behind its last entry', offset + at)
  let end = 0
  for (const member of members.toSorted((a, b) => a.offset - b.offset)) {
    if (member.offset < end) throw refuse(`${JSON.stringify(member.name)} lies inside another member`, member.offset)
    end = member.end
  }
  const unpacked = members.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (unpacked > mostArrayBytes(file.length)) throw refuse(`its members claim ${unpacked} bytes`, offset)
  return members
}

type Refuse = (why: string, offset: number) => ModelgateError

interface CentralEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly stored: number
  readonly size: number
  readonly local: number
  readonly next: number
}

function readAt(file: ByteSource, offset: number, length: number, refuse: Refuse): DataView {
  if (offset < 0 || offset + length > file.length) throw refuse('a record lies outside of the file', file.length)
  const bytes = new Uint8Array(length)
  file.read(bytes, offset)
  return new DataView(bytes.buffer)
}

function findDirectory(file: ByteSource, refuse: Refuse) {
  const searched = Math.min(file.length, END_SEARCH_BYTES)
  if (searched < END_BYTES) throw refuse('it is too short', 0)
  const start = file.length - searched
  const tail = readAt(file, start, searched, refuse)
  let end = searched - END_BYTES
  while (
    end >= 0 &&
    (tail.getUint32(end, true) !== END || end + END_BYTES + tail.getUint16(end + 20, true) !== searched)
  )
    end--
  if (end < 0) throw refuse('it has no directory', file.length)
  const count = tail.getUint16(end + 10, true)
  const size = tail.getUint32(end + 12, true)
  const offset = tail.getUint32(end + 16, true)
  if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) return check({ count, size, offset })
  const locator = readAt(file, start + end - 20, 20, refuse)
  if (locator.getUint32(0, true) !== LOCATOR_64) return check({ count, size, offset })
  const record = readAt(file, safe(locator.getBigUint64(8, true), start + end - 12, refuse), 56, refuse)
  if (record.getUint32(0, true) !== END_64) throw refuse('the ZIP64 record is missing', start + end - 12)
  return check({
    count: safe(record.getBigUint64(32, true), start + end, refuse),
    size: safe(record.getBigUint64(40, true), start + end, refuse),
    offset: safe(record.getBigUint64(48, true), start + end, refuse),
  })

  function check(found: { readonly count: number; readonly size: number; readonly offset: number }) {
    // An entry of the directory has at least 46 bytes.
    if (found.count > MAX_MEMBERS || found.count * 46 > found.size || found.offset + found.size > start + end) {
      throw refuse('the directory does not fit into the file', start + end)
    }
    return found
  }
}

function safe(value: bigint, offset: number, refuse: Refuse): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse('a size is impossible', offset)
  return Number(value)
}

function readCentral(directory: DataView, at: number, base: number, refuse: Refuse): CentralEntry {
  if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== CENTRAL) {
    throw refuse('an entry of the directory is damaged', base + at)
  }
  const nameLength = directory.getUint16(at + 28, true)
  const extraLength = directory.getUint16(at + 30, true)
  const next = at + 46 + nameLength + extraLength + directory.getUint16(at + 32, true)
  if (next > directory.byteLength) throw refuse('an entry of the directory is cut short', base + at)
  if ((directory.getUint16(at + 8, true) & 1) !== 0) throw refuse('a member is encrypted', base + at)
  // The upper half of the external attributes is the mode of Unix; 0o12 is a symbolic link.
  if (directory.getUint32(at + 38, true) >>> 28 === 0o12) throw refuse('a member is a symbolic link', base + at)
  const sizes = {
    size: directory.getUint32(at + 24, true),
    stored: directory.getUint32(at + 20, true),
    local: directory.getUint32(at + 42, true),
  }
  const extra = new DataView(directory.buffer, directory.byteOffset + at + 46 + nameLength, extraLength)
  return {
    name: new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength)),
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
    ...widen(sizes, extra, base + at, refuse),
    next,
  }
}

/** ZIP64 puts what does not fit into 32 bits into an extra field, in a fixed order and only what did not fit. */
function widen<T extends Readonly<Record<'size' | 'stored' | 'local', number>>>(
  sizes: T,
  extra: DataView,
  offset: number,
  refuse: Refuse,
): T {
  const wide = { ...sizes }
  for (let at = 0; at + 4 <= extra.byteLength;) {
    const length = extra.getUint16(at + 2, true)
    if (at + 4 + length > extra.byteLength) throw refuse('an extra field is cut short', offset)
    if (extra.getUint16(at, true) === 1) {
      let field = at + 4
      for (const key of ['size', 'stored', 'local'] as const) {
        if (sizes[key] !== 0xffffffff) continue
        if (field + 8 > at + 4 + length) throw refuse('a ZIP64 field is cut short', offset)
        Object.assign(wide, { [key]: safe(extra.getBigUint64(field, true), offset, refuse) })
        field += 8
      }
    }
    at += 4 + length
  }
  return wide
}

function memberBytes(
  file: ByteSource,
  entry: CentralEntry,
  cache: { name: string | null; bytes: Uint8Array },
  refuse: Refuse,
): { readonly bytes: ByteSource; readonly end: number } {
  const { name, method, crc, stored, size, local } = entry
  const header = readAt(file, local, 30, refuse)
  if (header.getUint32(0, true) !== LOCAL) throw refuse(`the header of ${JSON.stringify(name)} is missing`, local)
  const nameLength = header.getUint16(26, true)
  const localName = new TextDecoder().decode(readAt(file, local + 30, nameLength, refuse))
  // With bit 3 the sizes stand behind the data; 0 or the ZIP64 mark stand for them here.
  const streamed = (header.getUint16(6, true) & 8) !== 0
  const disagrees = (value: number, expected: number): boolean =>
    value !== expected && value !== 0xffffffff && !(streamed && value === 0)
  if (
    localName !== name ||
    header.getUint16(8, true) !== method ||
    disagrees(header.getUint32(14, true), crc) ||
    disagrees(header.getUint32(18, true), stored) ||
    disagrees(header.getUint32(22, true), size)
  ) {
    throw refuse(`the two headers of ${JSON.stringify(name)} disagree`, local)
  }
  const start = local + 30 + nameLength + header.getUint16(28, true)
  const end = start + stored
  if (end > file.length) throw refuse(`${JSON.stringify(name)} ends after the file`, start)
  const raw = rangeSource(file, start, stored)
  if (method === 0) {
    if (stored !== size) throw refuse(`${JSON.stringify(name)} is stored with two sizes`, local)
    return {
      bytes: checkedSource(raw, crc, () => refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start)),
      end,
    }
  }
  if (method !== 8) throw refuse(`${JSON.stringify(name)} is packed by method ${method}`, local)
  if (size > mostUnpacked(stored)) {
    throw refuse(`${JSON.stringify(name)} claims ${size} bytes packed into ${stored}`, local)
  }
  const bytes: ByteSource = {
    length: size,
    read(target, position) {
      if (cache.name !== name) {
        cache.bytes = inflate()
        cache.name = name
      }
      target.set(cache.bytes.subarray(position, position + target.length))
    },
  }
  return { bytes, end }

  function inflate(): Uint8Array {
    const packed = new Uint8Array(stored)
    raw.read(packed, 0)
    let bytes: Uint8Array
    try {
      bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
    } catch {
      throw refuse(`${JSON.stringify(name)} cannot be unpacked to its ${size} bytes`, start)
    }
    if (bytes.length !== size || crc32(bytes) !== crc)
      throw refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start)
    return bytes
  }
}

/** Stored bytes whose checksum is looked at before the first of them is given out: listing a large archive reads none of it. */
function checkedSource(raw: ByteSource, crc: number, wrong: () => Error): ByteSource {
  let checked = false
  return {
    length: raw.length,
    read(target, position) {
      if (!checked && checksum(raw) !== crc) throw wrong()
      checked = true
      raw.read(target, position)
    },
  }
}

function checksum(source: ByteSource): number {
  let value = 0
  for (const chunk of chunksOf(source)) value = crc32(chunk, value)
  return value
}
