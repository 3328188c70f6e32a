import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReport } from '@modelgate/kernel'
import type { Finding, GateReport, Measurement } from '@modelgate/kernel'
import { diffModelCards } from '@modelgate/model-card'
import type { Manifest } from '@modelgate/manifest'
import type { CommentModel, ModelReview } from './comment-model.ts'
import { renderCardHtml } from './render-card-html.ts'
import { renderCard } from './render-card.ts'
import { renderCardDiff, renderChanges } from './render-changes.ts'
import { COMMENT_LENGTH, renderComment } from './render-comment.ts'
import { renderContrasts, renderRateCharts } from './render-contrasts.ts'

const HOSTILE = '@evil/team #12 <!-- modelgate:check v1 --> ![x](https://x.example/i.png) | </details> $x$ ::error::'

function manifest(version: string, change: (text: string) => string = (text) => text): Manifest {
  return {
    apiVersion: 'modelgate/v1',
    kind: 'Model',
    metadata: {
      name: 'credit',
      version,
      owner: '@acme/ml',
      title: change('Credit'),
      description: change('Says whose limit may grow.'),
      contact: 'ml@acme.example',
      license: 'Apache-2.0',
      tags: ['credit', change('tag')],
    },
    spec: {
      task: 'tabular-classification',
      library: { name: 'scikit-learn', version: '1.5.2' },
      baseModels: [{ name: 'base', relation: 'finetune' }],
      artifacts: [
        {
          name: 'weights',
          path: 'm.bin',
          format: 'opaque',
          digest: `sha256:${version.replaceAll('.', '').padEnd(64, '0')}`,
          size: 3,
        },
      ],
      data: [{ name: 'train', role: 'training', uri: 's3://x/y', digest: `sha256:${'1'.repeat(64)}` }],
      evaluation: {
        results: [{ metric: 'recall', value: version === '1.0.0' ? 0.4 : 0.45, dataset: 'holdout', n: 100 }],
      },
      considerations: {
        useCases: ['Raise limits'],
        users: ['Clerks'],
        outOfScopeUses: ['Hiring'],
        technicalLimitations: [change('Not valid for customers of less than a year.')],
        performanceTradeoffs: ['Slow'],
        ethicalConsiderations: [{ name: 'Age', mitigationStrategy: 'Gate' }, { name: 'Sex' }],
        humanOversight: 'A clerk decides.',
      },
      risk: { tier: 'high', rationale: 'Money' },
    },
  }
}

const of = { attribute: 'age', group: '51+', reference: '26-35', contrast: 'difference' }
const interval = { low: 0.04, high: 0.08, level: 0.95, method: 'tango' }
const rate = (group: string, value: number): Measurement => ({
  metric: 'false_positive_rate',
  of: { attribute: 'age', group },
  value,
  n: 500,
})

function fairness(state: 'fail' | 'inconclusive' | 'pass', findings: readonly Finding[] = []): GateReport {
  return createReport({
    gate: 'fairness',
    verdict: state,
    reasonCode: 'FAIRNESS_REGRESSION',
    subject: { model: 'credit', version: '1.1.0', digest: `sha256:${'a'.repeat(64)}` },
    policy: { source: '.github/modelgate.yaml@abc', digest: `sha256:${'b'.repeat(64)}` },
    findings,
    measurements: [
      rate('51+', 0.169),
      rate('26-35', 0.092),
      { metric: 'false_positive_rate', of, value: 0.077, n: 500, interval, state: 'pass', margin: 0.1 },
      {
        metric: 'false_positive_rate_change',
        of: { ...of, against: 'base' },
        value: 0.06,
        n: 500,
        interval,
        state,
        margin: 0.02,
      },
      {
        metric: 'false_positive_rate',
        of: { ...of, group: 'tiny' },
        value: null,
        n: 3,
        notEstimable: '3 rows',
        state: 'insufficient',
      },
    ],
    tables: [{ title: 'Rates', columns: [{ name: 'Group' }], rows: [['51+']] }],
  })
}

const plain = 'Of 100 in 51+, 17 are refused; at base it was 11.'
const regression: Finding = {
  code: 'FAIRNESS_REGRESSION',
  severity: 'error',
  message: `age: false positive rate of 51+. ${plain} About 900 rows would decide it.`,
  subject: 'false_positive_rate of age 51+',
  data: { plain },
  location: { path: 'models/credit_(1).yaml', line: 15, column: 1, endLine: 17, endColumn: 2 },
}
const gap: Finding = { ...regression, code: 'FAIRNESS_GAP_EXCEEDED' }

function review(reports: readonly GateReport[], change?: (text: string) => string): ModelReview {
  const diff = diffModelCards({ base: manifest('1.0.0'), head: manifest('1.1.0', change), headReports: reports })
  return { path: 'credit.modelgate.yaml', model: 'credit', diff, reports }
}

function comment(more: Partial<CommentModel>): string {
  return renderComment({
    verdict: 'fail',
    enforcement: 'enforce',
    models: [],
    general: [],
    head: 'c'.repeat(40),
    base: 'd'.repeat(40),
    links: { files: 'https://github.com/acme/credit/blob/c', run: 'https://github.com/acme/credit/actions/runs/1' },
    ...more,
  })
}

test('a failure says first what it is, then what happens to people, then the figures', () => {
  const text = comment({ models: [review([fairness('fail', [gap, regression])])] })
  const lines = text.split('\n')
  assert.equal(lines[0], '## ❌ credit 1.1.0: do not merge, fairness failed')
  assert.equal(lines[2], '`1.0.0` → `1.1.0` · recall 45.0 % (+5.0 pp) · **1 group beyond the limit**')
  assert.match(
    lines[4] ?? '',
    /^- ❌ \*\*Of 100 in 51\+, 17 are refused; at base it was 11\.\*\* About 900 rows would decide it\. · \[/u,
  )
  assert.match(lines[4] ?? '', /blob\/c\/models\/credit%5F%281%29\.yaml#L15-L17\)$/u)
  assert.equal(text.match(/17 are refused/gu)?.length, 3, 'once as a reason, twice in the details')
  assert.match(
    text,
    /\| 51\+ \| 16\.9 % \| ✅ \*\*\+7\.7 pp\*\* \(95 % CI 4\.0…8\.0\), limit 10 pp \| ❌ \*\*\+6\.0 pp\*\*/u,
  )
  assert.match(text, /\| tiny \| – \| ▫️ too few rows \|/u)
  assert.match(text, /\| recall \| 40\.0 % \(claimed\) \| 45\.0 % \(claimed\) \| \*\*\+5\.0 pp\*\* \| 🟢 better \|/u)
  assert.match(text, /```mermaid\nxychart-beta/u)
  assert.match(text, /\[full report\]\(https:\/\/github\.com\/acme\/credit\/actions\/runs\/1\)<\/sub>$/u)
})

test('each verdict has its sentence', () => {
  const models = [review([fairness('pass')])]
  assert.match(comment({ verdict: 'pass', models }), /^## ✅ credit 1\.1\.0: ready to merge, its gate passed/u)
  assert.match(comment({ verdict: 'warn', models }), /^## ⚠️ credit 1\.1\.0: may be merged, with warnings/u)
  assert.match(comment({ verdict: 'inconclusive', models }), /^## ❓ credit 1\.1\.0: not enough evidence to decide/u)
  assert.match(comment({ verdict: 'error', models }), /^## 🚫 credit 1\.1\.0: could not be judged/u)
  const finding: Finding = { code: 'POLICY_INVALID', severity: 'error', message: 'The policy is broken.' }
  assert.match(
    comment({ general: [finding] }),
    /^## ❌ this pull request: do not merge, 1 finding\n\n- ❌ \*\*The policy is broken\.\*\* · `POLICY_INVALID`/u,
  )
  assert.match(comment({ general: [finding, finding] }), /do not merge, 2 findings/u)
  const warning: Finding = { code: 'CHECK_RULES_TOUCHED', severity: 'warning', message: 'It changes a workflow.' }
  const ordered = comment({ verdict: 'error', models, general: [warning, finding] })
  assert.ok(ordered.indexOf('POLICY_INVALID') < ordered.indexOf('| Gate |'))
  assert.ok(ordered.indexOf('CHECK_RULES_TOUCHED') > ordered.indexOf('| Gate |'))
  const two = comment({ verdict: 'pass', models: [...models, ...models], enforcement: 'observe' })
  assert.match(two, /^## ✅ 2 models: ready to merge, all 2 gates passed\n\n\*\*Observing only:\*\*/u)
  assert.match(two, /### credit 1\.1\.0/u)
})

test('where quality or fairness failed, how to accept it is said once', () => {
  const said = (verdict: 'fail' | 'inconclusive') =>
    comment({ models: [review([fairness(verdict, [gap, regression])])] }).match(/Accepted for a while\?/gu)?.length
  assert.equal(said('fail'), 1)
  assert.equal(said('inconclusive'), undefined)
})

test('changes against several versions stand side by side', () => {
  const change = (against: string, value: number, state: 'pass' | 'fail') => ({
    metric: 'selection_rate_change',
    of: { attribute: 'sex', group: 'f', reference: 'm', contrast: 'difference', against },
    value,
    n: 900,
    margin: 0.05,
    state,
  })
  const measurements = [change('base', -0.01, 'pass'), change('environment:production', -0.12, 'fail')]
  const report = createReport({ gate: 'fairness', verdict: 'fail', reasonCode: 'FAIRNESS_REGRESSION', measurements })
  const text = comment({ models: [review([report])] })
  assert.match(text, /change of the gap since base \| change of the gap since environment:production \|/u)
  assert.match(text, /\| f \| – \| ✅ \*\*−1\.0 pp\*\*, limit 5 pp \| ❌ \*\*−12\.0 pp\*\*, limit 5 pp \|/u)
})

test('doubt is shown as doubt', () => {
  const doubt: Finding = {
    ...regression,
    code: 'FAIRNESS_UNDECIDED_BEYOND',
    severity: 'warning',
    advice: 'Evaluate on more rows.',
  }
  const text = comment({ verdict: 'inconclusive', models: [review([fairness('inconclusive', [doubt])])] })
  assert.match(text, /^- ❓ \*\*Of 100 .*<br>→ Evaluate on more rows\.$/mu)
  assert.match(text, /\*\*1 group undecided\*\*/u)
})

test('a model without a readable manifest and links that are not known', () => {
  const report = createReport({
    gate: 'manifest',
    verdict: 'fail',
    reasonCode: 'X_Y',
    findings: [{ ...regression, data: {} }],
  })
  const text = comment({
    models: [{ path: 'a.yaml', model: 'a.yaml', diff: null, reports: [report] }],
    base: null,
    links: {},
  })
  assert.match(text, /^## ❌ a\.yaml: do not merge, manifest failed/u)
  assert.match(text, /<code>models\/credit\\_\(1\)\.yaml:15<\/code>|`models\/credit_\(1\)\.yaml:15`/u)
  assert.match(text, /<sub>commit `c{12}`<\/sub>$/u)
})

test('many reasons are counted, many groups cut', () => {
  const findings = Array.from({ length: 6 }, (_, i): Finding => ({ code: 'X_Y', severity: 'error', message: `m${i}` }))
  assert.match(comment({ models: [review([fairness('fail', findings)])] }), /- …and 3 more below/u)
  const base = fairness('pass')
  const many = Array.from({ length: 30 }, (_, i): Measurement => ({
    metric: 'selection_rate',
    of: { ...of, group: `g${i}`, contrast: 'ratio' },
    value: 0.9,
    n: 9,
    state: 'pass',
    margin: 0.8,
  }))
  const text = renderContrasts({ ...base, measurements: many })
  assert.match(text, /…and 22 more groups, none of them worse/u)
  assert.match(text, /✅ \*\*×0\.900\*\*, limit 0\.800/u)
  const attributes = Array.from({ length: 5 }, (_, i): Measurement => ({
    metric: 'selection_rate',
    of: { ...of, attribute: `a${i}` },
    value: null,
    n: 9,
    state: 'inconclusive',
  }))
  assert.match(
    renderContrasts({ ...base, measurements: attributes }),
    /❓ not estimable[\s\S]*…and 2 more rates or attributes/u,
  )
  assert.equal(renderRateCharts({ ...base, measurements: attributes }), '')
})

test('contrasts of each class, and within strata, have a table of their own', () => {
  const of = { attribute: 'sex', group: 'f', reference: 'm', contrast: 'difference' }
  const places = [of, { ...of, within: 'department' }, { ...of, class: 'high' }]
  const judged = places.map((place) => ({
    metric: 'selection_rate',
    of: place,
    value: 0.1,
    n: 9,
    state: 'pass' as const,
  }))
  const rate = { metric: 'selection_rate', of: { attribute: 'sex', group: 'f', class: 'high' }, value: 0.77, n: 9 }
  const text = renderContrasts(
    createReport({
      gate: 'fairness',
      verdict: 'pass',
      reasonCode: 'X',
      subject: null,
      policy: null,
      findings: [],
      measurements: [...judged, rate],
      environment: {},
    }),
  )
  assert.match(text, /sex, within the same department/u)
  assert.match(text, /sex, class high[^]*77\.0 %/u)
  assert.equal(text.match(/77\.0 %/gu)?.length, 1)
})

test('a gate that has nothing to say has its row and no details', () => {
  const silent = createReport({ gate: 'quality', verdict: 'pass', reasonCode: 'QUALITY_PASSED' })
  const text = comment({
    verdict: 'pass',
    models: [{ path: 'a.yaml', model: 'credit', diff: null, reports: [silent] }],
  })
  assert.match(text, /^## ✅ credit: ready/u)
  assert.match(text, /\| quality \| ✅ passed \| \|/u)
  assert.doesNotMatch(text, /<details>/u)
})

test('what could not be verified stands folded under its gate', () => {
  const unverified = [{ path: 'm.yaml', what: 'spec.data[0].digest', why: 'The bytes are at s3://x.' }]
  const report = createReport({ gate: 'manifest', verdict: 'pass', reasonCode: 'X_Y', data: { unverified } })
  assert.match(
    comment({ models: [review([report])] }),
    /<summary>✅ manifest: passed[^]*Not verified[^]*The bytes are at/u,
  )
})

test('groups are counted, and a reason without a subject is one of its own', () => {
  const report = fairness('fail', [{ code: 'X_Y', severity: 'error', message: plain, data: { plain } }])
  const other = { metric: 'selection_rate', of: { ...of, group: '36-50' }, value: 0.2, n: 9, state: 'fail' } as const
  const text = comment({ models: [review([{ ...report, measurements: [...report.measurements, other] }])] })
  assert.match(text, /\*\*2 groups beyond the limit\*\*/u)
  assert.match(text, /^- ❌ \*\*Of 100 in 51\+/mu)
})

test('a change is shown without a gap where no rule judges the gap', () => {
  const ratio = { ...of, contrast: 'ratio', against: 'base' }
  const text = renderContrasts({
    ...fairness('pass'),
    measurements: [
      { metric: 'selection_rate_change', of: ratio, value: 0.9, n: 9, state: 'pass', interval },
      { metric: 'mean_error_change', of: { ...of, against: 'base' }, value: 0.9, n: 9, state: 'pass', margin: 2 },
    ],
  })
  assert.doesNotMatch(text, /gap to the reference/u)
  assert.match(text, /\| 51\+ \| – \| ✅ \*\*×0\.900\*\* \(95 % CI 0\.040…0\.080\) \|/u)
  assert.match(text, /✅ \*\*\+0\.900\*\*, limit 2 \|/u)
})

test('what does not fit is shed from the end, and said', () => {
  const row = ['x'.repeat(900)]
  const big = {
    ...fairness('fail', [regression]),
    tables: [{ title: 't', columns: [{ name: 'c' }], rows: Array.from({ length: 200 }, () => row) }],
  }
  const text = comment({ models: [review([big])] })
  assert.ok(text.length <= COMMENT_LENGTH)
  assert.match(text, /> 1 section does not fit here and stands in the \[job summary\]/u)
  assert.match(text, /17 are refused/u)
  const two = comment({ models: [review([big]), review([big])], links: {} })
  assert.match(two, /> 2 sections do not fit here and stand in the job summary\./u)
})

test('a draft keeps its indentation, shows what is hidden and cannot leave its block', () => {
  const text = comment({ verdict: 'inconclusive', draft: 'spec:\n  - "a\u202eb ```"\n' })
  assert.ok(text.includes('````yaml\nspec:\n  - "a⟨U+202E⟩b ```"\n\n````'), text)
})

test('foreign text is text everywhere in a comment', () => {
  const finding: Finding = {
    ...regression,
    message: HOSTILE,
    advice: HOSTILE,
    data: { plain: HOSTILE },
    subject: HOSTILE,
  }
  const text = comment({
    models: [review([fairness('fail', [finding])], (value) => `${value} ${HOSTILE}`)],
    general: [finding],
  })
  const ours = text.replaceAll(/\]\(https:\/\/github\.com\/acme\/credit\/[^)]*\)/gu, '')
  assert.doesNotMatch(ours, /@evil|<!--|!\[|https:\/\//u)
  assert.equal(text.match(/<\/details>/gu)?.length, 1, 'the one we wrote')
})

test('changes: claims lost, renames, tensors, prose and rows that are too many', () => {
  const base = manifest('1.0.0')
  const head = manifest('1.1.0', (text) => text.replace('Says whose', 'Tells clerks whose'))
  const hyperparameters = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`z${i}`, i]))
  const diff = diffModelCards({
    base: { ...base, metadata: { ...base.metadata, name: 'old-name' } },
    head: {
      ...head,
      spec: { ...head.spec, training: { hyperparameters }, considerations: { useCases: ['Raise limits'] } },
    },
    packages: { base: new Map([['a|b', '1.0']]), head: new Map([['a|b', '1.1']]) },
    tensors: { base: [{ artifact: 'weights', name: 'w', dtype: 'F32', shape: [2] }], head: [] },
  })
  const text = renderChanges(diff)
  assert.match(
    text,
    /- ⚠️ \*\*Removed a technical limitation\*\*: <del>Not valid for customers of less than a year\.<\/del>/u,
  )
  assert.match(text, /\| name \| old-name \| credit \|/u)
  assert.match(text, /\| parameters \| 2 \| 0 \|/u)
  assert.match(text, /<del>Says<\/del> ?<ins>Tells clerks<\/ins> whose limit/u)
  assert.match(renderChanges({ ...diff, facts: [] }), /\| package <code>a&#124;b<\/code> \| 1\.0 \| 1\.1 \|/u)
  assert.match(text, /…and \d+ more in the report/u)
  assert.match(renderCardDiff(diff), /^## credit: `1\.0\.0` → `1\.1\.0`/u)
  assert.equal(renderCardDiff(diffModelCards({ base, head: base })), '## credit: `1.0.0`, card unchanged')
  assert.match(renderCardDiff(diffModelCards({ base: null, head: base })), /^## credit: new model, version `1\.0\.0`/u)
})

test('measured changes carry their interval, the worse ones first; many lost claims are counted', () => {
  const measured = (metric: string, value: number): Measurement => ({ metric, of: {}, value, n: 500 })
  const changed = (metric: string, value: number): Measurement => ({
    metric: `${metric}_change`,
    of: { against: 'base' },
    value,
    n: 500,
    interval: value > 0 ? interval : { ...interval, low: -0.3, high: -0.1 },
  })
  const report = createReport({
    gate: 'quality',
    verdict: 'pass',
    reasonCode: 'QUALITY_PASSED',
    measurements: [
      measured('recall', 0.46),
      { ...measured('recall', 0.4), of: { at: 'base' } },
      changed('recall', 0.06),
      measured('precision', 0.3),
      changed('precision', -0.2),
    ],
  })
  const technicalLimitations = Array.from({ length: 14 }, (_, i) => `Limitation ${i}`)
  const base = manifest('1.0.0')
  const considerations = { ...base.spec.considerations, technicalLimitations }
  const head = manifest('1.0.0')
  const none = { ...head, spec: { ...head.spec, considerations: { useCases: ['Raise limits'] } } }
  const diff = diffModelCards({
    base: { ...base, spec: { ...base.spec, considerations } },
    head: none,
    headReports: [report],
  })
  const still = { ...diff, metrics: diff.metrics.map((metric) => ({ ...metric, change: 0 })) }
  const unmoved = comment({ models: [{ path: 'a', model: 'credit', diff: still, reports: [report] }] })
  assert.match(unmoved, /^`1\.0\.0`$/mu)
  const text = renderChanges(diff)
  assert.match(text, /\| recall \| 40\.0 % \| 46\.0 % \| \*\*\+6\.0 pp\*\* \(95 % CI 4\.0…8\.0\) \| 🟢 better \|/u)
  assert.ok(text.indexOf('| precision |') < text.indexOf('| recall |'))
  assert.match(text, /^- …and \d+ more in the report$/mu)
  assert.equal(renderCardDiff(diff).split('\n')[0], '## credit: `1.0.0`')
})

test('a metric that is gone shows', () => {
  const head = manifest('1.1.0')
  const gone = { ...head, spec: { ...head.spec, evaluation: {} } }
  assert.match(
    renderChanges(diffModelCards({ base: manifest('1.0.0'), head: gone })),
    /\| recall \| 40\.0 % \(claimed\) \| \*\*gone\*\* \|/u,
  )
  const fresh = diffModelCards({ base: null, head })
  const text = comment({ models: [{ path: 'a', model: 'credit', diff: fresh, reports: [fairness('pass')] }] })
  assert.match(text, /^new model, version `1\.1\.0`$/mu)
})

test('the card holds every chapter, with front matter that nothing can leave', () => {
  const card = renderCard(
    manifest('1.0.0', (text) => `${text}\n---\n"x": y ${HOSTILE}`),
    [fairness('pass')],
  )
  assert.match(
    card,
    /^---\nlicense: "apache-2\.0"\nlibrary_name: "scikit-learn"\npipeline_tag: "tabular-classification"\n/u,
  )
  assert.match(card, /\n {2}- "tag\\n---\\n\\"x\\": y/u)
  assert.match(card, /\{ type: "recall", value: 0\.4, verified: false \}/u)
  for (const chapter of [
    'Intended use',
    'Users',
    'Out of scope',
    'Limitations',
    'Trade-offs',
    'Ethical considerations',
    'Human oversight',
    'Evaluation',
    'Fairness',
    'Data',
    'Artifacts',
    'Base models',
  ]) {
    assert.ok(card.includes(`\n## ${chapter}\n`), chapter)
  }
  assert.match(card, /\| recall \| holdout \| 40\.0 % \| 100 \| claimed \|/u)
  const {
    title: _,
    description: __,
    contact: ___,
    license: ____,
    tags: _____,
    ...metadata
  } = manifest('1.0.0').metadata
  const { artifacts, risk } = manifest('1.0.0').spec
  const small = renderCard(
    {
      apiVersion: 'modelgate/v1',
      kind: 'Model',
      metadata,
      spec: { artifacts, considerations: { useCases: ['x'] }, risk: { tier: risk.tier } },
    },
    [],
  )
  assert.match(small, /^---\ntags:\n {2}- "modelgate"\n---\n\n# credit\n/u)
  const report = createReport({
    gate: 'quality',
    verdict: 'pass',
    reasonCode: 'QUALITY_PASSED',
    measurements: [{ metric: 'recall', of: {}, value: 0.44, n: 100, interval }],
  })
  const data = [{ name: 'x', role: 'training', digest: 'sha256:0' }] as const
  const bare = { ...manifest('1.0.0'), spec: { artifacts, risk, data, considerations: { useCases: ['x'] } } }
  const measured = renderCard(bare, [report])
  assert.match(measured, /task: \{ type: "other" \}\n {8}dataset: \{ name: "evaluation", type: "evaluation" \}/u)
  assert.match(measured, /\| recall \| \| 44\.0 % \(95 % CI 4\.0…8\.0\) \| 100 \| measured \|/u)
  assert.match(measured, /\| x \| training \| <code><\/code> \|/u)
  const results = [{ metric: 'recall', value: 0.4, dataset: 'holdout' }]
  const claimed = renderCard({ ...bare, spec: { ...bare.spec, evaluation: { results } } }, [])
  assert.match(claimed, /\| recall \| holdout \| 40\.0 % \| \| claimed \|/u)
  const base = (relation: 'adapter' | 'merge') => ({ name: `base-${relation}`, relation })
  const made = (...baseModels: readonly ReturnType<typeof base>[]) =>
    renderCard(
      { ...bare, metadata: { ...metadata, license: 'LicenseRef-Acme' }, spec: { ...bare.spec, baseModels } },
      [],
    )
  assert.match(
    made(base('adapter')),
    /license: "other"\nlicense_name: "acme"\nbase_model:\n.*\nbase_model_relation: adapter\n/u,
  )
  assert.doesNotMatch(made(base('adapter'), base('merge')), /base_model_relation/u)
})

test('changes: rows and columns of data, named up to a dozen', () => {
  const columns = Array.from({ length: 15 }, (_, index) => `c${index}`)
  const table = (rows: number, ...names: readonly string[]) => ({ name: 'train', rows, columns: names })
  const diff = diffModelCards({
    base: manifest('1.0.0'),
    head: manifest('1.1.0'),
    tables: [
      { base: table(1000, 'age'), head: table(1200, ...columns) },
      { base: table(10, 'a'), head: table(12, 'a') },
      { base: table(10, 'a'), head: table(10, 'a', 'b') },
    ],
  })
  const text = renderChanges(diff)
  assert.match(text, /\| rows of `train` \| 1\u202f000 \| 1\u202f200 \|/u)
  assert.match(text, /\| columns of `train` \| with `age` \| with `c0`, .*`c11` and 3 more \|/u)
  assert.match(text, /\| columns of `train` \| – \| with `b` \|/u)
})

test('what the run of a pull request reports is called its word', () => {
  const reports = [fairness('pass')]
  assert.match(comment({ models: [review(reports)], reportedByPull: true }), /reported by the pull request's own run/u)
  assert.doesNotMatch(comment({ models: [review(reports)] }), /own run/u)
})

test('the card as a page says the same, and an empty list says nothing', () => {
  const full = renderCardHtml(manifest('1.1.0'), [fairness('pass')])
  assert.match(full, /<h1>Credit<\/h1>\n<p>Says whose limit may grow\.<\/p>/u)
  assert.match(full, /<h2>Fairness<\/h2>\n<div class="scroll"[^>]*><table class="r3">/u)
  assert.match(full, /<title>Credit 1\.1\.0<\/title>/u)
  const { metadata, spec } = manifest('1.1.0')
  const { title: _title, ...rest } = metadata
  const bare = renderCardHtml(
    { ...manifest('1.1.0'), metadata: rest, spec: { ...spec, considerations: { useCases: [] } } },
    [],
  )
  assert.match(bare, /<h1>credit<\/h1>/u)
  assert.doesNotMatch(bare, /Intended use/u)
})
