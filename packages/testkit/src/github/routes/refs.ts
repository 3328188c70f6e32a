import { ApiError, notFound } from '../api-error.ts'
import { changeRef } from '../change-ref.ts'
import { readRef, resolveCommit, tryGit } from '../git.ts'
import { nodeId } from '../json/user-json.ts'
import { objectType } from '../read-object.ts'
import { created, ok, repositoryRoute, type Route } from '../route.ts'
import type { Repository } from '../state.ts'
import { repositoryApiUrl, type World } from '../world.ts'

export const REF_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/git/ref/{ref}', ['contents:read'], async (call) => {
    const { world, repository, input } = call
    const ref = `refs/${input.ref}`
    const sha = await readLagging(world, repository, ref)
    if (sha === undefined) throw notFound()
    return ok(refJson(world, repository, ref, sha, (await objectType(repository, sha)) ?? 'commit'))
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/git/refs', ['contents:write'], async (call) => {
    const { world, repository, caller, input } = call
    const { ref, sha } = input
    if (!/^refs\/[^/]+\/./.test(ref)) {
      throw new ApiError(422, 'Reference name must start with refs/ and have two slashes')
    }
    if ((await tryGit(repository.directory, ['check-ref-format', ref])) === undefined) {
      throw new ApiError(422, `${ref} is not a valid ref name.`)
    }
    await demandCommit(repository, sha)
    await changeRef(world, repository, caller, { ref, after: sha, create: true, force: false })
    return created(refJson(world, repository, ref, sha, (await objectType(repository, sha)) ?? 'commit'))
  }),

  repositoryRoute('PATCH /repos/{owner}/{repo}/git/refs/{ref}', ['contents:write'], async (call) => {
    const { world, repository, caller, input } = call
    const { sha, force = false } = input
    const ref = `refs/${input.ref}`
    await demandCommit(repository, sha)
    await changeRef(world, repository, caller, { ref, after: sha, create: false, force })
    return ok(refJson(world, repository, ref, sha, (await objectType(repository, sha)) ?? 'commit'))
  }),

  repositoryRoute('DELETE /repos/{owner}/{repo}/git/refs/{ref}', ['contents:write'], async (call) => {
    const { world, repository, caller, input } = call
    await changeRef(world, repository, caller, {
      ref: `refs/${input.ref}`,
      after: undefined,
      create: false,
      force: false,
    })
    return { status: 204 }
  }),
]

async function demandCommit(repository: Repository, sha: string): Promise<void> {
  if ((await resolveCommit(repository.directory, sha)) === undefined) throw new ApiError(422, 'Object does not exist')
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

function refJson(world: World, repository: Repository, ref: string, sha: string, type: string) {
  const api = `${repositoryApiUrl(world, repository)}/git`
  return {
    ref,
    node_id: nodeId('REF', ref),
    url: `${api}/${ref}`,
    object: { type, sha, url: `${api}/${type}s/${sha}` },
  }
}
