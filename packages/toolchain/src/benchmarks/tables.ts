import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { valueAt } from '@modelgate/kernel'
import { bootstrapCells, createRandom, measureRocAuc } from '@modelgate/statistics'
import { ROOT } from '../root.ts'
import { runPython } from '../run-python.ts'
import type { Figure } from './figure.ts'

const MILLION = 1_000_000
/** Fairlearn's bootstrap is timed on this many replicates, ours on 10,000; the ratio is for equally many. */
const FAIRLEARN_REPLICATES = 5
const OUR_REPLICATES = 10_000
/** Both sides run this often, one after the other, and the fastest counts: other work on the machine only slows. */
const ROUNDS = 3

/** The table gates against the bare query, against Fairlearn and scikit-learn, by rows, and engine against engine. */
export async function* measureTables(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  try {
    yield* measureRows(folder)
    yield* measureFairlearn(folder)
    yield* measureAuc(folder)
    yield* measureEngines(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * 1, 10 and 100 million rows of Parquet, three attributes and their intersections: whole processes on both sides, from start
 * to end, ours with every rate, contrast and interval of the report.
 */
async function* measureRows(folder: string): AsyncGenerator<Figure> {
  let before = 0
  for (const millions of [1, 10, 100]) {
    const file = join(folder, `${millions}m.parquet`)
    await writeTable(file, millions * MILLION)
    let [bare, seconds, kilobytes] = [Infinity, Infinity, 0]
    for (let round = 0; round < ROUNDS; round++) {
      bare = Math.min(bare, await timeBareQuery(file))
      const ours = await runFairness(file, 'duckdb')
      seconds = Math.min(seconds, ours.seconds)
      kilobytes = Math.max(kilobytes, ours.kilobytes)
    }
    const what = `${millions} M rows of Parquet`
    yield { what: `${what}: whole CLI`, value: seconds, unit: 's' }
    yield { what: `${what}: bare query in a process of its own`, value: bare, unit: 's' }
    yield { what: `${what}: CLI / bare (10 M: limit 1.5)`, value: seconds / bare, unit: 'ratio' }
    yield { what: `${what}: peak memory (limit 1,048,576)`, value: kilobytes, unit: 'kB' }
    if (before > 0)
      yield { what: `${what}: time / ten times fewer rows (limit 10)`, value: seconds / before, unit: 'ratio' }
    before = seconds
    if (millions > 10) rmSync(file)
  }
}

/** Fairlearn in a process that is up, from reading the file to the rates by group; ours from the start of the process. */
async function* measureFairlearn(folder: string): AsyncGenerator<Figure> {
  const file = join(folder, 'table.csv')
  await writeTable(file, MILLION)
  const theirs = await runPython('fairlearn_bench.py', { table: file, replicates: FAIRLEARN_REPLICATES })
  const ours = await runFairness(file, 'duckdb')
  const seconds = numberAt(theirs, 'seconds')
  yield { what: '1 M rows of CSV: Fairlearn, reading included', value: seconds, unit: 's' }
  yield { what: '1 M rows of CSV: whole CLI, intervals included', value: ours.seconds, unit: 's' }
  yield { what: 'Fairlearn / CLI, time (limit 20)', value: seconds / ours.seconds, unit: 'ratio' }
  yield {
    what: 'Fairlearn / CLI, memory (limit 5)',
    value: numberAt(theirs, 'kilobytes') / ours.kilobytes,
    unit: 'ratio',
  }
  const counts = Array.from({ length: 24 }, (_, i) => 1000 + 250 * i)
  const share = (cells: readonly number[]) => (cells[0] ?? 0) / ((cells[0] ?? 0) + (cells[1] ?? 0))
  const start = performance.now()
  bootstrapCells(counts, [share], 0.95, 1)
  const each = (performance.now() - start) / 1000 / OUR_REPLICATES
  const theirsEach = numberAt(theirs, 'bootstrapSeconds') / FAIRLEARN_REPLICATES
  yield { what: '10,000 replicates of 24 cells', value: 1000 * each * OUR_REPLICATES, unit: 'ms' }
  yield { what: 'Fairlearn / ours, a replicate of 100,000 rows (limit 1000)', value: theirsEach / each, unit: 'ratio' }
}

/** Ten million scores in memory on both sides, in no order: ours by class, with DeLong's interval; theirs with labels. */
async function* measureAuc(folder: string): AsyncGenerator<Figure> {
  const random = createRandom(1)
  const positives = Float64Array.from({ length: 5 * MILLION }, () => 0.2 + 0.8 * random())
  const negatives = Float64Array.from({ length: 5 * MILLION }, () => 0.8 * random())
  const paths = { positives: join(folder, 'positives.f64'), negatives: join(folder, 'negatives.f64') }
  writeFileSync(paths.positives, new Uint8Array(positives.buffer))
  writeFileSync(paths.negatives, new Uint8Array(negatives.buffer))
  let [ours, theirs] = [Infinity, Infinity]
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const { value } = measureRocAuc({ positives, negatives })
    ours = Math.min(ours, (performance.now() - start) / 1000)
    const answer = await runPython('fairlearn_bench.py', paths)
    theirs = Math.min(theirs, numberAt(answer, 'aucSeconds'))
    if (Math.abs(value - numberAt(answer, 'auc')) > 1e-9) throw new Error('scikit-learn gives another area')
  }
  yield { what: 'ROC-AUC of 10 M scores with interval', value: ours, unit: 's' }
  yield { what: 'scikit-learn without one / ours (limit 3)', value: theirs / ours, unit: 'ratio' }
}

/** Where DuckDB overtakes stream: what `DUCKDB_FROM_BYTES` is set by. */
async function* measureEngines(folder: string): AsyncGenerator<Figure> {
  for (const rows of [10_000, 30_000, 100_000, 300_000]) {
    for (const extension of ['csv', 'parquet']) {
      const file = join(folder, `engines-${rows}.${extension}`)
      await writeTable(file, rows)
      const stream = await runFairness(file, 'stream')
      const duckdb = await runFairness(file, 'duckdb')
      const kilobytes = Math.round(statSync(file).size / 1024)
      yield {
        what: `${rows} rows, ${kilobytes} kB of ${extension}: stream / duckdb`,
        value: stream.seconds / duckdb.seconds,
        unit: 'ratio',
      }
    }
  }
}

async function writeTable(file: string, rows: number): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(
    `COPY (SELECT i AS id, 'band ' || (hash(i) % 5) AS age, CASE WHEN hash(i + 1) % 2 = 0 THEN 'f' ELSE 'm' END AS sex,
       'region ' || (hash(i + 2) % 4) AS region, (hash(i + 3) % 10 < 3)::INT AS y, (hash(i + 4) % 10 < 3)::INT AS p
     FROM range(${rows}) t(i)) TO '${file}'`,
  )
  connection.closeSync()
}

/**
 * The same cells with nothing around them, as whoever wants them writes it: the same Node loads DuckDB as npm installs it,
 * asks with the settings it comes with, all processors included, and ends.
 */
async function timeBareQuery(file: string): Promise<number> {
  const program = `const { DuckDBInstance } = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create()).connect()
    const reader = await connection.runAndReadAll("SELECT age, sex, region, y, p, count(*) FROM '${file}' GROUP BY ALL")
    if (reader.currentRowCount !== 160) process.exit(1)`
  return (await run(['--input-type=module', '--eval', program])).seconds
}

async function runFairness(file: string, engine: string) {
  const cli = join(ROOT, 'actions/dist/cli.js')
  const columns = ['--label', 'y', '--prediction', 'p', '--by', 'age,sex,region', '--intersections']
  return run([cli, 'fairness', file, ...columns, '--measure-only', '--json', '--engine', engine])
}

interface Run {
  readonly seconds: number
  /** Peak of the resident set, read from Linux while it runs; 0 elsewhere. */
  readonly kilobytes: number
}

async function run(args: readonly string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  let kilobytes = 0
  const timer = setInterval(() => {
    kilobytes = Math.max(kilobytes, readPeak(child.pid ?? 0))
  }, 20)
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended ${String(status)}`)
  return { seconds: (performance.now() - start) / 1000, kilobytes }
}

function readPeak(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

function numberAt(answer: unknown, key: string): number {
  const value = valueAt(answer, key)
  if (typeof value !== 'number') throw new Error(`fairlearn_bench.py gave no ${key}`)
  return value
}
