import { EMPTY_TREE, parentsOf, workTree } from '@modelgate/artifacts'
import { valueAt } from '@modelgate/kernel'
import { connectWhenNeeded, resolveBase } from '@modelgate/github'
import type { Connect } from '@modelgate/github'
import type { Host } from '@modelgate/runner'
import { baselinesInJob } from './baselines-in-job.ts'
import { commitExists } from './commit-exists.ts'
import { openCommit, withLfs } from './open-base.ts'
import { openPolicy, POLICY_PATH } from './open-policy.ts'
import type { CheckRequest } from './run-check.ts'

/** What a job is about: the files as they are, as they were, and the policy that judges the difference. */
export interface Change {
  readonly connect: Connect
  readonly repository: { readonly owner: string; readonly repo: string }
  /** Null outside pull requests. */
  readonly pull: number | null
  readonly baseCommit: string | null
  /** What to judge, for `runCheck`; the caller says which models and gates. */
  readonly subject: Pick<
    CheckRequest,
    'head' | 'base' | 'policy' | 'policyOption' | 'baselines' | 'now' | 'environment' | 'progress'
  >
}

/**
 * Opens the change that a job is about: a pull request, a push, a merge group; of a manual run only its head.
 *
 * @param options `compares`: whether it matters that nothing at all was before the first commit; git is asked for that
 */
export async function openChange(
  input: { readonly token: string; readonly policy: string },
  userAgent: string,
  host: Host,
  { compares = true }: { readonly compares?: boolean } = {},
): Promise<Change> {
  const connect = connectWhenNeeded({ token: input.token, apiUrl: host.apiUrl, userAgent })
  const repository = { owner: host.repository.owner, repo: host.repository.name }
  const pull = pullNumber(host)
  const parents = pull === null ? [] : ((await parentsOf(host.workspace, host.sha)) ?? [])
  const baseCommit = await resolveBase(connect, { ...repository, ...host, parents })
  const { workspace, temp, serverUrl } = host
  const place = { workspace, temp, remote: { serverUrl, token: input.token } }
  const isFirst = baseCommit === null && compares && (await parentsOf(host.workspace, host.sha))?.length === 0
  const before = isFirst ? EMPTY_TREE : null
  const base = baseCommit === null ? before : await openCommit(connect, repository, baseCommit, place)
  const files = workTree(workspace)
  const hasCommit = async (commit: string) =>
    (await files.hasCommit?.(commit)) ?? commitExists(connect, repository, commit)
  const head = { ...withLfs(files, repository, place), hasCommit }
  // What is merged already is its own rule; a proposal is judged by the rule it wants to change.
  const isProposal = pull !== null || host.eventName === 'merge_group'
  const policy = await openPolicy(connect, input.policy, isProposal ? base : head, host.temp)
  const environment = {
    headSha: host.headSha,
    testedSha: host.sha,
    ...(baseCommit === null ? {} : { baseSha: baseCommit }),
  }
  const progress = (text: string) => host.info(text)
  const baselines = baselinesInJob(connect, repository, input.token, host)
  const subject = { head, base, policy, baselines, now: host.startedAt, environment, progress }
  // On a command line too a base brings its own policy, if it lies in the usual place.
  const isUsual = input.policy === POLICY_PATH && (isProposal || base === null)
  return {
    connect,
    repository,
    pull,
    baseCommit,
    subject: isUsual ? subject : { ...subject, policyOption: input.policy },
  }
}

function pullNumber({ eventName, event }: Host): number | null {
  const number = valueAt(event, 'pull_request', 'number')
  return eventName.startsWith('pull_request') && typeof number === 'number' ? number : null
}
