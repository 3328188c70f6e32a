import type { Manifest } from './manifest.ts'
import { MANIFEST_SCHEMA } from './validators/manifest.v1.ts'

/** The boundary between data of unknown shape and the types of this package: what the schema accepts is a manifest. */
export function isManifest(value: unknown): value is Manifest {
  return MANIFEST_SCHEMA.validate(value)
}
