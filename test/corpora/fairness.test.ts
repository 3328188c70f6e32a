import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runCli } from '../../packages/cli/src/run-cli.ts'
import { fairness } from '../../packages/cli/src/commands/fairness.ts'
import { textAt, valueAt } from '../../packages/kernel/src/index.ts'

const FOLDER = new URL('fairness/', import.meta.url)

/** A case of the corpus: a command line and what its report must say. */
interface Case {
  readonly arguments: readonly string[]
  readonly verdict: string
  readonly reasonCode: string
  /** Default 1e-12: published numbers may have fewer digits. */
  readonly tolerance?: number
  readonly measurements: readonly {
    readonly metric: string
    readonly of: Readonly<Record<string, string>>
    readonly value?: number
    readonly notEstimable?: string
  }[]
  /** Measurements that must not be there. */
  readonly absent?: readonly { readonly metric: string; readonly of: Readonly<Record<string, string>> }[]
}

/** Which measurement it is, whatever the order of the keys. */
const place = (metric: unknown, of: unknown) =>
  JSON.stringify([metric, Object.entries(Object(of)).toSorted(([a], [b]) => (a < b ? -1 : 1))])

for (const name of readdirSync(FOLDER)) {
  const folder = new URL(`${name}/`, FOLDER)
  const expected: Case & { readonly title: string } = JSON.parse(readFileSync(new URL('case.json', folder), 'utf8'))
  test(`${name}: ${expected.title}`, async () => {
    let text = ''
    await runCli(
      ['fairness', ...expected.arguments, '--json'],
      {
        cwd: folder.pathname,
        env: {},
        now: new Date(0),
        terminal: { isTerminal: false, columns: 80 },
        stdout: (part) => {
          text += part
        },
        stderr: () => undefined,
      },
      [{ name: 'fairness', load: () => Promise.resolve(fairness) }],
    )
    const report: unknown = JSON.parse(text)
    assert.deepEqual([textAt(report, 'verdict'), textAt(report, 'reasonCode')], [expected.verdict, expected.reasonCode])
    const list = valueAt(report, 'measurements')
    assert.ok(Array.isArray(list))
    const measured = new Map(list.map((one: unknown) => [place(valueAt(one, 'metric'), valueAt(one, 'of')), one]))
    for (const { metric, of, value, notEstimable } of expected.measurements) {
      const found = measured.get(place(metric, of))
      assert.ok(found !== undefined, `${metric} of ${JSON.stringify(of)} is not measured`)
      const actual = valueAt(found, 'value')
      if (value === undefined) {
        assert.deepEqual([actual, textAt(found, 'notEstimable')], [null, notEstimable])
      } else {
        const close = typeof actual === 'number' && Math.abs(actual - value) <= (expected.tolerance ?? 1e-12)
        assert.ok(close, `${metric} of ${JSON.stringify(of)}: ${String(actual)}, not ${value}`)
      }
    }
    for (const { metric, of } of expected.absent ?? []) assert.ok(!measured.has(place(metric, of)))
    assert.doesNotMatch(text, /NaN|Infinity/u)
  })
}
