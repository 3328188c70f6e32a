import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { workTree } from '@modelgate/artifacts'
import { Ajv } from 'ajv'
import { draftManifest, MAX_FILES } from '../draft-manifest.ts'
import { FULL_MANIFEST } from '../fixtures/full-manifest.ts'
import { importFacts } from '../import/import-facts.ts'
import type { Manifest } from '../manifest.ts'
import { readManifest } from '../read-manifest.ts'
import { exportCycloneDx } from './export-cyclonedx.ts'
import type { Exported } from './exported.ts'
import { exportInToto } from './export-in-toto.ts'
import { exportMlflow } from './export-mlflow.ts'

const MINIMAL = `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "1", owner: "@a/b", license: Apache 2.0, description: d }
spec:
  artifacts: [{ name: w, path: w.bin, format: raw, digest: "sha256:${'a'.repeat(64)}", size: 1, mediaType: odd }]
  considerations: { useCases: [x] }
  risk: { tier: low }
`

const root = mkdtempSync(join(tmpdir(), 'exports-'))
after(() => rmSync(root, { recursive: true, force: true }))

function read(text: string): Manifest {
  const { manifest, findings } = readManifest(Buffer.from(text), 'm.yaml')
  assert.ok(manifest, findings[0]?.message)
  return manifest
}

/** The manifest that a draft from an exported document is, with nothing else in the repository. */
async function importAgain({ document }: Exported): Promise<Manifest> {
  const facts = importFacts('x.json', Buffer.from(JSON.stringify(document)))
  assert.ok(facts)
  const { text, lost } = await draftManifest(workTree(root), { name: 'other', facts, files: facts.artifacts ?? [] })
  assert.deepEqual(lost, [])
  return read(text)
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('exportCycloneDx', () => {
  const require = createRequire(import.meta.url)
  const schemas = join(require.resolve('@cyclonedx/cyclonedx-library/package.json'), '../res/schema')
  const load = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'))

  for (const version of ['1.6', '1.7'] as const) {
    it(`follows the official schema of version ${version}`, () => {
      const ajv = new Ajv({ strict: false, logger: false, validateFormats: false, allErrors: true })
      for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
        ajv.addSchema({ ...load(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` })
      }
      const isValid = ajv.compile(load(`bom-${version}`))
      for (const text of [FULL_MANIFEST, MINIMAL]) {
        assert.ok(
          isValid(plain(exportCycloneDx(read(text), version).document)),
          JSON.stringify(isValid.errors, null, 1),
        )
      }
      assert.equal(isValid({ bomFormat: 'CycloneDX', specVersion: version, components: [{ type: 'model' }] }), false)
    })
  }

  it('comes back whole', async () => {
    for (const text of [FULL_MANIFEST, MINIMAL]) {
      assert.deepEqual(plain(await importAgain(exportCycloneDx(read(text)))), plain(read(text)))
    }
  })

  it('gives the same document for the same manifest', () => {
    assert.deepEqual(exportCycloneDx(read(FULL_MANIFEST)), exportCycloneDx(read(FULL_MANIFEST)))
    const serial = (text: string) => exportCycloneDx(read(text)).document['serialNumber']
    assert.notEqual(serial(FULL_MANIFEST), serial(MINIMAL))
  })
})

describe('exportMlflow', () => {
  it('comes back whole', async () => {
    for (const text of [FULL_MANIFEST, MINIMAL]) {
      const exported = exportMlflow(read(text))
      assert.deepEqual(exported.lost, [])
      assert.deepEqual(plain(await importAgain(exported)), plain(read(text)))
    }
  })

  it('says what is too long for a tag', () => {
    const text = MINIMAL.replace(
      'useCases: [x]',
      `useCases: ["${'x'.repeat(2000)}", "${'y'.repeat(2000)}", "${'z'.repeat(1500)}"]`,
    )
    assert.deepEqual(exportMlflow(read(text)).lost, [
      'modelgate.spec.considerations: 5523 characters, and a tag holds 5000',
    ])
  })
})

describe('exportInToto', () => {
  it('names the files by place and digest, and says what it leaves out', async () => {
    const exported = exportInToto(read(MINIMAL))
    assert.deepEqual(exported.document, {
      subject: [{ name: 'w', uri: 'w.bin', digest: { sha256: 'a'.repeat(64) }, mediaType: 'odd' }],
    })
    assert.deepEqual(exported.lost, [
      'metadata.name',
      'metadata.version',
      'metadata.owner',
      'metadata.license',
      'metadata.description',
      'spec.considerations',
      'spec.risk',
    ])
    writeFileSync(join(root, 'w.bin'), 'w')
    const again = await importAgain(exported)
    assert.deepEqual(
      again.spec.artifacts.map(({ path }) => path),
      ['w.bin'],
    )
    rmSync(join(root, 'w.bin'))
  })
})

describe('drafts of many files', () => {
  for (const [count, listed, more] of [
    [MAX_FILES - 1, MAX_FILES - 1, 0],
    [MAX_FILES, MAX_FILES, 0],
    [MAX_FILES + 1, MAX_FILES, 1],
  ] as const) {
    it(`list ${listed} of ${count} models, and say that there are ${more} more`, async () => {
      const folder = mkdtempSync(join(root, 'many-'))
      for (let index = 0; index < count; index++) writeFileSync(join(folder, `m${index}.onnx`), 'x')
      const { text, stillToSay } = await draftManifest(workTree(folder), { name: 'm' })
      assert.equal(read(text).spec.artifacts.length, listed)
      assert.equal(stillToSay.filter((said) => said.startsWith(`which of ${more} more files`)).length, more)
      assert.ok(!stillToSay.some((said) => said.includes('it is not here')))
    })
  }
})

describe('drafts of foreign files', () => {
  it('leave out what a manifest may not hold, and say so', async () => {
    const facts = importFacts(
      'x.json',
      Buffer.from(
        JSON.stringify({
          name: 'a model!',
          version: 'v 1',
          tags: { 'modelgate.spec.task': '5', 'modelgate.spec.data': '[{"name": "x"}]', 'modelgate.spec.odd': '1' },
        }),
      ),
    )
    assert.ok(facts)
    const { text, lost } = await draftManifest(workTree(root), { name: 'x', facts })
    assert.equal(read(text).metadata.name, 'a-model-')
    assert.equal(lost.length, 4)
    for (const field of ['metadata.version', 'spec.task', 'spec.data[0]', 'spec.odd']) {
      assert.ok(
        lost.some((phrase) => phrase.includes(field)),
        field,
      )
    }
  })
})
