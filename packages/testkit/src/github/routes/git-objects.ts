import { ApiError, notFound } from '../api-error.ts'
import { commitEnvironment, git, gitBytes } from '../git.ts'
import { gitCommitJson } from '../json/commit-json.ts'
import { nodeId } from '../json/user-json.ts'
import { noreply } from '../pull-refs.ts'
import { readCommit } from '../read-commits.ts'
import { base64Lines, objectType, writeBlob } from '../read-object.ts'
import { created, ok, repositoryRoute, type Route } from '../route.ts'
import { repositoryApiUrl, WEB_FLOW } from '../world.ts'
import { personOf } from './person-of.ts'

/** GitHub's largest blob, in bytes. */
const BLOB_BYTES = 100 * 1024 * 1024

export const GIT_OBJECT_ROUTES: readonly Route[] = [
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

  // The object alone: until a ref names it, nobody sees the tag.
  repositoryRoute('POST /repos/{owner}/{repo}/git/tags', ['contents:write'], async (call) => {
    const { world, repository, caller, input } = call
    const { directory } = repository
    const type = await objectType(repository, input.object)
    if (type === undefined || type !== input.type) throw new ApiError(422, 'Object does not exist')
    const { name, email, date } = { ...noreply(personOf(caller)), ...input.tagger }
    const at = date === undefined ? world.clock() : new Date(date)
    const tagger = `tagger ${name} <${email}> ${Math.floor(at.getTime() / 1000)} +0000`
    const text = `object ${input.object}\ntype ${type}\ntag ${input.tag}\n${tagger}\n\n${input.message}\n`
    const sha = (await git(directory, ['mktag'], { input: text })).trim()
    const api = `${repositoryApiUrl(world, repository)}/git`
    return created({
      sha,
      node_id: nodeId('TA', sha),
      url: `${api}/tags/${sha}`,
      tag: input.tag,
      message: input.message,
      tagger: { name, email, date: at.toISOString() },
      object: { sha: input.object, type, url: `${api}/${type}s/${input.object}` },
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    })
  }),
]
