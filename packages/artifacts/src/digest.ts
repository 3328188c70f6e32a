import { createHash } from 'node:crypto'
import { readSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { canonicalJson } from '@modelgate/kernel'

/** `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes or UTF-8 text. */
export function digestBytes(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Small enough to be still in the cache of the core when it is hashed, large enough that calls of the system do not count. */
const CHUNK_BYTES = 128 * 1024

/** The digest of a file, read and hashed part by part in one thread: what another thread read would have to be fetched from its cache. */
export async function digestFile(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(size, CHUNK_BYTES)))
    const hash = createHash('sha256')
    for (let count; (count = readSync(file.fd, buffer)) > 0;) hash.update(buffer.subarray(0, count))
    return `sha256:${hash.digest('hex')}`
  } finally {
    await file.close()
  }
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
