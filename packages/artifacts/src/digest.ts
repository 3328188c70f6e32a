import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { canonicalJson } from '@modelgate/kernel'

/** `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes or UTF-8 text. */
export function digestBytes(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Large enough that hashing, not reading, takes the time; larger gains nothing. */
const CHUNK_BYTES = 1024 * 1024

/** Read at once: most files that a manifest names beside the model. */
const SMALL_BYTES = 256 * 1024

/** The digest of a file, streamed: memory does not grow with its size. */
export async function digestFile(path: string): Promise<string> {
  // A stream takes a chunk of memory however small the file is.
  if ((await stat(path)).size <= SMALL_BYTES) return digestBytes(await readFile(path))
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

/**
 * The identity of a model: SHA-256 of the canonical list (RFC 8785 JSON, sorted by name) of its artifacts'
 * names, digests and sizes. Never a commit, a version string or a registry number.
 */
export function modelDigest(
  artifacts: readonly { readonly name: string; readonly digest: string; readonly size: number }[],
): string {
  const list = artifacts
    .map(({ name, digest, size }) => ({ name, digest, size }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return digestBytes(canonicalJson(list))
}
