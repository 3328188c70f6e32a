import { gitTree } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { apiTree } from '@modelgate/github'
import type { GitHubClient, RepositoryRef } from '@modelgate/github'

/** A commit from the local clone where it has it, else through the API: a shallow checkout suffices. */
export async function openCommit(
  client: GitHubClient,
  repository: RepositoryRef,
  commit: string,
  { workspace, temp }: { readonly workspace: string; readonly temp: string },
): Promise<FileTree> {
  try {
    return await gitTree(workspace, commit, { temp })
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error
    return apiTree(client, { ...repository, commit, temp })
  }
}
