import { spawnSync } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findChromium } from './find-chromium.ts'
import { ROOT } from './root.ts'
import { runStage } from './run-stage.ts'
import type { Stage } from './run-stage.ts'

/** Packages whose every line and branch a test must run. The same list as in packages/tsconfig.pure.json. */
const PURE = ['kernel', 'statistics', 'policy', 'fairness', 'quality', 'model-card', 'report', 'promotion']

const pattern = process.argv[2]
const files = globSync(['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'], { cwd: ROOT })
  .map((file) => relative('.', file).replaceAll('\\', '/'))
  .filter((file) => pattern === undefined || file.includes(pattern))
  .toSorted()
const isPure = (file: string) => PURE.some((name) => file.startsWith(`packages/${name}/`))
const isStory = (file: string) => file.startsWith('test/end-to-end/')
const pure = files.filter(isPure)
const story = files.filter(isStory)
const others = files.filter((file) => !isPure(file) && !isStory(file))

const runTests = ['--test', '--test-reporter=spec', `--test-concurrency=${availableParallelism()}`]
const coverage = [
  '--experimental-test-coverage',
  ...['lines', 'branches', 'functions'].map((what) => `--test-coverage-${what}=100`),
  ...PURE.map((name) => `--test-coverage-include=packages/${name}/src/**`),
  '--test-coverage-exclude=**/*.test.ts',
]

const checks: readonly Stage[] = [
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--quiet', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'purity', command: 'tsc', args: ['-p', 'packages/tsconfig.pure.json'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
]
const tests: readonly Stage[] = [
  ...stageOf('pure packages, with coverage', pure, pattern === undefined ? coverage : []),
  ...stageOf('packages, contracts, acceptance', others),
  ...stageOf('end to end', story),
]

const leftOut: string[] = []
const chromium = findChromium()
if (chromium === undefined) leftOut.push('pages in headless Chromium: no chromium here, and apt-get cannot install it')
else process.env['MODELGATE_CHROMIUM'] = chromium
if (process.env['MODELGATE_TEST_SERVICES'] === '0')
  leftOut.push('GTO, an MLflow server, nektos/act, actionlint and zizmor, because of MODELGATE_TEST_SERVICES=0')
else if (spawnSync('go', ['version']).status !== 0) leftOut.push('actionlint, which needs Go to be built: no go here')

// One place for everything that tests and what they start leave behind.
const temp = mkdtempSync(join(tmpdir(), 'modelgate-test-'))
// Some tests start a command as another user.
chmodSync(temp, 0o755)
process.env['TMPDIR'] = temp
const stages = pattern === undefined ? [...checks, ...tests] : tests
const failed = stages.filter((stage) => !runStage(stage)).map((stage) => stage.name)
rmSync(temp, { recursive: true })

console.log(
  leftOut.length === 0 ? '\nNothing was left out.' : `\nLeft out:\n${leftOut.map((line) => `- ${line}`).join('\n')}`,
)
if (stages.length === 0) console.log(`No test file matches "${pattern}".`)
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 || stages.length === 0 ? 1 : 0

/** Coverage thresholds hold for whole runs only: part of the tests cannot cover everything. */
function stageOf(name: string, tested: readonly string[], options: readonly string[] = []): readonly Stage[] {
  return tested.length === 0 ? [] : [{ name, command: process.execPath, args: [...runTests, ...options, ...tested] }]
}
