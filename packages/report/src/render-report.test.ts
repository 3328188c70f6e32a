import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReport, VERDICTS } from '@modelgate/kernel'
import type { GateReport, Measurement } from '@modelgate/kernel'
import { formatChange, formatInterval, formatMeasurement, formatNumber, formatValue } from './format-value.ts'
import { renderHtml } from './render-html.ts'
import { describeSubject, renderReport } from './render-report.ts'
import { renderSarif } from './render-sarif.ts'
import { serializeReport } from './serialize-report.ts'
import { summaryLine } from './summary-line.ts'
import { table } from './table.ts'

const HOSTILE = '@evil <img src=x> | `x` ::error::'

const contrast: Measurement = {
  metric: 'false_positive_rate',
  of: { attribute: 'age', group: '51+', reference: '26-35', contrast: 'difference' },
  value: 0.06,
  n: 1234,
  interval: { low: 0.01, high: 0.11, level: 0.95, method: 'newcombe' },
  simultaneousInterval: { low: 0, high: 0.12, level: 0.975, method: 'newcombe' },
  state: 'fail',
  p: 0.0001,
  margin: 0.02,
}

const report: GateReport = createReport({
  gate: 'fairness',
  verdict: 'fail',
  reasonCode: 'FAIRNESS_GAP_EXCEEDED',
  subject: { model: 'credit', version: '1.0.0', digest: `sha256:${'a'.repeat(64)}` },
  policy: { source: '.github/modelgate.yaml@abc', digest: `sha256:${'b'.repeat(64)}` },
  environment: { headSha: 'c'.repeat(40) },
  findings: [
    { code: 'FAIRNESS_INSUFFICIENT', severity: 'note', message: 'Too few.' },
    {
      code: 'FAIRNESS_GAP_EXCEEDED',
      severity: 'error',
      message: `The gap is too large: ${HOSTILE}`,
      advice: 'Write `margin: 0.1`.',
      location: { path: 'a|b.yaml', line: 3, column: 1, endLine: 3, endColumn: 9 },
      subject: 'x',
    },
  ],
  measurements: [
    { metric: 'accuracy', of: { dataset: 'test' }, value: null, n: 0, notEstimable: '0 rows' },
    contrast,
    { ...contrast, of: { ...contrast.of, contrast: 'ratio' }, p: 0.04, state: 'inconclusive' },
  ],
  tables: [{ title: `T ${HOSTILE}`, columns: [{ name: 'a' }, { name: 'b', align: 'right' }], rows: [[HOSTILE, '1']] }],
})

test('renderReport lists what could not be verified, in a table that no text can leave', async () => {
  const unverified = [{ path: 'm.yaml', what: 'spec.data[0].digest', why: `At s3://${HOSTILE}.` }, 'odd']
  const markdown = renderReport({ ...report, data: { unverified } })
  assert.match(markdown, /\*\*Not verified\*\*\n\n\| Manifest/u)
  assert.match(markdown, /spec\.data\\?\[0\\?\]\.digest/u)
  assert.doesNotMatch(markdown, /<img/u)
  const html = await renderHtml([{ ...report, data: { unverified } }])
  assert.match(html, /Not verified[^]*spec\.data\[0\]\.digest/u)
  assert.doesNotMatch(html, /<img src=x/u)
  for (const data of [{}, { unverified: [] }, { unverified: 'none' }]) {
    assert.doesNotMatch(renderReport({ ...report, data }), /Not verified/u)
  }
})

test('renderReport puts the verdict first, the worst finding next and judged figures before the rest', () => {
  const text = renderReport(report)
  assert.match(text, /^## ❌ Fairness: failed · `credit` `1\.0\.0`\n\n- ❌ The gap is too large/u)
  assert.match(text, /`FAIRNESS_GAP_EXCEEDED` · <code>a&#124;b\.yaml:3<\/code><br>\*\*Fix:\*\* Write `margin: 0\.1`\./u)
  assert.match(
    text,
    /\| false positive rate \| age 51\+ against 26-35 \| \+6\.0 pp \(95 % CI 1\.0…11\.0\) \| 1\u202f234 \| 0\.020 \|/u,
  )
  assert.ok(text.indexOf('false positive rate') < text.indexOf('accuracy'))
  assert.doesNotMatch(text, /<img|@evil/u)
  assert.match(text, /<sub>policy .* · model `sha256:a{12}` · commit `c{12}` · modelgate /u)
})

test('what the figures do not cover is said in words', () => {
  const caveat = `Not another training run. ${HOSTILE}`
  const markdown = renderReport({ ...report, data: { caveat } })
  assert.match(markdown, /_Not another training run\./u)
  assert.doesNotMatch(markdown, /<img/u)
})

test('the command that computes it again is shown as it is to be typed', () => {
  const markdown = renderReport({ ...report, data: { reproduce: 'modelgate check m.yaml --gate fairness' } })
  assert.match(markdown, /\n\nCompute it again: `modelgate check m\.yaml --gate fairness`\n/u)
  assert.doesNotMatch(renderReport({ ...report, data: { reproduce: `modelgate ${HOSTILE}` } }), /<img/u)
})

test('long lists are cut and counted', () => {
  const findings = Array.from({ length: 130 }, (_, i) => ({ code: 'X_Y', severity: 'note', message: `m${i}` }) as const)
  const rows = Array.from({ length: 250 }, (_, i) => [String(i)])
  const measurements = Array.from({ length: 250 }, () => contrast)
  const text = renderReport({
    ...report,
    findings,
    measurements,
    tables: [{ title: 't', columns: [{ name: 'c' }], rows }],
  })
  assert.match(text, /…and 30 more in the JSON report/u)
  assert.match(text, /…and 50 more rows/u)
  assert.match(text, /…and 50 more in the JSON report\n\n<\/details>/u)
})

test('every verdict is said in words', () => {
  for (const verdict of VERDICTS) assert.match(renderReport({ ...report, verdict }), /^## \S+ Fairness: [a-z ]+ · /u)
  const bare = createReport({ gate: 'audit', verdict: 'pass', reasonCode: 'X_Y' })
  assert.match(renderReport(bare), /^## ✅ Audit: passed\n\n<sub>modelgate \S+<\/sub>\n$/u)
})

test('summaryLine is one line of bounded length', () => {
  assert.match(summaryLine(report), /^fairness failed for credit 1\.0\.0: The gap is too large.* \(and 1 more\)$/u)
  assert.equal(summaryLine(createReport({ gate: 'audit', verdict: 'pass', reasonCode: 'X_Y' })), 'audit passed')
  const long = { ...report, findings: [{ code: 'X_Y', severity: 'error', message: 'x\n'.repeat(500) } as const] }
  assert.ok(summaryLine(long).length <= 300 && !summaryLine(long).includes('\n'))
})

test('serializeReport gives what the schema allows and refuses the rest', () => {
  assert.deepEqual(JSON.parse(serializeReport(report)), JSON.parse(JSON.stringify(report)))
  const broken = { ...report, measurements: [{ ...contrast, value: Number.NaN }] }
  assert.throws(() => serializeReport(broken), { code: 'REPORT_INVALID', kind: 'internal' })
})

test('renderSarif places every finding and links none', () => {
  const { runs } = JSON.parse(renderSarif([report], 'credit.modelgate.yaml'))
  const [first, second] = runs[0].results
  assert.equal(first.ruleId, 'FAIRNESS_GAP_EXCEEDED')
  assert.equal(first.locations[0].physicalLocation.artifactLocation.uri, 'a%7Cb.yaml')
  assert.deepEqual(first.locations[0].physicalLocation.region, {
    startLine: 3,
    startColumn: 1,
    endLine: 3,
    endColumn: 9,
  })
  assert.equal(second.locations[0].physicalLocation.artifactLocation.uri, 'credit.modelgate.yaml')
  assert.deepEqual(second.locations[0].physicalLocation.region, { startLine: 1 })
  assert.deepEqual(
    runs[0].tool.driver.rules.map(({ id }: { id: string }) => id),
    ['FAIRNESS_GAP_EXCEEDED', 'FAIRNESS_INSUFFICIENT'],
  )
  assert.ok(JSON.parse(renderSarif([report])))
})

test('renderHtml is one page without script that holds foreign text as text', async () => {
  const page = await renderHtml([report, createReport({ gate: 'audit', verdict: 'pass', reasonCode: 'X_Y' })])
  assert.doesNotMatch(page, /<script|<img|https?:/u)
  assert.match(page, /default-src 'none'/u)
  assert.match(page, /&lt;img src=x&gt;/u)
  assert.match(page, /<table class="r\d[^>]*>[^]*<td>1\n/u)
})

test('a page says what its figures do not cover, and how to compute them again', async () => {
  const data = { caveat: 'Chance <alone>.', reproduce: "modelgate quality 'a b.csv' --label y" }
  const page = await renderHtml([createReport({ gate: 'quality', verdict: 'pass', reasonCode: 'X_Y', data })])
  assert.match(page, /<em>Chance &lt;alone&gt;\.<\/em>/u)
  assert.match(page, /Compute it again: <code>modelgate quality (?:'|&#39;)a b\.csv/u)
})

test('figures are written in the unit people read them in', () => {
  assert.equal(formatValue('accuracy', 0.8312), '83.1 %')
  assert.equal(formatValue('roc_auc', 0.77651), '0.777')
  assert.equal(formatChange('accuracy', 0.004), '+0.4 pp')
  assert.equal(formatChange('roc_auc', -0.0121), '−0.012')
  assert.equal(formatChange('recall_change', 0.00001), '±0.0 pp')
  assert.equal(formatNumber(1234567), '1\u202f234\u202f567')
  assert.equal(formatNumber(-0.00001), '−0.0000100')
  assert.equal(formatNumber(-0), '0')
  assert.equal(formatNumber(2.5e20), '2.50e+20')
  assert.equal(formatInterval('accuracy', { low: -0.002, high: null, level: 0.95, method: 'x' }), '95 % CI −0.2…∞')
  assert.equal(formatInterval('mae', { low: null, high: 1, level: 0.975, method: 'x' }), '97.5 % CI −∞…1')
  assert.equal(formatMeasurement({ metric: 'accuracy', of: {}, value: 0.5, n: 2 }), '50.0 %')
  assert.equal(formatMeasurement({ metric: 'accuracy', of: {}, value: null, n: 2 }), 'not estimable: no reason given')
})

test('subjects read like a phrase', () => {
  assert.equal(describeSubject({}), 'all')
  assert.equal(describeSubject({ attribute: 'age' }), 'age')
  assert.equal(describeSubject({ dataset: 'test', slice: 'x' }), 'test slice x')
})

test('a table keeps borders and lines inside its cells', () => {
  assert.equal(table([{ name: 'a' }], [['x|y\nz']]), '| a |\n| - |\n| x&#124;y<br>z |')
})
