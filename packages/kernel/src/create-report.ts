import type { Finding } from './finding.ts'
import type { GateName, GateReport } from './gate-report.ts'
import { findingOfError } from './modelgate-error.ts'
import { VERSION } from './version.ts'

/** A report with the parts a gate does not have left empty. Findings are put in order, the worst first. */
export function createReport(
  parts: Pick<GateReport, 'gate' | 'verdict' | 'reasonCode'> & Partial<GateReport>,
): GateReport {
  const { gate, verdict, reasonCode } = parts
  return {
    schemaVersion: 1,
    gate,
    verdict,
    reasonCode,
    subject: parts.subject ?? null,
    policy: parts.policy ?? null,
    findings: sortFindings(parts.findings ?? []),
    measurements: parts.measurements ?? [],
    tables: parts.tables ?? [],
    data: parts.data ?? {},
    environment: parts.environment ?? {},
    tool: { name: 'modelgate', version: VERSION },
  }
}

/** The report of a gate that could not run. */
export function errorReport(gate: GateName, error: unknown, parts: Partial<GateReport> = {}): GateReport {
  const finding = findingOfError(error)
  return createReport({ ...parts, gate, verdict: 'error', reasonCode: finding.code, findings: [finding] })
}

const WEIGHT = { error: 0, warning: 1, note: 2 } as const

/** Findings with the worst first; equal ones stay in the order they were found. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}
