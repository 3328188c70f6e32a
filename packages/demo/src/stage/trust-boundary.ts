import { GATES, valueAt } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'

/**
 * The gate reports in a file that an action wrote: one, or several as `check` writes them. The one place that believes
 * what a file says about its shape: every action validates its reports before it writes them.
 */
export function parseReports(text: string): readonly GateReport[] {
  const value: unknown = JSON.parse(text)
  const several = valueAt(value, 'reports')
  return (Array.isArray(several) ? several : [value]).filter(isReport)
}

function isReport(value: unknown): value is GateReport {
  return valueAt(value, 'schemaVersion') === 1 && GATES.some((gate) => gate === valueAt(value, 'gate'))
}
