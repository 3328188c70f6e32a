export { TIERS, WAIVABLE } from './policy.ts'
export type {
  EnvironmentPolicy,
  FairnessPolicy,
  FairnessRule,
  GateSettings,
  Policy,
  PolicyGates,
  QualityPolicy,
  QualityRule,
  ReproducibilityPolicy,
  Rung,
  Tier,
  Waiver,
} from './policy.ts'
