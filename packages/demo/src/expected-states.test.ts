import assert from 'node:assert/strict'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { judgeFairness } from '@modelgate/fairness'
import type { GateReport } from '@modelgate/kernel'
import { readPolicy } from '@modelgate/policy'
import { readPairedCells, streamEngine } from '@modelgate/tabular'
import { preparePython } from './python/prepare-python.ts'
import { createDesk, RECIPES, trainModel } from './stage/desk.ts'
import type { Recipe } from './stage/desk.ts'

/** What `packages/demo/README.md` promises; every figure here is computed from the card holders. */
const home = resolve(import.meta.dirname, '..')
const reports = new Map<Recipe, GateReport>()
let folder = ''

before(async () => {
  const cache = resolve(home, '../../node_modules/.cache/modelgate-demo')
  const python = await preparePython({ home, cache, env: process.env, progress: (text) => console.log(text) })
  folder = await mkdtemp(join(tmpdir(), 'modelgate-demo-test-'))
  const desk = await createDesk(home, join(folder, 'desk'), python)
  let allowed: number | undefined
  for (const recipe of RECIPES) {
    const { falsePositiveRate } = await trainModel(desk, home, recipe, allowed)
    allowed ??= falsePositiveRate
    await rename(join(folder, 'desk/model/predictions.csv'), join(folder, `${recipe}.csv`))
    reports.set(recipe, await judge(recipe))
  }
})
after(() => rm(folder, { recursive: true }))

async function judge(recipe: Recipe): Promise<GateReport> {
  const path = '.github/modelgate.yaml'
  const { policy } = readPolicy(await readFile(join(home, 'repository', path)), { path, source: path, digest: '' })
  const rules = policy?.gates.fairness
  assert.ok(rules)
  const table = (name: Recipe) => ({ files: [{ path: join(folder, `${name}.csv`) }] })
  const query = {
    groups: ['age_group', 'sex'],
    label: 'defaulted',
    prediction: 'refused',
    id: 'id',
    positive: '1',
    favourable: '0',
  }
  const { base, head, pairs } = await readPairedCells(table('payment-history'), table(recipe), query, streamEngine)
  return judgeFairness({
    head,
    base: recipe === 'payment-history' ? { kind: 'first-version' } : { kind: 'paired', table: base, pairs },
    policy: rules,
    policyRef: null,
    subject: null,
  })
}

/** The rate at which good customers of a group are refused, in points of a hundred. */
function refused(recipe: Recipe, group: string): string {
  const found = reports
    .get(recipe)
    ?.measurements.find(
      ({ metric, of }) => metric === 'false_positive_rate' && of.group === group && of.contrast === undefined,
    )
  return (100 * (found?.value ?? Number.NaN)).toFixed(1)
}

test('the first model passes', () => {
  assert.equal(reports.get('payment-history')?.verdict, 'pass')
  assert.equal(refused('payment-history', '51+'), '10.9')
})

test('personal data harms good customers over 50 beyond doubt', () => {
  const report = reports.get('personal-data')
  assert.equal(report?.verdict, 'fail')
  assert.equal(report?.reasonCode, 'FAIRNESS_REGRESSION')
  const failed = report?.measurements.filter(({ state }) => state === 'fail').map(({ of }) => of.group)
  assert.deepEqual(failed, ['51+'])
  assert.equal(refused('personal-data', '51+'), '16.9')
  assert.equal(refused('personal-data', '26-35'), '9.2')
})

test('trees on payment history are undecided: doubt is not a pass', () => {
  assert.equal(reports.get('boosting')?.verdict, 'inconclusive')
})

test('trees that respect the direction of each effect pass', () => {
  assert.equal(reports.get('monotonic-boosting')?.verdict, 'pass')
})
