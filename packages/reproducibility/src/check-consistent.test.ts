import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { digestBytes, type FileTree, modelDigest } from '@modelgate/artifacts'
import type { Manifest, ManifestSpec } from '@modelgate/manifest'
import { checkConsistent } from './check-consistent.ts'
import { unpinnedRequirements } from './unpinned-requirements.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-consistent-'))
after(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'model.bin'), 'weights')
writeFileSync(join(folder, 'requirements.txt'), 'numpy==2.4.6 --hash=sha256:00\n')
writeFileSync(join(folder, 'train.py'), 'rng = default_rng(7)\nrate = 0.8\nread("params.yaml")\n')
writeFileSync(join(folder, 'params.yaml'), 'seed: 11\n')
writeFileSync(join(folder, 'requirements-loose.txt'), '# locks\nnumpy==2.4.6\nscipy>=1\n')

const tree: FileTree = {
  label: 'work tree',
  list: () => Promise.resolve(readdirSync(folder)),
  read: (path) => readFile(join(folder, path)).catch(() => null),
  hasCommit: (commit) => Promise.resolve(commit.startsWith('1')),
  materialize: (path) => Promise.resolve(readdirSync(folder).includes(path) ? join(folder, path) : null),
}

const artifact = { name: 'model', path: 'model.bin', format: 'other', digest: digestBytes('weights'), size: 7 }
const lock = { path: 'requirements.txt', digest: digestBytes('numpy==2.4.6 --hash=sha256:00\n') }
const complete: ManifestSpec = {
  artifacts: [artifact],
  training: { environment: { locks: [lock] }, seeds: { numpy: 7 } },
  reproduce: { command: 'python train.py', outputs: [{ path: 'model.bin', role: 'weights' }] },
  considerations: { useCases: ['test'] },
  risk: { tier: 'low' },
}

const other = { path: 'model.bin', digest: digestBytes('other') }
const columns = { label: 'y', prediction: 'p' }
/** A manifest for each digest that is false alone, by its place. */
const CLAIMS: ReadonlyMap<string, ManifestSpec> = new Map<string, ManifestSpec>([
  ['/spec/data/0/digest', { ...complete, data: [{ name: 'd', role: 'training', ...other }] }],
  [
    '/spec/training/environment/locks/0/digest',
    { ...complete, training: { environment: { locks: [other] }, seeds: { numpy: 7 } } },
  ],
  ['/spec/evaluation/predictions/digest', { ...complete, evaluation: { predictions: { ...other, ...columns } } }],
  ['/spec/evaluation/cells/digest', { ...complete, evaluation: { cells: other } }],
  ['/spec/evaluation/source/digest', { ...complete, evaluation: { source: other } }],
])

function check(spec: ManifestSpec) {
  const manifest: Manifest = {
    apiVersion: 'modelgate/v1',
    kind: 'Model',
    metadata: { name: 'm', version: '1.0.0', owner: '@a/b' },
    spec,
  }
  const locate = (pointer: string) => ({ path: pointer, line: 1, column: 1, endLine: 1, endColumn: 1 })
  return checkConsistent({ manifest, path: 'm.modelgate.yaml', tree, locate })
}

describe('checkConsistent', () => {
  it('passes what fits together', async () => {
    const report = await check(complete)
    assert.deepEqual(
      [report.verdict, report.reasonCode, report.data['level'], report.findings],
      ['pass', 'REPRODUCIBILITY_CONSISTENT', 'consistent', []],
    )
    assert.equal(report.subject?.model, 'm')
  })

  const { reproduce, training, ...bare } = complete
  assert(reproduce !== undefined && training !== undefined)
  const loose = 'requirements-loose.txt'
  const looseLock = { path: loose, digest: digestBytes('# locks\nnumpy==2.4.6\nscipy>=1\n') }
  const cases: readonly [string, ManifestSpec, string, string, string][] = [
    [
      'bytes of another digest',
      { ...complete, artifacts: [{ ...artifact, digest: digestBytes('other') }] },
      'fail',
      'REPRODUCIBILITY_DIGEST_MISMATCH',
      '/spec/artifacts/0/digest',
    ],
    [
      'a file that is not there',
      { ...complete, data: [{ name: 'd', role: 'training', path: 'gone.csv', digest: digestBytes('') }] },
      'inconclusive',
      'REPRODUCIBILITY_FILE_MISSING',
      '/spec/data/0/path',
    ],
    ['no way to rebuild', { ...bare, training }, 'inconclusive', 'REPRODUCIBILITY_NOT_DECLARED', '/spec'],
    [
      'an artifact that the command does not make',
      { ...complete, reproduce: { ...reproduce, outputs: [{ path: 'other.bin', role: 'weights' }] } },
      'inconclusive',
      'REPRODUCIBILITY_ARTIFACT_NOT_MADE',
      '/spec/artifacts/0/path',
    ],
    [
      'no lock file',
      { ...complete, training: { seeds: { numpy: 7 } } },
      'inconclusive',
      'REPRODUCIBILITY_NO_LOCKS',
      '/spec/training/environment',
    ],
    [
      'a lock file with an open version',
      { ...complete, training: { ...training, environment: { locks: [looseLock] } } },
      'inconclusive',
      'REPRODUCIBILITY_LOCK_UNPINNED',
      loose,
    ],
    ...[...CLAIMS].map(([pointer, spec]): [string, ManifestSpec, string, string, string] => [
      `another digest at ${pointer}`,
      spec,
      'fail',
      'REPRODUCIBILITY_DIGEST_MISMATCH',
      pointer,
    ]),
    [
      'a seed that no script has, as a note',
      { ...complete, training: { ...training, seeds: { numpy: 7, split: 11, forest: 8 } } },
      'pass',
      'REPRODUCIBILITY_SEED_NOT_USED',
      '/spec/training/seeds/forest',
    ],
    [
      'no seeds, as a note',
      { ...complete, training: { environment: { locks: [lock] } } },
      'pass',
      'REPRODUCIBILITY_SEEDS_NOT_DECLARED',
      '/spec/training',
    ],
  ]
  for (const [title, spec, verdict, code, place] of cases) {
    it(`says ${code} for ${title}`, async () => {
      const report = await check(spec)
      assert.deepEqual(
        [report.verdict, report.findings.map((finding) => [finding.code, finding.location?.path])],
        [verdict, [[code, place]]],
      )
      if (verdict !== 'pass') assert.equal(report.reasonCode, code)
    })
  }
})

describe('unpinnedRequirements', () => {
  it('knows what pip pins', () => {
    const text = [
      '--index-url https://example.invalid/simple',
      '-r other.txt',
      'numpy==2.4.6 \\',
      '    --hash=sha256:00',
      'wild==1.*',
      'exact===1.0',
      'torch @ https://example.invalid/torch.whl#sha256=00',
      'repo @ git+https://example.invalid/repo@0123456789012345678901234567890123456789',
      'branch @ git+https://example.invalid/repo@main',
      'scipy # no version',
      'extra[dev]==1.0 ; python_version > "3"',
      '',
    ].join('\n')
    assert.deepEqual(unpinnedRequirements(text), [
      { line: 5, text: 'wild==1.*' },
      { line: 9, text: 'branch @ git+https://example.invalid/repo@main' },
      { line: 10, text: 'scipy' },
    ])
  })
})

describe('the record of an earlier reproduction', () => {
  const subject = { model: 'm', version: '1.0.0', digest: modelDigest(complete.artifacts) }
  const data = [{ name: 'test', role: 'testing' as const, path: 'model.bin', digest: digestBytes('weights') }]
  const passed = {
    gate: 'reproducibility',
    verdict: 'pass',
    subject,
    data: { mode: 'full', commit: '1'.repeat(40), evaluation: null as unknown },
  }
  const judge = async (report: unknown, digest?: string) => {
    const text = typeof report === 'string' ? report : JSON.stringify(report)
    writeFileSync(join(folder, 'record.json'), text)
    const { reproduce } = complete
    assert(reproduce !== undefined)
    const record = { path: 'record.json', digest: digest ?? digestBytes(text) }
    const checked = await check({ ...complete, data, reproduce: { ...reproduce, record } })
    return [checked.verdict, checked.reasonCode]
  }
  const binding = (predictions: string, scored: string) => ({
    ...passed,
    data: {
      ...passed.data,
      evaluation: { predictions: { digest: predictions }, data: [{ path: 'model.bin', digest: scored }] },
    },
  })

  it('fits when it is of these bytes', async () => {
    assert.deepEqual(await judge(passed), ['pass', 'REPRODUCIBILITY_CONSISTENT'])
  })

  const others: readonly [string, unknown, string, string][] = [
    ['no JSON', 'nothing', 'fail', 'REPRODUCIBILITY_RECORD_INVALID'],
    ['another report', { ...passed, gate: 'quality' }, 'fail', 'REPRODUCIBILITY_RECORD_INVALID'],
    ['no subject', { ...passed, subject: null }, 'fail', 'REPRODUCIBILITY_RECORD_CONTRADICTS'],
    ...(['model', 'version', 'digest'] as const).map((kind): [string, unknown, string, string] => [
      `another ${kind}`,
      { ...passed, subject: { ...subject, [kind]: 'other' } },
      'fail',
      'REPRODUCIBILITY_RECORD_CONTRADICTS',
    ]),
    ['other predictions', binding('sha256:1', digestBytes('weights')), 'fail', 'REPRODUCIBILITY_RECORD_CONTRADICTS'],
    ['other data', binding('sha256:1', 'sha256:2'), 'fail', 'REPRODUCIBILITY_RECORD_CONTRADICTS'],
    [
      'a commit that is not there',
      { ...passed, data: { mode: 'full', commit: '2'.repeat(40) } },
      'fail',
      'REPRODUCIBILITY_RECORD_CONTRADICTS',
    ],
    ['a run that failed', { ...passed, verdict: 'fail' }, 'inconclusive', 'REPRODUCIBILITY_RECORD_NOT_PASSED'],
    ['a short run', { ...passed, data: { mode: 'smoke' } }, 'inconclusive', 'REPRODUCIBILITY_RECORD_NOT_PASSED'],
  ]
  for (const [title, report, verdict, code] of others) {
    it(`does not fit with ${title}`, async () => assert.deepEqual(await judge(report), [verdict, code]))
  }

  it('is held to its own digest', async () => {
    assert.deepEqual(await judge(passed, digestBytes('other')), ['fail', 'REPRODUCIBILITY_DIGEST_MISMATCH'])
  })
})
