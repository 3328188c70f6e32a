import type { Manifest } from '../manifest.ts'
import { ownKeys } from './exported.ts'
import type { Exported } from './exported.ts'

/** The artifacts of a manifest as subjects of an in-toto statement: each with its place and its digest. */
export function exportInToto(manifest: Manifest): Exported {
  const { metadata, spec } = manifest
  return {
    document: {
      subject: spec.artifacts.map(({ name, path, uri, digest, mediaType }) => ({
        name,
        uri: path ?? uri,
        digest: { sha256: digest.slice('sha256:'.length) },
        ...(mediaType === undefined ? {} : { mediaType }),
      })),
    },
    lost: [
      ...ownKeys(manifest),
      ...Object.keys(metadata).map((key) => `metadata.${key}`),
      ...Object.keys(spec)
        .filter((key) => key !== 'artifacts')
        .map((key) => `spec.${key}`),
    ],
  }
}
