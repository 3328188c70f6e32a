import { type Enforcement, type GateReport, sortFindings } from '@modelgate/kernel'
import type { JudgeOptions } from '@modelgate/reproducibility'
import type { Host } from '@modelgate/runner'
import { readJobRules } from './read-job-rules.ts'

/** What the policy asks of a reproduction in this job. */
export type RerunDemands = Pick<JudgeOptions, 'require' | 'margins' | 'mode'>

/** Events whose workflow file is the change's own. */
const OF_A_CHANGE: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'merge_group'])

/**
 * Judges a reproduction by the policy that the change cannot alter.
 *
 * @param input token and policy as the action was given them
 * @param judge makes the report from what the policy demands
 */
export async function judgeRerunInJob(
  input: { readonly token: string; readonly policy: string },
  host: Host,
  judge: (demands: RerunDemands) => Promise<GateReport>,
): Promise<{ readonly report: GateReport; readonly policy: Enforcement }> {
  const rules = await readJobRules(input, host)
  const { agreed } = rules
  const settings = agreed?.gates.reproducibility
  const judged = await judge({
    ...(settings === undefined ? {} : { require: settings.require }),
    ...(settings?.margins === undefined ? {} : { margins: settings.margins }),
    ...(settings?.onPullRequest === 'full' && OF_A_CHANGE.has(host.eventName) ? { mode: 'full' } : {}),
  })
  const report = {
    ...judged,
    ...(rules.findings.length === 0
      ? {}
      : { verdict: 'error' as const, reasonCode: rules.findings[0]?.code ?? judged.reasonCode }),
    policy: agreed === null ? null : { source: agreed.source, digest: agreed.digest },
    findings: sortFindings([...rules.findings, ...judged.findings]),
  }
  return { report, policy: rules.enforcementOf(report) }
}
