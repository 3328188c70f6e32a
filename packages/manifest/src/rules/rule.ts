import type { FileTree } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import type { LostManifest } from '../lost-manifests.ts'
import type { Manifest, Reproduce } from '../manifest.ts'
import type { YamlDocument } from '../read-yaml.ts'

/** What a rule may look at. */
export interface RuleContext {
  readonly manifest: Manifest
  readonly document: YamlDocument
  readonly tree: FileTree
  /** The same repository before the change; null when it is not known. */
  readonly base: FileTree | null
  /** Manifests of the base that are gone from their place; looked for when it is asked first. */
  readonly lost: () => Promise<readonly LostManifest[]>
  readonly demands: ManifestDemands | null
  readonly now: Date
}

/** The part of a policy that this gate needs. */
export interface ManifestDemands {
  readonly source: string
  readonly digest: string
  readonly tiers: Readonly<
    Partial<Record<'low' | 'medium' | 'high' | 'critical', { readonly require: readonly string[] }>>
  >
  readonly gates: {
    readonly manifest?: { readonly ownerInCodeowners?: boolean }
    readonly reproducibility?: { readonly require: NonNullable<Reproduce['require']> }
  }
}

/** Something a manifest says that could not be compared with anything. */
export interface Unverified {
  /** The manifest. */
  readonly path: string
  /** Where it says so: `spec.artifacts[0].digest`. */
  readonly what: string
  /** One sentence. */
  readonly why: string
}

/** What one rule found out. */
export interface RuleResult {
  readonly findings: readonly Finding[]
  readonly unverified: readonly Unverified[]
}

/** One semantic rule: what a schema cannot say. */
export type Rule = (context: RuleContext) => Promise<RuleResult> | RuleResult

export const NOTHING: RuleResult = { findings: [], unverified: [] }
