import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { evaluateFairness, type FairnessRequest } from '../../packages/check/src/index.ts'
import { runPython } from './python.ts'

/** What the script answers. */
interface Answer {
  readonly rows: readonly (readonly (string | number)[])[]
  /** By rate: the values of the groups and the rate. */
  readonly religious: Rates
  readonly weighted: Rates
  readonly crossed: Rates
  /** City, smokers with and without cancer, others with and without. */
  readonly smoking: readonly (readonly [string, number, number, number, number])[]
  readonly ratio: number
}
type Rates = Readonly<Record<string, readonly (readonly [readonly string[], number])[]>>

const folder = mkdtempSync(join(tmpdir(), 'modelgate-real-'))
after(() => rmSync(folder, { recursive: true }))

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'rows' in value && 'ratio' in value
}
const answer = await runPython('real_fairness.py', {})
assert.ok(isAnswer(answer))

async function judge(name: string, groups: readonly string[], more: Partial<FairnessRequest> = {}, weight?: string) {
  const report = await evaluateFairness({
    predictions: { files: [{ path: join(folder, name) }] },
    query: { groups, label: 'y', prediction: 'p', ...(weight === undefined ? {} : { weight }) },
    baseline: 'first-version',
    policy: null,
    policyRef: null,
    subject: null,
    measureOnly: true,
    ...more,
  })
  assert.notEqual(report.verdict, 'error', report.findings[0]?.message)
  return report
}
const write = (name: string, header: string, rows: readonly (readonly (string | number)[])[]) =>
  writeFileSync(join(folder, name), `${header}\n${rows.map((row) => row.join(',')).join('\n')}\n`)

test('a survey of 6,366 marriages: every rate of every group is Fairlearn’s, weighted and crossed too', async () => {
  write('survey.csv', 'y,p,religious,children,young,weight', answer.rows)
  assert.equal(answer.rows.length, 6366)
  const cases = [
    ['religious', answer.religious, await judge('survey.csv', ['religious'])],
    ['religious', answer.weighted, await judge('survey.csv', ['religious'], {}, 'weight')],
    ['religious × young', answer.crossed, await judge('survey.csv', ['religious', 'young'], { intersections: true })],
  ] as const
  for (const [attribute, rates, { measurements }] of cases) {
    for (const [metric, groups] of Object.entries(rates)) {
      assert.ok(groups.length >= 4)
      for (const [values, expected] of groups) {
        const found = measurements.find(
          ({ metric: name, of }) =>
            name === metric &&
            of['attribute'] === attribute &&
            of['group'] === values.join(' × ') &&
            of['contrast'] === undefined,
        )
        const value = found?.value ?? Number.NaN
        assert.ok(Math.abs(value - expected) < 1e-12, `${metric} of ${values.join()}: ${value}, not ${expected}`)
      }
    }
  }
})

test('smoking and lung cancer in eight cities: the pooled ratio is statsmodels’', async () => {
  const repeat = (count: number, row: readonly string[]) => Array.from({ length: count }, () => row)
  const rows = answer.smoking.flatMap(([city, a, b, c, d]) => [
    ...repeat(a, ['1', '1', 'yes', city]),
    ...repeat(b, ['0', '0', 'yes', city]),
    ...repeat(c, ['1', '1', 'no', city]),
    ...repeat(d, ['0', '0', 'no', city]),
  ])
  write('smoking.csv', 'y,p,smoker,city', rows)
  const rule = {
    metric: 'selection_rate',
    contrast: 'ratio',
    against: 'reference',
    control: ['city'],
    severity: 'fail',
  } as const
  const { measurements } = await judge('smoking.csv', ['smoker', 'city'], {
    strata: ['city'],
    policy: {
      attributes: { smoker: { reference: 'no' } },
      rules: [{ ...rule, absolute: { margin: 0.8 } }],
      minDenominator: 30,
      alpha: 0.05,
    },
  })
  const pooled = measurements.find(({ of }) => of['within'] === 'city')
  assert.equal(pooled?.state, 'fail')
  assert.ok(Math.abs((pooled.value ?? 0) - answer.ratio) < 1e-12, `${pooled.value}, not ${answer.ratio}`)
})
