import { memorySource, zipMembers } from '@modelgate/artifacts'
import { parseReports } from '@modelgate/evidence'
import { downloadArchive, explainApiError } from '@modelgate/github'
import type { GitHubClient, RepositoryRef } from '@modelgate/github'
import { ModelgateError } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'

/** A report of a large check with all its tables stays far below; packed it is smaller still. */
const MAX_BYTES = 16 * 1024 * 1024

/** An artifact of another run. */
export interface ForeignArtifact extends RepositoryRef {
  readonly run: number
  readonly artifact: string
}

/**
 * Fetches the reports that another run kept. The archive is hostile: it is read in memory, never unpacked to disk, and
 * must hold exactly one JSON file of bounded size; the page beside it is not looked at.
 *
 * @throws ModelgateError `REPORT_UNREADABLE`, `ZIP_INVALID`, `ARTIFACT_MISSING`
 */
export async function fetchReports(client: GitHubClient, place: ForeignArtifact): Promise<readonly GateReport[]> {
  const archive = await download(client, place)
  const name = `artifact ${place.artifact}`
  const members = zipMembers(memorySource(archive), name)
  const [only, ...others] = members.filter((member) => member.name.endsWith('.json'))
  const pages = members.filter((member) => member.name.endsWith('.html'))
  if (only === undefined || others.length > 0 || pages.length > 1 || members.length > 1 + pages.length)
    throw unreadable(name, `it holds ${members.length} files instead of one report and its page.`)
  if (only.bytes.length > MAX_BYTES)
    throw unreadable(name, `its report has ${only.bytes.length} bytes; ${MAX_BYTES} are allowed.`)
  const bytes = new Uint8Array(only.bytes.length)
  only.bytes.read(bytes, 0)
  return parseReports(decode(bytes, name), name)
}

async function download(client: GitHubClient, { owner, repo, run, artifact }: ForeignArtifact): Promise<Uint8Array> {
  try {
    const { data } = await client.rest.actions.listWorkflowRunArtifacts({ owner, repo, run_id: run, name: artifact })
    // A repeated attempt of the run keeps another one of the same name.
    const newest = data.artifacts.toSorted((a, b) => b.id - a.id)[0]
    if (newest === undefined) {
      throw new ModelgateError('ARTIFACT_MISSING', `The run ${run} kept no artifact ${artifact}.`, {
        advice: `Give \`check\` in that workflow \`report-artifact: ${artifact}\`.`,
      })
    }
    const refuse = (why: string) => unreadable(`artifact ${artifact}`, why)
    return await downloadArchive(client, { owner, repo }, newest, { limit: MAX_BYTES, refuse })
  } catch (error) {
    throw explainApiError(error, { to: `download the artifact ${artifact}`, permission: 'actions: read' })
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(name, 'its report is not UTF-8.')
  }
}

function unreadable(name: string, why: string): ModelgateError {
  return new ModelgateError('REPORT_UNREADABLE', `${name}: ${why}`, {
    advice: 'The report is what `report-artifact` keeps, one file, unchanged.',
  })
}
