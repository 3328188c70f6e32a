import type { FileTree } from '@modelgate/artifacts'
import type { GateReport, Subject } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import type { YamlDocument } from '@modelgate/manifest'
import type { Policy } from '@modelgate/policy'
import type { EngineChoice, FindDuckdb } from '@modelgate/tabular'
import type { BaselinePlaces } from './open-named-baseline.ts'

/** What every gate of one model may look at. */
export interface GateContext {
  readonly path: string
  readonly manifest: Manifest
  readonly document: YamlDocument
  readonly subject: Subject
  readonly head: FileTree
  /** The tree before the change and the manifest it has for this model; null where there is no such tree or model. */
  readonly base: FileTree | null
  readonly baseManifest: Manifest | null
  readonly policy: Policy | null
  readonly policyRef: GateReport['policy']
  /** What `modelgate check` must be given as `--policy` to judge by the same rules; absent: nothing. */
  readonly policyOption?: string
  /** Where the versions are that rules name; absent: none but the base can be reached. */
  readonly baselines?: BaselinePlaces
  /** Absent: chosen by size. */
  readonly engine?: EngineChoice
  /** Absent: DuckDB is installed beside this code. */
  readonly findDuckdb?: FindDuckdb
  readonly now: Date
  readonly environment: Readonly<Record<string, string>>
}
