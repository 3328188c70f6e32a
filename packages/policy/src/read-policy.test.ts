import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FAIRNESS_PRESETS, isPresetName, PRESET_NAMES } from './fairness-presets.ts'
import { readPolicy } from './read-policy.ts'
import { metricProblem } from './summary-metric.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`

function read(text: string) {
  return readPolicy(new TextEncoder().encode(text), { path: 'policy.yaml', source: 'policy.yaml@base', digest: DIGEST })
}

const HEAD = 'apiVersion: modelgate/v1\nkind: Policy\n'

const FULL = `${HEAD}
tiers:
  low: { require: [] }
  high: { require: [spec.validation] }
gates:
  manifest: { ownerInCodeowners: true }
  quality:
    metrics: [{ metric: roc_auc, min: 0.80 }, { metric: roc_auc, maxRegression: 0.01, against: base, severity: warn }]
  fairness:
    attributes: { age_group: { reference: "26-35", requiredGroups: ["51+"] } }
    rules:
      - { metric: false_positive_rate, contrast: difference, absolute: { margin: 0.10 }, regression: { epsilon: 0.02, worse: higher } }
  reproducibility: { require: numeric, onPullRequest: smoke }
enforcement: observe
environments:
  staging: { evidence: [manifest] }
  production:
    from: [staging]
    soak: 24h
    evidence: [manifest, quality]
    approvals: [{ count: 1 }]
    separation: [requester, author]
    breakGlass: { rollback: true }
projections: { mlflow: { aliases: { production: champion } } }
waivers: [{ code: FAIRNESS_GAP_EXCEEDED, model: credit, reason: known, owner: "@acme/risk", expires: "2027-03-02" }]
`

describe('readPolicy', () => {
  it('fills in what the file leaves out', () => {
    const { policy, findings } = read(FULL)
    assert.deepEqual(findings, [])
    assert.equal(policy?.source, 'policy.yaml@base')
    assert.equal(policy.digest, DIGEST)
    assert.equal(policy.onInconclusive, 'fail')
    assert.equal(policy.enforcement, 'observe')
    assert.deepEqual(policy.gates.quality?.metrics, [
      { metric: 'roc_auc', min: 0.8, severity: 'fail' },
      { metric: 'roc_auc', maxRegression: 0.01, against: 'base', severity: 'warn' },
    ])
    assert.deepEqual(policy.projections, { gto: false, mlflow: { models: {}, aliases: { production: 'champion' } } })
    assert.equal(policy.gates.fairness?.minDenominator, 30)
    assert.equal(policy.gates.fairness.alpha, 0.05)
    assert.equal(policy.gates.fairness.rules[0]?.against, 'reference')
    assert.deepEqual(policy.environments['production'], {
      from: ['staging'],
      soak: 86_400_000,
      evidence: ['manifest', 'quality'],
      provider: 'environment',
      approvals: [{ count: 1 }],
      separation: ['requester', 'author'],
      breakGlass: { rollback: true },
    })
    assert.equal(policy.environments['staging']?.soak, 0)
  })

  it('takes an empty policy to demand nothing, strictly', () => {
    const { policy } = read(HEAD)
    assert.deepEqual(policy, {
      source: 'policy.yaml@base',
      digest: DIGEST,
      tiers: {},
      gates: {},
      onInconclusive: 'fail',
      enforcement: 'enforce',
      environments: {},
      projections: { gto: false },
      waivers: [],
    })
  })

  it('keeps written settings', () => {
    const { policy } = read(
      `${HEAD}onInconclusive: warn\ngates:\n  fairness: { minDenominator: 50, alpha: 0.01, attributes: { a: {} }, rules: [{ metric: accuracy, contrast: ratio, against: reference, severity: warn, absolute: { margin: 0.2 } }] }\nenvironments:\n  x: { provider: pull-request, enforcement: observe }\n`,
    )
    assert.equal(policy?.onInconclusive, 'warn')
    assert.equal(policy.gates.fairness?.minDenominator, 50)
    assert.equal(policy.gates.fairness.rules[0]?.severity, 'warn')
    assert.equal(policy.environments['x']?.provider, 'pull-request')
    assert.equal(policy.environments['x'].enforcement, 'observe')
  })

  const refused: readonly [string, string, string, number][] = [
    ['a gate that is not there', 'gates:\n  drift: {}\n', 'POLICY_GATE_UNKNOWN', 4],
    ['a misspelt key', 'enforcment: observe\n', 'SCHEMA_UNKNOWN_KEY', 3],
    ['gates that are no map', 'gates: []\n', 'SCHEMA_WRONG_TYPE', 3],
    ['a rule without a limit', 'gates: { quality: { metrics: [{ metric: f1 }] } }\n', 'POLICY_RULE_EMPTY', 3],
    [
      'bounds that exclude everything',
      'gates: { quality: { metrics: [{ metric: f1, min: 0.9, max: 0.1 }] } }\n',
      'POLICY_RULE_CONTRADICTORY',
      3,
    ],
    [
      'one slice and every slice',
      'gates: { quality: { metrics: [{ metric: f1, min: 0.9, slice: "a=b", by: a }] } }\n',
      'POLICY_RULE_CONTRADICTORY',
      3,
    ],
    [
      'a version that is none',
      'gates: { quality: { metrics: [{ metric: f1, maxRegression: 0.1, against: production }] } }\n',
      'SCHEMA_PATTERN',
      3,
    ],
    [
      'a summary over groups',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: equal_opportunity_difference, contrast: difference, absolute: { margin: 0.1 } }] } }\n',
      'POLICY_SUMMARY_METRIC',
      3,
    ],
    [
      'a number that chance makes large',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: expected_calibration_error, contrast: difference, absolute: { margin: 0.1 } }] } }\n',
      'POLICY_SUMMARY_METRIC',
      3,
    ],
    [
      'a rate that is none',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: false_positive_rat, contrast: difference, absolute: { margin: 0.1 } }] } }\n',
      'POLICY_METRIC_UNKNOWN',
      3,
    ],
    [
      'a quality metric that is none',
      'gates: { quality: { metrics: [{ metric: rok_auc, min: 0.8 }] } }\n',
      'POLICY_METRIC_UNKNOWN',
      3,
    ],
    [
      'a quality metric without its parameter',
      'gates: { quality: { metrics: [{ metric: fbeta, min: 0.8 }] } }\n',
      'POLICY_METRIC_UNKNOWN',
      3,
    ],
    [
      'the ratio of a mean of two rates',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: balanced_accuracy, contrast: ratio, absolute: { margin: 0.8 } }] } }\n',
      'POLICY_RULE_CONTRADICTORY',
      3,
    ],
    [
      'a ratio to whichever group stands best',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: impact_ratio, contrast: ratio, absolute: { margin: 0.8 } }] } }\n',
      'POLICY_SUMMARY_METRIC',
      3,
    ],
    [
      'the change of scores against something else than the base',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: mean_score, contrast: difference, regression: { epsilon: 0.1, worse: higher, against: "git:v1" } }] } }\n',
      'POLICY_RULE_CONTRADICTORY',
      3,
    ],
    [
      'a fairness rule without a limit',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: accuracy, contrast: difference }] } }\n',
      'POLICY_RULE_EMPTY',
      3,
    ],
    [
      'a ratio of what may be 0 or below',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: mean_error, contrast: ratio, absolute: { margin: 0.8 } }] } }\n',
      'POLICY_RULE_CONTRADICTORY',
      3,
    ],
    [
      'a change that has no test',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: score_ks_distance, contrast: difference, regression: { epsilon: 0.1, worse: higher } }] } }\n',
      'POLICY_RULE_CONTRADICTORY',
      3,
    ],
    ['a field that no manifest has', 'tiers: { low: { require: [spec.validaton] } }\n', 'POLICY_FIELD_UNKNOWN', 3],
    ['a field far from any', 'tiers: { low: { require: [spec.quux] } }\n', 'POLICY_FIELD_UNKNOWN', 3],
    ['a fairness gate without a rule', 'gates: { fairness: { attributes: { a: {} } } }\n', 'POLICY_RULE_EMPTY', 3],
    [
      'a preset that is not there',
      'gates: { fairness: { attributes: { a: {} }, presets: [four-fith] } }\n',
      'SCHEMA_NOT_ALLOWED',
      3,
    ],
    [
      'a change against base that is controlled',
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: accuracy, contrast: difference, control: [b], regression: { epsilon: 0.1, worse: lower } }] } }\n',
      'POLICY_RULE_CONTRADICTORY',
      3,
    ],
    [
      'a rule on an attribute that is not described',
      'gates: { fairness: { attributes: { sex: {} }, rules: [{ metric: accuracy, contrast: difference, attributes: [sexx], absolute: { margin: 0.1 } }] } }\n',
      'POLICY_ATTRIBUTE_UNKNOWN',
      3,
    ],
    [
      'an environment that is not there',
      'environments: { production: { from: [stagin] }, staging: {} }\n',
      'POLICY_ENVIRONMENT_UNKNOWN',
      3,
    ],
    [
      'environments in a circle',
      'environments: { a: { from: [b] }, b: { from: [c] }, c: { from: [b] } }\n',
      'POLICY_ENVIRONMENT_CYCLE',
      3,
    ],
    [
      'an alias of an environment that is not there',
      'projections: { mlflow: { aliases: { production: champion } } }\n',
      'POLICY_ENVIRONMENT_UNKNOWN',
      3,
    ],
    [
      'one alias for two environments',
      'environments: { a: {}, b: {} }\nprojections: { mlflow: { aliases: { a: x, b: x } } }\n',
      'POLICY_RULE_CONTRADICTORY',
      4,
    ],
    [
      'an alias that MLflow keeps for itself',
      'environments: { a: {} }\nprojections: { mlflow: { aliases: { a: latest } } }\n',
      'SCHEMA_PATTERN',
      4,
    ],
    [
      'a day that does not exist',
      'waivers: [{ code: X, model: m, reason: r, owner: o, expires: "2027-02-29" }]\n',
      'POLICY_DATE_INVALID',
      3,
    ],
    ['a duration without a unit', 'environments: { a: { soak: "24" } }\n', 'SCHEMA_PATTERN', 3],
    ['another kind', '', 'DOCUMENT_KIND_UNKNOWN', 2],
    ['text that is no YAML', 'a: [\n', 'YAML_SYNTAX', 3],
  ]
  for (const [name, text, code, line] of refused) {
    it(`refuses ${name}`, () => {
      const head = code === 'DOCUMENT_KIND_UNKNOWN' ? HEAD.replace('Policy', 'Model') : HEAD
      const { policy, findings } = read(head + text)
      assert.equal(policy, undefined)
      assert.equal(findings[0]?.code, code, findings[0]?.message)
      assert.equal(findings[0].location?.line, line)
      assert.ok(findings[0].advice)
    })
  }

  it('names the rule to write instead of a summary', () => {
    const text =
      'gates: { fairness: { attributes: { a: {} }, rules: [{ metric: equalized_odds_ratio, contrast: ratio, absolute: { margin: 0.1 } }] } }\n'
    const [finding] = read(HEAD + text).findings
    assert.match(finding?.advice ?? '', /metric: true_positive_rate, contrast: ratio.*metric: false_positive_rate/)
  })

  it('puts in the rules of presets, each with its name, and every preset with its source and day', () => {
    const { policy } = read(`${HEAD}gates: { fairness: { attributes: { a: {} }, presets: [four-fifths, aif360] } }\n`)
    const rules = policy?.gates.fairness?.rules ?? []
    assert.deepEqual(rules[0], {
      metric: 'selection_rate',
      contrast: 'ratio',
      against: 'pairs',
      absolute: { margin: 0.8 },
      severity: 'fail',
      preset: 'four-fifths',
    })
    assert.deepEqual(
      rules.map(({ preset }) => preset),
      ['four-fifths', 'aif360', 'aif360', 'aif360', 'aif360'],
    )
    for (const name of PRESET_NAMES) {
      const preset = FAIRNESS_PRESETS[name]
      assert.equal(preset.name, name)
      assert.match(preset.dated, /^\d{4}-\d{2}-\d{2}$/)
      assert.match(preset.source, /https?:|arXiv/)
      assert.ok(preset.rules.every(({ metric }) => metricProblem(metric) === undefined))
      assert.ok(isPresetName(name))
      assert.ok(read(`${HEAD}gates: { fairness: { attributes: { a: {} }, presets: [${name}] } }\n`).policy)
    }
    assert.ok(!isPresetName('toString'))
  })

  it('accepts the change of scores against the base, and of a rate against what is live', () => {
    const rules = ['metric: mean_score', 'metric: accuracy'].map((metric, i) => {
      const against = i === 0 ? 'base' : 'environment:production'
      return `{ ${metric}, contrast: difference, regression: { epsilon: 0.1, worse: lower, against: "${against}" } }`
    })
    const { policy } = read(`${HEAD}gates: { fairness: { attributes: { a: {} }, rules: [${rules.join(', ')}] } }\n`)
    assert.equal(policy?.gates.fairness?.rules[1]?.regression?.against, 'environment:production')
  })

  it('accepts the last day of February in leap years alone', () => {
    const waiver = (day: string) => `waivers: [{ code: X, model: m, reason: r, owner: o, expires: "${day}" }]\n`
    for (const day of ['2024-02-29', '2000-02-29', '2027-12-31']) assert.ok(read(HEAD + waiver(day)).policy, day)
    for (const day of ['1900-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-01-00']) {
      assert.equal(read(HEAD + waiver(day)).policy, undefined, day)
    }
  })

  it('suggests attributes and environments only when one is close', () => {
    const far = read(`${HEAD}environments: { production: { from: [somewhere-else] }, staging: {} }\n`).findings[0]
    assert.match(far?.advice ?? '', /Add `somewhere-else/)
    const text =
      'gates: { fairness: { attributes: { sex: {} }, rules: [{ metric: accuracy, contrast: difference, attributes: [postcode], absolute: { margin: 0.1 } }] } }\n'
    assert.match(read(HEAD + text).findings[0]?.advice ?? '', /gates.fairness.attributes/)
    const rate = read(HEAD + text.replace('accuracy', 'zzz').replace('postcode', 'sex')).findings[0]
    assert.match(rate?.advice ?? '', /Rates are/)
  })
})

it('bytes that are no text are said to be none, and nothing else', () => {
  const { policy, findings } = readPolicy(Uint8Array.of(0xff, 0xfe, 0x00), { path: 'p.yaml', source: 'p', digest: 'd' })
  assert.equal(policy, undefined)
  assert.equal(findings.length, 1)
})
