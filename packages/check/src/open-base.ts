import { findLfsObject, gitTree } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { apiTree, fetchLfsObject } from '@modelgate/github'
import type { Connect, RepositoryRef } from '@modelgate/github'
import { fetchCommit } from './fetch-commit.ts'

/** Where a job may look for a commit. */
export interface CommitPlace {
  readonly workspace: string
  readonly temp: string
  /** Where the clone came from. */
  readonly remote: { readonly serverUrl: string; readonly token: string }
}

/**
 * A commit from the local clone where it has it, else fetched with git, else through the API, a request for each file: a
 * shallow checkout suffices, and it stays as it was.
 */
export async function openCommit(
  connect: Connect,
  repository: RepositoryRef,
  commit: string,
  place: CommitPlace,
): Promise<FileTree> {
  const { workspace, temp, remote } = place
  const local = await tryTree(workspace, commit, temp)
  if (local !== null) return withLfs(local, repository, place)
  const fetched = await fetchCommit({ ...repository, ...remote, commit, workspace, temp })
  const tree = fetched === null ? null : await tryTree(fetched, commit, temp)
  return withLfs(tree ?? apiTree(await connect(), { ...repository, commit, temp }), repository, place)
}

/** The same files, those of Git LFS with their content: from the clone where it has it, else from the server. */
export function withLfs(tree: FileTree, repository: RepositoryRef, { workspace, temp, remote }: CommitPlace): FileTree {
  return {
    ...tree,
    lfsObject: async (pointer) =>
      (await findLfsObject(workspace, pointer)) ?? fetchLfsObject(pointer, { ...repository, ...remote, temp }),
  }
}

async function tryTree(folder: string, commit: string, temp: string): Promise<FileTree | null> {
  try {
    return await gitTree(folder, commit, { temp })
  } catch (error) {
    if (error instanceof ModelgateError) return null
    throw error
  }
}
