import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import { ModelgateError, textAt } from '@modelgate/kernel'
import { type Fingerprint, readFingerprints } from './fingerprint-model.ts'
import type { Declaration } from './read-declaration.ts'

/** The report of an earlier reproduction, and the fingerprints in it. */
export interface Recorded {
  readonly recorded: readonly Fingerprint[]
  readonly recordedReport: unknown
}

/** A report has some kilobytes for each array and each installed package. */
export const MAX_REPORT_BYTES = 64 * 1024 * 1024

/**
 * Reads the report of an earlier reproduction: the file that is named, else the one that the manifest declares.
 *
 * @param file on this machine
 * @returns nothing where there is neither
 * @throws ModelgateError `REPRODUCIBILITY_RECORD_INVALID`
 */
export function readRecorded(
  { manifest, locate }: Declaration,
  repository: string,
  file?: string,
): Recorded | Record<never, never> {
  const declared = manifest.spec.reproduce?.record
  const path = file ?? (declared === undefined ? undefined : join(repository, confinePath(declared.path)))
  if (path === undefined) return {}
  const report = parseReport(readBounded(path))
  if (report === null) {
    throw new ModelgateError('REPRODUCIBILITY_RECORD_INVALID', `${path} is no report of a reproduction.`, {
      advice: 'modelgate reproduce --json --output record.json',
      ...(file === undefined ? { location: locate('/spec/reproduce/record/path') } : {}),
    })
  }
  return { recorded: readFingerprints(report), recordedReport: report }
}

function readBounded(path: string): Uint8Array {
  try {
    return statSync(path).size > MAX_REPORT_BYTES ? new Uint8Array() : readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}

/** The report that some bytes hold; null when they hold none of this gate. */
export function parseReport(bytes: Uint8Array): unknown {
  try {
    const report: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return textAt(report, 'gate') === 'reproducibility' ? report : null
  } catch {
    return null
  }
}
