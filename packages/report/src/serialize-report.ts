import type { GateReport } from '@modelgate/kernel'

/** The report as the JSON document that leaves the process: two spaces, a newline at the end. */
export function serializeReport(report: GateReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
