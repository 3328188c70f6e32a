import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import { type Finding, type Location, textAt, valueAt } from '@modelgate/kernel'
import type { JudgeOptions } from './judge-reproduction.ts'
import { type InstalledPackage, readPython } from './observe-conditions.ts'
import type { ReadRecord } from './read-record.ts'

/** The version that a lock file pins a package to, and where. */
interface Pin {
  readonly version: string
  readonly location: Location
}

/** A sentence names some packages; the data hold all. */
const MAX_NAMED = 5

/** Larger lock files are made by no tool. */
const MAX_LOCK_BYTES = 16 * 1024 * 1024

/**
 * What the environment of the runs has to do with the result: packages that are not those of the lock files, and what changed since the recorded
 * reproduction.
 *
 * @param explains whether there is a difference to explain; remarks otherwise
 */
export function explainEnvironment(record: ReadRecord, options: JudgeOptions, explains: boolean): readonly Finding[] {
  const pins = readPins(options)
  return [...lockFindings(record, pins, explains), ...(explains ? changeFindings(record, options, pins) : [])]
}

function lockFindings({ python }: ReadRecord, pins: ReadonlyMap<string, Pin>, explains: boolean): readonly Finding[] {
  const other = (python?.packages ?? []).flatMap((installed) => {
    const pin = pins.get(normalName(installed.name))
    return pin === undefined || pin.version === installed.version ? [] : [{ installed, pin }]
  })
  const [first] = other
  if (first === undefined) return []
  const more = other.length === 1 ? '' : ` So do ${other.length - 1} more packages.`
  return [
    {
      code: 'REPRODUCTION_LOCK_NOT_USED',
      severity: explains ? 'warning' : 'note',
      message: `The runs used ${first.installed.name} ${first.installed.version}, and ${first.pin.location.path} pins ${first.pin.version}.${more}`,
      advice: `pip install --require-hashes -r ${first.pin.location.path}`,
      location: first.pin.location,
      subject: first.installed.name,
      data: { packages: other.map(({ installed, pin }) => ({ ...installed, pinned: pin.version })) },
    },
  ]
}

/** What is not as it was when the recorded reproduction was made: versions first, because they matter most. */
function changeFindings(
  record: ReadRecord,
  { recordedReport }: JudgeOptions,
  pins: ReadonlyMap<string, Pin>,
): readonly Finding[] {
  if (recordedReport === undefined) return []
  const before = new Map(packagesOf(recordedReport).map(({ name, version }) => [name, version]))
  const packages = (record.python?.packages ?? []).flatMap(({ name, version }) => {
    const old = before.get(name)
    return old === undefined || old === version ? [] : [{ name, was: old, is: version }]
  })
  const machine = Object.entries(record.environment).flatMap(([name, is]) => {
    const was = textAt(recordedReport, 'environment', name)
    return was === undefined || was === is ? [] : [{ name, was, is }]
  })
  const changes = [...packages, ...machine]
  if (changes.length === 0) return []
  const named = changes.slice(0, MAX_NAMED).map(({ name, was, is }) => `${name} was ${was} and is ${is}`)
  const rest = changes.length > MAX_NAMED ? `; and ${changes.length - MAX_NAMED} more` : ''
  const location = packages.flatMap(({ name }) => pins.get(normalName(name))?.location ?? [])[0]
  return [
    {
      code: 'REPRODUCTION_ENVIRONMENT_CHANGED',
      severity: 'note',
      message: `Since the recorded reproduction the environment changed: ${named.join('; ')}${rest}.`,
      advice: 'Install the versions of then, or record what they make today with `modelgate update`.',
      ...(location === undefined ? {} : { location }),
      data: { changes },
    },
  ]
}

function packagesOf(report: unknown): readonly InstalledPackage[] {
  return readPython(valueAt(report, 'data', 'python'))?.packages ?? []
}

/** Pins of the declared requirement files, by normal name. */
function readPins({ declaration: { manifest }, repository }: JudgeOptions): ReadonlyMap<string, Pin> {
  if (repository === null) return new Map()
  const locks = manifest.spec.training?.environment?.locks ?? []
  return new Map(
    locks.flatMap(({ path }) => {
      const clean = confinePath(path)
      return linesOf(join(repository, clean)).flatMap((text, index) => {
        const [, name, version] = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([^\s;\\*]+)/u.exec(text) ?? []
        if (name === undefined || version === undefined) return []
        const line = index + 1
        const location = { path: clean, line, column: 1, endLine: line, endColumn: `${name}==${version}`.length + 1 }
        return [[normalName(name), { version, location }] as const]
      })
    }),
  )
}

function linesOf(path: string): readonly string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  const isRead = stat?.isFile() === true && stat.size <= MAX_LOCK_BYTES && path.endsWith('.txt')
  return isRead ? readFileSync(path, 'utf8').split('\n') : []
}

/** Names of Python packages are equal if only case and `-`, `_`, `.` differ (PEP 503). */
function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/gu, '-')
}
