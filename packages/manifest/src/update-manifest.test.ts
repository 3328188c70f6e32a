import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { workTree } from '@modelgate/artifacts'
import { draftManifest } from './draft-manifest.ts'
import { evaluateManifest } from './evaluate-manifest.ts'
import { readManifest } from './read-manifest.ts'
import { importFacts } from './import/import-facts.ts'
import { updateManifest } from './update-manifest.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'update-'))
})
after(() => rmSync(root, { recursive: true, force: true }))

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

const TEXT = `# the model of the credit team
apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.2.3", owner: "@acme/ml" } # who
spec:
  artifacts:
    # weights first
    - { size: 1, digest: "${sha256('old')}", name: weights, path: m.bin, format: raw }
  data: [{ name: holdout, role: testing, path: t.csv, digest: "${sha256('old')}" }]
  evaluation:
    results:
      - { metric: f1, value: 0.1, dataset: holdout, n: 1 } # measured
      - { metric: recall, value: 0.2, dataset: holdout, slice: young }
    source: { path: metrics.json, digest: "${sha256('old')}" }
  considerations: { useCases: [Testing] }
  risk: { tier: low }
`

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text)
}

async function update(text: string, bump?: 'major' | 'minor' | 'patch') {
  const { manifest, document, findings } = readManifest(Buffer.from(text), 'm.modelgate.yaml')
  assert.ok(manifest, findings[0]?.message)
  return updateManifest({ manifest, document }, workTree(root), { bump })
}

describe('updateManifest', () => {
  const metrics = JSON.stringify([{ metric: 'f1', value: 0.9, dataset: 'holdout', n: 50 }])

  it('writes what changed and leaves the rest as it is', async () => {
    write({ 'm.bin': 'new model', 't.csv': 'old', 'metrics.json': metrics })
    const { text, changes } = await update(TEXT, 'minor')
    assert.deepEqual(changes.map(({ field }) => field).toSorted(), [
      'metadata.version',
      'spec.artifacts[0].digest',
      'spec.artifacts[0].size',
      'spec.evaluation.results[0].n',
      'spec.evaluation.results[0].value',
      'spec.evaluation.source.digest',
    ])
    const expected = TEXT.replace('"1.2.3"', '"1.3.0"')
      .replace(`size: 1, digest: "${sha256('old')}"`, `size: 9, digest: "${sha256('new model')}"`)
      .replace('value: 0.1, dataset: holdout, n: 1', 'value: 0.9, dataset: holdout, n: 50')
      .replace(`metrics.json, digest: "${sha256('old')}"`, `metrics.json, digest: "${sha256(metrics)}"`)
    assert.equal(text, expected)
  })

  it('changes nothing the second time', async () => {
    const { text } = await update(TEXT)
    const again = await update(text)
    assert.deepEqual(again.changes, [])
    assert.equal(again.text, text)
  })

  it('takes a map of metrics too, and no file that is not JSON', async () => {
    write({ 'metrics.json': '{"recall": 0.7}' })
    assert.ok(
      (await update(TEXT)).changes.some(({ field, to }) => field === 'spec.evaluation.results[1].value' && to === 0.7),
    )
    write({ 'metrics.json': 'f1=0.9' })
    assert.deepEqual(
      (await update(TEXT)).changes.filter(({ field }) => field.includes('results')),
      [],
    )
  })

  it('raises each part of a version', async () => {
    const version = async (bump: 'major' | 'minor' | 'patch') => {
      const { changes } = await update(TEXT, bump)
      return changes.find(({ field }) => field === 'metadata.version')?.to
    }
    assert.equal(await version('patch'), '1.2.4')
    assert.equal(await version('minor'), '1.3.0')
    assert.equal(await version('major'), '2.0.0')
    await assert.rejects(update(TEXT.replace('1.2.3', '2025-09'), 'patch'), { code: 'MANIFEST_VERSION_FORM' })
  })

  it('refuses to invent the digest of a missing file', async () => {
    await assert.rejects(update(TEXT.replace('path: m.bin', 'path: gone.bin')), { code: 'MANIFEST_FILE_MISSING' })
  })
})

describe('draftManifest', () => {
  it('describes what is there, validates, and says what is missing', async () => {
    write({ 'credit.safetensors': 'x', 'train.csv': 'a\n1\n', 'uv.lock': 'v', CODEOWNERS: '# all\n* @acme/ml\n' })
    const { text, stillToSay } = await draftManifest(workTree(root), { name: 'Credit default!' })
    assert.match(text, /name: Credit-default-\n/)
    assert.match(text, /owner: "@acme\/ml"/)
    assert.match(text, /format: safetensors/)
    assert.match(text, /role: training/)
    assert.match(text, /path: uv.lock/)
    assert.ok(stillToSay.some((sentence) => sentence.includes('useCases')))
    write({ 'draft.modelgate.yaml': text })
    const report = await evaluateManifest({ tree: workTree(root), paths: ['draft.modelgate.yaml'], now: new Date() })
    assert.equal(report.verdict, 'warn')
    assert.deepEqual([...new Set(report.findings.map(({ code }) => code))], ['MANIFEST_PLACEHOLDER'])
  })

  it('describes only the files that are named', async () => {
    const { text } = await draftManifest(workTree(root), { name: '123', files: ['m.bin'] })
    assert.match(text, /name: "123"/)
    assert.match(text, /path: m.bin\n {6}format: unknown/)
    assert.doesNotMatch(text, /credit.safetensors/)
  })

  it('holds a place for the data that imported results cite, and validates', async () => {
    const card = (name: string) =>
      `    - { dataset: { name: ${name} }, metrics: [{ type: f1, value: 0.9 }, { type: f1, value: 0.8 }] }`
    const front = `---\nmodel-index:\n- name: m\n  results:\n${card('imdb')}\n${card('sst2')}\n---\n`
    const facts = importFacts('README.md', Buffer.from(front))
    const draft = await draftManifest(workTree(root), { name: 'm', files: ['m.bin'], ...(facts && { facts }) })
    assert.ok(draft.stillToSay.some((sentence) => sentence.includes('the data `imdb`')))
    assert.ok(draft.lost.includes('another value of f1 on sst2 in README.md'))
    write({ 'draft.modelgate.yaml': draft.text })
    const report = await evaluateManifest({ tree: workTree(root), paths: ['draft.modelgate.yaml'], now: new Date() })
    assert.deepEqual([...new Set(report.findings.map(({ code }) => code))], ['MANIFEST_PLACEHOLDER'])
  })

  it('says so when there is no model', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'))
    const { text, stillToSay } = await draftManifest(workTree(empty), { name: '' })
    rmSync(empty, { recursive: true })
    assert.match(text, /TODO: the model file/)
    assert.ok(stillToSay.some((sentence) => sentence.includes('none was found')))
  })
})
