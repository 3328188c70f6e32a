import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import { isVariation, type Variation } from './variation.ts'
import { RECORD_FILE } from './reproduction-record.ts'

/** What the judge takes from a record. Digests and comparisons it makes itself; the rest is the word of the job that ran the code. */
export interface ReadRecord {
  readonly manifestDigest: string
  readonly commit: string
  readonly dirty: boolean
  readonly mode: 'full' | 'smoke'
  readonly interfered: boolean
  readonly hidden: boolean
  readonly runs: readonly ReadRun[]
  readonly ineffective: readonly { readonly variation: Variation; readonly reason: string }[]
  readonly bisection: {
    readonly outcome: 'unvaried' | 'guilty' | 'undecided'
    readonly suspects: readonly Variation[]
    readonly runs: number
  } | null
  readonly environment: Readonly<Record<string, string>>
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
  /** Problems by declared path. */
  readonly problems: ReadonlyMap<string, string>
}

/** A record of a few runs has some kilobytes for each output. */
const MAX_RECORD_BYTES = 8 * 1024 * 1024

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
    dirty: truth('dirty'),
    mode: mode === 'full' || mode === 'smoke' ? mode : wrong('mode is neither full nor smoke'),
    interfered: truth('interfered'),
    hidden: truth('hidden'),
    runs: items(valueAt(value, 'runs')).map((run) => readRun(run, wrong)),
    ineffective: items(valueAt(value, 'ineffective')).flatMap((item) => {
      const variation = textAt(item, 'variation') ?? ''
      return isVariation(variation) ? [{ variation, reason: textAt(item, 'reason') ?? '' }] : []
    }),
    bisection: readBisection(valueAt(value, 'bisection')),
    environment: Object.fromEntries(
      Object.entries(valueAt(value, 'environment') ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
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
  const seconds = valueAt(run, 'seconds')
  const survivors = valueAt(run, 'survivors')
  if (name !== 'control' && name !== 'experiment' && name !== 'evaluation') return wrong('a run has an unknown name')
  return {
    name,
    command: textAt(run, 'command') ?? wrong(`the command of ${name} is no text`),
    varied: variations(valueAt(run, 'varied')),
    exitCode: typeof exitCode === 'number' ? exitCode : null,
    timedOut: valueAt(run, 'timedOut') !== false,
    seconds: typeof seconds === 'number' ? seconds : 0,
    survivors: typeof survivors === 'number' ? survivors : 0,
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
  const runs = valueAt(value, 'runs')
  return { outcome, suspects: variations(valueAt(value, 'suspects')), runs: typeof runs === 'number' ? runs : 0 }
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function variations(value: unknown): readonly Variation[] {
  return items(value).filter((item): item is Variation => typeof item === 'string' && isVariation(item))
}
