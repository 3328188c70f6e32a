import { GATES } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'

/** The one place that believes what a file says about its shape: every action validates its report before it writes it. */
export function parseReport(text: string): GateReport | undefined {
  const value: unknown = JSON.parse(text)
  return isReport(value) ? value : undefined
}

function isReport(value: unknown): value is GateReport {
  if (typeof value !== 'object' || value === null || !('gate' in value) || !('schemaVersion' in value)) return false
  return value.schemaVersion === 1 && GATES.some((gate) => gate === value.gate)
}
