import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { Verdict } from '@modelgate/kernel'
import { textAt, valueAt } from '@modelgate/kernel'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import type { CheckedPull, PullStage } from './pull-stage.ts'
import { openPullStage } from './pull-stage.ts'

/** How many of 100 get a 1, by sex and age. */
type Shares = Readonly<Record<'f young' | 'f old' | 'm young' | 'm old', number>>
const EQUAL: Shares = { 'f young': 30, 'f old': 30, 'm young': 30, 'm old': 30 }

/** 2,000 rows, 500 of each kind; half of each label, whatever is predicted. */
function table(shares: Partial<Shares> = {}): string {
  const rows = Array.from({ length: 2000 }, (_, i) => {
    const [sex, age, place] = [i % 2 === 0 ? 'f' : 'm', i % 4 < 2 ? 'young' : 'old', Math.floor(i / 4) % 100] as const
    const predicted = place < { ...EQUAL, ...shares }[`${sex} ${age}`] ? 1 : 0
    return `${i},${sex},${age},${place % 2},${predicted},${predicted === 1 ? 0.9 : 0.1}`
  })
  return `id,sex,age,y,p,s\n${rows.join('\n')}\n`
}

const WEIGHTS = { name: 'weights', digest: digestBytes('w'), size: 1 }

function model(text: string, spec = ''): Readonly<Record<string, string>> {
  return {
    'model.bin': 'w',
    'p.csv': text,
    'credit.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: weights, path: model.bin, format: opaque, digest: "${WEIGHTS.digest}", size: 1 }]
  evaluation:
    predictions: { path: p.csv, digest: "${digestBytes(text)}", label: y, prediction: p, score: s, id: id }
  considerations: { useCases: [Raise limits] }
  risk: { tier: low }
${spec}`,
  }
}

/** What a pull request makes of a model that treats all alike. */
const HEADS = {
  same: { 'README.md': 'Hello' },
  gap: model(table({ 'f young': 55, 'f old': 55 })),
  crossed: model(table({ 'f young': 50, 'f old': 10 })),
  menless: model(table().replaceAll(/^.*,m,.*\n/gmu, '')),
} as const

const rule = (metric: string, more = 'absolute: { margin: 0.1 }') =>
  `{ metric: ${metric}, contrast: difference, against: reference, ${more} }`
const gate = (rules: string, attributes = 'sex: { reference: m }') =>
  `gates: { fairness: { attributes: { ${attributes} }, rules: [${rules}] } }`
const waiver =
  'waivers: [{ code: FAIRNESS_GAP_EXCEEDED, model: credit, reason: Being fixed, owner: "@acme/ml", expires: "2099-01-01" }]'

interface Case {
  readonly head: keyof typeof HEADS
  /** The policy, without its first two lines. */
  readonly policy: string
  readonly verdict: Verdict
  readonly code: string
  /** What some finding says. */
  readonly says?: RegExp
}

const judge = (head: Case['head'], policy: string, verdict: Verdict, code: string, says?: RegExp): Case => ({
  head,
  policy,
  verdict,
  code,
  ...(says === undefined ? {} : { says }),
})

const WORSE = 'regression: { epsilon: 0.05, worse: higher }'
const since = (against: string) => `regression: { epsilon: 0.05, worse: higher, against: "${against}" }`
const CASES: readonly Case[] = [
  judge('same', gate(rule('selection_rate')), 'pass', 'FAIRNESS_WITHIN_LIMITS'),
  judge(
    'gap',
    gate(rule('selection_rate')),
    'fail',
    'FAIRNESS_GAP_EXCEEDED',
    /Of 100 in f, 25 more get “p” than in m; between 21 and 29/u,
  ),
  judge(
    'gap',
    gate(rule('selection_rate', 'absolute: { margin: 0.1 }, severity: warn')),
    'warn',
    'FAIRNESS_GAP_EXCEEDED',
  ),
  judge('gap', gate(rule('selection_rate', 'absolute: { margin: 0.25 }')), 'inconclusive', 'FAIRNESS_UNDECIDED'),
  judge('same', gate(rule('false_positive_rate', WORSE)), 'pass', 'FAIRNESS_WITHIN_LIMITS'),
  judge(
    'gap',
    gate(rule('false_positive_rate', WORSE)),
    'fail',
    'FAIRNESS_REGRESSION',
    /Look at the 1\d\d rows in f labelled “not y” that get “p” only now/u,
  ),
  judge(
    'gap',
    gate(rule('true_positive_rate', since('git:v1'))),
    'fail',
    'FAIRNESS_REGRESSION',
    /Look at the 1\d\d rows in f labelled “y” that get “p” only now/u,
  ),
  judge('same', gate(rule('selection_rate', since('path:p.csv'))), 'pass', 'FAIRNESS_WITHIN_LIMITS'),
  judge(
    'same',
    gate(rule('selection_rate', since('environment:production'))),
    'inconclusive',
    'FAIRNESS_NOTHING_DECIDABLE',
    /No contrast was due.*no version at environment:production/u,
  ),
  judge(
    'same',
    gate(rule('selection_rate', since('git:gone'))),
    'inconclusive',
    'FAIRNESS_BASELINE_MISSING',
    /predictions of git:gone, .*find the revision gone/u,
  ),
  judge('gap', gate(rule('balanced_accuracy')), 'pass', 'FAIRNESS_WITHIN_LIMITS'),
  judge('gap', gate(rule('mean_score')), 'fail', 'FAIRNESS_GAP_EXCEEDED', /which features move the scores of f/u),
  judge('crossed', gate(rule('selection_rate'), 'sex: {}'), 'pass', 'FAIRNESS_WITHIN_LIMITS'),
  judge(
    'crossed',
    gate(rule('selection_rate', 'absolute: { margin: 0.1 }, attributes: [sex × age]'), 'sex × age: {}'),
    'fail',
    'FAIRNESS_GAP_EXCEEDED',
    /sex × age: selection rate of f × young/u,
  ),
  judge(
    'menless',
    gate(rule('selection_rate'), 'sex: {}'),
    'inconclusive',
    'FAIRNESS_ONE_GROUP',
    /the group m had 1,000/u,
  ),
  judge('same', gate(rule('equalized_odds_difference')), 'error', 'POLICY_INVALID', /true_positive_rate/u),
  judge('gap', `${gate(rule('selection_rate'))}\n${waiver}`, 'warn', 'FINDING_WAIVED', /Waived by @acme\/ml until/u),
  judge(
    'gap',
    `${gate(`${rule('selection_rate')}, ${rule('false_positive_rate', 'absolute: { margin: 0.25 }')}`)}\n${waiver}`,
    'inconclusive',
    'FAIRNESS_UNDECIDED',
    /Waived by/u,
  ),
]

const policyOf = (policy: string) => `policies/${digestBytes(policy).slice(7, 19)}.yaml`
const pulls = new Map<Case['head'], CheckedPull>()
let stage: PullStage

before(async () => {
  const policies = CASES.map(({ policy }) => [policyOf(policy), `apiVersion: modelgate/v1\nkind: Policy\n${policy}\n`])
  stage = await openPullStage({ ...model(table()), ...Object.fromEntries(policies) })
  const { github, repository } = stage
  const first = {
    repository,
    branch: 'v1',
    author: 'ada',
    message: 'v1',
    files: { 'README.md': 'First' },
    from: 'main',
  }
  await github.pushFiles(first)
})
after(() => stage.close())

/** The report of the gate, beside which a file may hold one about the policy. */
function reportOf(file: unknown): unknown {
  const reports = valueAt(file, 'reports')
  assert.ok(Array.isArray(reports))
  return reports.find((report: unknown) => textAt(report, 'gate') === 'fairness')
}

async function check(head: Case['head'], policy: string) {
  const pull = pulls.get(head) ?? (await stage.openPull(HEADS[head]))
  pulls.set(head, pull)
  const transcript = await pull.check({
    permissions: { contents: 'read', metadata: 'read' },
    more: { action: join(ROOT, 'actions/check-fairness'), inputs: { policy: policyOf(policy) } },
  })
  const file: unknown = JSON.parse(readFileSync(transcript.outputs['report'] ?? '', 'utf8'))
  return { ...transcript, file, report: reportOf(file) }
}

for (const { head, policy, verdict, code, says } of CASES) {
  test(`${head}: ${policy.replaceAll('\n', ' ')} is ${verdict}, ${code}`, async () => {
    const { exitCode, outputs, file, report, log } = await check(head, policy)
    assert.deepEqual([outputs['verdict'], outputs['reason-code']], [verdict, code], log)
    assert.equal(exitCode, verdict === 'pass' || verdict === 'warn' ? 0 : 1, log)
    assert.match(JSON.stringify(file), says ?? /"gate":"fairness"/u)
    const findings = valueAt(report, 'findings')
    for (const finding of Array.isArray(findings) ? findings : [])
      assert.ok(textAt(finding, 'advice') !== undefined, JSON.stringify(finding))
  })
}

test('the command that a job prints gives the same measurements in a clone', async () => {
  const { report } = await check('gap', gate(rule('false_positive_rate', WORSE)))
  const clone = mkdtempSync(join(tmpdir(), 'check-fairness-'))
  const { gitDirectory } = stage.github.repository(stage.repository)
  execFileSync('git', ['clone', '--quiet', gitDirectory, clone])
  execFileSync('git', ['-C', clone, 'checkout', '--quiet', textAt(report, 'environment', 'headSha') ?? ''])
  const main = join(ROOT, 'packages/cli/src/main.ts')
  const script = `modelgate() { "$NODE" "$MAIN" "$@" --json; }; ${textAt(report, 'data', 'reproduce')} || true`
  const env = { ...process.env, NODE: process.execPath, MAIN: main }
  const again: unknown = JSON.parse(execFileSync('sh', ['-c', script], { cwd: clone, encoding: 'utf8', env }))
  rmSync(clone, { recursive: true })
  assert.deepEqual(valueAt(reportOf(again), 'measurements'), valueAt(report, 'measurements'))
})

test('every request was one that GitHub knows', () => {
  assert.deepEqual(stage.github.violations, [])
  assert.deepEqual(stage.github.unknownRoutes, [])
})
