import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { digestFile } from '@modelgate/artifacts'
import type { LfsPointer } from '@modelgate/artifacts'
import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import type { RepositoryRef } from './repository-ref.ts'

/** A repository whose Git LFS files are asked for. */
export interface LfsPlace extends RepositoryRef {
  /** `https://github.com`; without a slash at the end. */
  readonly serverUrl: string
  readonly token: string
  /** A folder for what is fetched. */
  readonly temp: string
}

/** The disk of a hosted runner holds 14 GB; whoever has more room fetches larger files in a step of their own. */
const MAX_BYTES = 8 * 1024 ** 3

/** What takes longer belongs into a step that people can see waiting. */
const PATIENCE_MS = 600_000

/**
 * The content of a Git LFS file from the server of the repository, by the Batch API
 * (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md). Only bytes with the pointer's digest are kept.
 *
 * @returns a path on this machine; the same content is fetched once
 * @throws ModelgateError `LFS_CONTENT_NOT_FETCHED` with the reason
 */
export async function fetchLfsObject({ digest, size }: LfsPointer, place: LfsPlace): Promise<string> {
  const folder = join(place.temp, 'lfs')
  const target = join(folder, digest.replace(/^sha256:/u, ''))
  const draft = `${target}.${randomUUID()}`
  try {
    if (size > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes are not fetched`)
    if ((await digestFile(target).catch(() => null)) === digest) return target
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const { href, headers } = await askForDownload({ digest, size }, place, signal)
    const response = await fetch(href, { headers, signal })
    if (!response.ok || response.body === null) throw new Error(`the store answered HTTP ${response.status}`)
    await mkdir(folder, { recursive: true })
    // Opened before anything can fail: a stream that opens by itself may make the file after it was removed.
    const file = (await open(draft, 'wx')).createWriteStream()
    await pipeline(response.body, (chunks: AsyncIterable<Uint8Array>) => atMost(chunks, size), file)
    if ((await digestFile(draft)) !== digest) throw new Error('the store gave other bytes')
    await rename(draft, target)
    return target
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ModelgateError('LFS_CONTENT_NOT_FETCHED', `The Git LFS content ${digest} cannot be fetched: ${why}.`, {
      advice: 'Push it with `git lfs push`, give the job `contents: read`, or check out with `lfs: true`.',
      cause,
    })
  } finally {
    await rm(draft, { force: true })
  }
}

/** Where the bytes are, and what to say to get them. */
async function askForDownload({ digest, size }: LfsPointer, place: LfsPlace, signal: AbortSignal) {
  const { serverUrl, owner, repo, token } = place
  const oid = digest.replace(/^sha256:/u, '')
  const type = 'application/vnd.git-lfs+json'
  const response = await fetch(`${serverUrl}/${owner}/${repo}.git/info/lfs/objects/batch`, {
    method: 'POST',
    headers: {
      accept: type,
      'content-type': type,
      authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
    },
    body: JSON.stringify({
      operation: 'download',
      transfers: ['basic'],
      objects: [{ oid, size }],
      hash_algo: 'sha256',
    }),
    signal,
  })
  if (!response.ok) throw new Error(`${serverUrl} answered HTTP ${response.status}`)
  const answer: unknown = await response.json()
  const href = textAt(answer, 'objects', '0', 'actions', 'download', 'href')
  if (href === undefined) {
    throw new Error(textAt(answer, 'objects', '0', 'error', 'message') ?? `${serverUrl} does not say where it is`)
  }
  const given = Object.entries(Object(valueAt(answer, 'objects', '0', 'actions', 'download', 'header') ?? {}))
  return { href, headers: given.map(([name, value]): [string, string] => [name, String(value)]) }
}

async function* atMost(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let rest = size
  for await (const chunk of chunks) {
    rest -= chunk.length
    if (rest < 0) throw new Error('the store gave more bytes')
    yield chunk
  }
}
