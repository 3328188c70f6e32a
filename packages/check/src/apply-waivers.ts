import { sortFindings, textAt } from '@modelgate/kernel'
import type { Finding, GateReport } from '@modelgate/kernel'
import type { Waiver } from '@modelgate/policy'

/**
 * A report with the findings that the policy waives turned into warnings which name who answers for them and until
 * when. A report that failed for waived findings alone becomes `warn`, or `inconclusive` where its gate says under
 * `data.doubt` what else is in doubt; doubt and errors are never waived.
 *
 * @param modelOf name of the model that a finding is about
 * @param now a waiver counts up to the end of its last day, in UTC
 */
export function applyWaivers(
  report: GateReport,
  waivers: readonly Waiver[],
  modelOf: (finding: Finding) => string | undefined,
  now: Date,
): GateReport {
  if (report.verdict !== 'fail') return report
  const today = now.toISOString().slice(0, 10)
  const valid = waivers.filter(({ expires }) => expires.slice(0, 10) >= today)
  const judged = report.findings.map((finding) => {
    const waiver =
      finding.severity === 'error'
        ? valid.find(({ code, model }) => code === finding.code && model === modelOf(finding))
        : undefined
    return waiver === undefined ? finding : waive(finding, waiver)
  })
  const findings = sortFindings(judged)
  const stillFails = (reason: string) => findings.some(({ code, severity }) => code === reason && severity === 'error')
  const [worst] = findings
  if (worst?.severity === 'error') {
    return { ...report, findings, reasonCode: stillFails(report.reasonCode) ? report.reasonCode : worst.code }
  }
  const doubt = textAt(report.data, 'doubt')
  return doubt === undefined
    ? { ...report, findings, verdict: 'warn', reasonCode: 'FINDING_WAIVED' }
    : { ...report, findings, verdict: 'inconclusive', reasonCode: doubt }
}

function waive(finding: Finding, { reason, owner, expires }: Waiver): Finding {
  return {
    ...finding,
    severity: 'warning',
    message: `Waived by ${owner} until ${expires}: ${reason} (${finding.message})`,
    advice: `Fix it before ${expires}: from the next day on it counts again.`,
    data: { ...finding.data, waived: { reason, owner, expires } },
  }
}
