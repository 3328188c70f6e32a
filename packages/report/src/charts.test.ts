import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReport } from '@modelgate/kernel'
import type { Measurement, State } from '@modelgate/kernel'
import { chartContrasts } from './chart-contrasts.ts'
import { chartCurves } from './chart-curves.ts'
import { chartTensors } from './chart-tensors.ts'
import { drawChart } from './draw-chart.ts'
import { renderHtml } from './render-html.ts'

function gap(group: string, value: number | null, change: Partial<Measurement> = {}): Measurement {
  return {
    metric: 'false_positive_rate',
    of: { attribute: 'age', group, reference: '26-35', contrast: 'difference' },
    value,
    n: 100,
    interval: { low: (value ?? 0) - 0.03, high: (value ?? 0) + 0.03, level: 0.95, method: 'newcombe' },
    ...change,
  }
}
const judged = (group: string, value: number, state: State): Measurement => gap(group, value, { state, margin: 0.1 })
const STATES = ['pass', 'inconclusive', 'fail', 'insufficient'] as const

test('a forest plot has a line for every judged group, the worst first, and says the same in words', async () => {
  const members = STATES.map((state, index) => judged(`g${index}`, index / 20, state))
  const [chart, ...others] = chartContrasts([...members, gap('not judged', 0.5), gap('none', null)])
  assert.deepEqual(others, [])
  assert.ok(chart !== undefined)
  assert.equal(chart.title, 'false positive rate by age, compared with 26-35')
  assert.match(chart.summary, /4 groups: 1 beyond the limit \(cross\), 1 undecided .* 1 within the limit/u)
  const svg = await drawChart(chart)
  assert.ok(svg.indexOf('>g2<') < svg.indexOf('>g1<') && svg.indexOf('>g1<') < svg.indexOf('>g0<'))
  assert.match(svg, /difference in percentage points to 26-35/u)
  assert.doesNotMatch(svg, /<script|https?:|xmlns/u)
})

test('without rules every contrast is drawn; ratios around one; bounds that do not exist reach the edge', async () => {
  const ratio = { attribute: 'age', group: 'a', reference: '26-35', contrast: 'ratio' }
  const interval = { low: null, high: null, level: 0.95, method: 'koopman' }
  const [difference, times] = chartContrasts([
    gap('a', 0.02),
    gap('a', 0.5, { of: ratio, interval, margin: 0.8 }),
    gap('b', 1.5, { metric: 'mean_error', of: { ...ratio, contrast: 'difference' }, state: undefined as never }),
  ])
  assert.match(difference?.summary ?? '', /1 group: 1 measured, not judged/u)
  assert.ok(times !== undefined)
  assert.match(await drawChart(times), /ratio to 26-35/u)
  const lonely = chartContrasts([gap('a', 0, { of: { contrast: 'ratio' }, metric: 'x', interval: interval })])
  assert.equal(lonely[0]?.title, 'x by group, compared with the rest')
  assert.match(await drawChart(lonely[0] ?? assert.fail()), /<svg viewBox/u)
  // A single difference of nothing still has room around it.
  const [nothing] = chartContrasts([gap('a', 0, { interval })])
  assert.match(await drawChart(nothing ?? assert.fail()), /<svg viewBox/u)
})

test('contrasts of each class, and within strata, have a picture of their own', () => {
  const of = { attribute: 'sex', group: 'f', reference: 'm', contrast: 'difference' }
  const since = ['base', 'environment:production'].map((against) => ({ ...of, against }))
  const places = [of, { ...of, within: 'department' }, { ...of, class: 'high' }, ...since]
  assert.deepEqual(
    chartContrasts(places.map((place) => gap('f', 0.1, { of: place, state: 'pass' }))).map(({ title }) => title),
    ['', ' within the same department', ', class high', '', ', since environment:production'].map(
      (more) => `false positive rate by sex, compared with m${more}`,
    ),
  )
})

test('a change is bounded on the side that hurts alone', () => {
  const of = { attribute: 'sex', group: 'f', reference: 'm', contrast: 'difference', against: 'base' }
  const rulesAt = (worse: 'higher' | 'lower') => {
    const [chart] = chartContrasts([gap('f', 0.1, { of, state: 'pass', margin: 0.02, worse })])
    const places = JSON.stringify(chart?.spec).matchAll(/"values":\[\{"at":([^}]+)\}\]/gu)
    return Array.from(places, ([, at]) => Number(at))
  }
  assert.deepEqual(rulesAt('higher'), [0, 2])
  assert.deepEqual(rulesAt('lower'), [0, -2])
})

test('of very many groups the worst are drawn and the rest is counted', () => {
  const many = Array.from({ length: 250 }, (_, index) => judged(`g${index}`, index / 1000, 'pass'))
  assert.match(chartContrasts(many)[0]?.summary ?? '', /^200 groups.* 50 more are in the table\.$/u)
})

test('tensors that differ are named, and a map shows where they lie', async () => {
  const tensors = Array.from({ length: 500 }, (_, index) => ({
    metric: 'relative_frobenius_difference',
    of: { tensor: `layer.${index}` },
    value: index % 50 === 0 ? 10 ** -(index / 50) : 0,
    n: 4,
  }))
  const [named, map] = chartTensors([...tensors, { metric: 'cosine_similarity', of: { tensor: 't' }, value: 1, n: 4 }])
  assert.match(named?.summary ?? '', /^10 of 500 tensors differ; the largest relative difference is 1\.00\.$/u)
  assert.match(map?.summary ?? '', /the worst of 3 tensors/u)
  assert.match(await drawChart(map ?? assert.fail()), /relative difference/u)
  assert.equal(chartTensors(tensors.slice(0, 20)).length, 1)
  const [, single] = chartTensors(tensors.slice(0, 40))
  assert.match(single?.summary ?? '', /one tensor/u)
  assert.deepEqual(chartTensors(tensors.filter(({ value }) => value === 0)), [])
})

test('curves are drawn from what a report holds, and from nothing that is no number', async () => {
  const curves = {
    roc: [
      [0, 0],
      [0.2, 0.7],
      [1, 1],
      ['x', 1],
    ],
    calibration: [{ score: 0.1, rate: 0.2, low: 0.1, high: 0.3, n: 10 }, { score: 'x' }],
  }
  const [roc, calibration] = chartCurves({ data: { curves } })
  assert.match(await drawChart(roc ?? assert.fail()), /true positive rate/u)
  assert.match(calibration?.summary ?? '', /in 1 bins/u)
  assert.match(await drawChart(calibration ?? assert.fail()), /observed rate/u)
  assert.deepEqual(chartCurves({ data: {} }), [])
})

test('a page holds its charts, and one row for each tensor', async () => {
  const tensor = (metric: string, name: string, value: number) => ({ metric, of: { tensor: name }, value, n: 4 })
  const page = await renderHtml([
    createReport({
      gate: 'compare',
      verdict: 'fail',
      reasonCode: 'X_Y',
      measurements: [
        tensor('relative_frobenius_difference', 'a', 0.1),
        tensor('cosine_similarity', 'a', 0.9),
        tensor('relative_frobenius_difference', 'b', 0.5),
        tensor('cosine_similarity', 'c', 1),
      ],
    }),
  ])
  assert.match(page, /<figure><figcaption>Tensors that differ most/u)
  assert.match(page, /<summary>3 tensors<\/summary>/u)
  assert.ok(page.indexOf('<tr><td>b<td>') < page.indexOf('<tr><td>a<td>'))
  assert.doesNotMatch(page, /https?:|<script/u)
})

test('hostile names are text in a chart', async () => {
  const evil = '</text><script>alert(1)</script><img src=x>'
  const [chart] = chartContrasts([judged(evil, 0.1, 'fail')])
  const svg = await drawChart(chart ?? assert.fail())
  assert.doesNotMatch(svg, /<script|<img/u)
})
