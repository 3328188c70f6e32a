import type { Finding, GateReport } from '@modelgate/kernel'
import { textAt } from '@modelgate/kernel'
import type { Policy } from '@modelgate/policy'
import { applyWaivers } from './apply-waivers.ts'

/** A report about manifests with the findings that the policy waives for their models; as it is without a policy. */
export function waiveManifests(report: GateReport, policy: Policy | null, now: Date): GateReport {
  if (report.verdict !== 'fail') return report
  const waived = applyWaivers(report, policy?.waivers ?? [], (finding) => modelAt(report, finding), now)
  const failing = new Set(
    waived.findings.flatMap(({ severity, location }) => (severity === 'error' ? [location?.path] : [])),
  )
  const soften = (path: string | undefined, verdict: string | undefined) =>
    verdict === 'fail' && !failing.has(path) ? 'warn' : verdict
  const manifests = listOf(report).map((one) => {
    return { ...Object(one), verdict: soften(textAt(one, 'path'), textAt(one, 'verdict')) }
  })
  const tables = waived.tables.map((table) => {
    const rows = table.rows.map((row) =>
      row.map((cell, index) => (index === 3 ? (soften(row[0], cell) ?? cell) : cell)),
    )
    return { ...table, rows }
  })
  return { ...waived, tables, data: { ...waived.data, manifests } }
}

function listOf({ data }: GateReport): readonly unknown[] {
  const manifests = data['manifests']
  return Array.isArray(manifests) ? manifests : []
}

/** The model that the manifest of a finding describes. */
function modelAt(report: GateReport, { location }: Finding): string | undefined {
  return textAt(
    listOf(report).find((one) => textAt(one, 'path') === location?.path),
    'subject',
    'model',
  )
}
