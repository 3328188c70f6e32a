import type { GateName, Verdict } from '@modelgate/kernel'
import type { PresetName } from './fairness-presets.ts'

/** What an organisation demands. Read from the base ref, so that a pull request cannot loosen the rule that judges it. */
export interface Policy {
  /** Where it was read from, for example `.github/modelgate.yaml@3f2c…`. */
  readonly source: string
  /** `sha256:` of its bytes. */
  readonly digest: string
  /** Manifest fields demanded, by risk tier; a higher tier includes the lower ones. */
  readonly tiers: Readonly<Partial<Record<Tier, { readonly require: readonly string[] }>>>
  readonly gates: PolicyGates
  readonly onInconclusive: 'fail' | 'warn'
  readonly enforcement: 'enforce' | 'observe'
  readonly environments: Readonly<Record<string, EnvironmentPolicy>>
  readonly projections: ProjectionsPolicy
  readonly waivers: readonly Waiver[]
}

export const TIERS = ['low', 'medium', 'high', 'critical'] as const
export type Tier = (typeof TIERS)[number]

/** What each gate is asked; a gate that is absent is not due. */
export interface PolicyGates {
  readonly manifest?: ManifestPolicy
  readonly quality?: QualityPolicy
  readonly fairness?: FairnessPolicy
  readonly reproducibility?: ReproducibilityPolicy
}

export interface GateSettings {
  readonly onInconclusive?: 'fail' | 'warn'
  readonly enforcement?: 'enforce' | 'observe'
}

export interface ManifestPolicy extends GateSettings {
  /** Whether `metadata.owner` must stand in CODEOWNERS. */
  readonly ownerInCodeowners?: boolean
}

export interface QualityPolicy extends GateSettings {
  readonly metrics: readonly QualityRule[]
}

/** One rule on one metric: a bound, or how much worse than the base it may be. */
export interface QualityRule {
  readonly metric: string
  readonly min?: number
  readonly max?: number
  /** Largest acceptable worsening against `against`, in the metric's unit. */
  readonly maxRegression?: number
  /** `base` (default), `environment:NAME`, `git:REF`, `artifact:NAME` or `path:FILE`. */
  readonly against?: string
  /** `region = north`: the rule holds for these rows alone. */
  readonly slice?: string
  /** A column: the rule holds for every value of it. */
  readonly by?: string
  readonly severity: 'fail' | 'warn'
}

export interface FairnessPolicy extends GateSettings {
  readonly attributes: Readonly<
    Record<string, { readonly reference?: string; readonly requiredGroups?: readonly string[] }>
  >
  /** What to judge; those of presets come last. */
  readonly rules: readonly FairnessRule[]
  readonly presets?: readonly PresetName[]
  /** Groups with a smaller denominator are `insufficient`. */
  readonly minDenominator: number
  /** Level of the test that fails a contrast. */
  readonly alpha: number
}

/** One rule on one rate: how far a group may be from others, and how much it may move against the base. */
export interface FairnessRule {
  readonly metric: string
  readonly contrast: 'difference' | 'ratio'
  /** Every group with the reference, with all other groups together, or with every other group. */
  readonly against: 'reference' | 'rest' | 'pairs'
  /** Attributes it holds for; absent: all. */
  readonly attributes?: readonly string[]
  /** Columns within whose values groups are compared (Mantel–Haenszel); absent: over all rows. */
  readonly control?: readonly string[]
  readonly absolute?: { readonly margin: number }
  readonly regression?: FairnessRegression
  readonly severity: 'fail' | 'warn'
  /** The preset it comes from. */
  readonly preset?: PresetName
}

/** How much worse off a group may be against the reference than it was before. */
export interface FairnessRegression {
  readonly epsilon: number
  /** Which direction hurts. */
  readonly worse: 'higher' | 'lower'
  /** What it is measured against: `base` (default), `environment:NAME`, `git:REF`, `artifact:NAME` or `path:FILE`. */
  readonly against?: string
}

export type Rung = 'bytes' | 'content' | 'numeric' | 'metric' | 'statistical'

export interface ReproducibilityPolicy extends GateSettings {
  readonly require: Rung
  readonly onPullRequest?: 'smoke' | 'full' | 'none'
  /** How far the means of metrics may be apart, by name, where distributions suffice. */
  readonly margins?: Readonly<Record<string, number>>
}

/** What a promotion into one environment demands. */
export interface EnvironmentPolicy {
  /** Environments the digest must have been promoted to before; empty: none. */
  readonly from: readonly string[]
  /** How long it must have been there, in milliseconds. */
  readonly soak: number
  /** Gates whose evidence for exactly these bytes must be in the ledger. */
  readonly evidence: readonly GateName[]
  readonly provider: 'environment' | 'pull-request'
  readonly approvals: readonly { readonly count: number }[]
  /** Who may not approve. */
  readonly separation: readonly ('requester' | 'author')[]
  readonly breakGlass?: { readonly rollback: boolean }
  readonly enforcement?: 'enforce' | 'observe'
}

/** What repeats the ledger for tools that do not read it, beside GitHub's deployments, which always do. */
export interface ProjectionsPolicy {
  /** Git tags in the grammar of GTO. */
  readonly gto: boolean
  readonly mlflow?: MlflowPolicy
}

export interface MlflowPolicy {
  /** Name of the registered model by our name; others are named alike. */
  readonly models: Readonly<Record<string, string>>
  /** The alias that follows each environment, by the environment's name. */
  readonly aliases: Readonly<Record<string, string>>
}

/** A finding that somebody answers for until a day. Shown as a waiver, never as a pass. */
export interface Waiver {
  readonly code: string
  readonly model: string
  readonly reason: string
  readonly owner: string
  /** RFC 3339 date; gone on the day after. */
  readonly expires: string
}

/** Verdicts a waiver or `severity: warn` may turn into `warn`; doubt never is. */
export const WAIVABLE = ['fail'] as const satisfies readonly Verdict[]
