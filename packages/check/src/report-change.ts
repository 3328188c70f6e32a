import { createReport, sortFindings } from '@modelgate/kernel'
import type { Finding, GateReport } from '@modelgate/kernel'
import type { Rules } from './read-policies.ts'

/** What a report about the change itself needs to know. */
export interface ChangeFacts {
  readonly rules: Rules
  readonly policyPath: string
  /** Manifests that are gone, files that decide over the check. */
  readonly findings: readonly Finding[]
  readonly environment: Readonly<Record<string, string>>
}

/**
 * The report about a change itself, apart from its models: the rules could not be read (error), would not be readable
 * any more (fail), do not exist yet (inconclusive), or somebody should look (warn). Null when there is nothing to say.
 */
export function reportChange({ rules, policyPath, findings, environment }: ChangeFacts): GateReport | null {
  const { origin, policy, proposal } = rules
  const unreadable = rules.findings.filter(({ severity }) => severity === 'error')
  const broken = (proposal?.findings ?? []).filter(({ severity }) => severity === 'error')
  const all = [...rules.findings, ...bootstrap(origin, policyPath), ...(proposal?.findings ?? []), ...findings]
  const [worst] = sortFindings(all)
  if (worst === undefined) return null
  const report = { gate: 'manifest', findings: all, environment } as const
  if (policy === null && unreadable.length > 0) {
    return createReport({ ...report, verdict: 'error', reasonCode: 'POLICY_INVALID' })
  }
  if (broken.length > 0) return createReport({ ...report, verdict: 'fail', reasonCode: 'POLICY_INVALID' })
  if (origin !== 'base') return createReport({ ...report, verdict: 'inconclusive', reasonCode: 'POLICY_BOOTSTRAP' })
  return createReport({ ...report, verdict: 'warn', reasonCode: worst.code })
}

function bootstrap(origin: Rules['origin'], path: string): readonly Finding[] {
  if (origin === 'base') return []
  const [message, advice] =
    origin === 'none'
      ? [
          `There is no policy at ${path}, so no rule says what this model must fulfil.`,
          `Add ${path} with \`apiVersion: modelgate/v1\`, \`kind: Policy\` and \`gates: { manifest: {} }\`.`,
        ]
      : [
          `The base has no policy yet. What follows is how the proposed ${path} would judge; it counts from the next pull request on.`,
          'Have the policy reviewed and merge it first.',
        ]
  return [{ code: 'POLICY_BOOTSTRAP', severity: 'warning', message, advice }]
}
