import type { Finding } from '@modelgate/kernel'
import { closest, valueAt } from '@modelgate/kernel'
import { isManifest } from './boundary.ts'
import type { Manifest } from './manifest.ts'
import { readYaml } from './read-yaml.ts'
import type { YamlDocument } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'
import { showText } from './show-text.ts'
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
  const document = readYaml(bytes, path)
  if (document.value === undefined) return { document, findings: document.findings }
  const envelope = envelopeFindings(document, 'Model')
  if (envelope.length > 0) return { document, findings: [...document.findings, ...envelope] }
  const findings = [...document.findings, ...schemaFindings(MANIFEST_SCHEMA, document)]
  if (findings.length > 0 || !isManifest(document.value)) return { document, findings }
  return { manifest: document.value, document, findings }
}

/**
 * Whether a file is of the kind and version that this release reads. A file that is not gets this one finding:
 * comparing it with the wrong schema would only bury the mistake.
 */
export function envelopeFindings(document: YamlDocument, kind: 'Model' | 'Policy'): readonly Finding[] {
  const { value } = document
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const apiVersion = valueAt(value, 'apiVersion')
  if (typeof apiVersion === 'string' && apiVersion !== 'modelgate/v1') {
    const newer = /^modelgate\/v\d+/.test(apiVersion)
    const finding: Finding = {
      code: 'DOCUMENT_VERSION_UNKNOWN',
      severity: 'error',
      message: newer
        ? `This release of Modelgate reads \`modelgate/v1\`, not ${showText(apiVersion)}.`
        : `\`apiVersion\` must be \`modelgate/v1\`, not ${showText(apiVersion)}.`,
      advice: newer ? 'Upgrade Modelgate, or write `apiVersion: modelgate/v1`.' : 'Write `apiVersion: modelgate/v1`.',
      location: document.locate('/apiVersion'),
    }
    return [finding]
  }
  const found = valueAt(value, 'kind')
  if (typeof found === 'string' && found !== kind) {
    const meant = closest(found, ['Model', 'Policy'])
    const finding: Finding = {
      code: 'DOCUMENT_KIND_UNKNOWN',
      severity: 'error',
      message: `\`kind\` must be \`${kind}\` here, not ${showText(found)}.`,
      advice:
        meant === undefined || meant === kind ? `Write \`kind: ${kind}\`.` : `This file is a ${meant}; use it as one.`,
      location: document.locate('/kind'),
    }
    return [finding]
  }
  return []
}
