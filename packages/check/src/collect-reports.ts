import { digestBytes } from '@modelgate/artifacts'
import { parseReports } from '@modelgate/evidence'
import { createReport } from '@modelgate/kernel'
import type { Finding, GateReport } from '@modelgate/kernel'
import { readReportFiles } from '@modelgate/runner'
import type { FoundFile } from '@modelgate/runner'
import type { HandedOver } from './take-reports.ts'
import type { NeededJob } from './read-needs.ts'

/** Where reports come from. */
export interface ReportSources {
  /** Report files of earlier steps of this job. */
  readonly paths: readonly string[]
  readonly jobs: readonly NeededJob[]
  /** The files of every artifact of this run that keeps a report, by name of the artifact. */
  readonly kept: ReadonlyMap<string, readonly FoundFile[]>
}

/** The reports that count, and a report about the jobs themselves; null when there is nothing to say of them. */
export interface Collected extends Pick<HandedOver, 'reports' | 'unfinished'> {
  readonly aboutJobs: GateReport | null
}

/**
 * Collects reports: those of the same job as they are, those of other jobs only when their bytes are the ones that the
 * job announced through `needs`, because any job of a run can store an artifact under any name.
 */
export async function collectReports({ paths, jobs, kept }: ReportSources): Promise<Collected> {
  const reports: GateReport[] = []
  for (const path of paths) {
    for (const { file, text } of await readReportFiles(path)) reports.push(...parseReports(text, file))
  }
  const found = new Map<string, readonly GateReport[]>()
  const announced = new Set(jobs.flatMap(({ digests }) => digests))
  const strangers: Finding[] = []
  for (const [artifact, files] of kept) {
    for (const { bytes, text } of files) {
      const digest = digestBytes(bytes)
      if (announced.has(digest)) found.set(digest, parseReports(text, artifact))
      else strangers.push(stranger(artifact, digest))
    }
  }
  const findings = [...jobs.flatMap((job) => judgeJob(job, found)), ...strangers]
  const [worst] = findings.filter(({ severity }) => severity === 'error')
  return {
    reports: [...reports, ...[...found.values()].flat()],
    unfinished: jobs.filter(({ result }) => result !== 'success').map(({ name, result }) => `${name}: ${result}`),
    aboutJobs:
      findings.length === 0
        ? null
        : createReport({
            gate: 'manifest',
            verdict: worst === undefined ? 'warn' : 'inconclusive',
            reasonCode: (worst ?? findings[0])?.code ?? 'JOB_NOT_SUCCESSFUL',
            findings,
          }),
  }
}

/** A job that failed must be explained by a report of its own that fails; one that was skipped matters where a gate was due. */
function judgeJob({ name, result, digests }: NeededJob, found: ReadonlyMap<string, readonly GateReport[]>): Finding[] {
  const lost = digests.filter((digest) => !found.has(digest))
  const findings: Finding[] = lost.map((digest) => ({
    code: 'REPORT_NOT_KEPT',
    severity: 'error',
    message: `The job ${name} announced the report ${digest}, and no artifact of this run holds it.`,
    advice: 'Give the step that wrote it `report-artifact: modelgate-report-NAME`.',
    subject: name,
  }))
  const explained = digests.some((digest) => found.get(digest)?.some(({ verdict }) => BLOCKING.has(verdict)))
  if (result === 'cancelled' || (result === 'failure' && !explained)) {
    findings.push({
      code: 'JOB_NOT_SUCCESSFUL',
      severity: 'error',
      message: `The job ${name} ended as ${result}, and no report of it says why.`,
      advice: 'Look at its log, correct the cause and run it again.',
      subject: name,
    })
  }
  return findings
}

const BLOCKING: ReadonlySet<string> = new Set(['error', 'fail', 'inconclusive'])

function stranger(artifact: string, digest: string): Finding {
  return {
    code: 'REPORT_NOT_ANNOUNCED',
    severity: 'warning',
    message: `The artifact ${artifact} holds the report ${digest}, which no needed job announced; it does not count.`,
    advice: 'Add its job to `needs:` and hand its `report-digest` on as an output of the job.',
    subject: artifact,
  }
}
