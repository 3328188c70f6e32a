import { createReport, valueAt } from '@modelgate/kernel'
import { listEnvironments } from '@modelgate/github'
import type { GateReport } from '@modelgate/kernel'
import { readYaml } from '@modelgate/manifest'
import { examineNames, readWorkflowSetup } from '@modelgate/promotion'
import type { WorkflowSetup } from '@modelgate/promotion'
import type { Change } from './open-change.ts'

/**
 * A report on environments that the changed workflows name and the repository does not have, before a person waits for
 * one; null where there is none, or where the job may not list them.
 *
 * @param changed paths that the change touches
 */
export async function compareEnvironments(
  { connect, repository, subject: { head, environment, progress } }: Change,
  changed: ReadonlySet<string>,
): Promise<GateReport | null> {
  const workflows: WorkflowSetup[] = []
  for (const path of changed) {
    const bytes = /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path) ? await head.read(path) : null
    if (bytes !== null) workflows.push(readWorkflowSetup(path, readYaml(bytes, path, { quotedKeys: new Set() }).value))
  }
  if (workflows.every(({ jobs }) => jobs.every((job) => job.environment === null))) return null
  const known = await namesOf(connect, repository)
  if (known === null) {
    progress('The environments that workflows name are not compared: that takes `permissions: actions: read` here.')
    return null
  }
  const findings = examineNames(workflows, known, 'warning')
  const [first] = findings
  return first ? createReport({ gate: 'doctor', verdict: 'warn', reasonCode: first.code, findings, environment }) : null
}

/** Names of the repository's environments; null: the job may not know them. */
async function namesOf(
  connect: Change['connect'],
  repository: Change['repository'],
): Promise<readonly string[] | null> {
  try {
    return (await listEnvironments(await connect(), repository)).map(({ name }) => name)
  } catch (error) {
    const status = valueAt(error, 'status')
    if (status === 403 || status === 404) return null
    throw error
  }
}
