import type { Manifest } from '../manifest.ts'
import type { Exported } from './exported.ts'

/** The artifacts of a manifest as subjects of an in-toto statement: each with its place and its digest. */
export function exportInToto({ metadata, spec }: Manifest): Exported {
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
      ...Object.keys(metadata).map((key) => `metadata.${key}`),
      ...Object.keys(spec)
        .filter((key) => key !== 'artifacts')
        .map((key) => `spec.${key}`),
    ],
  }
}
