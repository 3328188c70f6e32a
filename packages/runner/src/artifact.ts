import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { readReportFiles } from './read-report-files.ts'
import type { FoundFile } from './read-report-files.ts'

/** An artifact of this run. */
export interface RunArtifact {
  readonly name: string
  /** `sha256:` of the archive, as the service states it. */
  readonly digest: string
}

/**
 * Uploads the files of a folder as an artifact of this run. An artifact of that name from a former attempt is replaced.
 *
 * @throws ModelgateError `ARTIFACT_UPLOAD_FAILED`
 */
export function uploadFolder(name: string, folder: string): Promise<RunArtifact> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return uploadFiles(name, files, folder)
}

/** As {@link uploadFolder}, with some of its files alone. */
export async function uploadFiles(name: string, files: string[], folder: string): Promise<RunArtifact> {
  // Loaded on demand: it is large, and most actions start without it.
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  const upload = () => client.uploadArtifact(name, files, folder)
  try {
    const { digest } = await upload().catch(async (error: unknown) => {
      if (!/already exists|conflict|409/iu.test(String(error))) throw error
      await client.deleteArtifact(name)
      return upload()
    })
    return { name, digest: digest === undefined ? '' : `sha256:${digest.replace(/^sha256:/u, '')}` }
  } catch (cause) {
    throw new ModelgateError('ARTIFACT_UPLOAD_FAILED', `The artifact ${name} could not be uploaded: ${reason(cause)}`, {
      advice: 'GitHub Enterprise Server has no such artifact service; use one job for everything there.',
      cause,
    })
  }
}

/**
 * Downloads an artifact of this run into a folder. Its content was made by another job and is foreign data.
 *
 * @param announced its digest, as the job that uploaded it handed on; any job of a run can replace an artifact of any other
 * @throws ModelgateError `ARTIFACT_REPLACED` for other bytes than announced; `ARTIFACT_MISSING`, also when the bytes are not those the service recorded
 */
export async function downloadArtifact(name: string, folder: string, announced?: string): Promise<RunArtifact> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  try {
    const { artifact } = await client.getArtifact(name)
    if (announced !== undefined && artifact.digest !== announced) throw replaced(name, announced, artifact.digest)
    const expected = artifact.digest === undefined ? {} : { expectedHash: artifact.digest }
    const { digestMismatch } = await client.downloadArtifact(artifact.id, { path: folder, ...expected })
    if (digestMismatch === true) throw new Error('its bytes are not those that were uploaded')
    return { name, digest: artifact.digest ?? '' }
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause
    throw new ModelgateError('ARTIFACT_MISSING', `The artifact ${name} could not be downloaded: ${reason(cause)}`, {
      advice: 'Run the job that uploads it before this one and name it under `needs:`.',
      cause,
    })
  }
}

function replaced(name: string, announced: string, found = 'no digest'): ModelgateError {
  return new ModelgateError(
    'ARTIFACT_REPLACED',
    `The artifact ${name} has ${found}, and the job that uploaded it announced ${announced}: another job replaced it.`,
    { advice: 'Look at what else uploads an artifact of that name in this workflow, and give the two other names.' },
  )
}

/** An artifact with reports is far smaller; a larger one of that name is something else. */
const MAX_ARTIFACT_BYTES = 16 * 1024 * 1024

/**
 * Downloads every artifact of this run that keeps a report (`report-artifact`). Their bytes were written by other
 * jobs, perhaps by code of a pull request; only what a job announced through `needs` may count.
 *
 * @param temp a folder for the files
 * @returns the files by name of the artifact
 */
export async function downloadReports(temp: string): Promise<ReadonlyMap<string, readonly FoundFile[]>> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  const root = mkdtempSync(join(temp, 'modelgate-reports-'))
  const kept = new Map<string, readonly FoundFile[]>()
  try {
    const { artifacts } = await client.listArtifacts({ latest: true })
    for (const [index, { name, size }] of artifacts.entries()) {
      if (!name.startsWith('modelgate-report') || size > MAX_ARTIFACT_BYTES) continue
      const folder = join(root, String(index))
      await downloadArtifact(name, folder)
      kept.set(name, await readReportFiles(folder))
    }
    return kept
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
