import type { GateReport } from '@modelgate/kernel'
import { GATE_REPORT_SCHEMA, validate } from '@modelgate/manifest/document'

/** The boundary between bytes of unknown origin and the types of this package: what the schema accepts is a report. */
export function isGateReport(value: unknown): value is GateReport {
  return validate(GATE_REPORT_SCHEMA, value).length === 0
}
