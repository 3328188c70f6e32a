import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import type { Host } from '@modelgate/runner'

/** A run on a pull request that has ended, as the event of GitHub tells it. */
export interface FinishedRun {
  readonly id: number
  readonly headSha: string
  readonly headBranch: string
  /** Login of the account that holds the head branch: the fork's. */
  readonly headOwner: string
}

/**
 * Reads the event `workflow_run`. Everything in it comes from GitHub, but the branch's name was chosen by the author.
 *
 * @param workflow path of the workflow whose runs count
 * @returns the run, or why there is nothing to tell of it
 * @throws ModelgateError `POST_WRONG_EVENT` when the job was started by something else, or the payload lacks a field
 */
export function readFinishedRun(host: Host, workflow: string): FinishedRun | { readonly reason: string } {
  const { event } = host
  const run = valueAt(event, 'workflow_run')
  if (host.eventName !== 'workflow_run') throw wrongEvent(`was started by ${host.eventName}`)
  const path = textAt(run, 'path')
  if (path !== workflow) return { reason: `The run is of ${path ?? 'no workflow'}, not of ${workflow}.` }
  if (textAt(run, 'event') !== 'pull_request') return { reason: 'The run was not started by a pull request.' }
  const conclusion = textAt(run, 'conclusion')
  if (conclusion !== 'success' && conclusion !== 'failure') return { reason: `The run ended as ${conclusion}.` }
  if (valueAt(run, 'repository', 'id') !== host.repository.id) throw wrongEvent('is about a run of another repository')
  const id = valueAt(run, 'id')
  const headSha = textAt(run, 'head_sha')
  const headBranch = textAt(run, 'head_branch')
  const headOwner = textAt(run, 'head_repository', 'owner', 'login')
  if (typeof id !== 'number' || headSha === undefined || headBranch === undefined || headOwner === undefined) {
    throw wrongEvent('has an event without the head of the run')
  }
  return { id, headSha, headBranch, headOwner }
}

function wrongEvent(what: string): ModelgateError {
  return new ModelgateError('POST_WRONG_EVENT', `This job ${what}.`, {
    advice:
      'Use `post-report` in a workflow with `on: workflow_run`, as in action-templates/workflows/post-report.yml.',
  })
}
