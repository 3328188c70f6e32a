import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { compareCards } from './compare-cards.ts'
import { memoryTree } from './fixtures/memory-tree.ts'
import { measureCard } from './measure-card.ts'

/** A safetensors file of one tensor. */
function safetensors(name: string, shape: readonly number[]): string {
  const bytes = 4 * shape.reduce((product, size) => product * size, 1)
  const header = JSON.stringify({ [name]: { dtype: 'F32', shape, data_offsets: [0, bytes] } })
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return `${length.toString('latin1')}${header}${'\0'.repeat(bytes)}`
}

const CSV = 'y,p\n1,1\n0,0\n1,0\n0,0\n'

function files({ limitation = 'Slow', weights = safetensors('w', [2]), accuracy = '0.75' } = {}) {
  return {
    'm.safetensors': weights,
    'p.csv': CSV,
    'm.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "1.0.0", owner: "@acme/ml" }
spec:
  artifacts: [{ name: weights, path: m.safetensors, format: safetensors, digest: "${digestBytes(weights)}", size: ${weights.length} }]
  evaluation:
    predictions: { path: p.csv, digest: "${digestBytes(CSV)}", label: "y", prediction: p }
    results:
      - { metric: accuracy, value: ${accuracy}, dataset: test }
  considerations: { useCases: [Test], technicalLimitations: [${limitation}] }
  risk: { tier: low }
`,
  }
}

const place = (options?: Parameters<typeof files>[0]) => ({
  tree: memoryTree(files(options)),
  path: 'm.modelgate.yaml',
})

test('cards that say the same are unchanged', async () => {
  const { report, diff } = await compareCards(place(), place())
  assert.deepEqual([report.verdict, report.reasonCode, diff.status], ['pass', 'CARD_UNCHANGED', 'unchanged'])
})

test('a change of the model shows its tensors and takes no claim away', async () => {
  const { report, diff } = await compareCards(place(), place({ weights: safetensors('w', [3]) }))
  assert.deepEqual([report.verdict, report.reasonCode], ['pass', 'CARD_COMPARED'])
  assert.deepEqual(diff.tensors, [{ artifact: 'weights', name: 'w', before: 'F32 [2]', after: 'F32 [3]' }])
})

test('a claim that was taken away is a warning', async () => {
  const { report } = await compareCards(place(), place({ limitation: 'Fine' }))
  assert.deepEqual([report.verdict, report.reasonCode], ['warn', 'CLAIM_REMOVED'])
  assert.match(report.findings[0]?.message ?? '', /no longer says a technical limitation: Slow/u)
})

test('a new model is compared with nothing', async () => {
  assert.equal((await compareCards(null, place())).diff.status, 'new')
})

test('a manifest that is not there or not valid is named', async () => {
  const tree = memoryTree({ 'bad.yaml': 'a: 1\n' })
  await assert.rejects(compareCards(null, { tree, path: 'no.yaml' }), { code: 'MANIFEST_NOT_FOUND' })
  await assert.rejects(compareCards(null, { tree, path: 'bad.yaml' }), { code: 'CARD_UNREADABLE' })
})

test('figures of the card are measured again', async () => {
  const { report, reports } = await measureCard(place())
  assert.deepEqual([report.verdict, report.reasonCode], ['pass', 'CARD_FIGURES_HOLD'])
  assert.equal(reports[0]?.measurements.find(({ metric }) => metric === 'accuracy')?.value, 0.75)
})

test('a figure that the predictions do not give fails, on its line', async () => {
  const { report } = await measureCard(place({ accuracy: '0.9' }))
  assert.deepEqual([report.verdict, report.reasonCode], ['fail', 'CARD_FIGURE_DIFFERS'])
  assert.equal(report.findings[0]?.location?.line, 9)
  assert.match(report.findings[0]?.message ?? '', /says accuracy 0\.9, and the predictions give 0\.8/u)
  assert.equal((await measureCard(place({ accuracy: '0.8' }))).report.verdict, 'pass', 'rounded to what is written')
})

test('a share written without decimals is not rounded, and figures of other data are left alone', async () => {
  assert.equal((await measureCard(place({ accuracy: '1' }))).report.reasonCode, 'CARD_FIGURE_DIFFERS')
  const data = (role: string) =>
    `  data: [{ name: test, role: ${role}, uri: "s3://b/t", version: "1", digest: "${digestBytes('t')}" }]\n`
  const judge = async (role: string) => {
    const written = files()
    const more = '      - { metric: accuracy, value: 0.99, dataset: train }\n'
    const text = written['m.modelgate.yaml'].replace('  considerations', `${more}${data(role)}  considerations`)
    return measureCard({ tree: memoryTree({ ...written, 'm.modelgate.yaml': text }), path: 'm.modelgate.yaml' })
  }
  assert.deepEqual((await judge('testing')).differences, [])
  assert.deepEqual((await judge('training')).differences, [])
})

test('without predictions there is nothing to measure', async () => {
  const { 'p.csv': _, ...rest } = files()
  const { reports, report } = await measureCard({ tree: memoryTree(rest), path: 'm.modelgate.yaml' })
  assert.deepEqual([reports, report.verdict], [[], 'pass'])
})

test('a lock file that moved names the packages that moved', async () => {
  const locked = (lock: string, path = 'requirements.txt') => {
    const { 'm.modelgate.yaml': text, ...rest } = files()
    const training = `  training: { environment: { locks: [{ path: ${path}, digest: "${digestBytes(lock)}" }, { path: gone.lock, digest: "${digestBytes('')}" }] } }\n`
    const tree = memoryTree({ ...rest, [path]: lock, 'm.modelgate.yaml': `${text}${training}` })
    return { tree, path: 'm.modelgate.yaml' }
  }
  const { diff } = await compareCards(locked('numpy==2.0.0\nsix==1.16.0\n'), locked('numpy==2.1.0\nsix==1.16.0\n'))
  assert.deepEqual(diff.packages, [{ name: 'numpy', before: '2.0.0', after: '2.1.0' }])
  const other = await compareCards(locked('x'), locked('x', 'environment.txt'))
  assert.deepEqual(other.diff.packages, [])
})

test('data that grew says its rows and columns', async () => {
  const withData = (csv: string) => {
    const { 'm.modelgate.yaml': manifest, ...others } = files()
    const data = `  data: [{ name: train, role: training, path: t.csv, digest: "${digestBytes(csv)}" }]\n`
    return memoryTree({
      ...others,
      't.csv': csv,
      'm.modelgate.yaml': manifest.replace('  evaluation:', `${data}  evaluation:`),
    })
  }
  const path = 'm.modelgate.yaml'
  const before = { tree: withData('a,b\n1,2\n'), path }
  const { diff } = await compareCards(before, { tree: withData('a,c\n1,2\n3,4\n'), path })
  assert.deepEqual(diff.tables, [{ name: 'train', rows: { before: 1, after: 2 }, added: ['c'], removed: ['b'] }])
  const unreadable = await compareCards(before, { tree: withData('a,c\n1\n'), path })
  assert.deepEqual(unreadable.diff.tables, [])
})
