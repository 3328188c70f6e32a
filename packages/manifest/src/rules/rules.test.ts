import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { gitTree, workTree } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import type { GateReport } from '@modelgate/kernel'
import { evaluateManifest } from '../evaluate-manifest.ts'
import { MAX_CARD_BYTES } from './check-card.ts'
import { MAX_LOCK_BYTES } from './check-locks.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

type Files = Readonly<Record<string, string>>

function folder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'rules-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function digest(text: string, algorithm = 'sha256'): string {
  return createHash(algorithm).update(text).digest('hex')
}

function manifest(spec: string): string {
  return `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/ml", license: MIT }
spec:
  artifacts: [{ name: weights, path: m.bin, format: raw, digest: "sha256:${digest('hello')}", size: 5 }]
  considerations: { useCases: [Testing] }
  risk: { tier: low }
${spec}`
}

async function judge(spec: string, files: Files = {}, open: (root: string) => FileTree = workTree) {
  const tree = open(folder({ 'm.modelgate.yaml': manifest(spec), 'm.bin': 'hello', ...files }))
  return evaluateManifest({ tree, paths: ['m.modelgate.yaml'], now: new Date('2026-06-01') })
}

function places({ findings }: GateReport): string[] {
  for (const { advice } of findings) assert.ok(advice)
  return findings.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`)
}

/** What was not compared, without the version and the tier, which need a base and a policy. */
function unverified({ data }: GateReport): string[] {
  const list = data['unverified']
  assert.ok(Array.isArray(list))
  return list
    .map((one: unknown) => `${String(Reflect.get(Object(one), 'what'))}: ${String(Reflect.get(Object(one), 'why'))}`)
    .filter((text) => !text.startsWith('metadata.version') && !text.startsWith('spec.risk.tier'))
}

describe('checkLocks', () => {
  const locks = (path: string, text: string, library = '') =>
    judge(`${library}  training: { environment: { locks: [{ path: ${path}, digest: "sha256:${digest(text)}" }] } }\n`, {
      [path]: text,
    })
  const library = '  library: { name: sklearn, version: "1.5.2" }\n'

  it('takes requirements with exact versions', async () => {
    const text = `--index-url x\n# c\nscikit_learn[x]==1.5.2 ; python_version > "3" --hash=sha256:1 \\\n    --hash=sha256:2\npkg @ git+https://x/y@${'a'.repeat(40)}\n`
    assert.deepEqual(places(await locks('requirements.txt', text, library)), [])
  })
  it('takes options, code of the repository itself and code at a commit', async () => {
    const text = `--require-hashes\n-c limits.txt\n-e .\n-e ./pkg\n-e git+ssh://git@x/y@${'a'.repeat(40)}#egg=y\n`
    assert.deepEqual(places(await locks('requirements.txt', text)), [])
  })
  for (const line of [
    'numpy',
    'numpy>=1',
    'numpy==1.*',
    'numpy~=1.0',
    'pkg @ git+https://x/y@main',
    '-e git+https://x/y@main#egg=y',
    '--editable=git+https://x/y',
    '-r other.txt',
    '--requirement other.txt',
  ]) {
    it(`refuses ${line}`, async () => {
      assert.deepEqual(places(await locks('requirements.txt', `a==1\n${line}\n`)), ['MANIFEST_LOCK_OPEN 8:46'])
    })
  }
  const others: readonly [string, string][] = [
    ['uv.lock', '[[package]]\nname = "scikit-learn"\nversion = "VERSION"\n[package.x]\nversion = "9"\n'],
    ['pylock.toml', '[[packages]]\nname = "Scikit.Learn"\nversion = "VERSION"\n'],
    ['Pipfile.lock', '{"default": {"scikit-learn": {"hashes": [], "version": "==VERSION"}}}'],
    ['conda-lock.yml', 'package:\n- name: scikit-learn\n  version: VERSION\n'],
  ]
  for (const [path, text] of others) {
    it(`reads ${path}`, async () => {
      assert.deepEqual(places(await locks(path, text.replace('VERSION', '1.5.2'), library)), [])
      assert.deepEqual(places(await locks(path, text.replace('VERSION', '1.5.3'), library)), [
        'MANIFEST_LOCK_MISMATCH 8:38',
      ])
    })
  }
  it('knows a library by all its names, and a build of one version', async () => {
    const torch = '  library: { name: pytorch, version: "2.4.0" }\n'
    const ask = async (text: string) => places(await locks('requirements.txt', text, torch))
    assert.deepEqual(await ask('torch==2.4.0\n'), [])
    assert.deepEqual(await ask('torch==2.4.0+cu121\n'), [])
    assert.deepEqual(await ask('torch==2.4.1\n'), ['MANIFEST_LOCK_MISMATCH 8:38'])
    const both = ['2.4.0', '2.4.0+cpu'].map((one) => `[[package]]\nname = "torch"\nversion = "${one}"\n`).join('\n')
    assert.deepEqual(places(await locks('uv.lock', both, torch)), [])
    assert.deepEqual(places(await locks('uv.lock', both.replaceAll('2.4.0', '2.4.1'), torch)), [
      'MANIFEST_LOCK_MISMATCH 8:38',
    ])
  })
  it('lists a library that no lock fixes', async () => {
    const why = /^spec\.library\.version: No lock file fixes `sklearn`/
    assert.match(unverified(await locks('requirements.txt', 'numpy==1\n', library)).join(), why)
    assert.match(unverified(await judge(library)).join(), why)
  })
  it('says of which form it cannot judge', async () => {
    for (const path of ['renv.lock', 'uv.lock', 'Pipfile.lock', 'conda-lock.yml']) {
      const report = await locks(path, 'x')
      assert.deepEqual(places(report), [])
      assert.match(unverified(report).join(), /^spec\.training\.environment\.locks\[0\]: .*form that is not read/)
    }
  })
})

describe('checkCode', () => {
  const code = (commit: string, more = '') => `  training: { code: { ${more}digest: "gitCommit:${commit}" } }\n`
  const unknown = 'a'.repeat(40)

  it('finds the commit in the clone, and misses one that is not there', async () => {
    const root = folder({ 'm.modelgate.yaml': '', 'm.bin': 'hello' })
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    const commit = git('rev-parse', 'HEAD').trim()
    const ask = async (spec: string, tree: FileTree) => {
      writeFileSync(join(root, 'm.modelgate.yaml'), manifest(spec))
      return evaluateManifest({ tree, paths: ['m.modelgate.yaml'], now: new Date() })
    }
    const tree = workTree(root)
    assert.deepEqual(places(await ask(code(commit), tree)), [])
    assert.deepEqual(unverified(await ask(code(commit), tree)), [])
    assert.deepEqual(places(await ask(code(unknown), tree)), ['MANIFEST_COMMIT_MISSING 8:31'])
    git('add', '.')
    git('commit', '-qm', 'second')
    const second = await gitTree(root, 'HEAD')
    assert.deepEqual(places(await ask(code(unknown), second)), ['MANIFEST_COMMIT_MISSING 8:31'])
    writeFileSync(join(root, '.git/shallow'), git('rev-parse', 'HEAD'))
    assert.match(unverified(await ask(code(unknown), tree)).join(), /not hold the whole history/)
  })
  it('compares the digest of the first file where no commit is named', async () => {
    const spec = (text: string, more = '') => `  training: { code: { ${more}digest: "sha256:${digest(text)}" } }\n`
    const entry = 'entrypoint: train.py, '
    const files = { 'train.py': 'fit()' }
    assert.deepEqual(places(await judge(spec('fit()', entry), files)), [])
    assert.deepEqual(places(await judge(spec('fit(1)', entry), files)), ['MANIFEST_DIGEST_MISMATCH 8:53'])
    assert.deepEqual(places(await judge(spec('fit()', entry))), ['MANIFEST_FILE_MISSING 8:35'])
    const unnamed = await judge(spec('fit()'))
    assert.match(unverified(unnamed).join(), /^spec\.training\.code\.digest: No `entrypoint`/)
    const far = unverified(await judge(spec('fit()', 'uri: "git+https://x/y", ')))
    assert.match(far.join(), /^spec\.training\.code\.digest: The bytes are at git/)
  })
  it('lists a commit that nobody can look up', async () => {
    assert.match(unverified(await judge(code(unknown))).join(), /^spec\.training\.code\.digest: .*whole history/)
    const elsewhere = await judge(code(unknown, 'uri: "git+https://x/y", '))
    assert.match(unverified(elsewhere).join(), /another repository/)
    assert.equal(unverified(elsewhere).length, 1)
  })
})

describe('checkBaseModels', () => {
  it('wants a place or bytes, and lists what is only half known', async () => {
    const sha = `sha256:${digest('')}`
    const report = await judge(`  baseModels:
    - { name: a, relation: adapter }
    - { name: b, relation: adapter, uri: "hf:b" }
    - { name: c, relation: adapter, digest: "${sha}" }
    - { name: d, relation: adapter, digest: "${sha}", uri: "hf:d" }
`)
    assert.deepEqual(places(report), ['MANIFEST_BASE_UNTRACEABLE 9:7'])
    assert.deepEqual(
      unverified(report).map((text) => text.replace(/:.*/, '')),
      ['spec.baseModels[1].digest', 'spec.baseModels[2].digest', 'spec.baseModels[3].digest'],
    )
  })
})

describe('checkData', () => {
  it('finds the training data among the test data', async () => {
    const entry = (name: string, role: string) =>
      `{ name: ${name}, role: ${role}, uri: "s3://x", digest: "sha256:${digest('')}" }`
    const spec = `  data:\n    - ${entry('a', 'training')}\n    - ${entry('b', 'validation')}\n    - ${entry('c', 'testing')}\n`
    assert.deepEqual(places(await judge(spec)), ['MANIFEST_DATA_SHARED 11:56'])
  })
})

describe('checkSlices', () => {
  const ask = (slice: string, attributes: string) =>
    judge(
      `  fairness: { sensitiveAttributes: [${attributes}] }\n  data: [{ name: t, role: testing, uri: "s3:x", digest: "sha256:${digest('')}" }]\n  evaluation: { results: [{ metric: f1, value: 1, dataset: t, slice: "${slice}" }] }\n`,
    )
  const sex = '{ name: sex, groups: [female, male] }'

  it('takes declared groups, alone and crossed', async () => {
    assert.deepEqual(places(await ask('sex=female', sex)), [])
    assert.deepEqual(places(await ask('sex × age=female × 51+', `${sex}, { name: age, groups: ["51+"] }`)), [])
  })
  it('refuses others', async () => {
    assert.deepEqual(places(await ask('sex=femal', sex)), ['MANIFEST_GROUP_UNKNOWN 10:70'])
    assert.deepEqual(places(await ask('sexe=female', sex)), ['MANIFEST_GROUP_UNKNOWN 10:70'])
    assert.deepEqual(places(await ask('sex × age=female × old', `${sex}, { name: age, groups: ["51+"] }`)), [
      'MANIFEST_GROUP_UNKNOWN 10:70',
    ])
    assert.deepEqual(places(await ask('all', '{ name: sex, groups: [female], reference: femal }')), [
      'MANIFEST_GROUP_UNKNOWN 8:79',
    ])
  })
  it('lists what nothing declares', async () => {
    assert.match(unverified(await ask('region=west', sex)).join(), /slice: No groups of `region`/)
    assert.match(unverified(await ask('sex=x', '{ name: sex }')).join(), /slice: No groups of `sex`/)
  })
})

describe('checkValidation', () => {
  it('wants a validator who does not own the model', async () => {
    assert.deepEqual(places(await judge('  validation: { owner: "@ACME/ml" }\n')), [
      'MANIFEST_VALIDATION_NOT_INDEPENDENT 8:24',
    ])
    assert.deepEqual(places(await judge('  validation: { owner: "@acme/risk" }\n')), [])
  })
})

describe('checkDocuments', () => {
  it('wants the documents that are named', async () => {
    const spec = '  validation: { owner: x, report: docs/v.md }\n  monitoring: { plan: ../plan.md }\n'
    assert.deepEqual(places(await judge(spec)), ['MANIFEST_FILE_MISSING 8:35', 'PATH_OUTSIDE 9:23'])
    const files = { 'docs/v.md': '' }
    assert.deepEqual(places(await judge('  validation: { owner: x, report: docs/v.md }\n', files)), [])
    assert.deepEqual(places(await judge('  monitoring: { plan: docs }\n', files)), [])
  })
})

describe('places that a command works in', () => {
  it('may be empty, and may not leave the repository', async () => {
    const spec = (workdir: string, path: string) =>
      `  reproduce: { command: make, workdir: ${workdir}, outputs: [{ path: ${path}, role: report }] }\n`
    assert.deepEqual(places(await judge(spec('ml', 'out/report.json'))), [])
    assert.deepEqual(places(await judge(spec('../ml', '/etc/passwd'))), ['PATH_OUTSIDE 8:40', 'PATH_OUTSIDE 8:65'])
    assert.deepEqual(places(await judge(spec('ML', 'ml/a'), { 'ml/a': '' })), ['PATH_CASE 8:40'])
  })
})

describe('checkTightening', () => {
  const reproduce = (require: string) =>
    `  reproduce: { command: make, outputs: [{ path: m.bin, role: weights }], require: ${require} }\n`
  const ask = async (own: string, require: 'bytes' | 'numeric' | 'statistical') => {
    const tree = workTree(folder({ 'm.modelgate.yaml': manifest(reproduce(own)), 'm.bin': 'hello' }))
    const policy = { source: 'p', digest: `sha256:${digest('')}`, tiers: {}, gates: { reproducibility: { require } } }
    return places(await evaluateManifest({ tree, policy, now: new Date() }))
  }

  it('lets a manifest demand more than the policy, and refuses less', async () => {
    assert.deepEqual(await ask('bytes', 'numeric'), [])
    assert.deepEqual(await ask('numeric', 'numeric'), [])
    assert.deepEqual(await ask('metric', 'numeric'), ['MANIFEST_DEMAND_LOOSER 8:83'])
    assert.deepEqual(await ask('statistical', 'bytes'), ['MANIFEST_DEMAND_LOOSER 8:83'])
    assert.deepEqual(places(await judge(reproduce('statistical'))), [])
  })
})

describe('files that are too large to look into', () => {
  it('are listed as not verified', async () => {
    const large = `---\nlicense: gpl-3.0\n---\n${' '.repeat(MAX_CARD_BYTES)}`
    const report = await judge('', { 'README.md': large })
    assert.deepEqual(places(report), [])
    assert.match(unverified(report).join(), /README\.md` has more than 1048576 bytes/)
    assert.deepEqual(places(await judge('', { 'README.md': large.slice(0, MAX_CARD_BYTES) })), [
      'MANIFEST_CARD_DISAGREES 3:73',
    ])
    const text = `a==1\n#${' '.repeat(MAX_LOCK_BYTES)}`
    const lock = await judge(
      `  training: { environment: { locks: [{ path: requirements.txt, digest: "sha256:${digest(text)}" }] } }\n`,
      { 'requirements.txt': text },
    )
    assert.deepEqual(places(lock), [])
    assert.match(unverified(lock).join(), /locks\[0\]: `requirements\.txt` has more than 16777216 bytes/)
  })
})

describe('checkCard', () => {
  const spec = `  task: tabular-classification
  library: { name: scikit-learn }
  data: [{ name: t, role: testing, uri: "s3:x", digest: "sha256:${digest('')}" }]
  evaluation: { results: [{ metric: f1, value: 0.5, dataset: t }] }
`
  const card = (text: string) => ({ 'MODEL_CARD.md': `---\n${text}\n---\n# x\n` })

  it('takes a card that agrees, and one of another model', async () => {
    const index =
      'model-index: [{ name: credit, results: [{ dataset: { name: t }, metrics: [{ type: f1, value: 0.5 }] }] }]'
    const good = `license: mit\npipeline_tag: tabular-classification\nlibrary_name: sklearn\n${index}`
    assert.deepEqual(places(await judge(spec, card(good))), [])
    assert.deepEqual(places(await judge(spec, card('license: apache-2.0\nmodel-index: [{ name: other }]'))), [])
    assert.deepEqual(places(await judge(spec, { 'README.md': '# no front matter' })), [])
  })
  it('takes a GNU licence of which the card cannot say whether later versions count', async () => {
    const text = manifest('').replace('MIT', 'GPL-3.0-or-later')
    const tree = workTree(folder({ 'm.modelgate.yaml': text, 'm.bin': 'hello', ...card('license: gpl-3.0') }))
    assert.deepEqual(places(await evaluateManifest({ tree, now: new Date() })), [])
  })
  it('names both places of a disagreement', async () => {
    const index =
      'model-index: [{ name: credit, results: [{ dataset: { name: t }, metrics: [{ type: f1, value: 0.6 }] }] }]'
    const report = await judge(spec, card(`license: gpl-3.0\npipeline_tag: other\nlibrary_name: torch\n${index}`))
    assert.deepEqual(places(report), [
      'MANIFEST_CARD_DISAGREES 3:73',
      'MANIFEST_CARD_DISAGREES 8:9',
      'MANIFEST_CARD_DISAGREES 9:20',
      'MANIFEST_CARD_DISAGREES 11:48',
    ])
    assert.match(report.findings[1]?.message ?? '', /MODEL_CARD\.md:3/)
  })
})

describe('files that DVC keeps', () => {
  const data = (path: string) =>
    `  data: [{ name: t, role: testing, path: ${path}, digest: "sha256:${digest('text')}" }]\n`
  const md5 = digest('text', 'md5')

  it('are named with their MD5 when they were not fetched', async () => {
    const cases: readonly [string, string, RegExp][] = [
      [
        'data/t.csv.dvc',
        `outs: [{ path: t.csv, hash: md5, md5: ${md5}, size: 4 }]`,
        /its MD5 \(\w{32}\) and its size, 4 bytes/,
      ],
      ['data/t.csv.dvc', `outs: [{ path: t.csv, md5: ${md5} }]`, /an MD5 of its text/],
      [
        'data/t.csv.dvc',
        'outs: [{ path: t.csv, md5: 12345678901234567890123456789012 }]',
        /12345678901234567890123456789012/,
      ],
      ['data/t.csv.dvc', `outs: [{ path: t.csv, hash: md5, md5: ${md5}.dir }]`, /list of files/],
      ['data/dvc.lock', `stages: { a: { deps: [{ path: t.csv, hash: md5, md5: ${md5} }] } }`, /data\/dvc\.lock/],
      ['dvc.lock', `stages: { a: { outs: [{ path: data/t.csv, etag: x }] } }`, /knows no MD5/],
    ]
    for (const [path, text, expected] of cases) {
      const report = await judge(data('data/t.csv'), { [path]: text })
      assert.deepEqual(places(report), [])
      assert.match(unverified(report).join(), expected)
    }
  })
  it('are missing where DVC does not know them', async () => {
    const report = await judge(data('data/t.csv'), { 'dvc.lock': 'stages: { a: { outs: [{ path: t.csv }] } }' })
    assert.deepEqual(places(report), ['MANIFEST_FILE_MISSING 8:42'])
  })
  it('have the size that DVC knows', async () => {
    const spec = `  x-a: 1\n`
    const text = manifest(spec).replace('m.bin', 'n.bin')
    const tree = workTree(folder({ 'm.modelgate.yaml': text, 'n.bin.dvc': 'outs: [{ path: n.bin, size: 7 }]' }))
    const report = await evaluateManifest({ tree, now: new Date() })
    assert.deepEqual(places(report), ['MANIFEST_SIZE_MISMATCH 5:147'])
  })
  it('have the MD5 that DVC keeps when they are here', async () => {
    const files = { 't.csv': 'text', 't.csv.dvc': `outs: [{ path: t.csv, hash: md5, md5: ${md5} }]` }
    assert.deepEqual(places(await judge(data('t.csv'), files)), [])
    const other = { ...files, 't.csv.dvc': `outs: [{ path: t.csv, hash: md5, md5: ${digest('x', 'md5')} }]` }
    assert.deepEqual(places(await judge(data('t.csv'), other)), ['MANIFEST_DVC_MISMATCH 8:42'])
  })
})
