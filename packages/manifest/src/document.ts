/** The part of this package that touches nothing but its arguments, for packages that must stay pure. */
export { MAX_YAML_BYTES } from './decode-text.ts'
export { MAX_PROBLEMS, MAX_YAML_DEPTH, MAX_YAML_NODES } from './guard-structure.ts'
export { hubOfSpdx } from './hub-license.ts'
export { joinPointer, pointerText, splitPointer } from './json-pointer.ts'
export type {
  Considerations,
  DeclaredArtifact,
  DeclaredData,
  DeclaredFile,
  DeclaredResult,
  Evaluation,
  Manifest,
  ManifestSpec,
  Reproduce,
} from './manifest.ts'
export { readDocument } from './read-document.ts'
export { readManifest } from './read-manifest.ts'
export type { ReadManifest } from './read-manifest.ts'
export { QUOTED_KEYS, readYaml } from './read-yaml.ts'
export type { YamlDocument } from './read-yaml.ts'
export { showText } from './show-text.ts'
export { validate } from './validate.ts'
export type { SchemaProblem } from './validate.ts'
export { EVIDENCE_SCHEMA } from './validators/evidence.v1.ts'
export { hasField } from './has-field.ts'
export { GATE_REPORT_SCHEMA } from './validators/gate-report.v1.ts'
export { LEDGER_EVENT_SCHEMA } from './validators/ledger-event.v1.ts'
export { POLICY_SCHEMA } from './validators/policy.v1.ts'
export { MAX_EXTENSION_KEYS } from './yaml-value.ts'
