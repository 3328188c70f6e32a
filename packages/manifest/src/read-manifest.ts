import type { Finding } from '@modelgate/kernel'
import { isManifest } from './boundary.ts'
import type { Manifest } from './manifest.ts'
import { readDocument } from './read-document.ts'
import type { YamlDocument } from './read-yaml.ts'
import { MANIFEST_SCHEMA } from './validators/manifest.v1.ts'

/** A manifest file read. `manifest` is there exactly when the file has no errors of form. */
export interface ReadManifest {
  readonly manifest?: Manifest
  readonly document: YamlDocument
  readonly findings: readonly Finding[]
}

/**
 * Reads a manifest: YAML, then its kind and version, then the schema. Never throws.
 *
 * @param bytes the file
 * @param path relative to the repository root, for messages
 */
export function readManifest(bytes: Uint8Array, path: string): ReadManifest {
  const { document, findings } = readDocument(bytes, path, { kind: 'Model', schema: MANIFEST_SCHEMA })
  if (findings.length > 0 || !isManifest(document.value)) return { document, findings }
  return { manifest: document.value, document, findings }
}
