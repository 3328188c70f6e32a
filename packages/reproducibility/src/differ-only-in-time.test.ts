import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { differOnlyInTime } from './differ-only-in-time.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-clock-'))
after(() => rmSync(root, { recursive: true }))

const runs = [
  { name: 'control', startedAt: '2026-11-21T10:00:00.000Z', seconds: 30 },
  { name: 'experiment', startedAt: '2026-11-21T10:01:00.000Z', seconds: 30 },
] as const

/** Whether two runs that left these bytes differ in nothing but time. */
async function differ(name: string, left: readonly [Uint8Array | string, Uint8Array | string]): Promise<boolean> {
  for (const [index, run] of runs.entries()) {
    mkdirSync(join(root, run.name), { recursive: true })
    writeFileSync(join(root, run.name, name), left[index] ?? '')
  }
  const [a, b] = [runs[0], runs[1]].map((run) => ({ run, folder: join(root, run.name) }))
  assert(a !== undefined && b !== undefined)
  return differOnlyInTime([{ path: name, role: 'weights' }], a, b)
}

/** The same for two JSON files with this beside the weights, `second` seconds after the start of each run. */
const differAt = (write: (start: Date) => unknown) => {
  const [first = '', second = ''] = runs.map(({ startedAt }) =>
    JSON.stringify({ weights: [1, 2], at: write(new Date(startedAt)) }),
  )
  return differ('a.json', [first, second])
}

const later = (start: Date, seconds: number) => new Date(start.getTime() + seconds * 1000)

describe('differOnlyInTime', () => {
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
    it(`knows the time of the run as ${title} write it`, async () => assert(await differAt(write)))
  }

  it('knows it in the header of an archive, and in what is packed', async () => {
    const archives: readonly (readonly [string, (start: Date) => Uint8Array])[] = [
      ['model.bin.gz', (start) => stampGzip(gzipSync('weights'), start)],
      ['metrics.bin.gz', (start) => gzipSync(`trained at ${start.toISOString()}`)],
      ['model.tar', (start) => Buffer.from(tarHeader(start), 'latin1')],
      ['model.zip', (start) => zipMember(start)],
      ['state.bin', (start) => doubleOf(start)],
      ['datetime.bin', (start) => dateOf(start)],
    ]
    for (const [name, write] of archives) {
      const [first, second] = runs.map(({ startedAt }) => write(new Date(startedAt)))
      assert(await differ(name, [first ?? '', second ?? '']), name)
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
    it(`sees more than the time of the run in ${title}`, async () => assert.equal(await differAt(write), false))
  }

  it('looks through nothing large, and sees a file that only one run left', async () => {
    const large = Buffer.alloc(16 * 1024 * 1024 + 1)
    assert.equal(await differ('large.bin', [large, Buffer.concat([large, large])]), false)
    truncateSync(join(root, 'control/large.bin'), 0)
    const outputs = [{ path: 'a.json', role: 'weights' }] as const
    const folder = join(root, 'nothing')
    const [run] = runs
    assert.equal(await differOnlyInTime(outputs, { run, folder: join(root, 'control') }, { run, folder }), false)
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

/** What Python pickles of a `datetime`. */
function dateOf(time: Date): Buffer {
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()]
  return Buffer.from([0x43, 10, 7, 234, 11, 21, ...clock, 1, 2, time.getUTCMinutes()])
}
