import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { FileTree } from '@modelgate/artifacts'
import { valueAt } from '@modelgate/kernel'
import fc from 'fast-check'
import { draftManifest } from './draft-manifest.ts'
import { evaluateManifest } from './evaluate-manifest.ts'
import { exportCycloneDx } from './export/export-cyclonedx.ts'
import type { Exported } from './export/exported.ts'
import { exportInToto } from './export/export-in-toto.ts'
import { exportMlflow } from './export/export-mlflow.ts'
import { damaged, RUNS } from './fixtures/damage.ts'
import { FOREIGN_FILES } from './fixtures/foreign-files.ts'
import { FULL_MANIFEST } from './fixtures/full-manifest.ts'
import { MAX_PROBLEMS } from './guard-structure.ts'
import { importFacts } from './import/import-facts.ts'
import { splitPointer } from './json-pointer.ts'
import type { Manifest } from './manifest.ts'
import { readManifest } from './read-manifest.ts'
import { validate } from './validate.ts'
import { GATE_REPORT_SCHEMA } from './validators/gate-report.v1.ts'
import { MANIFEST_SCHEMA } from './validators/manifest.v1.ts'
import { POLICY_SCHEMA } from './validators/policy.v1.ts'

const CORPUS = join(import.meta.dirname, '../corpus')
const MANIFESTS = [
  FULL_MANIFEST,
  ...readdirSync(CORPUS).map((name) => readFileSync(join(CORPUS, name, 'input.modelgate.yaml'), 'utf8')),
]

/** Damaged text as bytes, some of which are no UTF-8. */
const bytesOf = (texts: readonly string[]) =>
  fc
    .tuple(damaged(texts), fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, fc.tuple(fc.nat(), fc.nat(255))))
    .map(([text, broken]) => {
      const bytes = Buffer.from(text)
      if (broken !== null && bytes.length > 0) bytes[broken[0] % bytes.length] = broken[1]
      return bytes
    })

/** Says how much was tried: a property that holds of nothing would hold too. */
function count(context: TestContext, counts: Readonly<Record<string, number>>): void {
  const shown = Object.entries(counts).map(([what, number]) => `${number} ${what}`)
  context.diagnostic(shown.join(', '))
}

/** A repository without files, or with those given. */
function memoryTree(files: Readonly<Record<string, Uint8Array>>): FileTree {
  return {
    label: 'memory',
    list: () => Promise.resolve(Object.keys(files).toSorted()),
    read: (path) => Promise.resolve(files[path] ?? null),
    materialize: () => Promise.resolve(null),
  }
}

describe('damaged files', () => {
  it('of ours get a verdict, with every place inside the file', (context) => {
    const counts = { read: 0, 'still valid': 0, findings: 0 }
    fc.assert(
      fc.property(bytesOf(MANIFESTS), (bytes) => {
        const { manifest, findings, document } = readManifest(bytes, 'm.yaml')
        counts.read++
        counts.findings += findings.length
        if (manifest !== undefined) counts['still valid']++
        assert.equal(manifest === undefined, findings.length > 0)
        assert.ok(findings.length <= 2 * (MAX_PROBLEMS + 1))
        const lines = document.text.split('\n')
        const places = new Set<string>()
        for (const { location, message, advice, code } of findings) {
          assert.ok(location && location.line <= lines.length && location.endLine <= lines.length, code)
          assert.ok(location.column <= (lines[location.line - 1] ?? '').length + 1, code)
          assert.ok(message.length < 600 && advice !== undefined && advice.length < 1200, `${message} ${advice}`)
          assert.doesNotMatch(message, /\n|undefined|\[object/)
          places.add(`${location.line}:${location.column} ${code} ${message}`)
        }
        assert.equal(places.size, findings.length, 'the same thing is said twice')
      }),
      { numRuns: RUNS },
    )
    count(context, counts)
  })

  it('of other tools are imported or not, and what is taken over is valid', async (context) => {
    const counts = { read: 0, imported: 0, drafted: 0 }
    for (const [path, text] of Object.entries(FOREIGN_FILES)) {
      assert.ok(importFacts(path, Buffer.from(text)), path)
      await fc.assert(
        fc.asyncProperty(bytesOf([text]), async (bytes) => {
          const facts = importFacts(path, bytes)
          counts.read++
          if (facts === undefined) return
          counts.imported++
          for (const phrase of facts.lost) assert.ok(typeof phrase === 'string' && phrase !== '')
          const draft = await draftManifest(memoryTree({}), { name: 'x', files: [], facts })
          const { findings } = readManifest(Buffer.from(draft.text), 'draft.yaml')
          assert.deepEqual(findings, [], draft.text)
          counts.drafted++
        }),
        { numRuns: Math.ceil(RUNS / Object.keys(FOREIGN_FILES).length) },
      )
    }
    assert.ok(counts.imported > RUNS / 10)
    count(context, counts)
  })

  it('that are still manifests come back from every export, or what is lost is said', async (context) => {
    const counts = { read: 0, exported: 0 }
    const exports: readonly (readonly [string, (manifest: Manifest) => Exported])[] = [
      ['cyclonedx', exportCycloneDx],
      ['mlflow', exportMlflow],
      ['in-toto', exportInToto],
    ]
    const valid = MANIFESTS.filter((text) => readManifest(Buffer.from(text), 'm.yaml').manifest !== undefined)
    await fc.assert(
      fc.asyncProperty(damaged(valid), async (text) => {
        counts.read++
        const { manifest } = readManifest(Buffer.from(text), 'm.yaml')
        if (manifest === undefined) return
        for (const [form, write] of exports) {
          const { document, lost } = write(manifest)
          counts.exported++
          const facts = importFacts('x.json', Buffer.from(JSON.stringify(document)))
          assert.ok(facts, form)
          const again = await draftManifest(memoryTree({}), { name: 'x', files: [], facts })
          // A draft declares the data that results cite and the manifest did not.
          const back = withoutDrafted(manifestOf(again.text))
          if (lost.length === 0) assert.deepEqual(plain(back), plain(manifest), form)
        }
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    )
    assert.ok(counts.exported > RUNS / 10)
    count(context, counts)
  })

  it('that are still manifests can be judged, whatever they name', async (context) => {
    const counts = { judged: 0, findings: 0, unverified: 0 }
    const names = ['m.modelgate.yaml', 'README.md', 'requirements.txt', 'data/test.csv.dvc', 'dvc.lock', 'CODEOWNERS']
    const beside = fc.array(
      fc.tuple(fc.constantFrom(...names.slice(1)), bytesOf([...Object.values(FOREIGN_FILES), 'a==1\nb>2\n'])),
      { maxLength: 3 },
    )
    await fc.assert(
      fc.asyncProperty(damaged([FULL_MANIFEST]), beside, damaged([FULL_MANIFEST]), async (text, others, former) => {
        const tree = memoryTree({ ...Object.fromEntries(others), 'm.modelgate.yaml': Buffer.from(text) })
        const base = memoryTree({ 'm.modelgate.yaml': Buffer.from(former) })
        const report = await evaluateManifest({ tree, base, paths: ['m.modelgate.yaml'], now: new Date('2026-06-01') })
        counts.judged++
        counts.findings += report.findings.length
        const unverified = valueAt(report.data, 'unverified')
        counts.unverified += Array.isArray(unverified) ? unverified.length : 0
        assert.deepEqual(validate(GATE_REPORT_SCHEMA, plain(report)), [])
        assert.ok(report.verdict === 'pass' || report.findings.length > 0)
      }),
      { numRuns: Math.ceil(RUNS / 8) },
    )
    count(context, counts)
  })
})

describe('the schemas', () => {
  it('say something about any data, at places that are there', (context) => {
    const counts = { compared: 0, problems: 0 }
    const keys = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 5 }), fc.constant('__proto__'))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...KEYS)),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        for (const schema of [MANIFEST_SCHEMA, POLICY_SCHEMA]) {
          const problems = validate(schema, value)
          counts.compared++
          counts.problems += problems.length
          assert.equal(problems.length === 0, schema.validate(value))
          for (const { pointer, message, code, missing } of problems) {
            assert.ok(message !== '' && code.startsWith('SCHEMA_'))
            assert.ok(missing !== undefined || pointer === '' || hasValue(value, splitPointer(pointer)), pointer)
          }
        }
      }),
      { numRuns: RUNS },
    )
    count(context, counts)
  })
})

const KEYS = [
  'apiVersion',
  'kind',
  'metadata',
  'spec',
  'name',
  'version',
  'owner',
  'artifacts',
  'risk',
  'tier',
  'gates',
]

function hasValue(value: unknown, path: readonly string[]): boolean {
  const owner = valueAt(value, ...path.slice(0, -1))
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, path.at(-1) ?? '')
}

function manifestOf(text: string) {
  const { manifest, findings } = readManifest(Buffer.from(text), 'm.yaml')
  assert.ok(manifest, findings[0]?.message)
  return manifest
}

function withoutDrafted(manifest: Manifest): Manifest {
  const { data, ...spec } = manifest.spec
  const known = data?.filter(({ uri }) => uri === undefined || !uri.startsWith('TODO'))
  return { ...manifest, spec: known === undefined || known.length === 0 ? spec : { ...spec, data: known } }
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
