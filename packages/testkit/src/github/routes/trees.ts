import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError, notFound } from '../api-error.ts'
import { git, gitBytes, tryGit } from '../git.ts'
import { objectType, writeBlob } from '../read-object.ts'
import { created, ok, repositoryRoute, type Route } from '../route.ts'
import type { Repository } from '../state.ts'
import { repositoryApiUrl, type World } from '../world.ts'

/** GitHub cuts a listing above this many entries. */
const TREE_ENTRIES = 100_000
export const TREE_ROUTES: readonly Route[] = [
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
]

interface TreeChange {
  readonly path?: string
  readonly mode?: string
  /** Null removes the path. */
  readonly sha?: string | null
  readonly content?: string
}

/** A tree with the changes made on another one, through an index of its own. */
async function writeTree(
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
      if (sha === undefined && content === undefined) {
        throw new ApiError(422, 'Must supply either tree.sha or tree.content')
      }
      if (sha !== undefined && (await objectType(repository, sha)) === undefined) {
        throw new ApiError(422, `tree.sha ${sha} is not a valid object`)
      }
      const object = sha ?? (await writeBlob(repository, content ?? ''))
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
