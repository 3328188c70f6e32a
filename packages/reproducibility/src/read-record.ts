import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import type { IneffectiveVariation } from './judge-variations.ts'
import type { LockFile } from './list-locks.ts'
import { type PythonObservation, readPython } from './observe-conditions.ts'
import { isVariation, type Variation } from './variation.ts'
import { RECORD_FILE } from './reproduction-record.ts'

/** What the judge takes from a record. Digests and comparisons it makes itself; the rest is the word of the job that ran the code. */
export interface ReadRecord {
  readonly manifestDigest: string
  readonly commit: string
  /** Git's digest of the files of the commit. */
  readonly tree: string
  readonly dirty: boolean
  /** The digest of the program that made the runs; null where it ran from its source. */
  readonly program: string | null
  readonly mode: 'full' | 'smoke'
  readonly interfered: boolean
  readonly hidden: boolean
  readonly shared: readonly string[]
  readonly locks: readonly LockFile[]
  readonly runs: readonly ReadRun[]
  readonly dropped: readonly Variation[]
  readonly withheld: readonly string[]
  readonly searched: boolean
  readonly ineffective: readonly IneffectiveVariation[]
  readonly bisection: {
    readonly outcome: 'unvaried' | 'guilty' | 'undecided'
    readonly suspects: readonly Variation[]
    readonly runs: number
  } | null
  readonly environment: Readonly<Record<string, string>>
  readonly python: PythonObservation | null
  readonly librariesVaried: PythonObservation['libraries']
  /** Salted digests of variables that were passed on from the machine, with the salt. */
  readonly passedOn: { readonly salt: string; readonly digests: Readonly<Record<string, string>> }
}

/** How one run ended. */
export interface ReadRun {
  readonly name: 'control' | 'experiment' | 'evaluation'
  readonly command: string
  readonly varied: readonly Variation[]
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly seconds: number
  readonly survivors: number
  readonly peakMemory: number | null
  readonly logDropped: number
  readonly startedAt: string
  readonly conditions: Readonly<Record<string, string>>
  /** Problems by declared path. */
  readonly problems: ReadonlyMap<string, string>
}

/** A record has some kilobytes for each array and each installed package. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024

/**
 * Reads the record of a reproduction as what it is: data written by a job that ran foreign code.
 *
 * @param folder the artifact's content
 * @throws ModelgateError `REPRODUCTION_RECORD_INVALID`
 */
export function readRecord(folder: string): ReadRecord {
  const value = parse(join(folder, RECORD_FILE))
  const wrong = (what: string): never => refuse(`${RECORD_FILE} is not what \`reproduce\` writes: ${what}.`)
  if (valueAt(value, 'schemaVersion') !== 1) wrong('schemaVersion is not 1')
  const text = (...path: readonly (string | number)[]): string =>
    textAt(value, ...path) ?? wrong(`${path.join('.')} is no text`)
  const truth = (key: string): boolean => {
    const found = valueAt(value, key)
    return typeof found === 'boolean' ? found : wrong(`${key} is neither true nor false`)
  }
  const mode = text('mode')
  return {
    manifestDigest: text('manifest', 'digest'),
    commit: text('commit'),
    tree: text('tree'),
    dirty: truth('dirty'),
    program: textAt(value, 'tool', 'digest') ?? null,
    mode: mode === 'full' || mode === 'smoke' ? mode : wrong('mode is neither full nor smoke'),
    interfered: truth('interfered'),
    hidden: truth('hidden'),
    shared: words(valueAt(value, 'shared')),
    locks: items(valueAt(value, 'locks')).flatMap((item) => {
      const [path, digest] = [textAt(item, 'path'), textAt(item, 'digest')]
      return path === undefined || digest === undefined ? [] : [{ path, digest }]
    }),
    runs: items(valueAt(value, 'runs')).map((run) => readRun(run, wrong)),
    dropped: variations(valueAt(value, 'dropped')),
    withheld: words(valueAt(value, 'withheld')),
    searched: truth('searched'),
    ineffective: items(valueAt(value, 'ineffective')).flatMap((item) => {
      const variation = textAt(item, 'variation') ?? ''
      const [reason = '', remedy = null] = [textAt(item, 'reason'), textAt(item, 'remedy')]
      return isVariation(variation) ? [{ variation, reason, remedy }] : []
    }),
    bisection: readBisection(valueAt(value, 'bisection')),
    environment: texts(valueAt(value, 'environment')),
    python: readPython(valueAt(value, 'python')),
    librariesVaried: items(valueAt(value, 'librariesVaried')).map(texts),
    passedOn: { salt: text('passedOn', 'salt'), digests: texts(valueAt(value, 'passedOn', 'digests')) },
  }
}

function parse(path: string): unknown {
  try {
    if (statSync(path).size > MAX_RECORD_BYTES) refuse(`${path} is larger than ${MAX_RECORD_BYTES} bytes.`)
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause
    return refuse(`${path} cannot be read.`, cause)
  }
}

function refuse(message: string, cause?: unknown): never {
  throw new ModelgateError('REPRODUCTION_RECORD_INVALID', message, {
    advice: 'Run `reproduce` in a job before this one, with the same version of Modelgate and the same artifact name.',
    cause,
  })
}

function readRun(run: unknown, wrong: (what: string) => never): ReadRun {
  const name = textAt(run, 'name')
  const exitCode = valueAt(run, 'exitCode')
  if (name !== 'control' && name !== 'experiment' && name !== 'evaluation') return wrong('a run has an unknown name')
  return {
    name,
    command: textAt(run, 'command') ?? wrong(`the command of ${name} is no text`),
    varied: variations(valueAt(run, 'varied')),
    exitCode: typeof exitCode === 'number' ? exitCode : null,
    timedOut: valueAt(run, 'timedOut') !== false,
    seconds: numberAt(run, 'seconds') ?? 0,
    survivors: numberAt(run, 'survivors') ?? 0,
    peakMemory: numberAt(run, 'peakMemory'),
    logDropped: numberAt(run, 'logDropped') ?? 0,
    startedAt: textAt(run, 'startedAt') ?? '',
    conditions: texts(valueAt(run, 'conditions')),
    problems: new Map(
      items(valueAt(run, 'outputs')).flatMap((output) => {
        const path = textAt(output, 'path')
        const problem = textAt(output, 'problem')
        return path === undefined || problem === undefined ? [] : [[path, problem] as const]
      }),
    ),
  }
}

function readBisection(value: unknown): ReadRecord['bisection'] {
  const outcome = textAt(value, 'outcome')
  if (outcome !== 'unvaried' && outcome !== 'guilty' && outcome !== 'undecided') return null
  return { outcome, suspects: variations(valueAt(value, 'suspects')), runs: numberAt(value, 'runs') ?? 0 }
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function words(value: unknown): readonly string[] {
  return items(value).filter((item) => typeof item === 'string')
}

function texts(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function numberAt(value: unknown, key: string): number | null {
  const found = valueAt(value, key)
  return typeof found === 'number' ? found : null
}

function variations(value: unknown): readonly Variation[] {
  return words(value).filter(isVariation)
}
