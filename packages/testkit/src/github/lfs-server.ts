import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textAnswer, type Answer } from './answer.ts'
import type { GitRequest } from './git-server.ts'
import { allows, canSee } from './identity.ts'
import { findRepository, type World } from './world.ts'

const LFS_PATH = /^\/([^/]+)\/([^/]+)\.git\/info\/lfs\/objects\/(batch|[0-9a-f]{64})$/

export function isLfsPath(path: string): boolean {
  return LFS_PATH.test(path)
}

/**
 * Serves downloads by the Batch API of Git LFS (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md). The
 * objects lie below `lfs/objects` of the repository, where git-lfs keeps them in a clone. Reading needs `contents: read`.
 */
export async function serveLfs(world: World, { request, caller, url, body }: GitRequest): Promise<Answer> {
  const [, owner = '', name = '', asked = ''] = LFS_PATH.exec(url.pathname) ?? []
  const repository = findRepository(world, owner, name)
  if (caller === undefined || repository === undefined || !canSee(caller, repository)) return say(404, 'Not Found')
  if (!allows(caller, repository, ['contents:read'])) return say(403, 'Forbidden')
  const read = (oid: string) => {
    return readFile(join(repository.directory, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid)).catch(() => null)
  }
  if (asked !== 'batch') {
    const bytes = await read(asked)
    const type = { 'content-type': 'application/octet-stream' }
    return bytes === null ? say(404, 'Object does not exist') : { status: 200, headers: type, body: bytes }
  }
  const objects: object[] = []
  for (const [oid = '', size] of listObjects(body.toString('utf8'))) {
    const missing = { error: { code: 404, message: 'Object does not exist' } }
    const href = `${world.origin}${url.pathname.replace('batch', oid)}`
    const found = { actions: { download: { href, header: { authorization: request.headers.authorization } } } }
    objects.push({ oid, size: Number(size), ...((await read(oid)) === null ? missing : found) })
  }
  const type = { 'content-type': 'application/vnd.git-lfs+json' }
  return { status: 200, headers: type, body: JSON.stringify({ transfer: 'basic', objects }) }
}

function say(status: number, message: string): Answer {
  return textAnswer(status, JSON.stringify({ message }), { 'content-type': 'application/vnd.git-lfs+json' })
}

/** Digests and sizes of the objects that a batch asks for. */
function listObjects(body: string): readonly (readonly string[])[] {
  return [...body.matchAll(/\{"oid":"([0-9a-f]{64})","size":(\d+)\}/gu)].map(([, ...parts]) => parts)
}
