import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { measureModels } from './compare-models.ts'
import { nameClock } from './name-clock.ts'
import type { ReadRecord } from './read-record.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-clock-'))
after(() => rmSync(root, { recursive: true }))

const startedAt = '2026-11-21T10:00:00.000Z'
const start = Date.parse(startedAt)
const run = { startedAt, seconds: 30 } as const

/** Whom two runs with these values of a JSON file point at. */
async function suspects(control: unknown, other: unknown, outcome: 'unvaried' | 'guilty' = 'unvaried') {
  mkdirSync(join(root, 'control'), { recursive: true })
  const [a, b] = [join(root, 'control/a.json'), join(root, 'b.json')]
  writeFileSync(a, JSON.stringify({ weights: [1, 2], at: control }))
  writeFileSync(b, JSON.stringify({ weights: [1, 2], at: other }))
  const comparison = await measureModels(a, b, { profile: 'trained' })
  const record: ReadRecord = {
    manifestDigest: '',
    commit: '',
    dirty: false,
    mode: 'full',
    interfered: false,
    hidden: true,
    shared: [],
    locks: [],
    runs: [
      {
        ...run,
        name: 'control',
        command: '',
        varied: [],
        exitCode: 0,
        timedOut: false,
        survivors: 0,
        peakMemory: null,
        logDropped: 0,
        conditions: {},
        problems: new Map(),
      },
    ],
    dropped: [],
    withheld: [],
    searched: true,
    ineffective: [],
    bisection: { outcome, suspects: [], runs: 1 },
    environment: {},
    python: null,
    librariesVaried: [],
  }
  const result = { path: 'a.json', against: 'second run', rung: comparison.rung, comparison } as const
  return nameClock(record, [result], root).bisection?.suspects
}

/** A value of the same kind that is no time of the run. */
function anotherLike(value: unknown): unknown {
  if (typeof value === 'string') return 'another day'
  return Number.isInteger(value) ? 0 : 0.5
}

describe('nameClock', () => {
  const times: readonly unknown[] = [
    start / 1000 + 3.25,
    start + 3250,
    (start + 3250) * 1e6,
    '2026-11-21T10:00:12.5Z',
    '2026-11-21 10:00',
    'trained at 2026-11-21T11:00:12+01:00',
    String(Math.round(start / 1000)),
  ]
  for (const time of times) {
    it(`knows ${JSON.stringify(time)} as the time of the run`, async () =>
      assert.deepEqual(await suspects(time, anotherLike(time)), ['clock']))
  }

  const others: readonly unknown[] = [
    0.25,
    start / 1000 - 60,
    start / 1000 + 60,
    '2026-11-21T09:00:00Z',
    '2026-11-21',
    'a word',
    null,
  ]
  for (const value of others) {
    it(`sees no time of the run in ${JSON.stringify(value)}`, async () =>
      assert.deepEqual(await suspects(value, 7), []))
  }

  it('blames the clock for nothing that is varied, and not where anything else differs', async () => {
    assert.deepEqual(await suspects(start, 0, 'guilty'), [])
    assert.deepEqual(await suspects({ when: start, weight: 0.5 }, { when: 0, weight: 0.25 }), [])
    assert.deepEqual(await suspects({ when: start }, { when: 0, more: 1 }), [])
  })
})
