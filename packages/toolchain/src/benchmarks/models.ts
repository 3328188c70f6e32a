import { spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, closeSync, ftruncateSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../root.ts'
import { preparePython } from '../run-python.ts'
import type { Figure } from './figure.ts'

const GIB = 2 ** 30
/** Of every array of the files that differ: as large as NumPy's temporary arrays allow on a small machine. */
const DIFFERENT_BYTES = GIB / 4
const CHUNK = 16 * 1024 * 1024
const START_RUNS = 9

/**
 * What comparing and inspecting model files costs beside `cmp`, SHA-256, NumPy and `pickletools`, all in one run. Each of ours is a process of its own, and
 * its largest memory is given. Times of `cmp` and of the built command line are those of whole processes; all others start when the code is loaded, for both
 * sides of a ratio. Files were just written, so they come from the memory of the machine and not from its disk.
 */
export async function* measureModels(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-models-'))
  const at = (name: string): string => join(folder, name)
  try {
    writeModel(at('a.safetensors'), [['w', 'F32', 2 * GIB]], 0)
    writeModel(at('b.safetensors'), [['w', 'F32', 2 * GIB]], 0)
    const cmp = best(() => timed('cmp', [at('a.safetensors'), at('b.safetensors')]).ms)
    const equal = ours(COMPARE, at('a.safetensors'), at('b.safetensors'))
    yield { what: 'compare two equal files of 2 GiB / cmp (limit 1.3)', value: equal.ms / cmp, unit: 'ratio' }
    yield { what: 'its memory (limit 204800)', value: equal.kilobytes, unit: 'kB' }
    const hash = ours(HASH, at('a.safetensors'))
    const digest = ours(DIGEST, at('a.safetensors'))
    yield {
      what: 'SHA-256 of the runtime / digest of the file (at least 0.9)',
      value: hash.ms / digest.ms,
      unit: 'ratio',
    }
    rmSync(at('a.safetensors'))
    rmSync(at('b.safetensors'))

    for (const dtype of ['F32', 'F16', 'BF16']) {
      const bytes = dtype === 'F32' ? DIFFERENT_BYTES : DIFFERENT_BYTES / 2
      writeModel(at(`a-${dtype}.safetensors`), [['w', dtype, bytes]], 0)
      writeModel(at(`b-${dtype}.safetensors`), [['w', dtype, bytes]], 1)
    }
    const single = ours(COMPARE, at('a-F32.safetensors'), at('b-F32.safetensors'))
    const allclose = await timePython(ALLCLOSE, String(DIFFERENT_BYTES / 4))
    yield {
      what: 'full statistics, every f32 differs / numpy.allclose in memory (limit 1)',
      value: single.ms / allclose,
      unit: 'ratio',
    }
    yield { what: 'its memory (limit 204800)', value: single.kilobytes, unit: 'kB' }
    const pair = [at('a-F32.safetensors'), at('b-F32.safetensors')] as const
    yield {
      what: 'the same in JavaScript / in WebAssembly SIMD',
      value: ours(KERNEL, ...pair, 'plain').ms / ours(KERNEL, ...pair).ms,
      unit: 'ratio',
    }
    for (const dtype of ['F16', 'BF16']) {
      const half = ours(COMPARE, at(`a-${dtype}.safetensors`), at(`b-${dtype}.safetensors`))
      yield { what: `${dtype} / F32 for each element (limit 2)`, value: half.ms / single.ms, unit: 'ratio' }
    }

    const many = Array.from({ length: 10_000 }, (_, index) => [`t${index}`, 'F32', 4096] as const)
    writeModel(at('many-a.safetensors'), many, 0)
    writeModel(at('many-b.safetensors'), many, 1)
    const read = ours(READ, at('many-a.safetensors'), at('many-b.safetensors'))
    const small = ours(COMPARE, at('many-a.safetensors'), at('many-b.safetensors'))
    yield {
      what: 'compare 10,000 arrays of 4 kB, all different / readFileSync of both (limit 3)',
      value: small.ms / read.ms,
      unit: 'ratio',
    }

    writeModel(at('large.safetensors'), [['w', 'F32', 4 * GIB]], null)
    const empty = at('empty.mjs')
    closeSync(openSync(empty, 'w'))
    const cli = join(ROOT, 'actions/dist/cli.js')
    const ratios = Array.from({ length: START_RUNS }, () => {
      const node = timed(process.execPath, [empty]).ms
      return timed(process.execPath, [cli, 'inspect', at('large.safetensors')]).ms / node
    })
    yield { what: 'inspect a file of 4 GiB, built CLI / empty Node (limit 3)', value: median(ratios), unit: 'ratio' }

    const dis = await timePython(PICKLETOOLS, at('stream.pkl'))
    const machine = ours(PICKLE, at('stream.pkl'))
    yield { what: 'pickletools.dis / our machine, on one stream (at least 5)', value: dis / machine.ms, unit: 'ratio' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Programs of ours that time their own work and print milliseconds and the largest memory in kilobytes. */
const PRELUDE = `
const [, ...files] = process.argv
const done = (start) => console.log(JSON.stringify({ ms: performance.now() - start, kilobytes: process.resourceUsage().maxRSS }))
`
const COMPARE = `${PRELUDE}
import { openModelFile } from '@modelgate/artifacts'
import { compareModels } from '@modelgate/reproducibility'
;(await openModelFile(files[0])).close() // Loads the code of the reader, from its source here.
const start = performance.now()
await compareModels(files[0], files[1], { require: 'numeric', profile: 'trained' })
done(start)`
/** The statistics of what two files start with, in memory, by the kernel or, with `plain`, by the loop that does the same without it. */
const KERNEL = `${PRELUDE}
import { createDecoders, openModelFile } from '@modelgate/artifacts'
import { openDifferenceKernel } from '${ROOT}/packages/reproducibility/src/difference-kernel.ts'
import { measureDifference } from '${ROOT}/packages/reproducibility/src/measure-difference.ts'
const { kernelOf, chunks } = openDifferenceKernel()
const [a, b] = await Promise.all(files.slice(0, 2).map(async (file) => (await openModelFile(file)).entries[0]))
chunks.forEach((chunk, index) => [a, b][index].bytes.read(chunk, 0))
const parts = { decoderOf: createDecoders(), kernelOf: files[2] === 'plain' ? () => null : kernelOf }
const start = performance.now()
const meter = measureDifference(a.dtype, parts)
for (let i = 0; i < 256; i++) meter.add(...chunks)
done(start)`
const DIGEST = `${PRELUDE}
import { digestFile } from '@modelgate/artifacts'
const start = performance.now()
await digestFile(files[0])
done(start)`
const HASH = `${PRELUDE}
import { createHash } from 'node:crypto'
import { openSync, readSync } from 'node:fs'
const start = performance.now()
const file = openSync(files[0])
const hash = createHash('sha256')
const buffer = Buffer.alloc(1024 * 1024)
for (let count; (count = readSync(file, buffer)) > 0;) hash.update(buffer.subarray(0, count))
hash.digest()
done(start)`
const READ = `${PRELUDE}
import { readFileSync } from 'node:fs'
const start = performance.now()
for (const file of files) readFileSync(file)
done(start)`
const PICKLE = `${PRELUDE}
import { readFileSync } from 'node:fs'
import { runPickle } from '@modelgate/artifacts'
const bytes = readFileSync(files[0])
const source = { length: bytes.length, read: (target, position) => target.set(bytes.subarray(position, position + target.length)) }
const start = performance.now()
runPickle(source, 0, files[0])
done(start)`

interface Cost {
  readonly ms: number
  readonly kilobytes: number
}

/** The best of three runs: what else the machine does only ever adds. */
function ours(program: string, ...files: readonly string[]): Cost {
  const costs = Array.from({ length: 3 }, (): Cost => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, '--', ...files], {
      encoding: 'utf8',
      cwd: join(ROOT, 'packages/cli'),
    })
    const cost: unknown = JSON.parse(stdout.trim() === '' ? failed('node', stderr) : stdout)
    return { ms: numberAt(cost, 'ms'), kilobytes: numberAt(cost, 'kilobytes') }
  })
  return costs.reduce((least, cost) => (cost.ms < least.ms ? cost : least))
}

function numberAt(value: unknown, key: string): number {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'number' ? found : Number.NaN
}

const ALLCLOSE = `
import sys, time, numpy
a = numpy.arange(int(sys.argv[1]), dtype=numpy.float32)
b = a * numpy.float32(1.0001)
times = []
for _ in range(3):
    start = time.perf_counter()
    numpy.allclose(a, b)
    times.append(time.perf_counter() - start)
print(min(times) * 1000)`
const PICKLETOOLS = `
import io, pickle, pickletools, sys, time
value = [{"name": f"node {i}", "left": i, "right": i + 1, "gain": i / 7, "path": (i, str(i), None, True)} for i in range(20000)]
with open(sys.argv[1], "wb") as file:
    pickle.dump(value, file)
stream = open(sys.argv[1], "rb").read()
start = time.perf_counter()
pickletools.dis(stream, out=io.StringIO())
print((time.perf_counter() - start) * 1000)`

/** Milliseconds that a script of Python prints, run in the locked environment of the differential tests. */
async function timePython(script: string, ...args: readonly string[]): Promise<number> {
  const { stdout, stderr, status } = spawnSync(await preparePython(), ['-c', script, ...args], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : failed('python', stderr)
}

function failed(program: string, stderr: string): never {
  throw new Error(`${program} failed: ${stderr}`)
}

function timed(command: string, args: readonly string[]): { readonly ms: number } {
  const start = performance.now()
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? { ms: performance.now() - start } : failed(command, stderr)
}

function best(measure: () => number): number {
  return Math.min(measure(), measure(), measure())
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** A safetensors file of finite numbers; another seed gives other ones everywhere. Null leaves a hole instead of data. */
function writeModel(
  path: string,
  tensors: readonly (readonly [name: string, dtype: string, bytes: number])[],
  seed: number | null,
): void {
  const entries: [string, object][] = []
  let end = 0
  for (const [name, dtype, bytes] of tensors) {
    const size = dtype === 'F32' ? 4 : 2
    entries.push([name, { dtype, shape: [bytes / size], data_offsets: [end, end + bytes] }])
    end += bytes
  }
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)))
  const prefix = Buffer.alloc(8)
  prefix.writeBigUInt64LE(BigInt(header.length))
  const file = openSync(path, 'w')
  try {
    writeSync(file, Buffer.concat([prefix, header]))
    if (seed === null) ftruncateSync(file, 8 + header.length + end)
    else {
      // Patterns below the exponents of infinity in every type; another seed gives larger numbers everywhere.
      const chunk = Buffer.from(
        Uint16Array.from({ length: CHUNK / 2 }, (_, i) => 0x3c00 + ((i * 7) % 509) + seed).buffer,
      )
      for (let left = end; left > 0; left -= CHUNK) writeSync(file, chunk, 0, Math.min(CHUNK, left))
    }
  } finally {
    closeSync(file)
  }
}
