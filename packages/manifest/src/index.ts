export { MANIFEST_CODES } from './codes.ts'
export { compareVersions } from './compare-versions.ts'
export { MAX_YAML_BYTES } from './decode-text.ts'
export { draftManifest } from './draft-manifest.ts'
export type { ManifestDraft } from './draft-manifest.ts'
export { evaluateManifest } from './evaluate-manifest.ts'
export type { ManifestQuestion } from './evaluate-manifest.ts'
export { findManifests, holdsManifest } from './find-manifests.ts'
export { MAX_PROBLEMS, MAX_YAML_DEPTH, MAX_YAML_NODES } from './guard-structure.ts'
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
export { readManifest } from './read-manifest.ts'
export type { ReadManifest } from './read-manifest.ts'
export { QUOTED_KEYS, readYaml } from './read-yaml.ts'
export type { YamlDocument } from './read-yaml.ts'
export { declaredFiles } from './rules/check-files.ts'
export { requiredFields } from './rules/check-tier.ts'
export type { ManifestDemands, Unverified } from './rules/rule.ts'
export type { DeclaredBytes } from './rules/verify-file.ts'
export { showText } from './show-text.ts'
export { validate } from './validate.ts'
export type { SchemaProblem } from './validate.ts'
export { EVIDENCE_SCHEMA } from './validators/evidence.v1.ts'
export { GATE_REPORT_SCHEMA } from './validators/gate-report.v1.ts'
export { LEDGER_EVENT_SCHEMA } from './validators/ledger-event.v1.ts'
export { POLICY_SCHEMA } from './validators/policy.v1.ts'
export { MAX_EXTENSION_KEYS } from './yaml-value.ts'
export { updateManifest } from './update-manifest.ts'
export type { ManifestChange, VersionPart } from './update-manifest.ts'
export { measureFile } from './measure-file.ts'
export { modelFormat } from './model-format.ts'
export { exportCycloneDx, CYCLONEDX_VERSIONS } from './export/export-cyclonedx.ts'
export type { CycloneDxVersion } from './export/export-cyclonedx.ts'
export { exportInToto } from './export/export-in-toto.ts'
export { exportMlflow } from './export/export-mlflow.ts'
export { ownKeys } from './export/exported.ts'
export type { Exported } from './export/exported.ts'
export { importFacts } from './import/import-facts.ts'
export { mergeFacts } from './import/imported-facts.ts'
export type { ImportedFacts, PartialManifest } from './import/imported-facts.ts'
export { describeFramework } from './frameworks/describe-framework.ts'
export { FRAMEWORKS } from './frameworks/index.ts'
