import type { Finding } from '@modelgate/kernel'
import { POLICY_SCHEMA, readDocument, splitPointer } from '@modelgate/manifest/document'
import type { YamlDocument } from '@modelgate/manifest/document'
import { isPolicyDocument } from './boundary.ts'
import { checkRules } from './check-rules.ts'
import { fillDefaults } from './fill-defaults.ts'
import type { Policy } from './policy.ts'

/** A policy file read. `policy` is there exactly when the file has no errors. */
export interface ReadPolicy {
  readonly policy?: Policy
  readonly document: YamlDocument
  readonly findings: readonly Finding[]
}

/**
 * Reads a policy: YAML, kind and version, schema, then what the schema cannot say. Never throws.
 *
 * @param bytes the file
 * @param from `path` for messages; `source` for reports, for example `.github/modelgate.yaml@3f2c1ab`; `digest` of
 *   the bytes (`sha256:…`)
 */
export function readPolicy(
  bytes: Uint8Array,
  { path, source, digest }: { path: string; source: string; digest: string },
): ReadPolicy {
  const { document, findings: found } = readDocument(bytes, path, { kind: 'Policy', schema: POLICY_SCHEMA })
  const formal = found.map((finding) => nameUnknownGate(finding, document))
  if (formal.length > 0 || !isPolicyDocument(document.value)) return { document, findings: formal }
  const findings = checkRules(document.value).map(({ pointer, ...problem }): Finding => {
    return { ...problem, severity: 'error', location: document.locate(pointer) }
  })
  if (findings.length > 0) return { document, findings }
  return { policy: fillDefaults(document.value, { source, digest }), document, findings }
}

/** A gate that is not there is more than an unknown key: somebody expects it to protect something. */
function nameUnknownGate(finding: Finding, document: YamlDocument): Finding {
  if (finding.code !== 'SCHEMA_UNKNOWN_KEY') return finding
  const gate = unknownGates(document).find((name) => {
    const place = document.locate(`/gates/${name}`, 'key')
    return place.line === finding.location?.line && place.column === finding.location.column
  })
  if (gate === undefined) return finding
  return {
    ...finding,
    code: 'POLICY_GATE_UNKNOWN',
    message: `This version of Modelgate has no gate \`${gate}\`, so nothing would check what the policy demands of it.`,
  }
}

function unknownGates(document: YamlDocument): string[] {
  const { value } = document
  if (typeof value !== 'object' || value === null || !('gates' in value)) return []
  return Object.keys(Object(value.gates)).map((name) => splitPointer(`/${name}`).join('/'))
}
