import type {
  EnvironmentPolicy,
  FairnessPolicy,
  Policy,
  PolicyGates,
  ProjectionsPolicy,
  QualityPolicy,
} from './policy.ts'
import type { PolicyDocument, WrittenEnvironment } from './policy-document.ts'
import { expandPresets } from './fairness-presets.ts'
import { parseDuration } from './duration.ts'

/** What a policy means where it says nothing. Every report prints the rule it applied, so no default hides. */
export const POLICY_DEFAULTS = {
  onInconclusive: 'fail',
  enforcement: 'enforce',
  severity: 'fail',
  against: 'reference',
  /** Below 30 rows a rate says little; the usual floor of normal approximations. */
  minDenominator: 30,
  alpha: 0.05,
  soak: 0,
  provider: 'environment',
  /** One person who is neither the requester nor an author. `approvals: []` says that none is asked. */
  approvals: [{ count: 1 }],
  separation: ['requester', 'author'],
} as const

/**
 * The policy that a file means.
 *
 * @param document schema-valid and checked
 */
export function fillDefaults(document: PolicyDocument, { source, digest }: { source: string; digest: string }): Policy {
  return {
    source,
    digest,
    tiers: document.tiers ?? {},
    gates: fillGates(document.gates ?? {}),
    onInconclusive: document.onInconclusive ?? POLICY_DEFAULTS.onInconclusive,
    enforcement: document.enforcement ?? POLICY_DEFAULTS.enforcement,
    environments: Object.fromEntries(
      Object.entries(document.environments ?? {}).map(([name, environment]) => [name, fillEnvironment(environment)]),
    ),
    projections: fillProjections(document.projections ?? {}),
    waivers: document.waivers ?? [],
  }
}

function fillProjections({ gto, mlflow }: NonNullable<PolicyDocument['projections']>): ProjectionsPolicy {
  return { gto: gto ?? false, ...(mlflow === undefined ? {} : { mlflow: { models: {}, ...mlflow } }) }
}

function fillGates({
  manifest,
  quality,
  fairness,
  reproducibility,
}: NonNullable<PolicyDocument['gates']>): PolicyGates {
  return {
    ...(manifest === undefined ? {} : { manifest }),
    ...(quality === undefined ? {} : { quality: fillQuality(quality) }),
    ...(fairness === undefined ? {} : { fairness: fillFairness(fairness) }),
    ...(reproducibility === undefined ? {} : { reproducibility }),
  }
}

function fillQuality(quality: NonNullable<NonNullable<PolicyDocument['gates']>['quality']>): QualityPolicy {
  return {
    ...quality,
    metrics: quality.metrics.map((rule) => ({ ...rule, severity: rule.severity ?? POLICY_DEFAULTS.severity })),
  }
}

function fillFairness(fairness: NonNullable<NonNullable<PolicyDocument['gates']>['fairness']>): FairnessPolicy {
  return {
    ...fairness,
    rules: [
      ...(fairness.rules ?? []).map((rule) => ({
        ...rule,
        against: rule.against ?? POLICY_DEFAULTS.against,
        severity: rule.severity ?? POLICY_DEFAULTS.severity,
      })),
      ...expandPresets(fairness.presets ?? []),
    ],
    minDenominator: fairness.minDenominator ?? POLICY_DEFAULTS.minDenominator,
    alpha: fairness.alpha ?? POLICY_DEFAULTS.alpha,
  }
}

function fillEnvironment(environment: WrittenEnvironment): EnvironmentPolicy {
  const { soak, ...rest } = environment
  return {
    ...rest,
    from: environment.from ?? [],
    soak: (soak === undefined ? undefined : parseDuration(soak)) ?? POLICY_DEFAULTS.soak,
    evidence: environment.evidence ?? [],
    provider: environment.provider ?? POLICY_DEFAULTS.provider,
    approvals: environment.approvals ?? POLICY_DEFAULTS.approvals,
    separation: environment.separation ?? POLICY_DEFAULTS.separation,
  }
}
