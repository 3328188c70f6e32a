import type { GitHubClient } from './create-client.ts'
import { explainApiError } from './explain-api-error.ts'
import type { RepositoryRef } from './repository-ref.ts'

/** One file of a pull request's diff. */
export interface ChangedFile {
  readonly path: string
  /** Where it was before, when it moved. */
  readonly previousPath?: string
  readonly status: string
  /** Lines of the new version that the diff shows: only these can carry a comment. Empty for binary or huge files. */
  readonly lines: ReadonlySet<number>
}

/** GitHub lists this many files of a pull request and is silent about the rest (REST API, “List pull requests files”). */
export const LISTED_FILES = 3000

/** The files a pull request changes, all pages, at most {@link LISTED_FILES}. */
export async function changedFiles(
  client: GitHubClient,
  { owner, repo, pull }: RepositoryRef & { readonly pull: number },
): Promise<readonly ChangedFile[]> {
  try {
    const files = await client.paginate(client.rest.pulls.listFiles, {
      owner,
      repo,
      pull_number: pull,
      per_page: 100,
    })
    return files.map(toChangedFile)
  } catch (error) {
    throw explainApiError(error, { to: `list the files of pull request ${pull}`, permission: 'pull-requests: read' })
  }
}

/** GitHub compares at most so many files and is silent about the rest (REST API, “Compare two commits”). */
export const COMPARED_FILES = 300

/** The files that a commit changes since it parted from another one, at most {@link COMPARED_FILES}. */
export async function comparedFiles(
  client: GitHubClient,
  { owner, repo, base, head }: RepositoryRef & { readonly base: string; readonly head: string },
): Promise<readonly ChangedFile[]> {
  try {
    const basehead = `${base}...${head}`
    const { data } = await client.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })
    return (data.files ?? []).map(toChangedFile)
  } catch (error) {
    throw explainApiError(error, { to: `compare ${head.slice(0, 12)} with its base`, permission: 'contents: read' })
  }
}

interface ListedFile {
  readonly filename: string
  readonly previous_filename?: string
  readonly status: string
  readonly patch?: string
}

function toChangedFile({ filename, previous_filename: previousPath, status, patch }: ListedFile): ChangedFile {
  return {
    path: filename,
    ...(previousPath === undefined ? {} : { previousPath }),
    status,
    lines: linesOfPatch(patch ?? ''),
  }
}

/** The lines of the new version that a unified diff shows, added and context alike, counted from 1. */
export function linesOfPatch(patch: string): ReadonlySet<number> {
  const lines = new Set<number>()
  let next = 0
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/u.exec(line)
    if (hunk !== null) next = Number(hunk[1])
    else if (line.startsWith('+') || line.startsWith(' ')) lines.add(next++)
  }
  return lines
}
