import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { measureModels } from './compare-models.ts'
import { nameClock } from './name-clock.ts'
import type { ReadRecord, ReadRun } from './read-record.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-clock-'))
after(() => rmSync(root, { recursive: true }))

const runs = [
  { name: 'control', startedAt: '2026-11-21T10:00:00.000Z', seconds: 30 },
  { name: 'experiment', startedAt: '2026-11-21T10:01:00.000Z', seconds: 30 },
] as const

/** Whom two runs that left these bytes point at. */
async function suspectsOf(
  name: string,
  left: readonly [Uint8Array | string, Uint8Array | string],
  outcome: 'unvaried' | 'guilty' = 'unvaried',
) {
  for (const [index, run] of runs.entries()) {
    mkdirSync(join(root, run.name), { recursive: true })
    writeFileSync(join(root, run.name, name), left[index] ?? '')
  }
  const comparison = await measureModels(join(root, 'control', name), join(root, 'experiment', name), {
    profile: 'trained',
  })
  const record: ReadRecord = {
    manifestDigest: '',
    commit: '',
    tree: '',
    dirty: false,
    program: null,
    mode: 'full',
    interfered: false,
    hidden: true,
    shared: [],
    locks: [],
    runs: runs.map((run): ReadRun => ({
      ...run,
      command: '',
      varied: [],
      exitCode: 0,
      timedOut: false,
      survivors: 0,
      peakMemory: null,
      logDropped: 0,
      conditions: {},
      problems: new Map(),
    })),
    dropped: [],
    withheld: [],
    searched: true,
    ineffective: [],
    bisection: { outcome, suspects: [], runs: 1 },
    environment: {},
    python: null,
    librariesVaried: [],
    passedOn: { salt: '', digests: {} },
  }
  const result = { path: name, against: 'second run', rung: comparison.rung, comparison } as const
  return nameClock(record, [result], root).bisection?.suspects
}

/** The same for two JSON files with this beside the weights, `second` seconds after the start of each run. */
const suspects = (write: (start: Date) => unknown, outcome?: 'guilty') => {
  const [first = '', second = ''] = runs.map(({ startedAt }) =>
    JSON.stringify({ weights: [1, 2], at: write(new Date(startedAt)) }),
  )
  return suspectsOf('a.json', [first, second], outcome)
}

const later = (start: Date, seconds: number) => new Date(start.getTime() + seconds * 1000)

describe('nameClock', () => {
  const times: readonly (readonly [string, (start: Date) => unknown])[] = [
    ['seconds', (start) => start.getTime() / 1000 + 3.25],
    ['thousandths', (start) => start.getTime() + 3250],
    ['billionths', (start) => (start.getTime() + 3250) * 1e6],
    ['seconds as text', (start) => String(start.getTime() / 1000)],
    ['ISO 8601', (start) => later(start, 12.5).toISOString()],
    [
      'a date in another zone',
      (start) =>
        later(start, 3600 * 5.75)
          .toISOString()
          .replace('Z', '+05:45'),
    ],
    ['without seconds', (start) => start.toISOString().slice(0, 16).replace('T', ' ')],
    ['a sentence', (start) => `trained at ${start.toUTCString()}`],
    ['a name', (start) => `run_${start.toISOString().slice(0, 19).replaceAll(/[:-]/gu, '').replace('T', '_')}`],
    ['the C library', (start) => `Sat Nov 21 ${start.toISOString().slice(11, 19)} 2026`],
    ['how long it took', (start) => ({ fit_seconds: start.getMinutes() + 0.125 })],
  ]
  for (const [title, write] of times) {
    it(`knows the time of the run as ${title} write it`, async () => assert.deepEqual(await suspects(write), ['clock']))
  }

  it('knows it in the header of an archive, and in what is packed', async () => {
    const archives: readonly (readonly [string, (start: Date) => Uint8Array])[] = [
      ['model.bin.gz', (start) => stampGzip(gzipSync('weights'), start)],
      ['metrics.bin.gz', (start) => gzipSync(`trained at ${start.toISOString()}`)],
      ['model.tar', (start) => Buffer.from(tarHeader(start), 'latin1')],
      ['model.zip', (start) => zipMember(start)],
      ['state.bin', (start) => doubleOf(start)],
    ]
    for (const [name, write] of archives) {
      const [first, second] = runs.map(({ startedAt }) => write(new Date(startedAt)))
      assert.deepEqual(await suspectsOf(name, [first ?? '', second ?? '']), ['clock'], name)
    }
  })

  const others: readonly (readonly [string, (start: Date) => unknown])[] = [
    ['a number', (start) => start.getMinutes() / 4],
    ['another time', (start) => start.getTime() / 1000 + 3600 + start.getMinutes() * 3600],
    ['a date', (start) => `2026-11-2${start.getMinutes()}`],
    ['a word', (start) => `word ${start.getMinutes()}`],
    ['a time and a weight', (start) => ({ when: start, weight: start.getMinutes() / 4 })],
  ]
  for (const [title, write] of others) {
    it(`sees more than the time of the run in ${title}`, async () => assert.deepEqual(await suspects(write), []))
  }

  it('blames the clock for nothing that is varied, and for nothing too large to look through', async () => {
    assert.deepEqual(await suspects((start) => start, 'guilty'), [])
    const large = Buffer.alloc(16 * 1024 * 1024 + 1)
    assert.deepEqual(await suspectsOf('large.bin', [large, Buffer.concat([large, large])]), [])
    truncateSync(join(root, 'control/large.bin'), 0)
  })
})

/** As Python writes it. */
function stampGzip(packed: Buffer, time: Date): Buffer {
  packed.writeUInt32LE(time.getTime() / 1000, 4)
  return packed
}

function tarHeader(time: Date): string {
  const seconds = (time.getTime() / 1000).toString(8).padStart(11, '0')
  const sum = Buffer.from(seconds).reduce((total, digit) => total + digit, 4000)
  return `weights.txt${'\0'.repeat(125)}${seconds}\0${sum.toString(8).padStart(6, '0')}\0 0`
}

function zipMember(time: Date): Buffer {
  const member = Buffer.alloc(40)
  member.writeUInt32LE(0x04034b50)
  member.writeUInt16LE((time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | 0, 10)
  return member
}

function doubleOf(time: Date): Buffer {
  const state = Buffer.alloc(24)
  state.writeDoubleBE(time.getTime() / 1000 + 0.5, 9)
  return state
}
