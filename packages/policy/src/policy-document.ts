import type { GateName } from '@modelgate/kernel'
import type { PresetName } from './fairness-presets.ts'
import type {
  FairnessRule,
  GateSettings,
  ManifestPolicy,
  MlflowPolicy,
  QualityRule,
  ReproducibilityPolicy,
  Tier,
  Waiver,
} from './policy.ts'

/** A policy as it is written: what {@link Policy} is before defaults are filled in. */
export interface PolicyDocument {
  readonly tiers?: Readonly<Partial<Record<Tier, { readonly require: readonly string[] }>>>
  readonly gates?: {
    readonly manifest?: ManifestPolicy
    readonly quality?: GateSettings & {
      readonly metrics: readonly (Omit<QualityRule, 'severity'> & Partial<QualityRule>)[]
    }
    readonly fairness?: GateSettings & {
      readonly attributes: Readonly<
        Record<string, { readonly reference?: string; readonly requiredGroups?: readonly string[] }>
      >
      readonly rules?: readonly WrittenFairnessRule[]
      readonly presets?: readonly PresetName[]
      readonly minDenominator?: number
      readonly alpha?: number
    }
    readonly reproducibility?: ReproducibilityPolicy
  }
  readonly onInconclusive?: 'fail' | 'warn'
  readonly enforcement?: 'enforce' | 'observe'
  readonly environments?: Readonly<Record<string, WrittenEnvironment>>
  readonly projections?: {
    readonly gto?: boolean
    readonly mlflow?: Pick<MlflowPolicy, 'aliases'> & Partial<MlflowPolicy>
  }
  readonly waivers?: readonly Waiver[]
}

export type WrittenFairnessRule = Omit<FairnessRule, 'against' | 'severity' | 'preset'> &
  Partial<Pick<FairnessRule, 'against' | 'severity'>>

export interface WrittenEnvironment {
  readonly from?: readonly string[]
  readonly soak?: string
  readonly evidence?: readonly GateName[]
  readonly provider?: 'environment' | 'pull-request'
  readonly approvals?: readonly { readonly count: number }[]
  readonly separation?: readonly ('requester' | 'author')[]
  readonly breakGlass?: { readonly rollback: boolean }
  readonly enforcement?: 'enforce' | 'observe'
}
