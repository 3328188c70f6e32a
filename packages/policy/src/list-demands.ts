import { TIERS } from './policy.ts'
import type { EnvironmentPolicy, FairnessPolicy, FairnessRule, GateSettings, Policy, QualityPolicy } from './policy.ts'

/** One thing a policy demands, in a form in which two policies can be compared. */
export interface Demand {
  /** Names the demand in both policies: `fairness false_positive_rate difference by age_group: margin`. */
  readonly name: string
  /** Larger is stricter; only comparable under one name. */
  readonly strength: number
  /** How people read it. */
  readonly shown: string
  readonly path: readonly (string | number)[]
  /** The demand that this one follows from: where that is given up, it alone is said. */
  readonly within?: string
}

/** Words from the loosest to the strictest. */
const RUNGS = ['statistical', 'metric', 'numeric', 'content', 'bytes']
const RUNS = ['none', 'smoke', 'full']
const REACTIONS = ['warn', 'fail']
const MODES = ['observe', 'enforce']

/** Everything a policy demands. Of several rules on one thing the strictest counts. */
export function listDemands(policy: Policy): readonly Demand[] {
  const { gates } = policy
  const demands = [
    word('onInconclusive', policy.onInconclusive, REACTIONS, ['onInconclusive']),
    word('enforcement', policy.enforcement, MODES, ['enforcement']),
    ...tierDemands(policy),
    ...Object.entries(gates).flatMap(([name, settings]) => gateDemands(name, settings, policy)),
    ...(gates.manifest?.ownerInCodeowners === true
      ? [present('manifest: owner in CODEOWNERS', ['gates', 'manifest', 'ownerInCodeowners'])]
      : []),
    ...(gates.quality === undefined ? [] : qualityDemands(gates.quality)),
    ...(gates.fairness === undefined ? [] : fairnessDemands(gates.fairness)),
    ...(gates.reproducibility === undefined
      ? []
      : [
          word('reproducibility: require', gates.reproducibility.require, RUNGS, [
            'gates',
            'reproducibility',
            'require',
          ]),
          word('reproducibility: onPullRequest', gates.reproducibility.onPullRequest ?? 'none', RUNS, [
            'gates',
            'reproducibility',
            'onPullRequest',
          ]),
          ...Object.entries(gates.reproducibility.margins ?? {}).map(([metric, margin]) =>
            atMost(`reproducibility: margin of ${metric}`, margin, ['gates', 'reproducibility', 'margins', metric]),
          ),
        ]),
    ...Object.entries(policy.environments).flatMap(([name, environment]) => environmentDemands(name, environment)),
  ]
  return strictest(demands)
}

function strictest(demands: readonly Demand[]): Demand[] {
  const best = new Map<string, Demand>()
  for (const demand of demands) {
    const former = best.get(demand.name)
    if (former === undefined || demand.strength > former.strength) best.set(demand.name, demand)
  }
  return [...best.values()]
}

type Path = Demand['path']

function present(name: string, path: Path): Demand {
  return { name, strength: 1, shown: 'yes', path }
}

function word(name: string, value: string, order: readonly string[], path: Path): Demand {
  return { name, strength: order.indexOf(value), shown: value, path }
}

function atLeast(name: string, value: number, path: Path): Demand {
  return { name, strength: value, shown: `at least ${value}`, path }
}

function atMost(name: string, value: number, path: Path): Demand {
  return { name, strength: -value, shown: `at most ${value}`, path }
}

function inside(within: string, demands: readonly Demand[]): Demand[] {
  return demands.map((demand) => ({ ...demand, within }))
}

function tierDemands({ tiers }: Policy): Demand[] {
  return TIERS.flatMap((tier, index) => {
    return TIERS.slice(0, index + 1).flatMap((by) => {
      return (tiers[by]?.require ?? []).map((field, place) => {
        const demand = present(`tier ${tier}: ${field}`, ['tiers', by, 'require', place])
        return by === tier ? demand : { ...demand, within: `tier ${by}: ${field}` }
      })
    })
  })
}

function gateDemands(name: string, settings: GateSettings, policy: Policy): Demand[] {
  const path = ['gates', name]
  const { onInconclusive = policy.onInconclusive, enforcement = policy.enforcement } = settings
  return [
    present(`gate ${name}`, path),
    ...inside(`gate ${name}`, [
      word(`${name}: onInconclusive`, onInconclusive, REACTIONS, [...path, 'onInconclusive']),
      word(`${name}: enforcement`, enforcement, MODES, [...path, 'enforcement']),
    ]),
  ]
}

/** Rules that only warn demand less than rules that fail, so both kinds are listed under their own names. */
function qualityDemands({ metrics }: QualityPolicy): Demand[] {
  return metrics.flatMap(({ metric, severity, min, max, maxRegression, against = 'base', slice, by }, index) => {
    const path = ['gates', 'quality', 'metrics', index]
    const rows = slice === undefined ? (by === undefined ? '' : ` in every ${by}`) : ` in ${slice}`
    return bothKinds(severity, (kind) => {
      const name = `quality ${metric}${rows} (${kind})`
      return [
        ...(min === undefined ? [] : [atLeast(`${name}: min`, min, [...path, 'min'])]),
        ...(max === undefined ? [] : [atMost(`${name}: max`, max, [...path, 'max'])]),
        ...(maxRegression === undefined
          ? []
          : [
              atMost(`${name}: maxRegression${against === 'base' ? '' : ` against ${against}`}`, maxRegression, [
                ...path,
                'maxRegression',
              ]),
            ]),
      ]
    })
  })
}

function bothKinds(severity: 'fail' | 'warn', list: (kind: 'fail' | 'warn') => readonly Demand[]): readonly Demand[] {
  if (severity === 'warn') return list('warn')
  const warning = list('warn').map((demand) => ({ ...demand, within: demand.name.replace('(warn)', '(fail)') }))
  return [...list('fail'), ...warning]
}

/** Comparing all pairs compares with the reference too, so it demands both. */
function sides(against: FairnessRule['against']): readonly string[] {
  return against === 'pairs' ? ['', ' in pairs'] : [against === 'rest' ? ' against the rest' : '']
}

function fairnessDemands(fairness: FairnessPolicy): Demand[] {
  const path = ['gates', 'fairness']
  const rules = fairness.rules.flatMap((rule, index) => {
    const place = (...keys: readonly string[]) =>
      rule.preset === undefined ? [...path, 'rules', index, ...keys] : [...path, 'presets']
    const within = rule.control === undefined ? '' : ` within ${rule.control.toSorted().join(' × ')}`
    const { absolute, regression } = rule
    return (rule.attributes ?? Object.keys(fairness.attributes)).flatMap((attribute) =>
      sides(rule.against).flatMap((against) =>
        bothKinds(rule.severity, (kind) => {
          const name = `fairness ${rule.metric} ${rule.contrast} by ${attribute}${against}${within} (${kind})`
          return [
            ...(absolute === undefined
              ? []
              : // A ratio margin of 0.8 allows 0.8 to 1.25, so the smaller one is the looser one.
                [
                  (rule.contrast === 'ratio' ? atLeast : atMost)(
                    `${name}: margin`,
                    absolute.margin,
                    place('absolute', 'margin'),
                  ),
                ]),
            ...(regression === undefined
              ? []
              : [
                  atMost(
                    `${name}: epsilon, worse ${regression.worse}${regression.against === undefined || regression.against === 'base' ? '' : ` than at ${regression.against}`}`,
                    regression.epsilon,
                    place('regression', 'epsilon'),
                  ),
                ]),
          ]
        }),
      ),
    )
  })
  const groups = Object.entries(fairness.attributes).flatMap(([attribute, { reference, requiredGroups = [] }]) => {
    const own = [...path, 'attributes', attribute]
    const name = `fairness attribute ${attribute}`
    return [
      present(name, own),
      ...inside(name, [
        present(`fairness reference of ${attribute}: ${reference ?? 'the largest group'}`, own),
        ...requiredGroups.map((group, index) => {
          return present(`fairness group ${attribute}=${group}`, [...own, 'requiredGroups', index])
        }),
      ]),
    ]
  })
  return [
    ...rules,
    ...(fairness.presets ?? []).map((preset) => present(`fairness preset ${preset}`, [...path, 'presets'])),
    ...groups,
    ...inside('gate fairness', [
      atMost('fairness: minDenominator', fairness.minDenominator, [...path, 'minDenominator']),
      // A larger level lets groups pass and fail with less evidence: neither direction is stricter, any change counts.
      present(`fairness: alpha ${fairness.alpha}`, [...path, 'alpha']),
    ]),
  ]
}

function environmentDemands(environment: string, policy: EnvironmentPolicy): Demand[] {
  const path = ['environments', environment]
  const name = `environment ${environment}`
  const approvals = policy.approvals.reduce((sum, { count }) => sum + count, 0)
  return [
    present(name, path),
    ...inside(name, [
      ...policy.from.map((from, index) => present(`${name}: from ${from}`, [...path, 'from', index])),
      ...policy.evidence.map((gate, index) => present(`${name}: evidence of ${gate}`, [...path, 'evidence', index])),
      ...policy.separation.map((who, index) =>
        present(`${name}: separation from ${who}`, [...path, 'separation', index]),
      ),
      { ...atLeast(`${name}: soak`, policy.soak, [...path, 'soak']), shown: `at least ${policy.soak / HOUR} hours` },
      atLeast(`${name}: approvals`, approvals, [...path, 'approvals']),
      present(`${name}: approvals by ${policy.provider}`, [...path, 'provider']),
      ...(policy.breakGlass?.rollback === true
        ? []
        : [present(`${name}: no rollback without approval`, [...path, 'breakGlass', 'rollback'])]),
      word(`${name}: enforcement`, policy.enforcement ?? 'enforce', MODES, [...path, 'enforcement']),
    ]),
  ]
}

/** Milliseconds. */
const HOUR = 3_600_000
