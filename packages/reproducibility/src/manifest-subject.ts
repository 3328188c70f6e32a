import { modelDigest } from '@modelgate/artifacts'
import type { Subject } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'

/** The model that a manifest describes, as reports name it. */
export function manifestSubject({ metadata, spec }: Manifest): Subject {
  return { model: metadata.name, version: metadata.version, digest: modelDigest(spec.artifacts) }
}
