import { createHash } from 'node:crypto'
import { canonicalJson } from '@modelgate/kernel'
import { type ByteSource, chunksOf } from './byte-source.ts'
import type { ModelDocument, ModelEntry, ModelFile } from './model-file.ts'

/**
 * The digest of one array whatever file it lies in: SHA-256 of `name NUL dtype NUL shape NUL` and its little-endian
 * row-major bytes. The shape is its sides joined with commas.
 */
export function entryDigest(entry: ModelEntry): string {
  const hash = createHash('sha256')
  hash.update(`${entry.name}\0${entry.dtype}\0${entry.shape.join(',')}\0`)
  for (const chunk of chunksOf(entry.bytes)) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

/** The digest of one document: SHA-256 of `name NUL "json" NUL NUL` and its canonical JSON. */
export function documentDigest(document: ModelDocument): string {
  const text = `${document.name}\0json\0\0${document.json}`
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/**
 * The identity of a model's content, `content-v1`: SHA-256 of the sorted lines `JSON(name) digest` of its entries and documents. Two files with equal
 * content digests hold the same arrays and documents; metadata, order and padding of the container do not count.
 *
 * @param parts names and digests by {@link entryDigest} and {@link documentDigest}
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

/** {@link contentDigest} of an open file, or null when its content is opaque. Reads every byte of the entries. */
export function fileContentDigest(file: ModelFile): string | null {
  if (file.format === 'opaque') return null
  return contentDigest([
    ...file.entries.map((entry) => ({ name: entry.name, digest: entryDigest(entry) })),
    ...file.documents.map((document) => ({ name: document.name, digest: documentDigest(document) })),
  ])
}
