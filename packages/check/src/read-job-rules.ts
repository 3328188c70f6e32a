import { workTree } from '@modelgate/artifacts'
import type { Enforcement, GateReport } from '@modelgate/kernel'
import { createClient, resolveBase } from '@modelgate/github'
import type { Host } from '@modelgate/runner'
import { enforcementOf } from './enforcement-of.ts'
import { openCommit } from './open-base.ts'
import { openPolicy } from './open-policy.ts'
import { readRules } from './read-policies.ts'
import type { Rules } from './read-policies.ts'

/** The rules that judge a job, and what they make of a report's verdict. */
export interface JobRules extends Rules {
  enforcementOf(report: GateReport): Enforcement
}

/**
 * Reads the policy that judges what a job is about: on a pull request and in a merge queue the one of the base, which the change
 * cannot alter; after a merge the one that was merged.
 *
 * @param input token and policy as the action was given them
 */
export async function readJobRules(
  input: { readonly token: string; readonly policy: string },
  host: Host,
): Promise<JobRules> {
  const client = await createClient({ token: input.token, apiUrl: host.apiUrl, userAgent: host.job })
  const repository = { owner: host.repository.owner, repo: host.repository.name }
  const head = workTree(host.workspace)
  const isProposal = host.eventName.startsWith('pull_request') || host.eventName === 'merge_group'
  const commit = isProposal ? await resolveBase(client, { ...repository, ...host }) : null
  const base = commit === null ? null : await openCommit(client, repository, commit, host)
  const source = await openPolicy(client, input.policy, isProposal ? base : head, host.temp)
  const rules = await readRules(source.tree, head, source.path)
  // A policy that the change itself proposes may not soften what happens to the change.
  const agreed = rules.origin === 'base' ? rules.policy : null
  return { ...rules, enforcementOf: (report) => enforcementOf(report.verdict, [], [report], agreed) }
}
