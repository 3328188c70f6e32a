import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  mkdtempSync,
  openSync,
  closeSync,
  ftruncateSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
function ratio(ours: () => void, theirs: () => void): number {
  const ratios = Array.from({ length: ROUNDS }, () => time(ours) / time(theirs))
  return ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** The peer's version; another one may be faster or slower. */
const PEER = 'check-jsonschema==0.39.0'

/** Whole processes: our command line, which also looks for the files, against a validator with the same schema. */
async function* measureCommandLine(files: readonly Buffer[]): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  try {
    const names = files.slice(0, FILES / 20).map((bytes, index) => {
      const name = join(folder, `${index}.modelgate.yaml`)
      writeFileSync(name, bytes)
      return name
    })
    run('python3', ['-m', 'venv', join(folder, 'venv')])
    const python = join(folder, 'venv/bin/python')
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PEER])
    const schema = join(ROOT, 'packages/kernel/schemas/manifest.v1.json')
    const peer = () => run(python, ['-m', 'check_jsonschema', '--schemafile', schema, ...names])
    const ours = () => run(process.execPath, [join(ROOT, 'packages/cli/src/main.ts'), 'validate', ...names], [0, 1])
    yield {
      what: `${names.length} files, ${PEER} / command line (at least 10)`,
      value: ratio(peer, ours),
      unit: 'ratio',
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(command: string, args: readonly string[], allowed: readonly number[] = [0]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status === null || !allowed.includes(status))
    throw new Error(`${command} ${args[0] ?? ''} failed: ${stderr.slice(0, 500)}`)
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
