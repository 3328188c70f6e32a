export { POLICY_CODES } from './codes.ts'
export { comparePolicies } from './compare-policies.ts'
export { parseDuration } from './duration.ts'
export { expandPresets, FAIRNESS_PRESETS, isPresetName, PRESET_NAMES } from './fairness-presets.ts'
export type { FairnessPreset, PresetName } from './fairness-presets.ts'
export { POLICY_DEFAULTS } from './fill-defaults.ts'
export { TIERS, WAIVABLE } from './policy.ts'
export type {
  EnvironmentPolicy,
  FairnessPolicy,
  FairnessRegression,
  FairnessRule,
  GateSettings,
  ManifestPolicy,
  MlflowPolicy,
  Policy,
  ProjectionsPolicy,
  PolicyGates,
  QualityPolicy,
  QualityRule,
  ReproducibilityPolicy,
  Rung,
  Tier,
  Waiver,
} from './policy.ts'
export { parseMetric, QUALITY_METRICS, qualityProblem, takesParameter } from './quality-metric.ts'
export type { MetricChoice, QualityMetricName } from './quality-metric.ts'
export { readPolicy } from './read-policy.ts'
export type { ReadPolicy } from './read-policy.ts'
export { metricProblem, RATES, SCORE_METRICS } from './summary-metric.ts'
