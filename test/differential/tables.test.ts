import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { evaluateFairness } from '../../packages/check/src/index.ts'
import { valueAt } from '../../packages/kernel/src/index.ts'
import { runPython } from './python.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-differential-'))
after(() => rmSync(folder, { recursive: true }))

/** A fixed sequence that looks random: multiples of the golden ratio. */
const uniform = (i: number, salt: number) => ((i + 1) * 0.6180339887498949 + salt * 0.7548776662466927 * (i + 3)) % 1

const rows = Array.from({ length: 3000 }, (_, i) => {
  const group = ['a', 'b', 'c\'s, "odd" one', '__proto__'][Math.floor(uniform(i, 1) * 4)] ?? 'a'
  const label = uniform(i, 2) < 0.35 ? 1 : 0
  // Rounded, so that there are ties.
  const score =
    Math.round(100 * Math.min(1, Math.max(0, 0.6 * uniform(i, 3) + 0.3 * label + (group === 'b' ? 0.1 : 0)))) / 100
  return { group, label, score, prediction: score > 0.5 ? 1 : 0 }
})
const path = join(folder, 'predictions.csv')
writeFileSync(
  path,
  `group,label,prediction,score\n${rows.map((row) => `"${row.group.replaceAll('"', '""')}",${row.label},${row.prediction},${row.score}`).join('\n')}\n`,
)
const common = {
  predictions: { files: [{ path }] },
  baseline: 'missing',
  policyRef: null,
  subject: null,
  measureOnly: true,
} as const

const close = (ours: unknown, theirs: unknown, what: string) => {
  assert.ok(
    typeof ours === 'number' && typeof theirs === 'number',
    `${what}: ours ${String(ours)}, theirs ${String(theirs)}`,
  )
  assert.ok(Math.abs(ours - theirs) < 1e-9, `${what}: ours ${ours}, theirs ${theirs}`)
}

test('Fairlearn gives the same numbers from the same file', async () => {
  const theirs = await runPython('tables.py', {
    label: rows.map((row) => row.label),
    prediction: rows.map((row) => row.prediction),
    group: rows.map((row) => row.group),
  })
  const columns = { label: 'label', prediction: 'prediction' }
  const fairness = await evaluateFairness({ ...common, policy: null, query: { groups: ['group'], ...columns } })
  let compared = 0
  for (const { metric, of, value } of fairness.measurements) {
    if (of['contrast'] !== undefined) continue
    const other =
      of['group'] === undefined ? valueAt(theirs, 'summaries', metric) : valueAt(theirs, 'rates', metric, of['group'])
    if (other === undefined) continue
    close(value, other, `${metric} ${of['group'] ?? ''}`)
    compared++
  }
  assert.equal(compared, 8 * 4 + 7)
})
