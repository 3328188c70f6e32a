import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { valueAt } from '../../packages/kernel/src/index.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'

/** The main job: the story from the first version to the audit, as `npm run demo` plays it. */
const folder = mkdtempSync(join(tmpdir(), 'demo-test-'))
const out = join(folder, 'out')
let printed = ''
let exit: number | null = null

before(async () => {
  const child = spawn(process.execPath, [join(ROOT, 'packages/demo/src/main.ts'), '--quiet', '--out', out], {
    cwd: folder,
  })
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  exit = await new Promise((resolve) => child.on('close', resolve))
})
after(() => rmSync(folder, { recursive: true }))

const read = (path: string) => readFileSync(join(out, path), 'utf8')
const report = (name: string): unknown => JSON.parse(read(`reports/${name}.json`))
const verdict = (name: string) => valueAt(report(name), 'verdict')
const modelgate = (...args: readonly string[]) => {
  const cli = join(ROOT, 'packages/cli/bin/modelgate.js')
  const { status, stdout } = spawnSync(process.execPath, [cli, ...args, '--json'], { cwd: out, encoding: 'utf8' })
  return { status, report: JSON.parse(stdout) as unknown }
}

test('every chapter ends as told, one line each, and the page is named', () => {
  assert.equal(exit, 0, printed)
  assert.equal(printed.match(/^\d {2}.*: [✓✕] /gmu)?.length, 9, printed)
  assert.doesNotMatch(printed, /Not as told/u)
  assert.match(printed, /index\.html/u)
})

test('the gates say fail, undecided and pass, in that order', () => {
  assert.equal(verdict('2-check-fairness'), 'fail')
  assert.equal(valueAt(report('2-check-fairness'), 'reasonCode'), 'FAIRNESS_REGRESSION')
  assert.equal(verdict('3-check-a-fairness'), 'inconclusive')
  assert.equal(verdict('3-check-b-fairness'), 'pass')
  assert.equal(verdict('3-check-b-quality'), 'pass')
})

test('the rebuild gives the same bytes, and the predictions are recomputed', () => {
  const rows = JSON.stringify(report('4-evidence-rebuild-reproducibility-2'))
  assert.match(rows, /"rung":"bytes"/u)
})

test('refusals say whom and why', () => {
  assert.match(read('reports/5-alone-promotion-2.json'), /@jonas asked for this promotion and may not approve it/u)
  assert.equal(valueAt(report('6-typo-promotion'), 'findings', 1, 'code'), 'ENVIRONMENT_MISSING')
  assert.equal(valueAt(report('7-tampered-promotion-2'), 'reasonCode'), 'SUBJECT_DIGEST_MISMATCH')
})

test('the ledger can be verified and answers for a moment, from its bundle alone', () => {
  const verified = modelgate('audit', 'verify', 'ledger.bundle')
  assert.equal(verified.status, 0)
  assert.equal(valueAt(verified.report, 'verdict'), 'pass')
  const today = new Date().toISOString()
  const asked = ['audit', 'report', 'ledger.bundle', '--model', 'credit-limit', '--environment', 'production']
  const answer = modelgate(...asked, '--on', today)
  assert.equal(answer.status, 0)
  assert.match(JSON.stringify(answer.report), /rollback/u)
})

test('requests and repository can be read by others', () => {
  const lines = read('requests.jsonl').trimEnd().split('\n')
  for (const line of lines) {
    assert.deepEqual(Object.keys(JSON.parse(line)), ['time', 'job', 'action', 'method', 'path', 'status'])
  }
  const cloned = spawnSync('git', [
    'clone',
    '--quiet',
    '--branch',
    'main',
    join(out, 'repository.bundle'),
    join(folder, 'clone'),
  ])
  assert.equal(cloned.status, 0, String(cloned.stderr))
  assert.ok(existsSync(join(folder, 'clone/model/credit.safetensors')))
  assert.ok(globSync('reports/*.json', { cwd: out }).length >= 30)
})

const chromium = process.env['MODELGATE_CHROMIUM']
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--hide-scrollbars',
  '--window-size=1280,2000',
]

test(
  'the page opens without a server and shows the story',
  { skip: chromium === undefined && 'no chromium here' },
  () => {
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    const { stdout } = spawnSync(chromium ?? '', [...flags, profile, '--dump-dom', `file://${out}/index.html`], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    for (const text of ['do not merge, fairness failed', 'not enough evidence to decide', 'ready to merge']) {
      assert.ok(stdout.includes(text), text)
    }
    for (const text of [
      'hidden as resolved',
      'APPROVAL_BY_REQUESTER',
      'Deployments',
      'Environments',
      'ledger.opened',
    ]) {
      assert.ok(stdout.includes(text), text)
    }
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) assert.ok(stdout.includes(`id="chapter-${number}"`))
  },
)

test('the page is a picture, light and dark', { skip: chromium === undefined && 'no chromium here' }, () => {
  const pictures = ['light', 'dark'].map((scheme) => {
    const file = join(folder, `${scheme}.png`)
    const settings = [`--user-data-dir=${join(folder, scheme)}`, `--screenshot=${file}`]
    const dark = scheme === 'dark' ? ['--blink-settings=preferredColorScheme=0'] : []
    spawnSync(chromium ?? '', [...flags, ...settings, ...dark, `file://${out}/index.html`])
    return readFileSync(file)
  })
  const [light, dark] = pictures
  assert.ok(light !== undefined && light.length > 50_000)
  assert.ok(dark !== undefined && dark.length > 50_000 && !dark.equals(light))
})
