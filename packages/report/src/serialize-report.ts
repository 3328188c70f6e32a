import type { GateReport } from '@modelgate/kernel'
import { ModelgateError } from '@modelgate/kernel'
import { GATE_REPORT_SCHEMA, validate } from '@modelgate/manifest/document'

/**
 * The report as the JSON document that leaves the process: two spaces, a newline at the end.
 *
 * @throws ModelgateError `REPORT_INVALID` when the report breaks its published schema, which only a defect can cause
 */
export function serializeReport(report: GateReport): string {
  const json = `${JSON.stringify(report, null, 2)}\n`
  // What readers will see is judged, not the value in memory: JSON drops what it cannot hold.
  const [problem] = validate(GATE_REPORT_SCHEMA, JSON.parse(json))
  if (problem !== undefined) {
    throw new ModelgateError(
      'REPORT_INVALID',
      `The ${report.gate} report does not follow its schema at ${problem.pointer}: ${problem.message}`,
      { kind: 'internal', advice: 'This is a defect of Modelgate. Please report it.' },
    )
  }
  return json
}
