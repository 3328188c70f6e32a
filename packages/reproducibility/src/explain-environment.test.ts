import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { explainEnvironment } from './explain-environment.ts'
import { readDeclaration } from './read-declaration.ts'
import type { ReadRecord } from './read-record.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-environment-'))
after(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'requirements.txt'), 'joblib==1.6.0\n# numbers\nNum.Py[x]==2.4.6 \\\n  --hash=sha256:0\n')
writeFileSync(
  join(root, 'm.modelgate.yaml'),
  `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "1.0.0", owner: "@a/b" }
spec:
  artifacts: [{ name: model, path: m.bin, format: other, digest: "${digestBytes('')}", size: 0 }]
  training: { environment: { locks: [{ path: requirements.txt, digest: "${digestBytes('')}" }] } }
  considerations: { useCases: [test] }
  risk: { tier: low }
`,
)

const record = (numpy: string, cpu = 'A'): ReadRecord => ({
  manifestDigest: '',
  commit: '',
  tree: '',
  dirty: false,
  program: null,
  mode: 'full',
  interfered: false,
  hidden: true,
  shared: [],
  locks: [],
  runs: [],
  dropped: [],
  withheld: [],
  searched: true,
  ineffective: [],
  bisection: null,
  environment: { cpu },
  python: {
    version: '3',
    flags: {},
    packages: [
      { name: 'joblib', version: '1.6.0', record: null },
      { name: 'num-py', version: numpy, record: null },
    ],
    libraries: [],
  },
  librariesVaried: [],
  passedOn: { salt: '', digests: {} },
})

async function explain(of: ReadRecord, explains: boolean, recordedReport?: unknown) {
  const declaration = await readDeclaration(root, undefined)
  return explainEnvironment(
    of,
    { declaration, commit: null, folder: root, repository: root, separate: true, recordedReport },
    explains,
  )
}

it('a package that is not the pinned one is shown at its line of the lock file', async () => {
  assert.deepEqual(await explain(record('2.4.6'), true), [])
  const [finding] = await explain(record('1.26.4'), true)
  assert.deepEqual([finding?.code, finding?.severity], ['REPRODUCTION_LOCK_NOT_USED', 'warning'])
  assert.match(finding?.message ?? '', /num-py 1\.26\.4, and requirements\.txt pins 2\.4\.6/u)
  assert.equal(finding?.location?.line, 3)
  assert.equal((await explain(record('1.26.4'), false))[0]?.severity, 'note')
})

it('what changed since the recorded reproduction is said, versions first', async () => {
  const before = { environment: { cpu: 'B', memory: '1' }, data: { python: record('2.0.0').python } }
  const [finding] = await explain(record('2.4.6'), true, before)
  assert.equal(finding?.code, 'REPRODUCTION_ENVIRONMENT_CHANGED')
  assert.match(finding?.message ?? '', /num-py was 2\.0\.0 and is 2\.4\.6; cpu was B and is A\./u)
  assert.equal(finding?.location?.line, 3)
  assert.deepEqual(await explain(record('2.4.6'), false, before), [])
  assert.deepEqual(await explain(record('2.0.0', 'B'), true, before).then((all) => all.map(({ code }) => code)), [
    'REPRODUCTION_LOCK_NOT_USED',
  ])
})
