import type { GateReport } from '@modelgate/kernel'
import { validate } from '@modelgate/manifest/document'

/** The boundary between bytes of unknown origin and the types of this package: what the schema accepts is a report. */
export function isGateReport(value: unknown): value is GateReport {
  return validate('gate-report.v1', value).length === 0
}
