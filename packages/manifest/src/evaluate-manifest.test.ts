import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { workTree } from '@modelgate/artifacts'
import type { GateReport } from '@modelgate/kernel'
import { MAX_YAML_BYTES } from './decode-text.ts'
import { evaluateManifest } from './evaluate-manifest.ts'
import type { ManifestQuestion } from './evaluate-manifest.ts'
import { validate } from './validate.ts'
import { GATE_REPORT_SCHEMA } from './validators/gate-report.v1.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder with files: text, or a link where the text starts with `-> `. */
function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'manifest-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    if (text.startsWith('-> ')) symlinkSync(text.slice(3), join(root, path))
    else writeFileSync(join(root, path), text)
  }
  return root
}

function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

const MODEL = 'hello'

function manifest(
  changes: { from?: string; to?: string; name?: string; version?: string; spec?: string } = {},
): string {
  const { name = 'credit', version = '1.0.0', spec = '' } = changes
  const text = `apiVersion: modelgate/v1
kind: Model
metadata: { name: ${name}, version: "${version}", owner: "@acme/ml" }
spec:
  artifacts:
    - name: weights
      path: models/m.bin
      format: raw
      digest: "${sha256(MODEL)}"
      size: 5
  considerations: { useCases: [Testing] }
  risk: { tier: high }
${spec}`
  if (changes.from === undefined) return text
  assert.ok(text.includes(changes.from), changes.from)
  return text.replace(changes.from, changes.to ?? '')
}

const FILES = { 'm.modelgate.yaml': manifest(), 'models/m.bin': MODEL }

async function judge(
  files: Readonly<Record<string, string>>,
  question: Partial<ManifestQuestion> = {},
): Promise<GateReport> {
  const report = await evaluateManifest({
    tree: workTree(folder(files)),
    now: new Date('2026-06-01T12:00:00Z'),
    ...question,
  })
  assert.deepEqual(validate(GATE_REPORT_SCHEMA, JSON.parse(JSON.stringify(report))), [])
  return report
}

/** Findings as `CODE line:column`. */
function places({ findings }: GateReport): string[] {
  return findings.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`)
}

describe('evaluateManifest', () => {
  it('passes what is true', async () => {
    const report = await judge(FILES)
    assert.equal(report.verdict, 'pass')
    assert.equal(report.reasonCode, 'MANIFEST_VALID')
    assert.equal(report.subject?.model, 'credit')
    assert.deepEqual(report.data['manifests'], [{ path: 'm.modelgate.yaml', subject: report.subject, verdict: 'pass' }])
  })

  const wrong: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
    ['another digest', { 'models/m.bin': 'hellO' }, ['MANIFEST_DIGEST_MISMATCH 9:15']],
    [
      'another size',
      { 'm.modelgate.yaml': manifest({ from: 'size: 5', to: 'size: 6' }) },
      ['MANIFEST_SIZE_MISMATCH 10:13'],
    ],
    [
      'digest and size',
      { 'models/m.bin': 'hello!' },
      ['MANIFEST_DIGEST_MISMATCH 9:15', 'MANIFEST_SIZE_MISMATCH 10:13'],
    ],
    [
      'a missing file',
      { 'm.modelgate.yaml': manifest({ from: 'm.bin', to: 'n.bin' }) },
      ['MANIFEST_FILE_MISSING 7:13'],
    ],
    [
      'a path that leaves',
      { 'm.modelgate.yaml': manifest({ from: 'models/m.bin', to: '../m.bin' }) },
      ['PATH_OUTSIDE 7:13'],
    ],
    [
      'an absolute path',
      { 'm.modelgate.yaml': manifest({ from: 'models/m.bin', to: '/etc/passwd' }) },
      ['PATH_OUTSIDE 7:13'],
    ],
    [
      'a path into git',
      { 'm.modelgate.yaml': manifest({ from: 'models/m.bin', to: '.git/config' }) },
      ['PATH_OUTSIDE 7:13'],
    ],
    [
      'a symbolic link',
      { 'm.modelgate.yaml': manifest({ from: 'models/m.bin', to: 'link.bin' }), 'link.bin': '-> models/m.bin' },
      ['PATH_SYMLINK 7:13'],
    ],
    [
      'a folder that is a link',
      { 'm.modelgate.yaml': manifest({ from: 'models/m.bin', to: 'link/m.bin' }), link: '-> models' },
      ['PATH_SYMLINK 7:13'],
    ],
    [
      'another case',
      { 'm.modelgate.yaml': manifest({ from: 'models/m.bin', to: 'Models/m.bin' }) },
      ['PATH_CASE 7:13'],
    ],
    ['two files by case', { 'models/M.bin': 'x' }, ['PATH_CASE 7:13']],
    [
      'no place',
      { 'm.modelgate.yaml': manifest({ from: '      path: models/m.bin\n' }) },
      ['MANIFEST_NO_LOCATION 6:7'],
    ],
    [
      'two places',
      { 'm.modelgate.yaml': manifest({ from: '      format', to: '      uri: "s3://x/y"\n      format' }) },
      ['MANIFEST_TWO_LOCATIONS 8:7'],
    ],
    [
      'names used twice',
      {
        'm.modelgate.yaml': manifest({
          from: '  considerations',
          to: `    - { name: weights, path: models/m.bin, format: raw, digest: "${sha256(MODEL)}", size: 5 }\n  considerations`,
        }),
      },
      ['MANIFEST_NAME_REPEATED 11:15'],
    ],
    [
      'results on unknown data',
      {
        'm.modelgate.yaml': manifest({
          spec: `  data: [{ name: holdout, role: testing, uri: "s3://x", digest: "${sha256('')}" }]\n  evaluation: { results: [{ metric: f1, value: 1, dataset: holdot }, { metric: f1, value: 1, dataset: holdout }, { metric: f1, value: 2, dataset: holdout }] }\n`,
        }),
      },
      ['MANIFEST_DATASET_UNKNOWN 14:60', 'MANIFEST_RESULT_REPEATED 14:114'],
    ],
    [
      'an expired validation',
      { 'm.modelgate.yaml': manifest({ spec: '  validation: { owner: x, expiresOn: "2026-05-31" }\n' }) },
      ['MANIFEST_VALIDATION_EXPIRED 13:38'],
    ],
    [
      'days that do not exist',
      {
        'm.modelgate.yaml': manifest({
          spec: '  validation: { owner: x, validatedOn: "2026-02-30", expiresOn: "2027-13-01" }\n',
        }),
      },
      ['MANIFEST_DATE_INVALID 13:40', 'MANIFEST_DATE_INVALID 13:65'],
    ],
    [
      'a lock file that changed',
      {
        'uv.lock': 'new',
        'm.modelgate.yaml': manifest({
          spec: `  training: { environment: { locks: [{ path: uv.lock, digest: "${sha256('old')}" }] } }\n`,
        }),
      },
      ['MANIFEST_DIGEST_MISMATCH 13:63'],
    ],
    [
      'text of a template',
      { 'm.modelgate.yaml': manifest({ from: 'Testing', to: 'TODO' }) },
      ['MANIFEST_PLACEHOLDER 11:32'],
    ],
    [
      'a manifest that is too large',
      { 'm.modelgate.yaml': `a: ${'x'.repeat(MAX_YAML_BYTES)}` },
      ['YAML_TOO_LARGE 1:1'],
    ],
  ]
  for (const [name, files, expected] of wrong) {
    it(`finds ${name}`, async () => {
      const report = await judge({ ...FILES, ...files })
      assert.deepEqual(places(report), expected)
      assert.equal(report.verdict, name === 'text of a template' ? 'warn' : 'fail')
      assert.equal(report.reasonCode, expected[0]?.split(' ')[0])
      for (const { advice } of report.findings) assert.ok(advice)
    })
  }

  it('accepts a validation on its last day', async () => {
    const report = await judge({
      ...FILES,
      'm.modelgate.yaml': manifest({ spec: '  validation: { owner: x, expiresOn: "2026-06-01" }\n' }),
    })
    assert.equal(report.verdict, 'pass')
  })

  it('compares the digest that a Git LFS pointer names', async () => {
    const pointer = (text: string) =>
      `version https://git-lfs.github.com/spec/v1\noid ${sha256(text)}\nsize ${text.length}\n`
    assert.equal((await judge({ ...FILES, 'models/m.bin': pointer(MODEL) })).verdict, 'pass')
    assert.deepEqual(places(await judge({ ...FILES, 'models/m.bin': pointer('hellO') })), [
      'MANIFEST_DIGEST_MISMATCH 9:15',
    ])
  })

  it('finds a file that changes while it is read', async () => {
    const root = folder(FILES)
    truncateSync(join(root, 'models/m.bin'), 100_000_000)
    let start = 1
    const touch = setInterval(() => utimesSync(join(root, 'models/m.bin'), 0, (start += 10)), 1)
    const report = await evaluateManifest({ tree: workTree(root), now: new Date() })
    clearInterval(touch)
    assert.deepEqual(places(report), ['MANIFEST_FILE_CHANGING 7:13'])
  })

  it('compares a folder by its root digest', async () => {
    const digests = ['a', 'b'].map((text) => createHash('sha256').update(text).digest())
    const root = `sha256:${createHash('sha256').update(Buffer.concat(digests)).digest('hex')}`
    const text = manifest({ from: 'models/m.bin', to: 'model' })
      .replace(sha256(MODEL), root)
      .replace('size: 5', 'size: 2')
    const files = { 'm.modelgate.yaml': text, 'model/1': 'a', 'model/2': 'b', 'model/.gitattributes': 'x' }
    assert.deepEqual(places(await judge(files)), [])
    assert.deepEqual(places(await judge({ ...files, 'model/2': 'c' })), ['MANIFEST_DIGEST_MISMATCH 9:15'])
  })

  it('lists what it could not compare', async () => {
    const spec = `  data:
    - { name: far, role: training, uri: "s3://x/y", digest: "${sha256('')}" }
    - { name: dvc, role: validation, path: data/t.csv, digest: "${sha256('')}" }
`
    const report = await judge({
      ...FILES,
      'm.modelgate.yaml': manifest({ spec }),
      'data/t.csv.dvc': 'outs: [{ path: t.csv }]',
    })
    assert.equal(report.verdict, 'pass')
    const unverified = Reflect.get(report.data, 'unverified')
    assert.deepEqual(Array.isArray(unverified) && unverified.map((one) => Reflect.get(one, 'what')), [
      'spec.data[1].digest',
      'spec.data[0].digest',
      'metadata.version',
      'spec.risk.tier',
    ])
  })

  it('finds nothing where there is no manifest', async () => {
    const report = await judge({ 'a.yaml': 'x: 1' })
    assert.equal(report.verdict, 'inconclusive')
    assert.deepEqual(places(report), ['MANIFEST_NONE undefined:undefined'])
  })

  it('finds manifests by name and by content, and no policies', async () => {
    const report = await judge({
      ...FILES,
      'sub/other.yml': 'apiVersion: "modelgate/v9"\nkind: Model\n',
      '.github/modelgate.yaml': 'apiVersion: modelgate/v1\nkind: Policy\n',
      'unknown.yaml': 'kind: Thing\napiVersion: modelgate/v1\n',
      'model.JSON': '{\n  "kind": "Thing",\n  "apiVersion": "modelgate/v1"\n}\n',
      'broken.yaml': 'apiVersion = modelgate/v1\nkind: "Thing\n',
      'policy.json': '{ "apiVersion": "modelgate/v1", "kind": "Policy" }',
      'values.yaml': 'model: x\n# apiVersion: modelgate/v1\n',
      'workflow.yaml': 'run: |\n  apiVersion: modelgate/v1\n  kind: Model\n',
    })
    assert.deepEqual(
      report.findings.map(({ code, location }) => `${code} ${location?.path}`),
      [
        'YAML_SYNTAX broken.yaml',
        'YAML_SYNTAX broken.yaml',
        'DOCUMENT_KIND_UNKNOWN broken.yaml',
        'DOCUMENT_KIND_UNKNOWN model.JSON',
        'DOCUMENT_VERSION_UNKNOWN sub/other.yml',
        'DOCUMENT_KIND_UNKNOWN unknown.yaml',
      ],
    )
    assert.equal(report.subject, null)
    assert.equal(Object(report.data['manifests']).length, 5)
  })

  it('wants one manifest for one model', async () => {
    const files = { ...FILES, 'z.modelgate.yaml': manifest() }
    const report = await judge(files)
    assert.deepEqual(places(report), ['MANIFEST_MODEL_REPEATED 3:19'])
    assert.deepEqual(places(await judge(files, { paths: ['m.modelgate.yaml', 'z.modelgate.yaml'] })), [])
  })

  it('refuses a path that is not there', async () => {
    await assert.rejects(judge(FILES, { paths: ['nope.yaml'] }), { code: 'MANIFEST_NOT_FOUND' })
  })
})

describe('the version', () => {
  async function against(former: string, now: string): Promise<string[]> {
    const files = { ...FILES, 'm.modelgate.yaml': now }
    return places(await judge(files, { base: workTree(folder({ 'm.modelgate.yaml': former })) }))
  }
  const former = (version: string) => manifest({ version }).replace(sha256(MODEL), sha256('former'))

  it('moves forward when the bytes change', async () => {
    assert.deepEqual(await against(former('0.9.0'), manifest()), [])
    assert.deepEqual(await against(former('1.0.0-rc.1'), manifest()), [])
    assert.deepEqual(await against(former('1.0.0'), manifest()), ['MANIFEST_VERSION_NOT_MOVED 3:36'])
    assert.deepEqual(await against(former('1.10.0'), manifest({ version: '1.9.0' })), [
      'MANIFEST_VERSION_BACKWARDS 3:36',
    ])
  })

  it('stays when they do not', async () => {
    assert.deepEqual(await against(manifest(), manifest()), [])
    assert.deepEqual(await against(manifest({ version: '0.9.0' }), manifest()), [
      'MANIFEST_VERSION_WITHOUT_CHANGE 3:36',
    ])
  })

  it('is that of the model, wherever its manifest stood before', async () => {
    const moved = { 'new/m.modelgate.yaml': manifest(), 'models/m.bin': MODEL }
    const base = (files: Readonly<Record<string, string>>) => ({ base: workTree(folder(files)) })
    const not = ['MANIFEST_VERSION_NOT_MOVED 3:36']
    assert.deepEqual(places(await judge(moved, base({ 'old.yaml': former('1.0.0') }))), not)
    assert.deepEqual(places(await judge(moved, base({ 'old.yaml': former('0.9.0') }))), [])
    assert.deepEqual(places(await judge(moved, base({ 'old.yaml': manifest({ name: 'other' }) }))), [])
    const taken = { 'new/m.modelgate.yaml': manifest({ name: 'other' }), 'old.yaml': former('1.0.0') }
    assert.deepEqual(places(await judge(moved, base(taken))), not)
  })

  it('is free for a new model, and not comparable with what cannot be read', async () => {
    assert.deepEqual(await against(manifest({ name: 'other' }), manifest()), [])
    assert.deepEqual(await against('a: [', manifest()), [])
    const base = workTree(folder({ 'else.yaml': '' }))
    assert.deepEqual(places(await judge(FILES, { base })), [])
  })
})

describe('the policy', () => {
  const demands = { source: 'policy', digest: sha256(''), tiers: {}, gates: {} }

  it('demands fields by tier, lower tiers included', async () => {
    const policy = {
      ...demands,
      tiers: {
        low: { require: ['spec.task'] },
        high: { require: ['spec.validation.owner', 'spec.task', 'spec.artifacts'] },
        critical: { require: ['spec.monitoring'] },
      },
    }
    const report = await judge(FILES, { policy })
    assert.deepEqual(places(report), ['MANIFEST_FIELD_REQUIRED 4:1', 'MANIFEST_FIELD_REQUIRED 4:1'])
    assert.match(report.findings[0]?.message ?? '', /`spec.task`.*tier low and above/)
    assert.match(report.findings[1]?.message ?? '', /`spec.validation.owner`.*tier high\./)
    assert.deepEqual(report.policy, { source: 'policy', digest: sha256('') })
  })

  it('counts empty values as not said', async () => {
    const policy = { ...demands, tiers: { low: { require: ['metadata.tags', 'kind'] } } }
    const text = manifest({ from: 'owner:', to: 'tags: [], owner:' })
    assert.deepEqual(places(await judge({ ...FILES, 'm.modelgate.yaml': text }, { policy })), [
      'MANIFEST_FIELD_REQUIRED 3:45',
    ])
  })

  it('asks for an owner who stands in CODEOWNERS', async () => {
    const policy = { ...demands, gates: { manifest: { ownerInCodeowners: true } } }
    assert.deepEqual(places(await judge(FILES, { policy })), ['MANIFEST_OWNER_UNKNOWN 3:52'])
    assert.deepEqual(
      places(await judge({ ...FILES, CODEOWNERS: '# @acme/ml\n* @acme/other # @acme/ml\n' }, { policy })),
      ['MANIFEST_OWNER_UNKNOWN 3:52'],
    )
    assert.deepEqual(
      places(await judge({ ...FILES, '.github/CODEOWNERS': '*.bin @acme/x @Acme/ML\n' }, { policy })),
      [],
    )
  })
})
