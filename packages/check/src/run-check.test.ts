import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { renderComment, renderReport } from '@modelgate/report'
import { memoryTree } from './fixtures/memory-tree.ts'
import { runCheck } from './run-check.ts'
import type { CheckRequest, CheckResult } from './run-check.ts'

type Files = Readonly<Record<string, string>>

/**
 * 4,000 rows: everybody repaid. `refused` of a hundred in each group are refused all the same.
 */
function predictions(refused: Readonly<Record<string, number>>): string {
  const groups = Object.keys(refused)
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const group = groups[i % groups.length] ?? ''
    const position = Math.floor(i / groups.length) % 100
    return `${i},${group},0,${position < (refused[group] ?? 0) ? 1 : 0}`
  })
  return `row,age_group,defaulted,refused\n${rows.join('\n')}\n`
}

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates:
  manifest: {}
  fairness:
    attributes: { age_group: { reference: young } }
    rules:
      - metric: false_positive_rate
        contrast: difference
        against: reference
        absolute: { margin: 0.10 }
        regression: { epsilon: 0.02, worse: higher }
`

interface ModelOptions {
  readonly version?: string
  readonly csv?: string
  readonly limitation?: string
  readonly name?: string
  readonly weights?: string
}

function manifest({
  version = '1.0.0',
  csv = FAIR,
  limitation = 'Not valid for new customers.',
  name = 'credit',
  weights = 'w',
}: ModelOptions): string {
  return `apiVersion: modelgate/v1
kind: Model
metadata:
  name: ${name}
  version: "${version}"
  owner: "@acme/credit"
spec:
  artifacts:
    - name: weights
      path: model.bin
      format: opaque
      digest: "${digestBytes(weights)}"
      size: ${weights.length}
  evaluation:
    predictions:
      path: predictions.csv
      digest: "${digestBytes(csv)}"
      label: defaulted
      prediction: refused
      id: row
  considerations:
    useCases: [Raise limits]
    technicalLimitations:
      - ${limitation}
      - Only tested in one country so far.
  risk: { tier: low }
`
}

const FAIR = predictions({ young: 9, old: 9 })
const UNFAIR = predictions({ young: 9, old: 30 })

function repository(options: ModelOptions = {}, policy: string | null = POLICY): Files {
  return {
    'credit.modelgate.yaml': manifest(options),
    'predictions.csv': options.csv ?? FAIR,
    'model.bin': options.weights ?? 'w',
    ...(policy === null ? {} : { '.github/modelgate.yaml': policy }),
  }
}

function check(head: Files, base: Files | null, more: Partial<CheckRequest> = {}): Promise<CheckResult> {
  const baseTree = base === null ? null : memoryTree(base, 'b'.repeat(40))
  return runCheck({
    head: memoryTree(head),
    base: baseTree,
    policy: { tree: baseTree, path: '.github/modelgate.yaml' },
    changedPaths: null,
    now: new Date('2026-11-21T00:00:00Z'),
    environment: { headSha: 'a'.repeat(40) },
    progress: () => undefined,
    ...more,
  })
}

const verdicts = ({ reports }: CheckResult) =>
  reports.map(({ gate, verdict, reasonCode }) => [gate, verdict, reasonCode])

test('a change that keeps what was shown passes', async () => {
  const result = await check(repository({ version: '1.0.1', weights: 'ww' }), repository())
  assert.deepEqual(verdicts(result), [
    ['manifest', 'pass', 'MANIFEST_VALID'],
    ['fairness', 'pass', 'FAIRNESS_WITHIN_LIMITS'],
  ])
  assert.equal(result.verdict, 'pass')
  assert.deepEqual(result.lineComments, [])
})

test('a change that makes a group worse fails, on the line of the predictions', async () => {
  const head = repository({ version: '1.1.0', csv: UNFAIR, weights: 'ww' })
  const result = await check(head, repository())
  assert.equal(result.verdict, 'fail')
  assert.deepEqual(result.enforcement, { enforcement: 'enforce', onInconclusive: 'fail' })
  const [comment] = result.lineComments
  assert.equal(comment?.path, 'credit.modelgate.yaml')
  assert.match(head['credit.modelgate.yaml']?.split('\n')[(comment?.line ?? 0) - 1] ?? '', /predictions:/u)
  assert.match(comment?.body ?? '', /^❌ \*\*Of 100 in old [^*]*\*\*\n\nage\\_group: false positive rate of old/u)
  const text = renderComment({
    verdict: result.verdict,
    enforcement: 'enforce',
    models: result.models,
    general: result.general,
    head: 'a'.repeat(40),
    base: 'b'.repeat(40),
    links: {},
  })
  assert.match(text, /^## ❌ credit 1\.1\.0: do not merge, fairness failed/u)
})

test('without a policy on the base nothing passes, and the proposed one gives a preview', async () => {
  const result = await check(repository(), repository({}, null))
  assert.deepEqual(verdicts(result), [
    ['manifest', 'inconclusive', 'POLICY_BOOTSTRAP'],
    ['manifest', 'pass', 'MANIFEST_VALID'],
    ['fairness', 'pass', 'FAIRNESS_WITHIN_LIMITS'],
  ])
  assert.equal(result.verdict, 'inconclusive')
  assert.equal(result.general[0]?.code, 'POLICY_BOOTSTRAP')
})

test('without any policy nothing passes', async () => {
  const result = await check(repository({}, null), repository({}, null))
  assert.deepEqual(verdicts(result), [
    ['manifest', 'inconclusive', 'POLICY_BOOTSTRAP'],
    ['manifest', 'pass', 'MANIFEST_VALID'],
  ])
})

test('the policy of the base judges, not the one of the change', async () => {
  const loose = POLICY.replace('0.10', '0.90').replace('0.02', '0.90')
  const head = repository({ version: '1.1.0', csv: UNFAIR, weights: 'ww' }, loose)
  const result = await check(head, repository(), {
    changedPaths: new Set(['.github/modelgate.yaml', 'predictions.csv']),
  })
  assert.equal(result.verdict, 'fail')
  assert.equal(result.reports[0]?.reasonCode, 'POLICY_LOOSENED')
  assert.ok(result.lineComments.some(({ path, body }) => path === '.github/modelgate.yaml' && /loosened/u.test(body)))
})

test('a change that deletes the policy gives up each of its demands', async () => {
  const { '.github/modelgate.yaml': _, ...rest } = repository()
  const result = await check(rest, repository())
  const lost = result.general.filter(({ code }) => code === 'POLICY_LOOSENED').map(({ subject }) => subject)
  assert.ok(lost.includes('gate fairness') && lost.includes('gate manifest'), lost.join())
})

test('a file that is called like the policy of another repository proposes nothing', async () => {
  const elsewhere = { tree: memoryTree({ 'rules/policy.yaml': POLICY }), path: 'rules/policy.yaml' }
  const same = repository()
  const without = await check(same, same, { policy: elsewhere })
  const like = await check({ ...same, 'rules/policy.yaml': 'kind: Policy\n' }, same, { policy: elsewhere })
  for (const { general, verdict } of [without, like]) assert.deepEqual([general, verdict], [[], 'pass'])
})

test('a policy that nobody could read after the merge fails', async () => {
  const head = repository({}, 'apiVersion: modelgate/v1\nkind: Policy\ngates: 7\n')
  const result = await check(head, repository())
  assert.deepEqual(verdicts(result)[0], ['manifest', 'fail', 'POLICY_INVALID'])
})

test('a change of a workflow gets a warning', async () => {
  const changedPaths = new Set(['.github/workflows/models.yml'])
  const result = await check(repository(), repository(), { changedPaths })
  assert.deepEqual(verdicts(result), [
    ['manifest', 'warn', 'CHECK_RULES_TOUCHED'],
    ['manifest', 'pass', 'NO_MODEL_CHANGED'],
  ])
})

test('a policy that cannot be read stops everything', async () => {
  const result = await check(repository(), repository({}, 'apiVersion: modelgate/v1\nkind: Policy\ngates: 7\n'))
  assert.equal(result.verdict, 'error')
  assert.equal(result.reports[0]?.reasonCode, 'POLICY_INVALID')
})

test('missing predictions are doubt, not a pass', async () => {
  const { 'predictions.csv': _, ...head } = repository()
  const result = await check(head, repository())
  assert.equal(result.reports.find(({ gate }) => gate === 'fairness')?.reasonCode, 'PREDICTIONS_MISSING')
  assert.equal(result.verdict, 'fail', 'the manifest names a file that is not there')
})

test('a column that is not there is an error of the gate, and the others run all the same', async () => {
  const csv = 'row,defaulted,refused\n1,0,1\n'
  const result = await check(repository({ version: '1.1.0', csv, weights: 'ww' }), repository())
  assert.equal(result.reports.find(({ gate }) => gate === 'fairness')?.reasonCode, 'TABLE_COLUMN_MISSING')
  assert.equal(result.reports.find(({ gate }) => gate === 'manifest')?.verdict, 'pass')
  assert.equal(result.verdict, 'error')
})

test('a change that touches no model passes and says so', async () => {
  const result = await check(repository(), repository(), { changedPaths: new Set(['README.md']) })
  assert.deepEqual(verdicts(result), [['manifest', 'pass', 'NO_MODEL_CHANGED']])
})

test('a repository without a manifest is no pass', async () => {
  const files = { '.github/modelgate.yaml': POLICY }
  const said: string[] = []
  const result = await check(files, files, { progress: (text) => said.push(text) })
  assert.deepEqual(verdicts(result), [['manifest', 'inconclusive', 'MANIFEST_NONE']])
  assert.match(said.join('\n'), /A draft, to be saved as model\.modelgate\.yaml:\n\n[^]*kind: Model/u)
  assert.match(renderReport(result.reports[0] ?? assert.fail()), /```yaml\n[^]*kind: Model[^]*\n```/u)
})

test('a change that takes the only manifest away is no pass', async () => {
  const { 'credit.modelgate.yaml': _, ...rest } = repository()
  const result = await check(rest, repository(), { changedPaths: new Set(['credit.modelgate.yaml']) })
  assert.deepEqual(verdicts(result), [
    ['manifest', 'warn', 'MODEL_REMOVED'],
    ['manifest', 'inconclusive', 'MANIFEST_NONE'],
  ])
  assert.equal(result.verdict, 'inconclusive')
})

test('two manifests of one model are refused', async () => {
  const head = { ...repository(), 'copy.modelgate.yaml': manifest({}) }
  const result = await check(head, repository())
  assert.deepEqual(
    verdicts(result).filter(([gate]) => gate === 'manifest'),
    [
      ['manifest', 'fail', 'MANIFEST_MODEL_REPEATED'].with(1, 'pass').with(2, 'MANIFEST_VALID'),
      ['manifest', 'fail', 'MANIFEST_MODEL_REPEATED'],
    ],
  )
})

test('a manifest that is gone is said; one that only moved is the same model', async () => {
  const { 'credit.modelgate.yaml': text = '', ...rest } = repository()
  const gone = await check({ ...rest, 'other.modelgate.yaml': manifest({ name: 'other' }) }, repository())
  assert.deepEqual(
    gone.general.map(({ code }) => code),
    ['MODEL_REMOVED'],
  )
  const moved = await check({ ...rest, 'models/credit.modelgate.yaml': text }, repository())
  assert.deepEqual(moved.general, [])
  assert.equal(moved.models[0]?.diff?.status, 'unchanged')
})

test('a claim that was taken away gets a remark on its line', async () => {
  const result = await check(repository({ limitation: 'Runs fast.' }), repository())
  assert.match(result.lineComments[0]?.body ?? '', /takes away a technical limitation/u)
  assert.match(result.lineComments[0]?.body ?? '', /Not valid for new customers\./u)
})

test('a wrong digest gets the corrected line as a suggestion', async () => {
  const head = { ...repository({ version: '1.0.1' }), 'model.bin': 'v' }
  const result = await check(head, repository())
  const body = result.lineComments.find(({ key }) => key.startsWith('MANIFEST_DIGEST_MISMATCH'))?.body ?? ''
  assert.ok(body.includes(`\`\`\`suggestion\n      digest: "${digestBytes('v')}"\n\`\`\``), body)
})

test('a waived finding warns and is shown; a waiver that ran out does not count', async () => {
  const waive = (expires: string) =>
    `${POLICY}waivers:\n  - { code: MANIFEST_DIGEST_MISMATCH, model: credit, reason: moving, owner: "@acme/credit", expires: "${expires}" }\n`
  const run = (expires: string) => {
    const head = { ...repository({}, waive(expires)), 'model.bin': 'v' }
    return check(head, { ...repository({}, waive(expires)), 'model.bin': 'v' })
  }
  const valid = await run('2026-11-21')
  assert.equal(valid.reports.find(({ gate }) => gate === 'manifest')?.reasonCode, 'FINDING_WAIVED')
  assert.equal(valid.verdict, 'warn')
  assert.match(valid.reports[0]?.findings[0]?.message ?? '', /^Waived by @acme\/credit until 2026-11-21: moving/u)
  const late = await run('2026-11-20')
  assert.equal(late.verdict, 'fail')
})

test('a gate that the policy does not know is doubt', async () => {
  const result = await check(repository(), repository(), { gates: ['quality'] })
  assert.deepEqual(verdicts(result), [['quality', 'inconclusive', 'GATE_NOT_IN_POLICY']])
})

test('a policy that observes lets a failure through, and an error not', async () => {
  const policy = `${POLICY}enforcement: observe\n`
  const head = repository({ version: '1.1.0', csv: UNFAIR, weights: 'ww' }, policy)
  const result = await check(head, repository({}, policy))
  assert.equal(result.verdict, 'fail')
  assert.deepEqual(result.enforcement, { enforcement: 'observe', onInconclusive: 'warn' })
})

test('a manifest that cannot be read is judged as a file', async () => {
  const result = await check(
    { ...repository(), 'credit.modelgate.yaml': 'apiVersion: modelgate/v1\nkind: Model\n' },
    repository(),
  )
  assert.deepEqual(
    verdicts(result).map(([gate, verdict]) => [gate, verdict]),
    [['manifest', 'fail']],
  )
  assert.equal(result.models[0]?.diff, null)
})
