import { ModelgateError, valueAt } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import { GATE_REPORT_SCHEMA, validate } from '@modelgate/manifest/document'
import { isGateReport } from './trust-boundary.ts'

/** A check of a large monorepo: hundreds of models with four gates each. */
const MAX_REPORTS = 10_000

/**
 * The reports of a file that a gate wrote, which holds one report or a whole check.
 *
 * @param name of the file, for messages
 * @throws ModelgateError `REPORT_UNREADABLE` when it is no JSON, holds too many, or breaks the published schema
 */
export function parseReports(text: string, name: string): readonly GateReport[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw unreadable(name, error instanceof Error ? error.message : String(error))
  }
  const inside = valueAt(value, 'reports')
  const reports: readonly unknown[] = Array.isArray(inside) ? inside : [value]
  if (reports.length > MAX_REPORTS)
    throw unreadable(name, `it holds ${reports.length} reports; ${MAX_REPORTS} are allowed.`)
  return reports.map((report) => {
    if (isGateReport(report)) return report
    const [problem] = validate(GATE_REPORT_SCHEMA, report)
    throw unreadable(name, `it is no report: ${problem?.message ?? 'it does not follow the schema'}`)
  })
}

function unreadable(name: string, why: string): ModelgateError {
  return new ModelgateError('REPORT_UNREADABLE', `${name}: ${why}`, {
    advice: 'Pass the reports as the gates wrote them, unchanged.',
  })
}
