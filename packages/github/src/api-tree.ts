import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FileTree } from '@modelgate/artifacts'
import type { GitHubClient } from './create-client.ts'
import { explainApiError } from './explain-api-error.ts'
import type { RepositoryRef } from './repository-ref.ts'

/** A commit behind the API. */
export interface ApiTreeOptions extends RepositoryRef {
  /** The full SHA, so that the tree cannot move while it is read. */
  readonly commit: string
  /** A folder for the files that are read by streaming. */
  readonly temp: string
}

/**
 * The files of a commit, read through the API by SHA: no clone, no credentials on disk. Listings and contents are
 * fetched once; of a Git LFS file it is the pointer.
 */
export function apiTree(client: GitHubClient, { owner, repo, commit, temp }: ApiTreeOptions): FileTree {
  let listing: Promise<ReadonlyMap<string, string>> | undefined
  const contents = new Map<string, Promise<Uint8Array>>()

  const blobs = () => (listing ??= listBlobs(client, { owner, repo }, commit))
  const read = async (path: string) => {
    const sha = (await blobs()).get(path)
    if (sha === undefined) return null
    const known = contents.get(sha) ?? readBlob(client, { owner, repo }, sha, path)
    contents.set(sha, known)
    return known
  }
  return {
    label: commit.slice(0, 12),
    commit,
    list: async () => [...(await blobs()).keys()].toSorted((a, b) => (a < b ? -1 : 1)),
    read,
    materialize: async (path) => {
      const bytes = await read(path)
      if (bytes === null) return null
      const folder = join(temp, 'api-tree')
      await mkdir(folder, { recursive: true })
      // Named by content: nothing of the foreign path but a plain extension, which readers choose formats by.
      const extension = /^\.[a-z0-9]{1,16}$/iu.exec(extname(path))?.[0] ?? ''
      const file = join(folder, `${createHash('sha256').update(bytes).digest('hex')}${extension}`)
      await writeFile(file, bytes)
      return file
    },
  }
}

async function listBlobs(
  client: GitHubClient,
  repository: RepositoryRef,
  commit: string,
): Promise<ReadonlyMap<string, string>> {
  const blobs = new Map<string, string>()
  // Folders still to be listed: one entry, unless GitHub cuts the recursive listing of a very large repository short.
  const pending: { readonly sha: string; readonly prefix: string }[] = [{ sha: commit, prefix: '' }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { sha, prefix } = next
    let tree = await getTree(client, repository, sha, true)
    if (tree.truncated) {
      tree = await getTree(client, repository, sha, false)
      for (const entry of tree.tree) {
        if (entry.type === 'tree') pending.push({ sha: entry.sha, prefix: `${prefix}${entry.path}/` })
      }
    }
    for (const { type, mode, path, sha: blob } of tree.tree) {
      // A symbolic link (mode 120000) is a blob too; its content is a path that nobody should follow.
      if (type === 'blob' && mode !== '120000') blobs.set(`${prefix}${path}`, blob)
    }
  }
  return blobs
}

async function getTree(client: GitHubClient, { owner, repo }: RepositoryRef, sha: string, recursive: boolean) {
  try {
    const { data } = await client.rest.git.getTree({
      owner,
      repo,
      tree_sha: sha,
      ...(recursive ? { recursive: 'true' } : {}),
    })
    return data
  } catch (error) {
    throw explainApiError(error, { to: `list the files of commit ${sha.slice(0, 12)}`, permission: 'contents: read' })
  }
}

async function readBlob(client: GitHubClient, { owner, repo }: RepositoryRef, sha: string, path: string) {
  try {
    const { data } = await client.rest.git.getBlob({ owner, repo, file_sha: sha })
    return new Uint8Array(Buffer.from(data.content, 'base64'))
  } catch (error) {
    throw explainApiError(error, { to: `read ${path}`, permission: 'contents: read' })
  }
}
