import { textAt } from '@modelgate/kernel'
import type { GateReport, ReportTable } from '@modelgate/kernel'

/** What a gate could compare with nothing, which it lists in `data.unverified`; no table where there is nothing. */
export function unverifiedTable({ data }: GateReport): readonly ReportTable[] {
  const unverified = data['unverified']
  if (!Array.isArray(unverified) || unverified.length === 0) return []
  const cells = ['path', 'what', 'why']
  const rows = unverified.map((one: unknown) => cells.map((cell) => textAt(one, cell) ?? ''))
  return [{ title: 'Not verified', columns: [{ name: 'Manifest' }, { name: 'Says' }, { name: 'Why' }], rows }]
}
