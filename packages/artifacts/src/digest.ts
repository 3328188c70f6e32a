import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { canonicalJson } from '@modelgate/kernel'

/** `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes or UTF-8 text. */
export function digestBytes(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Large enough that hashing, not reading, takes the time; larger gains nothing. */
const CHUNK_BYTES = 1024 * 1024

/** Read at once: most files that a manifest names beside the model. */
const SMALL_BYTES = 256 * 1024

/** The digest of a file: one part is hashed while the next is read, so memory does not grow with its size. */
export async function digestFile(path: string): Promise<string> {
  const file = await open(path)
  try {
    // Two buffers take more time than such a file.
    if ((await file.stat()).size <= SMALL_BYTES) return digestBytes(await file.readFile())
    const hash = createHash('sha256')
    let ready = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    let spare = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    let { bytesRead } = await file.read(ready)
    while (bytesRead > 0) {
      const reading = file.read(spare)
      hash.update(ready.subarray(0, bytesRead))
      bytesRead = (await reading).bytesRead
      const hashed = ready
      ready = spare
      spare = hashed
    }
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
