import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { canonicalJson } from '@modelgate/kernel'
import type { EventDraft } from '@modelgate/ledger'
import { appendEvents, eventPath, gitLedgerStore, objectPath } from '@modelgate/ledger'
import { runCli } from '../run-cli.ts'
import { auditVerify } from './audit-verify.ts'

const cwd = mkdtempSync(join(tmpdir(), 'modelgate-tampering-'))
after(() => rmSync(cwd, { recursive: true, force: true }))

const POLICY = new TextEncoder().encode('policy')
const CLOCK = Date.parse('2026-05-01T00:00:00Z')

function promote(name: string): readonly EventDraft[] {
  const key = {
    model: 'credit',
    digest: digestBytes(name),
    environment: 'production',
    promotion: digestBytes(`p ${name}`),
  }
  const request = { version: '1.0.0', commit: 'c'.repeat(40), policy: digestBytes(POLICY), reason: null }
  const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
  return [
    { ...key, type: 'promotion.requested', body: { ...request, kind: 'promotion' } },
    { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [7], rules } },
    { ...key, type: 'promotion.started', body: { decision: [] } },
    { ...key, type: 'promotion.committed', body: {} },
  ]
}

async function writeLedger(name: string, repository: number, ...promotions: readonly string[]): Promise<void> {
  execFileSync('git', ['init', '--quiet', '--bare', join(cwd, name)])
  let minutes = 0
  const writer = {
    repository: { id: repository, name: 'acme/credit' },
    actor: { account: 11, run: 5, attempt: 1 },
    clock: () => new Date(CLOCK + 60_000 * minutes++),
    wait: async () => {},
  }
  const events = promotions.flatMap(promote)
  await appendEvents(gitLedgerStore(join(cwd, name)), writer, () => ({ events, objects: [POLICY], result: null }))
}

/** One commit: what it adds or changes, by path. */
type Files = ReadonlyMap<string, Uint8Array>

let history: readonly Files[] = []
let foreign: readonly Files[] = []
let kept = ''
before(async () => {
  await writeLedger('sound.git', 1, 'one', 'two')
  await writeLedger('foreign.git', 2, 'else', 'two')
  const filesOf = async (name: string) => {
    const { events, head } = await gitLedgerStore(join(cwd, name)).read()
    kept = name === 'sound.git' ? (head ?? '') : kept
    return events.map(({ event, bytes }): Files => {
      const cited = event.seq === 2 ? [[objectPath(digestBytes(POLICY)), POLICY] as const] : []
      return new Map([[eventPath(event.seq), bytes] as const, ...cited])
    })
  }
  history = await filesOf('sound.git')
  foreign = await filesOf('foreign.git')
})

/** Writes a history from nothing, as somebody may who can push with force. */
function rewrite(name: string, commits: readonly Files[]): void {
  execFileSync('git', ['init', '--quiet', '--bare', join(cwd, name)])
  const stamp = 'Eve <eve@example.com> 1767225600 +0000'
  const parts: Uint8Array[] = []
  for (const files of commits) {
    const head = `commit refs/heads/modelgate/ledger\nauthor ${stamp}\ncommitter ${stamp}\ndata 0\n`
    parts.push(Buffer.from(head))
    for (const [path, bytes] of files) {
      parts.push(Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n'))
    }
  }
  execFileSync('git', ['-C', join(cwd, name), 'fast-import', '--quiet'], { input: Buffer.concat(parts) })
  execFileSync('git', ['clone', '--quiet', '--no-checkout', join(cwd, name), join(cwd, `${name}-clone`)], {
    stdio: 'pipe',
  })
}

/** An event with another field, in its canonical form. */
function edit(files: Files | undefined, change: Readonly<Record<string, unknown>>): Files {
  const [[, bytes] = ['', POLICY]] = files ?? []
  const event = { ...JSON.parse(Buffer.from(bytes).toString('utf8')), ...change }
  return new Map([[eventPath(event.seq), Buffer.from(canonicalJson(event))]])
}
const replaced = (index: number, files: Files) => history.toSpliced(index, 1, files)

/** What was done, to which history; what `audit verify` says, and the first event that is not as it should be. */
const TAMPERED: readonly (readonly [string, () => readonly Files[], string, number | null])[] = [
  ['nothing', () => history, 'LEDGER_VERIFIED', null],
  [
    'an event edited',
    () => replaced(3, edit(history[3], { actor: { account: 99, run: 5, attempt: 1 } })),
    'LEDGER_INTRUSION',
    5,
  ],
  [
    'two events exchanged',
    () => history.toSpliced(3, 2, history[4] ?? new Map(), history[3] ?? new Map()),
    'LEDGER_INTRUSION',
    4,
  ],
  ['an event dropped', () => history.toSpliced(3, 1), 'LEDGER_INTRUSION', 4],
  ['an event twice', () => history.toSpliced(3, 0, history[3] ?? new Map()), 'LEDGER_INTRUSION', 5],
  [
    'the object under another name',
    () =>
      replaced(
        1,
        new Map(
          [...(history[1] ?? [])].map(
            ([path, bytes]) => [path.startsWith('objects') ? objectPath(digestBytes('x')) : path, bytes] as const,
          ),
        ),
      ),
    'LEDGER_INTRUSION',
    2,
  ],
  ['the object missing', () => replaced(1, new Map([...(history[1] ?? [])].slice(0, 1))), 'LEDGER_OBJECT_MISSING', 2],
  [
    'an event of another ledger in the place of ours',
    () => replaced(5, foreign[5] ?? new Map()),
    'LEDGER_INTRUSION',
    6,
  ],
  [
    'an event of the right form appended that nobody asked for',
    () => history.concat(edit(history[8], { seq: 10, prev: kept })),
    'LEDGER_EVENT_ILLEGAL',
    10,
  ],
  ['the tail cut off', () => history.slice(0, 7), 'LEDGER_HEAD_UNKNOWN', null],
  ['another history that is sound', () => foreign, 'LEDGER_HEAD_UNKNOWN', null],
]

async function verify(...args: readonly string[]) {
  let stdout = ''
  const before = process.env['GIT_ALLOW_PROTOCOL']
  // Git refuses whatever is not a file of this machine.
  process.env['GIT_ALLOW_PROTOCOL'] = 'file'
  try {
    const world = { cwd, now: new Date(0), env: {}, terminal: { columns: 80, isTerminal: false }, stderr: () => {} }
    const status = await runCli(
      ['audit', 'verify', ...args, '--json'],
      { ...world, stdout: (text) => void (stdout += text) },
      [{ name: auditVerify.name, load: () => Promise.resolve(auditVerify) }],
    )
    return { status, report: JSON.parse(stdout) }
  } finally {
    if (before === undefined) delete process.env['GIT_ALLOW_PROTOCOL']
    else process.env['GIT_ALLOW_PROTOCOL'] = before
  }
}

for (const [index, [name, tamper, code, seq]] of TAMPERED.entries()) {
  test(`${name}: ${code}${seq === null ? '' : `, first at event ${seq}`}, from a clone without network`, async () => {
    rewrite(`${index}.git`, tamper())
    const { status, report } = await verify(`${index}.git-clone`, '--head', kept)
    assert.equal(report.reasonCode, code, JSON.stringify(report.findings))
    assert.equal(status, code === 'LEDGER_VERIFIED' ? 0 : 1)
    assert.equal(report.data.firstBad?.seq ?? null, seq)
    if (seq !== null) assert.equal(report.findings[0]?.data?.seq, seq)
  })
}

test('a clock that was moved is a warning that names the event: one second below, at and above the limit', async () => {
  for (const [seconds, code] of [
    [-299, 'LEDGER_VERIFIED'],
    [-300, 'LEDGER_VERIFIED'],
    [-301, 'LEDGER_CLOCK_MOVED'],
  ] as const) {
    execFileSync('git', ['init', '--quiet', '--bare', join(cwd, `clock${seconds}.git`)])
    const store = gitLedgerStore(join(cwd, `clock${seconds}.git`))
    for (const at of [0, seconds]) {
      const actor = { account: 11, run: 5, attempt: 1 }
      const writer = {
        repository: { id: 1, name: 'acme/credit' },
        actor,
        clock: () => new Date(CLOCK + 1000 * at),
        wait: async () => {},
      }
      await appendEvents(store, writer, () => ({ events: promote(`at ${at}`), objects: [POLICY], result: null }))
    }
    const { status, report } = await verify(`clock${seconds}.git`)
    assert.equal(report.reasonCode, code)
    assert.equal(status, 0)
    assert.equal(report.findings[0]?.data?.seq ?? 6, 6)
  }
})
