import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestBytes } from '@modelgate/artifacts'
import type { GateReport } from '@modelgate/kernel'
import { ModelgateError, valueAt } from '@modelgate/kernel'
import { validate } from '@modelgate/manifest'
import { isGateReport } from './trust-boundary.ts'

/** A report of a large check with all its tables stays far below. */
const MAX_REPORT_BYTES = 16 * 1024 * 1024
/** One file for each action of a job. */
const MAX_REPORT_FILES = 100

/**
 * Reads the reports that gates wrote: single ones, and those inside the document of a check.
 *
 * @param path a file, or a folder whose `.json` files are read
 * @param announced digest of the file that the judging job announced; then that file alone counts
 * @throws ModelgateError `EVIDENCE_REPORT_UNREADABLE`, `EVIDENCE_REPORT_ALTERED`
 */
export async function readReports(path: string, announced: string | undefined): Promise<readonly GateReport[]> {
  const files = await listFiles(path)
  const contents = await Promise.all(files.map(async (file) => ({ file, bytes: await readSmall(file) })))
  const chosen = announced === undefined ? contents : contents.filter(({ bytes }) => digestBytes(bytes) === announced)
  if (announced !== undefined && chosen.length === 0) {
    const found = contents.map(({ file, bytes }) => `${file} is ${digestBytes(bytes)}`).join(', ')
    throw new ModelgateError('EVIDENCE_REPORT_ALTERED', `No report is ${announced}: ${found || 'there is none'}.`, {
      advice: 'Find out what changed it between the jobs; then run both again.',
    })
  }
  return chosen.flatMap(({ file, bytes }) => parseReports(file, bytes))
}

async function listFiles(path: string): Promise<readonly string[]> {
  const stats = await lstat(path).catch(() => null)
  if (!stats) throw unreadable(path, 'it is not there.')
  if (stats.isFile()) return [path]
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).toSorted()
  if (names.length > MAX_REPORT_FILES)
    throw unreadable(path, `it holds ${names.length} files; ${MAX_REPORT_FILES} are allowed.`)
  return names.map((name) => join(path, name))
}

async function readSmall(file: string): Promise<Uint8Array> {
  const stats = await lstat(file)
  if (!stats.isFile()) throw unreadable(file, 'it is not a regular file.')
  if (stats.size > MAX_REPORT_BYTES)
    throw unreadable(file, `it has ${stats.size} bytes; ${MAX_REPORT_BYTES} are allowed.`)
  return readFile(file)
}

function parseReports(file: string, bytes: Uint8Array): readonly GateReport[] {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw unreadable(file, error instanceof Error ? error.message : String(error))
  }
  const inside = valueAt(value, 'reports')
  return (Array.isArray(inside) ? inside : [value]).map((report: unknown) => {
    if (isGateReport(report)) return report
    const [problem] = validate('gate-report.v1', report)
    throw unreadable(file, `it is no report: ${problem?.message ?? 'it does not follow the schema'}`)
  })
}

function unreadable(file: string, why: string): ModelgateError {
  return new ModelgateError('EVIDENCE_REPORT_UNREADABLE', `${file}: ${why}`, {
    advice: 'Pass the reports as the gates wrote them, unchanged.',
  })
}
