import { ApiError, notFound } from '../api-error.ts'
import { git, gitBytes, resolveCommit, tryGit } from '../git.ts'
import { base64Lines } from '../read-object.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'
import type { Repository } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'

/** Above this GitHub leaves the content out of the JSON answer. */
const INLINE_BYTES = 1024 * 1024
/** Above this GitHub gives no content at all. */
const RAW_BYTES = 100 * 1024 * 1024

export const CONTENT_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/contents/{path}', ['contents:read'], async (call) => {
    const { world, repository, input, accept } = call
    const { directory } = repository
    const ref = input.ref ?? repository.defaultBranch
    const commit = await resolveCommit(directory, ref)
    if (commit === undefined) throw new ApiError(404, `No commit found for the ref ${ref}`)
    const path = input.path.replaceAll(/^\/+|\/+$/g, '')
    const object = await tryGit(directory, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${commit}:${path}`,
    ])
    if (object === undefined) throw notFound()
    if ((await git(directory, ['cat-file', '-t', object])) === 'tree') {
      return ok(await listFolder(world, repository, object, path, ref))
    }
    const size = Number(await git(directory, ['cat-file', '-s', object]))
    if (size > RAW_BYTES) throw new ApiError(403, 'This API returns blobs up to 100 MB in size.')
    const bytes = await gitBytes(directory, ['cat-file', 'blob', object])
    if (accept.includes('raw'))
      return { status: 200, raw: { type: 'application/vnd.github.v3.raw; charset=utf-8', bytes } }
    const inline = size <= INLINE_BYTES
    return ok({
      ...entryJson(world, repository, { path, sha: object, type: 'file', size, ref }),
      content: inline ? base64Lines(bytes) : '',
      encoding: inline ? 'base64' : 'none',
    })
  }),
]

async function listFolder(world: World, repository: Repository, tree: string, path: string, ref: string) {
  const listing = await gitBytes(repository.directory, ['ls-tree', '-l', '-z', tree])
  return listing
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [facts = '', name = ''] = line.split('\t')
      const [mode = '', kind = '', sha = '', size = '-'] = facts.split(/ +/)
      const type = kind === 'tree' ? 'dir' : mode === '120000' ? 'symlink' : kind === 'commit' ? 'submodule' : 'file'
      const whole = path === '' ? name : `${path}/${name}`
      return entryJson(world, repository, { path: whole, sha, type, size: size === '-' ? 0 : Number(size), ref })
    })
}

function entryJson(
  world: World,
  repository: Repository,
  entry: {
    readonly path: string
    readonly sha: string
    readonly type: string
    readonly size: number
    readonly ref: string
  },
) {
  const encoded = entry.path.split('/').map(encodeURIComponent).join('/')
  const api = repositoryApiUrl(world, repository)
  const web = repositoryWebUrl(world, repository)
  const url = `${api}/contents/${encoded}?ref=${encodeURIComponent(entry.ref)}`
  const isFolder = entry.type === 'dir'
  const gitUrl = `${api}/git/${isFolder ? 'trees' : 'blobs'}/${entry.sha}`
  const html = `${web}/${isFolder ? 'tree' : 'blob'}/${entry.ref}/${encoded}`
  return {
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    size: entry.size,
    url,
    html_url: html,
    git_url: gitUrl,
    download_url: isFolder ? null : `${web}/raw/${entry.ref}/${encoded}`,
    type: entry.type,
    _links: { self: url, git: gitUrl, html },
  }
}
