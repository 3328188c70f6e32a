import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { EventDraft } from '@modelgate/ledger'
import { appendEvents, bundleLedger, gitLedgerStore } from '@modelgate/ledger'
import { runCli } from '../run-cli.ts'
import { auditExport } from './audit-export.ts'
import { auditVerify } from './audit-verify.ts'

const cwd = mkdtempSync(join(tmpdir(), 'modelgate-export-'))
after(() => rmSync(cwd, { recursive: true, force: true }))

const POLICY = new TextEncoder().encode('policy')
const key = { model: 'credit', digest: digestBytes('bytes'), environment: 'production', promotion: digestBytes('one') }
const request = { version: '1.0.0', commit: 'c'.repeat(40), policy: digestBytes(POLICY), reason: '=1+1, "quoted"' }
const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
const nowhere = { environment: null, promotion: null }
const EVENTS: readonly EventDraft[] = [
  {
    ...nowhere,
    type: 'model.registered',
    model: 'credit',
    digest: key.digest,
    body: { version: '1.0.0', commit: request.commit, path: 'm', manifest: request.policy, code: null, data: [] },
  },
  {
    ...nowhere,
    type: 'evidence.recorded',
    model: 'credit',
    digest: key.digest,
    body: {
      gate: 'manifest',
      verdict: 'pass',
      reasonCode: 'MANIFEST_VALID',
      report: request.policy,
      policy: request.policy,
      headSha: request.commit,
      testedSha: request.commit,
      ref: 'refs/heads/main',
      strength: 'claimed',
    },
  },
  { ...key, type: 'promotion.requested', body: { ...request, kind: 'promotion' } },
  { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [7], rules } },
  { ...key, type: 'promotion.started', body: { decision: [] } },
  { ...key, type: 'promotion.failed', body: { code: 'PROMOTION_FAILED', message: '=1+1' } },
]

before(async () => {
  execFileSync('git', ['init', '--quiet', '--bare', join(cwd, 'ledger.git')])
  const writer = {
    repository: { id: 1, name: 'acme/credit' },
    actor: { account: 11, run: 5, attempt: 1 },
    clock: () => new Date('2026-05-01T00:00:00Z'),
    wait: async () => {},
  }
  await appendEvents(gitLedgerStore(join(cwd, 'ledger.git')), writer, () => ({
    events: EVENTS,
    objects: [POLICY],
    result: null,
  }))
})

async function run(...argv: readonly string[]) {
  let [stdout, stderr] = ['', '']
  const status = await runCli(
    argv,
    {
      cwd,
      now: new Date(0),
      env: {},
      terminal: { columns: 80, isTerminal: false },
      stdout: (text) => void (stdout += text),
      stderr: (text) => void (stderr += text),
    },
    [auditExport, auditVerify].map((command) => ({ name: command.name, load: () => Promise.resolve(command) })),
  )
  return { status, stdout, stderr }
}
const text = (name: string) => readFileSync(join(cwd, name), 'utf8')

test('a bundle holds everything and verifies again', async () => {
  assert.deepEqual(await run('audit', 'export', 'ledger.git', '--output', 'out.bundle'), {
    status: 0,
    stdout: '',
    stderr: '',
  })
  const copy = await gitLedgerStore(join(cwd, 'out.bundle')).read()
  assert.equal(copy.head, (await gitLedgerStore(join(cwd, 'ledger.git')).read()).head)
  assert.equal((await run('audit', 'verify', 'out.bundle')).status, 0)
})

test('JSON holds every event with its digest, and how the ledger verified', async () => {
  assert.equal((await run('audit', 'export', 'ledger.git', '--output', 'out.json')).status, 0)
  const { verification, events } = JSON.parse(text('out.json'))
  assert.equal(verification.reasonCode, 'LEDGER_VERIFIED')
  assert.equal(events.length, EVENTS.length + 1)
  assert.match(events[0].digest, /^sha256:[0-9a-f]{64}$/u)
})

test('CSV is one line an event, and no field runs as a formula', async () => {
  assert.equal((await run('audit', 'export', 'ledger.git', '--output', 'out.csv')).status, 0)
  const lines = text('out.csv').split('\r\n')
  assert.equal(lines.length, EVENTS.length + 3)
  assert.match(lines[4] ?? '', /"promotion 1\.0\.0 =1\+1, ""quoted"""$/u)
  assert.match(lines.at(-2) ?? '', /,'=1\+1$/u)
})

test('HTML is one page without script', async () => {
  assert.equal((await run('audit', 'export', 'ledger.git', '--output', 'out.html')).status, 0)
  assert.match(text('out.html'), /Every event, oldest first/u)
  assert.doesNotMatch(text('out.html'), /<script/u)
})

test('a file of another kind, none at all, and no ledger', async () => {
  assert.equal((await run('audit', 'export', 'ledger.git', '--output', 'out.pdf')).status, 3)
  assert.equal((await run('audit', 'export', 'ledger.git')).status, 3)
  execFileSync('git', ['init', '--quiet', '--bare', join(cwd, 'empty.git')])
  assert.equal((await run('audit', 'export', 'empty.git', '--output', 'none.csv')).status, 2)
  await assert.rejects(bundleLedger(join(cwd, 'empty.git')), { code: 'LEDGER_MISSING' })
})
