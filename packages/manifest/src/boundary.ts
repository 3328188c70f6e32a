import { COMPILED_SCHEMAS } from './validators/index.ts'
import type { Manifest } from './manifest.ts'

/** The boundary between data of unknown shape and the types of this package: what the schema accepts is a manifest. */
export function isManifest(value: unknown): value is Manifest {
  return COMPILED_SCHEMAS['manifest.v1'].validate(value)
}
