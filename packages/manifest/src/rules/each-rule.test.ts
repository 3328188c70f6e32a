import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { workTree } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { readManifest } from '../read-manifest.ts'
import { RULES } from './index.ts'
import type { ManifestDemands, RuleContext } from './rule.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function tree(files: Readonly<Record<string, string>>): FileTree {
  const root = mkdtempSync(join(tmpdir(), 'rule-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { ...workTree(root), hasCommit: () => Promise.resolve(false) }
}

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

const GOOD = `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/ml", license: MIT }
spec:
  artifacts: [{ name: weights, path: m.bin, format: raw, digest: "${sha256('hello')}", size: 5 }]
  considerations: { useCases: [Testing] }
  risk: { tier: low }
`

/** One mistake: what is changed in a manifest that is right, and the code that must be given. */
interface Mistake {
  readonly code: string
  /** Text of the manifest and what stands there instead. */
  readonly change?: readonly [string, string]
  /** Lines below `spec`. */
  readonly spec?: string
  readonly files?: Readonly<Record<string, string>>
  readonly base?: string
  readonly demands?: Partial<ManifestDemands>
}

const FAR = `digest: "${sha256('far')}"`

/** By the name of the rule; a rule that is missing here fails its test. */
const MISTAKES: Readonly<Record<string, Mistake>> = {
  checkNames: {
    code: 'MANIFEST_NAME_REPEATED',
    spec: `  data: [{ name: a, role: training, uri: "s3:x", ${FAR} }, { name: a, role: reference, uri: "s3:x", ${FAR} }]\n`,
  },
  checkLocations: { code: 'MANIFEST_NO_LOCATION', change: [' path: m.bin,', ''] },
  checkFiles: { code: 'MANIFEST_DIGEST_MISMATCH', files: { 'm.bin': 'hallo' } },
  checkDocuments: { code: 'MANIFEST_FILE_MISSING', spec: '  monitoring: { plan: docs/plan.md }\n' },
  checkLocks: {
    code: 'MANIFEST_LOCK_OPEN',
    spec: `  training: { environment: { locks: [{ path: requirements.txt, digest: "${sha256('numpy')}" }] } }\n`,
    files: { 'requirements.txt': 'numpy' },
  },
  checkCode: {
    code: 'MANIFEST_COMMIT_MISSING',
    spec: `  training: { code: { digest: "gitCommit:${'a'.repeat(40)}" } }\n`,
  },
  checkBaseModels: {
    code: 'MANIFEST_BASE_UNTRACEABLE',
    spec: '  baseModels: [{ name: x/y, relation: adapter }]\n',
  },
  checkData: {
    code: 'MANIFEST_DATA_SHARED',
    spec: `  data: [{ name: a, role: training, uri: "s3:x", ${FAR} }, { name: b, role: testing, uri: "s3:y", ${FAR} }]\n`,
  },
  checkResults: {
    code: 'MANIFEST_DATASET_UNKNOWN',
    spec: '  evaluation: { results: [{ metric: f1, value: 1, dataset: nowhere }] }\n',
  },
  checkSlices: {
    code: 'MANIFEST_GROUP_UNKNOWN',
    spec: '  fairness: { sensitiveAttributes: [{ name: sex, groups: [f, m], reference: n }] }\n',
  },
  checkCard: { code: 'MANIFEST_CARD_DISAGREES', files: { 'README.md': '---\nlicense: gpl-3.0\n---\n' } },
  checkDates: {
    code: 'MANIFEST_VALIDATION_EXPIRED',
    spec: '  validation: { owner: "@acme/risk", expiresOn: "2026-05-31" }\n',
  },
  checkValidation: { code: 'MANIFEST_VALIDATION_NOT_INDEPENDENT', spec: '  validation: { owner: "@acme/ml" }\n' },
  checkVersion: { code: 'MANIFEST_VERSION_NOT_MOVED', base: GOOD.replace('size: 5', 'size: 6') },
  checkOwner: { code: 'MANIFEST_OWNER_UNKNOWN', demands: { gates: { manifest: { ownerInCodeowners: true } } } },
  checkTier: { code: 'MANIFEST_FIELD_REQUIRED', demands: { tiers: { low: { require: ['spec.task'] } } } },
  checkTightening: {
    code: 'MANIFEST_DEMAND_LOOSER',
    spec: '  reproduce: { command: make, outputs: [{ path: m.bin, role: weights }], require: metric }\n',
    demands: { gates: { reproducibility: { require: 'bytes' } } },
  },
  checkPlaceholders: { code: 'MANIFEST_PLACEHOLDER', change: ['Testing', 'TODO'] },
}

function contextOf({ change: [from, to] = ['', ''], spec = '', files = {}, base, demands }: Mistake): RuleContext {
  const text = `${GOOD.replace(from, to)}${spec}`
  const { manifest, document, findings } = readManifest(Buffer.from(text), 'm.modelgate.yaml')
  assert.ok(manifest, findings[0]?.message)
  return {
    manifest,
    document,
    tree: tree({ 'm.modelgate.yaml': text, 'm.bin': 'hello', ...files }),
    base: base === undefined ? null : tree({ 'm.modelgate.yaml': base }),
    lost: () => Promise.resolve([]),
    demands: demands === undefined ? null : { source: 'p', digest: sha256('p'), tiers: {}, gates: {}, ...demands },
    now: new Date('2026-06-01'),
  }
}

describe('each rule', () => {
  for (const rule of RULES) {
    it(`finds what no other rule finds: ${rule.name}`, async () => {
      const mistake = MISTAKES[rule.name]
      assert.ok(mistake, `a mistake for ${rule.name} is missing`)
      const context = contextOf(mistake)
      const found = new Map<string, readonly string[]>()
      for (const one of RULES)
        found.set(
          one.name,
          (await one(context)).findings.map(({ code }) => code),
        )
      assert.deepEqual(found.get(rule.name), [mistake.code])
      const others = [...found].filter(([name, codes]) => name !== rule.name && codes.length > 0)
      assert.deepEqual(others, [], 'the same mistake is found twice, or the rule could be off and nobody would notice')
    })
  }

  it('finds nothing in a manifest that is right', async () => {
    const context = contextOf({ code: '' })
    for (const rule of RULES) assert.deepEqual((await rule(context)).findings, [], rule.name)
  })
})
