import { createHash, type Hash } from 'node:crypto'
import { canonicalJson } from '@modelgate/kernel'
import { type ByteSource, chunksOf } from './byte-source.ts'
import type { ModelDocument, ModelEntry } from './model-file.ts'

/** Puts what identifies an array beside its bytes into a hash: `name NUL dtype NUL shape NUL`, the sides of the shape joined with commas. */
export function entryHash({ name, dtype, shape }: Omit<ModelEntry, 'bytes'>, hash: Hash): Hash {
  return hash.update(`${name}\0${dtype}\0${shape.join(',')}\0`)
}

/** The digest of one document: SHA-256 of `name NUL "json" NUL NUL` and its canonical JSON. */
export function documentDigest(document: ModelDocument): string {
  const text = `${document.name}\0json\0\0${document.json}`
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/**
 * The identity of a model's content, `content-v1`: SHA-256 of the sorted lines `JSON(name) digest` of its arrays and documents. The digest of
 * an array is SHA-256 of what {@link entryHash} says and of its little-endian row-major bytes. Two files with equal content digests hold the
 * same arrays and documents; metadata, order and padding of the container do not count.
 *
 * @param parts names with their digests
 */
export function contentDigest(parts: readonly { readonly name: string; readonly digest: string }[]): string {
  const lines = parts.map(({ name, digest }) => `${canonicalJson(name.toWellFormed())} ${digest}\n`).toSorted()
  return `content-v1:sha256:${createHash('sha256').update(lines.join('')).digest('hex')}`
}

/** SHA-256 of all bytes of a source. */
export function sourceDigest(source: ByteSource): string {
  const hash = createHash('sha256')
  for (const chunk of chunksOf(source)) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}
