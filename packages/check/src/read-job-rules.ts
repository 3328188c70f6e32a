import type { Enforcement, GateReport } from '@modelgate/kernel'
import type { Policy } from '@modelgate/policy'
import type { Host } from '@modelgate/runner'
import { enforcementOf } from './enforcement-of.ts'
import { openChange } from './open-change.ts'
import { readRules } from './read-policies.ts'
import type { Rules } from './read-policies.ts'

/** The rules that judge a job, and what they make of a report's verdict. */
export interface JobRules extends Rules {
  /** The policy if it was agreed before; one that the change itself proposes softens nothing and demands nothing. */
  readonly agreed: Policy | null
  enforcementOf(report: GateReport): Enforcement
}

/**
 * Reads the policy that judges what a job is about: on a pull request and in a merge queue the one of the base, which
 * the change cannot alter; after a merge the one that was merged.
 *
 * @param input token and policy as the action was given them
 */
export async function readJobRules(
  input: { readonly token: string; readonly policy: string },
  host: Host,
): Promise<JobRules> {
  const { subject } = await openChange(input, host.job, host)
  const rules = await readRules(subject.policy.tree, subject.head, subject.policy.path)
  const agreed = rules.origin === 'base' ? rules.policy : null
  return { ...rules, agreed, enforcementOf: (report) => enforcementOf(report.verdict, [], [report], agreed) }
}
