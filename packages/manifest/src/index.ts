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
