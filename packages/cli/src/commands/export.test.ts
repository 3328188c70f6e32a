import assert from 'node:assert/strict'
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { runCli } from '../run-cli.ts'
import { COMMANDS } from './index.ts'

const root = mkdtempSync(join(tmpdir(), 'export-'))
after(() => rmSync(root, { recursive: true, force: true }))

const MANIFEST = `apiVersion: modelgate/v1
x-team: blue
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/ml", license: MIT, tags: [tabular], annotations: { a: b } }
spec:
  task: tabular-classification
  library: { name: scikit-learn, version: "1.5.2" }
  artifacts: [{ name: w, path: w.onnx, format: onnx, digest: "sha256:${'a'.repeat(64)}", size: 1 }]
  considerations: { useCases: ["Score *loans* <fast>"], outOfScopeUses: [Refusing people] }
  training: { seeds: { a: 1 } }
  risk: { tier: low }
`

async function run(...argv: readonly string[]) {
  let stdout = ''
  let stderr = ''
  const status = await runCli(
    argv,
    {
      cwd: root,
      env: {},
      now: new Date('2026-06-01'),
      terminal: { isTerminal: false, columns: 80 },
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
    },
    COMMANDS,
  )
  return { status, stdout, stderr }
}

describe('export', () => {
  writeFileSync(join(root, 'm.modelgate.yaml'), MANIFEST)

  it('writes each form, and says what it has no place for', async () => {
    const bom = await run('export', 'm.modelgate.yaml', '--to', 'cyclonedx', '--spec-version', '1.7')
    assert.equal(bom.status, 0)
    assert.equal(JSON.parse(bom.stdout).specVersion, '1.7')
    assert.match(bom.stderr, /^cyclonedx has no place for:\n {2}- x-team\n$/)
    const tags = JSON.parse((await run('export', 'm.modelgate.yaml', '--to', 'mlflow')).stdout).tags
    assert.ok(tags.some((tag: unknown) => Reflect.get(Object(tag), 'key') === 'modelgate.spec.risk'))
    const subjects = await run('export', 'm.modelgate.yaml', '--to', 'in-toto')
    assert.equal(JSON.parse(subjects.stdout).subject[0].uri, 'w.onnx')
    assert.match(subjects.stderr, /no place for:\n {2}- x-team\n {2}- metadata.name/)
    const card = await run('export', 'm.modelgate.yaml', '--to', 'huggingface', '--json')
    assert.deepEqual(JSON.parse(card.stdout).data.lost, [
      'x-team',
      'metadata.name',
      'metadata.version',
      'metadata.owner',
      'metadata.annotations',
      'spec.library',
      'spec.artifacts',
      'spec.training',
      'spec.risk',
    ])
  })

  it('writes a card that init reads back', async () => {
    const { stdout } = await run('export', 'm.modelgate.yaml', '--to', 'huggingface')
    writeFileSync(join(root, 'CARD.md'), stdout)
    const draft = await run('init', '--from', 'CARD.md')
    assert.match(draft.stdout, /license: MIT/)
    assert.match(draft.stdout, /task: tabular-classification/)
    assert.match(draft.stdout, /useCases: \["Score \*loans\* <fast>"\]/)
    assert.match(draft.stdout, /outOfScopeUses: \[Refusing people\]/)
  })

  it('needs a manifest and a form', async () => {
    assert.equal((await run('export', 'm.modelgate.yaml')).status, 3)
    assert.match((await run('export', 'm.modelgate.yaml', '--to', 'mlfow')).stderr, /Did you mean mlflow/)
    writeFileSync(join(root, 'bad.yaml'), 'a: [')
    assert.equal((await run('export', 'bad.yaml', '--to', 'mlflow')).status, 1)
  })
})

describe('frameworks', () => {
  it('shows what helps, and with a manifest what it does not say yet', async () => {
    const all = JSON.parse((await run('frameworks', '--json')).stdout)
    assert.equal(all.tables.length, 7)
    assert.equal(all.tables[0].columns.length, 3)
    const own = await run('frameworks', 'm.modelgate.yaml', '--framework', 'gdpr-35', '--json')
    assert.deepEqual(
      JSON.parse(own.stdout).tables[0].rows[3][3],
      ['spec.considerations.humanOversight', 'spec.considerations.ethicalConsiderations', 'spec.monitoring'].join(', '),
    )
    assert.match((await run('frameworks')).stdout, /Helps you document it/)
    assert.equal((await run('frameworks', '--framework', 'x')).status, 3)
    assert.equal((await run('frameworks', 'a', 'b')).status, 3)
    writeFileSync(join(root, 'bad.yaml'), 'a: [')
    assert.equal((await run('frameworks', 'bad.yaml')).status, 3)
  })
})

describe('SARIF', () => {
  it('follows the official schema of version 2.1.0', async () => {
    const require = createRequire(import.meta.url)
    const matchers = require.resolve('@microsoft/jest-sarif')
    const schema = JSON.parse(readFileSync(join(matchers, '../schemas/sarif-2.1.0-rtm.5.json'), 'utf8'))
    // It is of draft 4, which the ajv of that package still reads.
    const load = createRequire(matchers)
    const Ajv = load('ajv')
    const ajv = new Ajv({ schemaId: 'auto', meta: false, logger: false, format: false })
    ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'))
    const isValid = ajv.compile(schema)
    writeFileSync(join(root, 'wrong.yaml'), MANIFEST.replace('license: MIT', 'licence: MIT').replace('kind', 'kidn'))
    const { status, stdout } = await run('validate', 'wrong.yaml', 'm.modelgate.yaml', '--format', 'sarif')
    assert.equal(status, 1)
    const log = JSON.parse(stdout)
    assert.ok(isValid(log), JSON.stringify(isValid.errors))
    assert.ok(log.runs[0].results.length >= 3)
    assert.equal(isValid({ ...log, version: '2.0' }), false)
  })
})
