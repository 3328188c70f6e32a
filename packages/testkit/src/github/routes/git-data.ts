import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError, notFound } from '../api-error.ts'
import { changeRef } from '../change-ref.ts'
import { commitEnvironment, git, gitBytes, readRef, resolveCommit, tryGit } from '../git.ts'

import { gitCommitJson } from '../json/commit-json.ts'
import { nodeId } from '../json/user-json.ts'
import { personOf } from './person-of.ts'
import { noreply } from '../pull-refs.ts'
import { readCommit } from '../read-commits.ts'
import { created, ok, repositoryRoute, type Route } from '../route.ts'
import type { Repository } from '../state.ts'
import { repositoryApiUrl, WEB_FLOW, type World } from '../world.ts'

/** GitHub cuts a listing above this many entries. */
const TREE_ENTRIES = 100_000
/** GitHub's largest blob, in bytes. */
const BLOB_BYTES = 100 * 1024 * 1024

export const GIT_DATA_ROUTES: readonly Route[] = [
  repositoryRoute(
    'GET /repos/{owner}/{repo}/git/ref/{ref}',
    ['contents:read'],
    async ({ world, repository, input }) => {
      const sha = await readLagging(world, repository, `refs/${input.ref}`)
      if (sha === undefined) throw notFound()
      return ok(await refJson(world, repository, `refs/${input.ref}`, sha))
    },
  ),

  repositoryRoute(
    'POST /repos/{owner}/{repo}/git/refs',
    ['contents:write'],
    async ({ world, repository, caller, input }) => {
      const { ref, sha } = input
      if (!/^refs\/[^/]+\/./.test(ref))
        throw new ApiError(422, 'Reference name must start with refs/ and have two slashes')
      if ((await tryGit(repository.directory, ['check-ref-format', ref])) === undefined) {
        throw new ApiError(422, `${ref} is not a valid ref name.`)
      }
      if ((await resolveCommit(repository.directory, sha)) === undefined)
        throw new ApiError(422, 'Object does not exist')
      await changeRef(world, repository, caller, { ref, after: sha, create: true, force: false })
      return created(await refJson(world, repository, ref, sha))
    },
  ),

  repositoryRoute(
    'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
    ['contents:write'],
    async ({ world, repository, caller, input }) => {
      const { sha, force = false } = input
      const ref = `refs/${input.ref}`
      if ((await resolveCommit(repository.directory, sha)) === undefined)
        throw new ApiError(422, 'Object does not exist')
      await changeRef(world, repository, caller, { ref, after: sha, create: false, force })
      return ok(await refJson(world, repository, ref, sha))
    },
  ),

  repositoryRoute('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', ['contents:read'], async (call) => {
    const { world, repository, input } = call
    if ((await objectType(repository, input.commit_sha)) !== 'commit') throw notFound()
    return ok(gitCommitJson(world, repository, await readCommit(repository.directory, input.commit_sha)))
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/git/commits', ['contents:write'], async (call) => {
    const { world, repository, caller, input } = call
    const { directory } = repository
    if ((await objectType(repository, input.tree)) !== 'tree') throw new ApiError(422, 'Tree SHA does not exist')
    const parents = input.parents ?? []
    for (const parent of parents) {
      if ((await objectType(repository, parent)) !== 'commit')
        throw new ApiError(422, 'Parent SHA does not exist or is not a commit object')
    }
    const own = input.author === undefined && input.committer === undefined
    const user = personOf(caller)
    const author = input.author ?? noreply(user)
    // GitHub commits and signs in its own name what an app sends without names of its own.
    const fallback = own && caller.kind === 'job' ? WEB_FLOW : author
    const { name = fallback.name, email = fallback.email } = input.committer ?? {}
    const authored = input.author?.date === undefined ? world.clock() : new Date(input.author.date)
    const committed = input.committer?.date === undefined ? authored : new Date(input.committer.date)
    const sha = await git(
      directory,
      ['commit-tree', input.tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
      {
        input: input.message,
        env: commitEnvironment(author, { name, email }, authored, committed),
      },
    )
    if (own && caller.kind === 'job') repository.verifiedCommits.add(sha)
    return created(gitCommitJson(world, repository, await readCommit(directory, sha)))
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', ['contents:read'], async (call) => {
    const { world, repository, input } = call
    const { directory } = repository
    const tree = await tryGit(directory, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${input.tree_sha}^{tree}`,
    ])
    if (tree === undefined) throw notFound()
    // Any value of `recursive`, even "false", asks for the whole tree.
    const listing = await listTree(world, repository, tree, input.recursive !== undefined)
    return ok(listing)
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/git/trees', ['contents:write'], async ({ world, repository, input }) => {
    const base = input.base_tree === undefined ? undefined : await treeOf(repository, input.base_tree)
    const tree = await writeTree(repository, base, input.tree)
    return created(await listTree(world, repository, tree, false))
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', ['contents:read'], async (call) => {
    const { world, repository, input, accept } = call
    if ((await objectType(repository, input.file_sha)) !== 'blob') throw notFound()
    const bytes = await gitBytes(repository.directory, ['cat-file', 'blob', input.file_sha])
    if (accept.includes('raw'))
      return { status: 200, raw: { type: 'application/vnd.github.v3.raw; charset=utf-8', bytes } }
    return ok({
      sha: input.file_sha,
      node_id: nodeId('B', input.file_sha),
      size: bytes.length,
      url: `${repositoryApiUrl(world, repository)}/git/blobs/${input.file_sha}`,
      content: base64Lines(bytes),
      encoding: 'base64',
    })
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/git/blobs', ['contents:write'], async ({ world, repository, input }) => {
    const bytes = Buffer.from(input.content, input.encoding === 'base64' ? 'base64' : 'utf8')
    if (bytes.length > BLOB_BYTES) throw new ApiError(422, 'Your input is too large')
    const sha = await writeBlob(repository, bytes)
    return created({ sha, url: `${repositoryApiUrl(world, repository)}/git/blobs/${sha}` })
  }),
]

/** Base64 in lines of 60, as GitHub writes it. */
export function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{60}/g, '$&\n') + (bytes.length > 0 ? '\n' : '')
}

export async function writeBlob(repository: Repository, bytes: Uint8Array | string): Promise<string> {
  return await git(repository.directory, ['hash-object', '-w', '--stdin'], { input: bytes })
}

export interface TreeChange {
  readonly path?: string
  readonly mode?: string
  /** Null removes the path. */
  readonly sha?: string | null
  readonly content?: string
}

/** A tree with the changes made on another one, through an index of its own. */
export async function writeTree(
  repository: Repository,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const { directory } = repository
  const index = join(directory, `index-${randomUUID()}`)
  const env = { GIT_INDEX_FILE: index }
  try {
    if (base !== undefined) await git(directory, ['read-tree', base], { env })
    const lines: string[] = []
    for (const { path = '', mode = '100644', sha, content } of changes) {
      if (!isTreePath(path)) throw new ApiError(422, 'tree.path contains a malformed path component')
      if (sha === null) {
        lines.push(`0 ${'0'.repeat(40)}\t${path}`)
        continue
      }
      const object = sha ?? (content === undefined ? undefined : await writeBlob(repository, content))
      if (object === undefined) throw new ApiError(422, 'Must supply either tree.sha or tree.content')
      if ((await objectType(repository, object)) === undefined)
        throw new ApiError(422, `tree.sha ${object} is not a valid object`)
      lines.push(`${mode} ${object}\t${path}`)
    }
    await git(directory, ['update-index', '-z', '--index-info'], {
      env,
      input: lines.map((line) => `${line}\0`).join(''),
    })
    return await git(directory, ['write-tree'], { env })
  } finally {
    await rm(index, { force: true })
  }
}

function isTreePath(path: string): boolean {
  return (
    path !== '' &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git')
  )
}

async function treeOf(repository: Repository, revision: string): Promise<string> {
  const tree = await tryGit(repository.directory, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{tree}`,
  ])
  if (tree === undefined) throw new ApiError(422, 'base_tree is not a valid tree oid')
  return tree
}

async function objectType(repository: Repository, sha: string): Promise<string | undefined> {
  return /^[0-9a-f]{40}$/.test(sha) ? await tryGit(repository.directory, ['cat-file', '-t', sha]) : undefined
}

async function listTree(world: World, repository: Repository, tree: string, recursive: boolean) {
  const api = `${repositoryApiUrl(world, repository)}/git`
  const listing = await gitBytes(repository.directory, [
    'ls-tree',
    '-l',
    '-z',
    ...(recursive ? ['-r', '-t'] : []),
    tree,
  ])
  const entries = listing
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [facts = '', path = ''] = line.split('\t')
      const [mode = '', type = '', sha = '', size = '-'] = facts.split(/ +/)
      return {
        path,
        mode,
        type,
        sha,
        ...(size === '-' ? {} : { size: Number(size) }),
        ...(type === 'commit' ? {} : { url: `${api}/${type}s/${sha}` }),
      }
    })
  return {
    sha: tree,
    url: `${api}/trees/${tree}`,
    tree: entries.slice(0, TREE_ENTRIES),
    truncated: entries.length > TREE_ENTRIES,
  }
}

/** The ref as a replica sees it: behind the truth for as many reads as the test has asked for. */
async function readLagging(world: World, repository: Repository, ref: string): Promise<string | undefined> {
  const lag = world.lags.get(`${repository.id}:${ref}`)
  if (lag !== undefined && lag.reads > 0) {
    lag.reads -= 1
    return lag.sha ?? undefined
  }
  return await readRef(repository.directory, ref)
}

async function refJson(world: World, repository: Repository, ref: string, sha: string) {
  const api = `${repositoryApiUrl(world, repository)}/git`
  const type = (await objectType(repository, sha)) ?? 'commit'
  return {
    ref,
    node_id: nodeId('REF', ref),
    url: `${api}/${ref}`,
    object: { type, sha, url: `${api}/${type}s/${sha}` },
  }
}
