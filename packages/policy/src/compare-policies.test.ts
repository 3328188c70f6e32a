import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparePolicies } from './compare-policies.ts'
import { readPolicy } from './read-policy.ts'

const BASE = `apiVersion: modelgate/v1
kind: Policy
tiers: { low: { require: [spec.task] }, high: { require: [spec.validation] } }
gates:
  manifest: { ownerInCodeowners: true }
  quality:
    metrics:
      - { metric: roc_auc, min: 0.8 }
      - { metric: log_loss, max: 0.5, maxRegression: 0.02, against: base }
  fairness:
    attributes: { age: { reference: "26-35", requiredGroups: ["51+"] }, sex: {} }
    rules:
      - { metric: false_positive_rate, contrast: difference, absolute: { margin: 0.1 }, regression: { epsilon: 0.02, worse: higher } }
  reproducibility: { require: numeric, onPullRequest: smoke, margins: { roc_auc: 0.01 } }
environments:
  staging: {}
  production: { from: [staging], soak: 24h, evidence: [manifest], approvals: [{ count: 2 }], separation: [author], enforcement: enforce }
waivers: [{ code: X, model: m, reason: r, owner: o, expires: "2027-01-01" }]
`

function read(text: string) {
  const { policy, document, findings } = readPolicy(new TextEncoder().encode(text), {
    path: 'policy.yaml',
    source: 'policy.yaml',
    digest: `sha256:${'0'.repeat(64)}`,
  })
  assert.ok(policy, findings[0]?.message)
  return { policy, document }
}

/** What comparing the base with a changed text says, as `line: subject`. */
function loosened(from: string, to: string): string[] {
  assert.ok(BASE.includes(from), from)
  const head = read(BASE.replace(from, to))
  return comparePolicies(read(BASE).policy, head.policy, head.document).map(({ subject, location, code }) => {
    assert.equal(code, 'POLICY_LOOSENED')
    return `${location?.line}: ${subject}`
  })
}

describe('comparePolicies', () => {
  it('says nothing about a policy that did not change', () => {
    assert.deepEqual(loosened('roc_auc', 'roc_auc'), [])
  })

  it('compares gates and rules that either side lacks', () => {
    const bare = read('apiVersion: modelgate/v1\nkind: Policy\ngates: { manifest: {} }\n')
    const base = read(BASE.replace(/^waivers.*$/mu, ''))
    assert.deepEqual(comparePolicies(bare.policy, base.policy, base.document), [])
    const lost = comparePolicies(base.policy, bare.policy, bare.document).map(({ subject }) => subject)
    for (const gate of ['quality', 'fairness', 'reproducibility']) assert.ok(lost.includes(`gate ${gate}`), gate)
  })

  it('knows the slices of a quality rule and what it is measured against', () => {
    const rule = 'metric: roc_auc, min: 0.8'
    const place = (subject: string) => `8: ${subject}`
    for (const [scope, name] of [
      ['slice: region=north', 'in region=north'],
      ['by: region', 'in every region'],
    ] as const) {
      const scoped = BASE.replace(rule, `${rule}, ${scope}`)
      const lost = comparePolicies(read(scoped).policy, read(BASE).policy, read(BASE).document)
      assert.ok(lost.some(({ subject }) => subject === `quality roc_auc ${name} (fail): min`))
      assert.ok(loosened(rule, `${rule}, ${scope}`).includes(place('quality roc_auc (fail): min')))
    }
    assert.ok(
      loosened('against: base', 'against: "environment:production"').some((text) => text.endsWith('maxRegression')),
    )
  })

  it('knows what a rule compares with, what it controls for, and the presets', () => {
    const rule = 'contrast: difference, absolute: { margin: 0.1 }, regression: { epsilon: 0.02, worse: higher } }'
    assert.ok(BASE.includes(rule))
    const plain = 'contrast: difference, absolute: { margin: 0.1 } }'
    const gone = (from: string, to: string) => {
      const [base, head] = [read(BASE.replace(rule, from)), read(BASE.replace(rule, to))]
      return comparePolicies(base.policy, head.policy, head.document).map(({ subject }) => subject)
    }
    const of = (more: string) => plain.replace('contrast: difference', `contrast: difference, ${more}`)
    assert.deepEqual(gone(plain, of('against: pairs')), [])
    assert.equal(gone(of('against: pairs'), plain).length, 2)
    assert.ok(gone(plain, of('against: rest')).every((subject) => subject?.includes('by')))
    assert.equal(gone(plain, of('against: rest')).length, 2)
    assert.equal(gone(plain, of('control: [region]')).length, 2)
    const [base, head] = [read(BASE.replace('    rules:', '    presets: [aif360, aequitas]\n    rules:')), read(BASE)]
    const lost = comparePolicies(base.policy, head.policy, head.document)
    assert.ok(lost.some(({ subject }) => subject === 'fairness preset aequitas'))
    assert.ok(lost.some(({ subject }) => subject?.startsWith('fairness false_omission_rate ratio by sex')))
  })

  it('takes the smaller ratio margin for the looser one, and a rule may have either limit alone', () => {
    const ratio = (limit: string) =>
      read(
        BASE.replace(
          /^ {6}- \{ metric: false_positive_rate.*$/mu,
          `      - { metric: selection_rate, contrast: ratio, ${limit} }`,
        ),
      )
    const subjects = (from: string, to: string) => {
      const head = ratio(to)
      return comparePolicies(ratio(from).policy, head.policy, head.document).length
    }
    assert.notEqual(subjects('absolute: { margin: 0.8 }', 'absolute: { margin: 0.7 }'), 0)
    assert.equal(subjects('absolute: { margin: 0.8 }', 'absolute: { margin: 0.9 }'), 0)
    const moved = 'regression: { epsilon: 0.02, worse: lower }'
    assert.notEqual(subjects(moved, 'regression: { epsilon: 0.03, worse: lower }'), 0)
    const live = 'regression: { epsilon: 0.02, worse: lower, against: "environment:production" }'
    assert.notEqual(subjects(live, moved), 0)
    assert.equal(subjects(moved, 'regression: { epsilon: 0.02, worse: lower, against: base }'), 0)
  })

  const stricter: readonly [string, string][] = [
    ['min: 0.8', 'min: 0.9'],
    ['max: 0.5', 'max: 0.4'],
    ['maxRegression: 0.02', 'maxRegression: 0.01'],
    ['margin: 0.1', 'margin: 0.05'],
    ['require: numeric', 'require: content'],
    ['count: 2', 'count: 3'],
    ['soak: 24h', 'soak: 48h'],
    ['separation: [author]', 'separation: [author, requester]'],
    ['expires: "2027-01-01"', 'expires: "2026-12-01"'],
    ['require: [spec.task]', 'require: [spec.task, spec.data]'],
    ['high: { require: [spec.validation] }', 'medium: { require: [spec.validation] }'],
  ]
  for (const [from, to] of stricter) {
    it(`lets ${to} pass, which is stricter`, () => assert.deepEqual(loosened(from, to), []))
  }

  const looser: readonly [string, string, readonly string[]][] = [
    ['min: 0.8', 'min: 0.7', ['8: quality roc_auc (fail): min']],
    ['min: 0.8', 'min: 0.8, severity: warn', ['6: quality roc_auc (fail): min']],
    ['max: 0.5', 'max: 0.6', ['9: quality log_loss (fail): max']],
    ['maxRegression: 0.02', 'maxRegression: 0.03', ['9: quality log_loss (fail): maxRegression']],
  ]
  for (const [from, to, expected] of looser) {
    it(`names ${to}`, () => assert.deepEqual(loosened(from, to).map(place), expected.map(place)))
  }

  /** Places of what is gone are those of its nearest parent: only the subject matters here. */
  function place(text: string): string {
    return text.replace(/^\d+: /, '')
  }

  const subjects: readonly [string, string, RegExp][] = [
    ['margin: 0.1', 'margin: 0.2', /difference by age \(fail\): margin$/],
    ['epsilon: 0.02', 'epsilon: 0.03', /epsilon, worse higher$/],
    ['worse: higher', 'worse: lower', /epsilon, worse higher$/],
    ['contrast: difference', 'contrast: difference, attributes: [age]', /difference by sex \(fail\): margin$/],
    ['requiredGroups: ["51+"]', 'requiredGroups: []', /group age=51\+$/],
    ['reference: "26-35", ', '', /reference of age: 26-35$/],
    [', sex: {}', '', /attribute sex$/],
    ['require: numeric', 'require: metric', /reproducibility: require$/],
    ['margins: { roc_auc: 0.01 }', 'margins: { roc_auc: 0.02 }', /margin of roc_auc$/],
    [', margins: { roc_auc: 0.01 }', '', /margin of roc_auc$/],
    [', onPullRequest: smoke', '', /onPullRequest$/],
    [
      '  reproducibility: { require: numeric, onPullRequest: smoke, margins: { roc_auc: 0.01 } }\n',
      '',
      /^gate reproducibility$/,
    ],
    ['ownerInCodeowners: true', 'ownerInCodeowners: false', /owner in CODEOWNERS$/],
    [
      'manifest: { ownerInCodeowners: true }',
      'manifest: { ownerInCodeowners: true, enforcement: observe }',
      /manifest: enforcement$/,
    ],
    [
      'manifest: { ownerInCodeowners: true }',
      'manifest: { ownerInCodeowners: true, onInconclusive: warn }',
      /manifest: onInconclusive$/,
    ],
    ['kind: Policy\n', 'kind: Policy\nenforcement: observe\n', /^enforcement$/],
    ['kind: Policy\n', 'kind: Policy\nonInconclusive: warn\n', /^onInconclusive$/],
    ['require: [spec.validation]', 'require: []', /^tier high: spec.validation$/],
    ['from: [staging]', 'from: []', /from staging$/],
    ['soak: 24h', 'soak: 1h', /soak/],
    ['evidence: [manifest]', 'evidence: []', /evidence of manifest$/],
    ['count: 2', 'count: 1', /approvals$/],
    ['separation: [author]', 'separation: []', /separation from author$/],
    ['enforcement: enforce', 'enforcement: observe', /production: enforcement$/],
    ['soak: 24h', 'soak: 24h, breakGlass: { rollback: true }', /no rollback without approval$/],
    ['soak: 24h', 'soak: 24h, provider: pull-request', /approvals by environment$/],
    ['  staging: {}\n  production: { from: [staging], ', '  production: { ', /^environment staging/],
    ['expires: "2027-01-01"', 'expires: "2028-01-01"', /^waiver X m$/],
    ['code: X', 'code: Y', /^waiver Y m$/],
    ['attributes: { age', 'minDenominator: 100\n    attributes: { age', /minDenominator$/],
    ['attributes: { age', 'alpha: 0.2\n    attributes: { age', /alpha 0.05$/],
  ]
  for (const [from, to, expected] of subjects) {
    it(`names ${to || `the removal of ${from}`}`, () => {
      assert.ok(
        loosened(from, to).some((text) => expected.test(place(text))),
        loosened(from, to).join('\n'),
      )
    })
  }

  it('says one loss once, and not what follows from it', () => {
    const high = 'high: { require: [spec.validation] }'
    assert.deepEqual(loosened(high, 'high: { require: [] }').map(place), ['tier high: spec.validation'])
    assert.deepEqual(loosened(high, 'critical: { require: [spec.validation] }').map(place), [
      'tier high: spec.validation',
    ])
    const reproducibility = / {2}reproducibility: .*\n/u.exec(BASE)?.[0] ?? ''
    assert.deepEqual(loosened(reproducibility, '').map(place), [
      'gate reproducibility',
      'reproducibility: require',
      'reproducibility: onPullRequest',
      'reproducibility: margin of roc_auc',
    ])
    assert.deepEqual(loosened('  staging: {}\n  production: { from: [staging], ', '  production: { ').map(place), [
      'environment staging',
      'environment production: from staging',
    ])
    const messages = (to: string) => {
      const head = read(BASE.replace('soak: 24h', to))
      return comparePolicies(read(BASE).policy, head.policy, head.document).map(({ message }) => message)
    }
    assert.match(
      messages('soak: 90m').join(),
      /production: soak goes from at least 24 hours to at least 1\.5 hours\.$/u,
    )
  })

  it('points at the weaker value', () => {
    assert.ok(loosened('min: 0.8', 'min: 0.7').every((text) => text.startsWith('8: ')))
  })

  it('takes the strictest of several rules on one thing', () => {
    assert.deepEqual(
      loosened(
        '- { metric: roc_auc, min: 0.8 }',
        '- { metric: roc_auc, min: 0.1 }\n      - { metric: roc_auc, min: 0.8 }',
      ),
      [],
    )
  })
})
