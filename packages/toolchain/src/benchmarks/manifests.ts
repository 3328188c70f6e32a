import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  mkdtempSync,
  openSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { digestFile } from '@modelgate/artifacts'
import { readManifest } from '@modelgate/manifest'
import { CORE_SCHEMA, load } from 'js-yaml'
import { LineCounter, parseDocument } from 'yaml'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'

/** Files of one measurement. */
const FILES = 10_000

/** Rounds, of which the median ratio counts: the machine may be busy with something else. */
const ROUNDS = 3

/** Larger than any memory a reader could want. */
const SPARSE_BYTES = 4 * 1024 ** 3

/** Validation and hashing against the fastest that others do with the same bytes, in one process. */
export async function* measureManifests(): AsyncGenerator<Figure> {
  const valid = manifests((text) => text)
  const broken = manifests((text) => text.replace('tier: high', 'tier: hihg'))
  yield { what: 'size of one manifest', value: (valid[0]?.length ?? 0) / 1024, unit: 'kB' }
  demand(valid, 0)
  demand(broken, 1)
  validateAll(valid)
  yield { what: `memory after ${FILES} valid (limit 307200)`, value: process.resourceUsage().maxRSS, unit: 'kB' }

  yield {
    what: `${FILES} valid / js-yaml (limit 1.5)`,
    value: ratio(
      () => validateAll(valid),
      () => loadAll(valid),
    ),
    unit: 'ratio',
  }
  yield {
    what: `${2 * FILES} valid / ${FILES} valid (limit 2.1)`,
    value: ratio(
      () => validateAll([...valid, ...valid]),
      () => validateAll(valid),
    ),
    unit: 'ratio',
  }
  const few = broken.slice(0, FILES / 10)
  yield {
    what: `${few.length} with a problem / yaml, positions (limit 1.5)`,
    value: ratio(
      () => validateAll(few),
      () => parseAll(few),
    ),
    unit: 'ratio',
  }
  yield* measureCommandLine(valid)
  yield* measureHashing()
}

/** Manifests of two to four kilobytes, no two alike. */
function manifests(change: (text: string) => string): readonly Buffer[] {
  const text = change(readFileSync(join(ROOT, 'packages/demo/repository/credit-limit.modelgate.yaml'), 'utf8'))
  return Array.from({ length: FILES }, (_, index) => Buffer.from(text.replace('credit-limit', `model-${index}`)))
}

/** A benchmark of the wrong answer would look good. */
function demand(files: readonly Buffer[], findings: number): void {
  const [first] = files
  const found = first === undefined ? -1 : readManifest(first, 'm.modelgate.yaml').findings.length
  if (found !== findings) throw new Error(`the manifest has ${found} problems, not ${findings}`)
}

function validateAll(files: readonly Buffer[]): void {
  for (const bytes of files) readManifest(bytes, 'm.modelgate.yaml')
}

function loadAll(files: readonly Buffer[]): void {
  for (const bytes of files) load(bytes.toString('utf8'), { schema: CORE_SCHEMA })
}

function parseAll(files: readonly Buffer[]): void {
  for (const bytes of files) parseDocument(bytes.toString('utf8'), { lineCounter: new LineCounter() })
}

/** Time of the one over time of the other, run in turns. */
function ratio(ours: () => void, theirs: () => void, measure = processorTime): number {
  const ratios = Array.from({ length: ROUNDS }, () => measure(ours) / measure(theirs))
  return ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

/** What this process computed, whatever else the machine does meanwhile. */
function processorTime(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** The peer's version; another one may be faster or slower. */
const PEER = 'check-jsonschema==0.39.0'

/** Files that every manifest of the measurement names, the artifact first. */
const NAMED = [
  'model/credit.safetensors',
  'model/predictions.csv',
  'data/development.csv',
  'data/holdout.csv',
  'requirements.txt',
  'train.py',
]
const contentOf = (path: string): string => `numpy==2.0.0\n# ${path}\n`

/** The manifest with digests and size of the named files instead of zeros. */
function withDigests(text: string): string {
  const [artifact = ''] = NAMED
  return text
    .replace('size: 0', `size: ${contentOf(artifact).length}`)
    .replace(/(path: (\S+)\n(?: +format: .*\n)? +digest: 'sha256:)0{64}/g, (_, head: string, path: string) => {
      return head + createHash('sha256').update(contentOf(path)).digest('hex')
    })
}

/**
 * Whole processes, started cold on the same files: our command line as it is shipped, which also finds, hashes and
 * compares the files that each manifest names, against a validator that has the schema alone.
 */
async function* measureCommandLine(files: readonly Buffer[]): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  try {
    for (const path of NAMED) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), contentOf(path))
    }
    const names = files.slice(0, FILES / 10).map((bytes, index) => {
      writeFileSync(join(folder, `${index}.modelgate.yaml`), withDigests(bytes.toString()))
      return `${index}.modelgate.yaml`
    })
    run('python3', ['-m', 'venv', join(folder, 'venv')], folder)
    const python = join(folder, 'venv/bin/python')
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PEER], folder)
    const schema = join(ROOT, 'packages/kernel/schemas/manifest.v1.json')
    const peer = () => run(python, ['-m', 'check_jsonschema', '--schemafile', schema, ...names], folder)
    const ours = () => run(process.execPath, [join(ROOT, 'actions/dist/cli.js'), 'validate', ...names], folder)
    yield {
      what: `${names.length} files, ${PEER} / command line (at least 10)`,
      value: ratio(peer, ours, time),
      unit: 'ratio',
    }
    yield* measureAction(folder, names[0] ?? '')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One valid manifest through the action, as a runner starts it in a manual run, against an empty Node process. */
async function* measureAction(workspace: string, manifest: string): AsyncGenerator<Figure> {
  const temp = join(workspace, 'temp')
  mkdirSync(temp)
  const [empty, event, ...files] = ['empty.mjs', 'event.json', 'output', 'state', 'summary'].map((name) =>
    join(temp, name),
  )
  if (empty === undefined || event === undefined) return
  for (const file of [empty, ...files]) writeFileSync(file, '')
  writeFileSync(event, '{}')
  const [output = '', state = '', summary = ''] = files
  const env = {
    PATH: process.env['PATH'] ?? '',
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/credit',
    GITHUB_RUN_ID: '1',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: output,
    GITHUB_STATE: state,
    GITHUB_STEP_SUMMARY: summary,
    INPUT_TOKEN: 'none',
    INPUT_POLICY: '.github/modelgate.yaml',
    'INPUT_WORKING-DIRECTORY': '.',
    INPUT_MANIFESTS: manifest,
  }
  const start = (file: string) => run(process.execPath, [file], workspace, env)
  const ratios = Array.from({ length: STARTS }, () => {
    return time(() => start(join(ROOT, 'actions/dist/validate-manifest.js'))) / time(() => start(empty))
  })
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN
  yield { what: 'one valid manifest through the action / empty Node (limit 3)', value: median, unit: 'ratio' }
}

/** A start takes a few dozen milliseconds, so that what else the machine does shows. */
const STARTS = 15

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0)
    throw new Error(`${command} ${args[0] ?? ''} failed: ${stderr.slice(0, 500)}${stdout.slice(0, 500)}`)
}

async function* measureHashing(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  const file = join(folder, 'sparse.bin')
  try {
    const handle = openSync(file, 'w')
    ftruncateSync(handle, SPARSE_BYTES)
    closeSync(handle)
    await digestFile(join(ROOT, 'package-lock.json'))
    const start = performance.now()
    const hash = createHash('sha256')
    await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash)
    const plain = performance.now() - start
    const begin = performance.now()
    const digest = await digestFile(file)
    const own = performance.now() - begin
    if (digest !== `sha256:${hash.digest('hex')}`) throw new Error('the digests differ')
    yield { what: "SHA-256 of 4 GB, speed / the runtime's (limit 0.9)", value: plain / own, unit: 'ratio' }
    yield { what: 'memory after it', value: process.resourceUsage().maxRSS, unit: 'kB' }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
