import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryTree } from './fixtures/memory-tree.ts'
import { repeatedModels, selectModels } from './find-models.ts'

const DIGEST = `sha256:${'1'.repeat(64)}`

function manifest(name: string, folder: string): string {
  return `apiVersion: modelgate/v1
kind: Model
metadata: { name: ${name}, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: w, path: ./${folder}/weights/, format: opaque, digest: "${DIGEST}", size: 1 }]
  data: [{ name: d, role: testing, path: ${folder}/data/test.csv, version: "1", digest: "${DIGEST}" }]
  considerations: { useCases: [Raise limits] }
  risk: { tier: low }
  validation: { owner: "@acme/risk", report: ${folder}/report.pdf }
`
}

const FILES = {
  'a/model.yaml': manifest('a', 'a'),
  'b/b.modelgate.yaml': manifest('b', 'b'),
  'a/README.md': '---\nlicense: mit\n---\n# A\n',
  'b/README.md': '# B\n',
}
const PATHS = ['a/model.yaml', 'b/b.modelgate.yaml']

async function due(...changed: string[]): Promise<readonly string[]> {
  const tree = memoryTree(FILES)
  const models = await selectModels(tree, PATHS, tree, new Set(changed))
  assert.equal(models.due.length + models.untouched.length, PATHS.length)
  return models.due.map(({ path }) => path)
}

test('a model is due when its manifest, a file that it names or its card is touched', async () => {
  for (const path of [
    'a/model.yaml',
    'a/weights/part-1.bin',
    'a/data/test.csv',
    'a/data/test.csv.dvc',
    'a/weights.dvc',
    'a/dvc.lock',
    'a/report.pdf',
    'a/MODEL_CARD.md',
    'a/README.md',
  ]) {
    assert.deepEqual(await due(path), ['a/model.yaml'], path)
  }
  for (const path of ['b/README.md', 'a/weights-2.bin', 'a/data', 'MODEL_CARD.md', 'c/dvc.lock', 'a/notes.md']) {
    assert.deepEqual(await due(path), [], path)
  }
  assert.deepEqual(await due('dvc.lock'), PATHS)
})

test('what is touched is not known: every model is due', async () => {
  const tree = memoryTree(FILES)
  assert.equal((await selectModels(tree, PATHS, tree, null)).due.length, 2)
})

test('a manifest that is gone is noticed by its content, whatever its name and its successor', async () => {
  const { 'a/model.yaml': former, ...rest } = FILES
  const base = memoryTree({ ...FILES, 'values.yaml': 'apiVersion: v1\n', 'notes.txt': 'x' })
  const removed = ['a/model.yaml', 'values.yaml', 'notes.txt']
  const codes = async (head: Readonly<Record<string, string>>, changed: ReadonlySet<string> | null) => {
    const { findings } = await selectModels(memoryTree(head), ['b/b.modelgate.yaml'], base, changed)
    return findings.map(({ code, subject }) => `${code} ${subject}`)
  }
  assert.deepEqual(await codes(rest, new Set(removed)), ['MODEL_REMOVED a'])
  assert.deepEqual(await codes(rest, null), ['MODEL_REMOVED a'])
  const disguised = { ...rest, 'a/model.yaml': former.replace('modelgate/v1', 'other/v1') }
  assert.deepEqual(await codes(disguised, new Set(['a/model.yaml'])), ['MODEL_REMOVED a'])
  assert.deepEqual(await codes(FILES, new Set(['a/model.yaml'])), [])
  const knowing = { ...base, differences: async () => new Set(['a/model.yaml']) }
  const { findings } = await selectModels(memoryTree(disguised), ['b/b.modelgate.yaml'], knowing, null)
  assert.deepEqual(
    findings.map(({ subject }) => subject),
    ['a'],
  )
})

test('two models that changed places are compared with themselves', async () => {
  const { 'a/model.yaml': a, 'b/b.modelgate.yaml': b } = FILES
  const head = memoryTree({ ...FILES, 'a/model.yaml': b, 'b/b.modelgate.yaml': a })
  const { due, findings } = await selectModels(head, PATHS, memoryTree(FILES), new Set(PATHS))
  assert.deepEqual(
    due.map(({ base }) => [base?.path, base?.manifest.metadata.name]),
    [
      ['b/b.modelgate.yaml', 'b'],
      ['a/model.yaml', 'a'],
    ],
  )
  assert.deepEqual(findings, [])
})

test('of two manifests of one model the one that the change brings is the second', async () => {
  const head = memoryTree({ ...FILES, 'a/copy.modelgate.yaml': manifest('b', 'c') })
  const paths = ['a/copy.modelgate.yaml', ...PATHS]
  const models = await selectModels(head, paths, memoryTree(FILES), new Set(['a/copy.modelgate.yaml']))
  assert.deepEqual([...repeatedModels([...models.untouched, ...models.due]).keys()], ['a/copy.modelgate.yaml'])
})
