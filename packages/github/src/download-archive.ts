import type { ModelgateError } from '@modelgate/kernel'
import type { GitHubClient } from './create-client.ts'
import type { RepositoryRef } from './repository-ref.ts'

/** An artifact as the API lists it. */
export interface ListedArtifact {
  readonly id: number
  readonly size_in_bytes: number
}

/**
 * Downloads the archive of an artifact into memory. Its content is foreign.
 *
 * @param limit bytes that the archive may have
 * @param refuse the error for an archive that is too large or none at all, with the reason
 */
export async function downloadArchive(
  client: GitHubClient,
  { owner, repo }: RepositoryRef,
  { id, size_in_bytes: size }: ListedArtifact,
  { limit, refuse }: { readonly limit: number; readonly refuse: (why: string) => ModelgateError },
): Promise<Uint8Array> {
  if (size > limit) throw refuse(`it has ${size} bytes; ${limit} are allowed.`)
  const { data } = await client.rest.actions.downloadArtifact({ owner, repo, artifact_id: id, archive_format: 'zip' })
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  throw refuse('GitHub answered with something else than an archive.')
}
