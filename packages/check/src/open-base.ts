import { gitTree } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { apiTree } from '@modelgate/github'
import type { Connect, RepositoryRef } from '@modelgate/github'
import { fetchCommit } from './fetch-commit.ts'

/** Where a job may look for a commit. */
export interface CommitPlace {
  readonly workspace: string
  readonly temp: string
  /** Where to fetch it with git; absent: what the clone lacks comes through the API, a request for each file. */
  readonly remote?: { readonly serverUrl: string; readonly token: string }
}

/**
 * A commit from the local clone where it has it, else fetched with git, else through the API: a shallow checkout
 * suffices, and it stays as it was.
 */
export async function openCommit(
  connect: Connect,
  repository: RepositoryRef,
  commit: string,
  { workspace, temp, remote }: CommitPlace,
): Promise<FileTree> {
  const local = await tryTree(workspace, commit, temp)
  if (local !== null) return local
  const fetched = remote === undefined ? null : await fetchCommit({ ...repository, ...remote, commit, workspace, temp })
  const tree = fetched === null ? null : await tryTree(fetched, commit, temp)
  return tree ?? apiTree(await connect(), { ...repository, commit, temp })
}

async function tryTree(folder: string, commit: string, temp: string): Promise<FileTree | null> {
  try {
    return await gitTree(folder, commit, { temp })
  } catch (error) {
    if (error instanceof ModelgateError) return null
    throw error
  }
}
