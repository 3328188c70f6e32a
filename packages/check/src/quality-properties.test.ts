import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { evaluateQuality } from './evaluate-quality.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-properties-'))
after(() => rmSync(folder, { recursive: true }))

const rows = Array.from({ length: 600 }, (_, i) => {
  const label = i % 3 === 0 ? 'good' : 'bad'
  const score = ((i * 37) % 100) / 100
  return [label, score > 0.5 ? 'good' : 'bad', score, ['x', 'y'][i % 2]].join(',')
})
let count = 0
const save = (...parts: readonly (readonly string[])[]) => ({
  files: parts.map((part) => {
    const path = join(folder, `${count++}.csv`)
    writeFileSync(path, `label,prediction,score,group\n${part.join('\n')}\n`)
    return { path }
  }),
})

async function measure(table: ReturnType<typeof save>, positive = 'good') {
  const { verdict, measurements } = await evaluateQuality({
    head: { table, columns: { label: 'label', prediction: 'prediction', score: 'score', positive, by: ['group'] } },
    baselines: new Map(),
    rules: null,
    measureOnly: true,
    policyRef: null,
    subject: null,
  })
  assert.equal(verdict, 'pass')
  return measurements.map(({ metric, of, value, interval }) => ({
    name: `${metric} ${of['slice'] ?? ''}`,
    value: value ?? NaN,
    width: (interval?.high ?? NaN) - (interval?.low ?? NaN),
  }))
}
const same = (a: number, b: number) => Math.abs(a - b) < 1e-9

test('order, files and names of the rows change no metric; the same rows twice only narrow the interval', async () => {
  const plain = await measure(save(rows))
  assert.equal(plain.length, 3 * 11)
  const renamed = rows.map((row) =>
    row
      .replaceAll('good', 'yes, "really"')
      .replaceAll('bad', 'no')
      .replace(/yes, "really"/gu, '"yes, ""really"""'),
  )
  const variants = [
    await measure(save(rows.toReversed())),
    await measure(save(rows.slice(0, 251), rows.slice(251))),
    await measure(save(renamed), 'yes, "really"'),
  ]
  for (const variant of variants) {
    for (const [i, { name, value, width }] of plain.entries()) {
      const other = variant[i]
      assert.ok(other?.name === name && same(other.value, value) && same(other.width, width), name)
    }
  }
  const doubled = await measure(save(rows, rows))
  for (const [i, { name, value, width }] of plain.entries()) {
    assert.ok(same(doubled[i]?.value ?? NaN, value) && (doubled[i]?.width ?? NaN) < width, name)
  }
})
