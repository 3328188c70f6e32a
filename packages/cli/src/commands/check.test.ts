import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes, modelDigest } from '@modelgate/artifacts'
import type { EventDraft } from '@modelgate/ledger'
import { appendEvents, gitLedgerStore } from '@modelgate/ledger'
import type { Command, Outcome } from '../command.ts'
import { renderOutcome } from '../render-outcome.ts'
import { card } from './card.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'

const folder = mkdtempSync(join(tmpdir(), 'cli-check-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { stdio: 'pipe' })

function write(version: string, weights: string, limitation: string): void {
  mkdirSync(join(folder, '.github'), { recursive: true })
  writeFileSync(
    join(folder, '.github/modelgate.yaml'),
    'apiVersion: modelgate/v1\nkind: Policy\ngates: { manifest: {} }\n',
  )
  writeFileSync(join(folder, 'm.bin'), weights)
  writeFileSync(
    join(folder, 'm.modelgate.yaml'),
    `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "${version}", owner: "@acme/ml" }
spec:
  artifacts: [{ name: weights, path: m.bin, format: opaque, digest: "${digestBytes(weights)}", size: ${weights.length} }]
  considerations: { useCases: [Test], technicalLimitations: ["${limitation}"] }
  risk: { tier: low }
`,
  )
  git('add', '.')
  git('commit', '--quiet', '-m', version)
}

git('init', '--quiet', '-b', 'main')
write('1.0.0', 'w', 'Slow')
write('1.1.0', 'ww', 'Fine')

function run(
  command: Command,
  positionals: readonly string[],
  more: { options?: Record<string, string | readonly string[]>; after?: readonly string[] } = {},
): Promise<Outcome> {
  return command.run({
    positionals,
    options: more.options ?? {},
    after: more.after ?? [],
    cwd: folder,
    now: new Date('2026-11-21T00:00:00Z'),
    env: {},
    progress: () => undefined,
  })
}

const verdictOf = (outcome: Outcome) => ('document' in outcome ? outcome.document.verdict : outcome.report.verdict)

test('check runs what the policy of the base demands', async () => {
  const outcome = await run(check, [], { options: { base: 'HEAD~1' } })
  assert.equal(verdictOf(outcome), 'pass')
  assert.deepEqual('document' in outcome && outcome.document.reports.map(({ gate }) => gate), ['manifest'])
})

test('check takes a manifest, a gate and a policy from the command line, and refuses what it does not know', async () => {
  const options = { gate: ['manifest'], policy: '.github/modelgate.yaml' }
  assert.equal(verdictOf(await run(check, ['m.modelgate.yaml'], { options })), 'pass')
  const elsewhere = mkdtempSync(join(tmpdir(), 'cli-policy-'))
  after(() => rmSync(elsewhere, { recursive: true, force: true }))
  const policy = join(elsewhere, 'strict.yaml')
  await assert.rejects(run(check, [], { options: { policy } }), /strict\.yaml/u)
  const demand = 'tiers: { low: { require: [spec.validation] } }'
  writeFileSync(policy, `apiVersion: modelgate/v1\nkind: Policy\n${demand}\ngates: { manifest: {} }\n`)
  assert.equal(verdictOf(await run(check, [], { options: { policy } })), 'fail')
  await assert.rejects(run(check, [], { options: { gate: ['nope'] } }), { code: 'CLI_USAGE' })
  await assert.rejects(run(check, ['no.yaml']), { code: 'CLI_FILE_UNREADABLE' })
  await assert.rejects(run(check, [], { options: { base: 'no-such-ref' } }), { code: 'GIT_REF_UNKNOWN' })
})

test('diff shows what changed between two revisions, and a claim that was lost is a warning', async () => {
  const outcome = await run(diff, ['HEAD~1', 'HEAD'], { after: ['m.modelgate.yaml'] })
  assert.equal(verdictOf(outcome), 'warn')
  assert.match('text' in outcome ? outcome.text : '', /Removed a technical limitation.*Slow/u)
  const text = readFileSync(join(folder, 'm.modelgate.yaml'), 'utf8')
  writeFileSync(join(folder, 'next.yaml'), text.replace(/version: "[^"]*"/u, 'version: "9.0.0"'))
  const moved = await run(diff, ['m.modelgate.yaml', 'next.yaml'])
  assert.match('text' in moved ? moved.text : '', /^## m: `[\d.]+` → `9\.0\.0`$/mu)
  rmSync(join(folder, 'next.yaml'))
  const same = await run(diff, ['m.modelgate.yaml', 'm.modelgate.yaml'])
  assert.equal('text' in same && same.text, 'The cards say the same.\n')
  await assert.rejects(run(diff, ['HEAD']), { code: 'CLI_USAGE' })
})

test('card writes the model card', async () => {
  const outcome = await run(card, ['m.modelgate.yaml'])
  assert.match('text' in outcome ? outcome.text : '', /^---\n[\s\S]*# m\n[\s\S]*## Limitations\n\n- Fine/u)
  const page = await renderOutcome(outcome, 'html', { color: false, width: 80 })
  assert.match(page, /<h1>m<\/h1>[\s\S]*<h2>Limitations<\/h2>\s*<ul><li>Fine<\/li><\/ul>/u)
  await assert.rejects(run(card, []), { code: 'CLI_USAGE' })
})

test('diff compares with the version that is live in an environment', async () => {
  const live = ['environment:production', 'm.modelgate.yaml']
  await assert.rejects(run(diff, live), { code: 'LIVE_VERSION_MISSING' })
  const promote = async (weights: string) => {
    const artifact = {
      name: 'weights',
      path: 'm.bin',
      format: 'opaque',
      digest: digestBytes(weights),
      size: weights.length,
    }
    const key = {
      model: 'm',
      digest: modelDigest([artifact]),
      environment: 'production',
      promotion: digestBytes(weights),
    }
    const commit = String(git('rev-parse', 'HEAD~1')).trim()
    const request = { version: '1.0.0', commit, policy: digestBytes('p'), reason: null, kind: 'promotion' } as const
    const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
    const events: readonly EventDraft[] = [
      { ...key, type: 'promotion.requested', body: request },
      { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [7], rules } },
      { ...key, type: 'promotion.started', body: { decision: [] } },
      { ...key, type: 'promotion.committed', body: {} },
    ]
    let minutes = 0
    const writer = {
      repository: { id: 1, name: 'acme/m' },
      actor: { account: 11, run: 5, attempt: 1 },
      clock: () => new Date(Date.parse('2026-05-01T00:00:00Z') + 60_000 * minutes++),
      wait: async () => {},
    }
    const objects = [new TextEncoder().encode('p')]
    await appendEvents(gitLedgerStore(folder), writer, () => ({ events, objects, result: null }))
  }
  await promote('w')
  const outcome = await run(diff, live)
  assert.equal(verdictOf(outcome), 'warn')
  assert.match('text' in outcome ? outcome.text : '', /Removed a technical limitation.*Slow/u)
  await promote('other bytes')
  await assert.rejects(run(diff, live), { code: 'LIVE_VERSION_MISSING', message: /holds sha256:.* declares sha256:/u })
})
