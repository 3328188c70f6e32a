/** Git LFS pointers are at most this long; anything longer is a file. */
const MAX_POINTER_BYTES = 1024

/** What stands in git for a file that Git LFS keeps elsewhere. */
export interface LfsPointer {
  /** `sha256:` of the real bytes. */
  readonly digest: string
  /** Bytes. */
  readonly size: number
}

/**
 * Reads a Git LFS pointer (git-lfs specification, version 1).
 *
 * @param bytes a whole file
 * @returns undefined when the file is not a pointer
 */
export function parseLfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length > MAX_POINTER_BYTES) return undefined
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return undefined
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d{1,15})$/m.exec(text)?.[1]
  return oid === undefined || size === undefined ? undefined : { digest: `sha256:${oid}`, size: Number(size) }
}
