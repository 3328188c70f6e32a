import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes, modelDigest } from '@modelgate/artifacts'
import type { Verdict } from '@modelgate/kernel'
import { appendEvents, gitLedgerStore } from '@modelgate/ledger'
import { uploadFolder } from '@modelgate/runner'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { CheckedPull, PullStage } from './pull-stage.ts'
import { openPullStage } from './pull-stage.ts'

/** 1,000 rows in two regions; of the labels one in `every` is predicted wrong. */
function table(every: number): string {
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const [label, right] = [i % 2, i % every !== 0]
    const score = right ? 0.1 + 0.8 * label : 0.9 - 0.8 * label
    return `${i},${label},${right ? label : 1 - label},${score},${i % 3 === 0 ? 'north' : 'south'}`
  })
  return `id,y,p,s,region\n${rows.join('\n')}\n`
}
const [good, bad] = [table(20), table(4)]
const pointer = (text: string) =>
  `version https://git-lfs.github.com/spec/v1\noid ${digestBytes(text)}\nsize ${text.length}\n`

const WEIGHTS = { name: 'weights', digest: digestBytes('w'), size: 1 }

/** A model as files of a repository; `evaluation` is what its manifest says of the predictions. */
function model(text: string | null, evaluation = measured(good)): Readonly<Record<string, string | null>> {
  return {
    'model.bin': 'w',
    'p.csv': text,
    'credit.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: weights, path: model.bin, format: opaque, digest: "${WEIGHTS.digest}", size: 1 }]
  evaluation: { ${evaluation} }
  considerations: { useCases: [Raise limits] }
  risk: { tier: low }
`,
  }
}
function measured(text: string, score = 'score: s, '): string {
  return `predictions: { path: p.csv, digest: "${digestBytes(text)}", label: y, prediction: p, ${score}id: id }`
}
const STATED = 'results: [{ metric: roc_auc, value: 0.95, dataset: test }]'

/** What a pull request makes of a model whose predictions are good. */
const HEADS = {
  same: { 'README.md': 'Hello' },
  worse: model(bad, measured(bad)),
  unscored: model(good, measured(good, '')),
  northless: model(good.replaceAll(/^.*north\n/gmu, '')),
  regionless: model(good.replace('region', 'country')),
  stated: model(null, STATED),
  silent: model(null, 'design: holdout'),
  ragged: model(`${good}1,1\n`),
  'kept in LFS': model(pointer(good)),
  'lost in LFS': model(pointer('never pushed')),
} as const

interface Case {
  readonly head: keyof typeof HEADS
  /** A rule of the policy. */
  readonly rule: string
  readonly verdict: Verdict
  readonly code: string
  /** What some finding says. */
  readonly says?: RegExp
}

const judge = (head: Case['head'], rule: string, verdict: Verdict, code: string, says?: RegExp): Case => ({
  head,
  rule,
  verdict,
  code,
  ...(says === undefined ? {} : { says }),
})

const CASES: readonly Case[] = [
  judge('same', 'roc_auc, min: 0.8', 'pass', 'QUALITY_WITHIN_LIMITS'),
  judge('worse', 'roc_auc, min: 0.9', 'fail', 'QUALITY_BELOW_MIN', /roc auc/iu),
  judge('same', 'accuracy, min: 0.95', 'inconclusive', 'QUALITY_UNDECIDED'),
  judge('same', 'log_loss, max: 0.5', 'pass', 'QUALITY_WITHIN_LIMITS'),
  judge('worse', 'log_loss, max: 0.2', 'fail', 'QUALITY_ABOVE_MAX'),
  judge('worse', 'accuracy, min: 0.9, severity: warn', 'warn', 'QUALITY_BELOW_MIN'),
  judge('worse', 'accuracy, min: 0.9, slice: "region = north"', 'fail', 'QUALITY_BELOW_MIN', /region = north/u),
  judge('worse', 'recall, min: 0.3, by: region', 'pass', 'QUALITY_WITHIN_LIMITS'),
  judge('same', 'recall, min: 0.3, slice: "region = east"', 'inconclusive', 'QUALITY_NOT_ESTIMABLE', /region = east/u),
  judge('same', 'f1, maxRegression: 0.05', 'pass', 'QUALITY_WITHIN_LIMITS'),
  judge('worse', 'f1, maxRegression: 0.05', 'fail', 'QUALITY_REGRESSION', /worse than at base/u),
  ...['git:v1', 'path:gold/p.csv', 'artifact:kept', 'environment:production'].flatMap((against) => [
    judge('same', `f1, maxRegression: 0.05, against: "${against}"`, 'pass', 'QUALITY_WITHIN_LIMITS'),
    judge(
      'worse',
      `f1, maxRegression: 0.05, against: "${against}"`,
      'fail',
      'QUALITY_REGRESSION',
      RegExp(against, 'u'),
    ),
  ]),
  ...[
    ['git:gone', /find the revision gone/u],
    ['git:lfs', /lfs.* is a Git LFS pointer|Git LFS content sha256:/u],
    ['path:none.csv', /has no file none\.csv/u],
    ['artifact:lost', /No run on main keeps an artifact lost/u],
  ].map(([against, why]) => {
    const rule = `f1, maxRegression: 0.05, against: "${String(against)}"`
    return judge('same', rule, 'inconclusive', 'QUALITY_BASELINE_MISSING', RegExp(why ?? '', 'u'))
  }),
  judge('same', 'f1, maxRegression: 0.05, against: "environment:staging"', 'inconclusive', 'QUALITY_FIRST_VERSION'),
  judge('unscored', 'accuracy, min: 0.8', 'inconclusive', 'QUALITY_METRIC_GONE', /roc_auc/u),
  judge('northless', 'recall, min: 0.3, by: region', 'inconclusive', 'QUALITY_SLICE_GONE', /region = north/u),
  judge('regionless', 'recall, min: 0.3, by: region', 'error', 'TABLE_COLUMN_MISSING', /region/u),
  judge('stated', 'roc_auc, min: 0.8', 'inconclusive', 'QUALITY_METRIC_GONE', /as somebody states it/u),
  judge('silent', 'roc_auc, min: 0.8', 'inconclusive', 'PREDICTIONS_MISSING'),
  judge('ragged', 'roc_auc, min: 0.8', 'error', 'TABLE_RAGGED', /p\.csv, row 1001/u),
  judge('same', 'rok_auc, min: 0.8', 'error', 'POLICY_INVALID', /did you mean roc_auc/u),
  judge('kept in LFS', 'f1, maxRegression: 0.05', 'pass', 'QUALITY_WITHIN_LIMITS'),
  judge('lost in LFS', 'f1, min: 0.5', 'error', 'LFS_CONTENT_NOT_FETCHED', /Object does not exist/u),
]

const policyOf = (rule: string) => `policies/${digestBytes(rule).slice(7, 19)}.yaml`
const folder = mkdtempSync(join(tmpdir(), 'check-quality-'))
const pulls = new Map<Case['head'], CheckedPull>()
let stage: PullStage

before(async () => {
  const rules = CASES.map(({ rule }) => [
    policyOf(rule),
    `apiVersion: modelgate/v1\nkind: Policy\ngates: { quality: { metrics: [{ metric: ${rule} }] } }\n`,
  ])
  const none = { 'policies/none.yaml': 'apiVersion: modelgate/v1\nkind: Policy\ngates: { manifest: {} }\n' }
  stage = await openPullStage({ ...model(good), 'gold/p.csv': good, ...none, ...Object.fromEntries(rules) })
  const { github, repository } = stage
  const push = (branch: string, files: Readonly<Record<string, string | null>>) =>
    github.pushFiles({ repository, branch, author: 'ada', message: branch, files, from: 'main' })
  const commit = await push('v1', { 'README.md': 'First' })
  await push('lfs', { 'p.csv': pointer('never pushed') })
  storeInLfs(good)
  await keepArtifact('kept', { 'p.csv': good })
  await promote(commit)
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.close()
})

/** Puts a file where the server keeps those of Git LFS. */
function storeInLfs(text: string): void {
  const oid = digestBytes(text).replace('sha256:', '')
  const { gitDirectory } = stage.github.repository(stage.repository)
  const place = join(gitDirectory, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4))
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, oid), text)
}

/** A run on the target branch that kept files. */
async function keepArtifact(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  const { github, repository } = stage
  const shape = { repository, path: '.github/workflows/w.yml', name: 'w', displayTitle: 'w', event: 'push' }
  const people = { actor: 'ada', triggeringActor: 'ada' }
  const { id } = github.createRun({ ...shape, ...people, headSha: '0'.repeat(40), headBranch: 'main' })
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  const environment = { ...process.env }
  const runtime = github.runtimeOf({ runId: id, attempt: 1, jobId: 7 })
  Object.assign(process.env, runtime, { GITHUB_SERVER_URL: github.serverUrl })
  await uploadFolder(name, folder)
  process.env = environment
}

/** What the ledger says after a promotion of the model to production. */
async function promote(commit: string): Promise<void> {
  const { github, repository } = stage
  const object = new TextEncoder().encode('a policy')
  const key = {
    model: 'credit',
    digest: modelDigest([WEIGHTS]),
    environment: 'production',
    promotion: digestBytes('promotion'),
  }
  const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
  const context = {
    repository: { id: github.repository(repository).id, name: repository },
    actor: { account: 1, run: 1, attempt: 1 },
    clock: () => new Date(),
    wait: async () => {},
  }
  await appendEvents(gitLedgerStore(github.repository(repository).gitDirectory), context, () => ({
    events: [
      {
        ...key,
        type: 'promotion.requested',
        body: { kind: 'promotion', version: '1.0.0', commit, policy: digestBytes(object), reason: null },
      },
      { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [2], rules } },
      { ...key, type: 'promotion.started', body: { decision: [] } },
      { ...key, type: 'promotion.committed', body: {} },
    ],
    objects: [object],
    result: null,
  }))
}

async function check(head: Case['head'], policy: string, inputs: Readonly<Record<string, string>> = {}) {
  const pull = pulls.get(head) ?? (await stage.openPull(HEADS[head]))
  pulls.set(head, pull)
  const { apiUrl, graphqlUrl } = stage.github
  const transcript = await pull.check({
    permissions: { contents: 'read', metadata: 'read', actions: 'read' },
    more: {
      action: join(ROOT, 'actions/check-quality'),
      inputs: { policy, ...inputs },
      // Its web address ends in .localhost, which git resolves and Node does not.
      host: { apiUrl, graphqlUrl, serverUrl: apiUrl },
    },
  })
  const report: unknown = JSON.parse(readFileSync(transcript.outputs['report'] ?? '', 'utf8'))
  return { ...transcript, report }
}

for (const { head, rule, verdict, code, says } of CASES) {
  test(`${head}: { ${rule} } is ${verdict}, ${code}`, async () => {
    const { exitCode, outputs, report, log } = await check(head, policyOf(rule))
    assert.deepEqual([outputs['verdict'], outputs['reason-code']], [verdict, code], log)
    assert.equal(exitCode, verdict === 'pass' || verdict === 'warn' ? 0 : 1, log)
    assert.match(JSON.stringify(report), says ?? /"gate":"quality"/u)
  })
}

test('without a rule about quality nothing passes', async () => {
  const { outputs } = await check('same', 'policies/none.yaml')
  assert.deepEqual([outputs['verdict'], outputs['reason-code']], ['inconclusive', 'GATE_NOT_IN_POLICY'])
})

test('both engines give the same numbers, and the report says which it was', async () => {
  const rule = policyOf('roc_auc, min: 0.8')
  const [stream, duckdb] = [
    await check('same', rule, { engine: 'stream' }),
    await check('same', rule, { engine: 'duckdb', 'duckdb-path': ROOT }),
  ]
  const numbers = (report: unknown) => JSON.stringify(report).replaceAll(/"(engine|engineChoice|run)":"[^"]+"/gu, '')
  assert.match(JSON.stringify(stream.report), /"engine":"stream","engineChoice":"asked for"/u)
  assert.match(JSON.stringify(duckdb.report), /"engine":"duckdb","engineChoice":"asked for"/u)
  assert.equal(numbers(stream.report), numbers(duckdb.report))
})

test('every request was one that GitHub knows', () => {
  assert.deepEqual(stage.github.violations, [])
  assert.deepEqual(stage.github.unknownRoutes, [])
})
