import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deflateSync } from 'node:zlib'
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

/** One commit: what it adds or changes, by path; before the path may stand a mode. `merge` names an earlier commit. */
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
  for (const [index, files] of commits.entries()) {
    const head = `commit refs/heads/modelgate/ledger\nmark :${index + 1}\nauthor ${stamp}\ncommitter ${stamp}\ndata 0\n`
    parts.push(Buffer.from(head))
    for (const [name, bytes] of files) {
      if (name === 'merge') {
        parts.push(Buffer.from(`merge ${Buffer.from(bytes).toString()}\n`))
        continue
      }
      const [path, mode = '100644'] = name.split(' ').toReversed()
      if (mode === 'D') parts.push(Buffer.from(`D ${path}\n`))
      else parts.push(Buffer.from(`M ${mode} inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n'))
    }
  }
  execFileSync('git', ['-C', join(cwd, name), 'fast-import', '--quiet'], { input: Buffer.concat(parts) })
  execFileSync('git', ['clone', '--quiet', '--no-checkout', join(cwd, name), join(cwd, `${name}-clone`)], {
    stdio: 'pipe',
  })
  const bundle = join(cwd, name.replace('.git', '.bundle'))
  execFileSync('git', ['-C', join(cwd, name), 'bundle', 'create', '--quiet', bundle, 'refs/heads/modelgate/ledger'])
}

/** An event with another field, in its canonical form. */
function edit(files: Files | undefined, change: Readonly<Record<string, unknown>>): Files {
  const [[, bytes] = ['', POLICY]] = files ?? []
  const event = { ...JSON.parse(Buffer.from(bytes).toString('utf8')), ...change }
  return new Map([[eventPath(event.seq), Buffer.from(canonicalJson(event))]])
}
const replaced = (index: number, files: Files) => history.toSpliced(index, 1, files)
/** A commit of the history that also does something else. */
const withFile = (index: number, path: string, text = 'x') =>
  replaced(index, new Map(history[index]).set(path, Buffer.from(text)))
/** The history with one commit more, which says that it is event 10. */
const appended = (path: string, text: string) => history.concat(new Map([[path, Buffer.from(text)]]))
/** A commit of the history whose event has another mode. */
const withMode = (index: number, mode: string) =>
  replaced(index, new Map(Array.from(history[index] ?? [], ([path, bytes]) => [`${mode} ${path}`, bytes] as const)))
const textOf = (index: number) => Buffer.from(history[index]?.get(eventPath(index + 1)) ?? []).toString('utf8')

/** What was done, to which history; what `audit verify` says, and the first event that is not as it should be. */
const TAMPERED: readonly (readonly [string, () => readonly Files[], string, number | null])[] = [
  ['nothing', () => history, 'LEDGER_VERIFIED', null],
  [
    'an event edited, and all history after it rewritten',
    () => replaced(3, edit(history[3], { actor: { account: 99, run: 5, attempt: 1 } })),
    'LEDGER_CHAIN_BROKEN',
    5,
  ],
  [
    'one byte of an event changed',
    () => replaced(3, edited(3, '"account":11', '"account":1x')),
    'LEDGER_EVENT_MALFORMED',
    4,
  ],
  [
    'an event edited by a later commit',
    () => appended(eventPath(4), textOf(3).replace('11', '12')),
    'LEDGER_EVENT_CHANGED',
    4,
  ],
  ['an event removed by a later commit', () => appended(`D ${eventPath(6)}`, ''), 'LEDGER_EVENT_CHANGED', 6],
  ['an event that is not canonical', () => replaced(3, edited(3, '{', '{ ')), 'LEDGER_EVENT_MALFORMED', 4],
  [
    'two events exchanged',
    () => history.toSpliced(3, 2, history[4] ?? new Map(), history[3] ?? new Map()),
    'LEDGER_EVENT_MISPLACED',
    4,
  ],
  ['an event dropped', () => history.toSpliced(3, 1), 'LEDGER_EVENT_MISPLACED', 4],
  ['an event twice', () => history.toSpliced(3, 0, history[3] ?? new Map()), 'LEDGER_INTRUSION', 5],
  ['an event replayed at the end', () => appended(eventPath(10), textOf(8)), 'LEDGER_EVENT_MISPLACED', 10],
  [
    'an event with another one before it',
    () => history.concat(edit(history[8], { seq: 10 })),
    'LEDGER_CHAIN_BROKEN',
    10,
  ],
  [
    'a gap in the numbers',
    () => history.concat(edit(history[8], { seq: 11, prev: kept })),
    'LEDGER_EVENT_MISPLACED',
    10,
  ],
  ['a foreign commit', () => appended('promoted.txt', 'yes'), 'LEDGER_INTRUSION', 10],
  ['a foreign file beside an event', () => withFile(3, 'README.md'), 'LEDGER_FILE_FOREIGN', 4],
  ['an object that no event cites', () => withFile(3, objectPath(digestBytes('x'))), 'LEDGER_FILE_FOREIGN', 4],
  ['other bytes in an object', () => withFile(1, objectPath(digestBytes(POLICY))), 'LEDGER_OBJECT_FORGED', 2],
  ['the object under another name', () => replaced(1, renamed()), 'LEDGER_FILE_FOREIGN', 2],
  [
    'the object missing',
    () => replaced(1, new Map(Array.from(history[1] ?? []).slice(0, 1))),
    'LEDGER_OBJECT_MISSING',
    2,
  ],
  ['an event that is a link', () => withMode(3, '120000'), 'LEDGER_FILE_MODE', 4],
  ['an event that is a program', () => withMode(3, '100755'), 'LEDGER_FILE_MODE', 4],
  ['a merge', () => replaced(5, new Map([['merge', Buffer.from(':2')], ...(history[5] ?? [])])), 'LEDGER_MERGE', 6],
  [
    'an event of another ledger in the place of ours',
    () => replaced(5, foreign[5] ?? new Map()),
    'LEDGER_CHAIN_BROKEN',
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

function edited(index: number, from: string, to: string): Files {
  return new Map([[eventPath(index + 1), Buffer.from(textOf(index).replace(from, to))]])
}

function renamed(): Files {
  const name = (path: string) => (path.startsWith('objects') ? objectPath(digestBytes('x')) : path)
  return new Map(Array.from(history[1] ?? [], ([path, bytes]) => [name(path), bytes] as const))
}

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
  test(`${name}: ${code}${seq === null ? '' : `, first at event ${seq}`}, from path, clone and bundle without network`, async () => {
    rewrite(`${index}.git`, tamper())
    for (const ledger of [`${index}.git`, `${index}.git-clone`, `${index}.bundle`]) {
      const { status, report } = await verify(ledger, '--head', kept)
      assert.equal(report.reasonCode, code, JSON.stringify(report.findings))
      assert.equal(status, code === 'LEDGER_VERIFIED' ? 0 : 1)
      assert.equal(report.data.firstBad?.seq ?? null, seq)
      if (seq !== null) assert.equal(report.findings[0]?.data?.seq, seq)
    }
  })
}

test('a bundle that was cut off, a shallow clone and a damaged object are unreadable, with the reason', async () => {
  rewrite('whole.git', history)
  const bundle = readFileSync(join(cwd, 'whole.bundle'))
  writeFileSync(join(cwd, 'cut.bundle'), bundle.subarray(0, bundle.length - 100))
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' }).trim()
  git(
    'clone',
    '--quiet',
    '--no-checkout',
    '--depth=3',
    '--branch=modelgate/ledger',
    `file://${join(cwd, 'whole.git')}`,
    'shallow',
  )
  git('clone', '--quiet', '--bare', '--no-hardlinks', 'whole.git', 'damaged.git')
  const blob = git('-C', 'damaged.git', 'rev-parse', `modelgate/ledger:${eventPath(9)}`)
  const object = join(cwd, 'damaged.git/objects', blob.slice(0, 2), blob.slice(2))
  const forged = textOf(8).replace('"account":11', '"account":12')
  rmSync(object)
  writeFileSync(object, deflateSync(`blob ${forged.length}\0${forged}`))
  for (const [ledger, reason] of [
    ['cut.bundle', /git bundle failed/u],
    ['shallow', /shallow/u],
    ['damaged.git', new RegExp(`object ${blob} does not hold`, 'u')],
    ['nowhere', /nothing at/u],
  ] as const) {
    const { status, report } = await verify(ledger)
    assert.equal(report.reasonCode, 'LEDGER_UNREADABLE')
    assert.match(report.findings[0].message, reason)
    assert.equal(status, 3)
  }
})

/** A bare clone whose objects are files of their own, so that each can be changed in its place. */
function unpack(from: string, name: string): (...args: readonly string[]) => Buffer {
  execFileSync('git', ['init', '--quiet', '--bare', join(cwd, name)])
  const pack = execFileSync('git', ['-C', join(cwd, from), 'pack-objects', '--all', '--stdout', '--quiet'], {
    input: '',
  })
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', join(cwd, name), ...args], { stdio: 'pipe' })
  execFileSync('git', ['-C', join(cwd, name), 'unpack-objects', '-q'], { input: pack })
  const head = execFileSync('git', ['-C', join(cwd, from), 'rev-parse', 'modelgate/ledger'], {
    encoding: 'utf8',
  }).trim()
  git('update-ref', 'refs/heads/modelgate/ledger', head)
  return git
}

function forge(name: string, id: string, type: string, content: Uint8Array): void {
  const path = join(cwd, name, 'objects', id.slice(0, 2), id.slice(2))
  rmSync(path)
  writeFileSync(path, deflateSync(Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])))
}

test('a clone that was changed below git, so that it hides what was pushed, is unreadable', async () => {
  rewrite('pushed.git', history.toSpliced(4, 0, new Map([['promoted.txt', Buffer.from('yes')]])))
  for (const [name, reason] of [
    ['commit.git', /does not hold the bytes of its name/u],
    ['grafted.git', /leaves out what is before the commit/u],
  ] as const) {
    const git = unpack('pushed.git', name)
    const ids = git('rev-list', '--reverse', 'modelgate/ledger').toString().split('\n')
    const [before = '', pushed = '', next = ''] = ids.slice(3)
    assert.equal((await verify(name)).report.reasonCode, 'LEDGER_INTRUSION')
    const text = git('cat-file', 'commit', next).toString().replace(`parent ${pushed}`, `parent ${before}`)
    if (name === 'commit.git') forge(name, next, 'commit', Buffer.from(text))
    else writeFileSync(join(cwd, name, 'info/grafts'), `${next} ${before}\n`)
    const { report } = await verify(name)
    assert.equal(report.reasonCode, 'LEDGER_UNREADABLE', JSON.stringify(report.findings))
    assert.match(report.findings[0].message, reason)
  }
  rewrite('beside.git', withFile(3, 'README.md'))
  const git = unpack('beside.git', 'tree.git')
  assert.equal((await verify('tree.git')).report.reasonCode, 'LEDGER_FILE_FOREIGN')
  const commits = git('rev-list', '--reverse', 'modelgate/ledger').toString().split('\n').slice(3).filter(Boolean)
  for (const commit of commits) {
    const tree = git('rev-parse', `${commit}^{tree}`).toString().trim()
    const content = git('cat-file', 'tree', tree)
    const at = content.indexOf('100644 README.md\0')
    const entry = '100644 README.md\0'.length + tree.length / 2
    forge('tree.git', tree, 'tree', Buffer.concat([content.subarray(0, at), content.subarray(at + entry)]))
  }
  assert.equal((await verify('tree.git')).report.reasonCode, 'LEDGER_UNREADABLE')
})

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
