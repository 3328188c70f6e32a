import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { describeModel, type EntryStatistics, openModelFile } from '@modelgate/artifacts'
import { compareModels } from '@modelgate/reproducibility'
import { runPython } from './python.ts'

interface Expected {
  readonly files: readonly {
    readonly path: string
    readonly entries: readonly {
      readonly name: string
      readonly shape: readonly number[]
      readonly sha256: string
      readonly statistics?: EntryStatistics
    }[]
  }[]
  readonly pairs: readonly Readonly<Record<string, number | string>>[]
}

const folder = mkdtempSync(join(tmpdir(), 'modelgate-differential-'))
let expected: Expected
before(async () => {
  const answer = await runPython('model_files.py', { folder })
  assert(isExpected(answer))
  expected = answer
})
after(() => rmSync(folder, { recursive: true }))

function isExpected(value: unknown): value is Expected {
  return typeof value === 'object' && value !== null && 'files' in value && 'pairs' in value
}

const near = (ours: number | null | undefined, theirs: number, what: string) =>
  assert(ours !== null && ours !== undefined && Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(theirs)), what)

test('arrays, shapes, bytes and figures are those of NumPy and safetensors', async () => {
  assert(expected.files.length > 8)
  for (const { path, entries } of expected.files) {
    const description = await describeModel(join(folder, path), { digests: true })
    const file = await openModelFile(join(folder, path))
    assert.deepEqual(
      description.entries.map(({ name }) => name).toSorted(),
      entries.map(({ name }) => name).toSorted(),
      path,
    )
    for (const theirs of entries) {
      const what = `${path}: ${theirs.name}`
      const entry = file.entries.find(({ name }) => name === theirs.name)
      assert(entry !== undefined, what)
      assert.deepEqual(entry.shape, theirs.shape, what)
      const bytes = new Uint8Array(entry.bytes.length)
      entry.bytes.read(bytes, 0)
      assert.equal(createHash('sha256').update(bytes).digest('hex'), theirs.sha256, what)
      if (theirs.statistics === undefined) continue
      const ours = description.entries.find(({ name }) => name === theirs.name)?.statistics
      assert(ours !== null && ours !== undefined, what)
      const { rms, ...exact } = theirs.statistics
      assert.deepEqual({ ...ours, rms: null }, { ...exact, rms: null }, what)
      if (rms !== null) near(ours.rms, rms, what)
    }
    file.close()
  }
})

test('differences of arrays are those of NumPy', async () => {
  const paths = [join(folder, 'before.safetensors'), join(folder, 'after.safetensors')] as const
  const report = await compareModels(...paths, { require: 'numeric', profile: 'trained' })
  for (const { tensor, ...figures } of expected.pairs) {
    for (const [metric, theirs] of Object.entries(figures)) {
      const ours = report.measurements.find((each) => each.of['tensor'] === tensor && each.metric === metric)
      near(ours?.value, Number(theirs), `${metric} of ${tensor}`)
    }
  }
})
