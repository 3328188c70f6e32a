import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sameText, sign } from './runtime-token.ts'
import { readAll } from './twirp.ts'

/** Bytes on their way in. `digest` is empty until they are complete; then nothing can change them. */
export interface Blob {
  readonly file: string
  readonly blocks: Map<string, Buffer>
  size: number
  /** `sha256:<hex>` */
  digest: string
}

/** Signed addresses for uploads and downloads, with the block protocol that GitHub's client speaks. */
export interface BlobStore {
  readonly uploadUrl: (id: string) => string
  /** An address from which a finished file can be had under a name. */
  readonly downloadUrl: (name: string, file: string) => string
  readonly handle: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>
}

/** Serves the paths below `prefix`; `find` gives the blob of an upload. */
export function createBlobStore(options: {
  readonly prefix: string
  readonly key: Buffer
  readonly origin: () => string
  readonly find: (id: string) => Blob | undefined
}): BlobStore {
  const { prefix, key, origin } = options
  const signed = (path: string) => `${origin()}${path}?sig=${encodeURIComponent(sign(path, key))}`
  return {
    uploadUrl: (id) => signed(`${prefix}${id}`),
    downloadUrl: (name, file) =>
      signed(`${prefix}${Buffer.from(file).toString('base64url')}/${encodeURIComponent(name)}`),
    handle: async (request, response, url) => {
      if (!sameText(url.searchParams.get('sig') ?? '', sign(url.pathname, key)))
        return void response.writeHead(403).end()
      const [id = '', name] = url.pathname.slice(prefix.length).split('/')
      const blob = options.find(id)
      if (request.method === 'PUT' && blob !== undefined) return receive(request, response, blob, url.searchParams)
      if (request.method !== 'GET' || name === undefined) return void response.writeHead(404).end()
      return send(response, Buffer.from(id, 'base64url').toString('utf8'), name)
    },
  }
}

/** The block blob protocol: blocks by id, then the list that orders them; a small blob may come in one piece. */
async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  blob: Blob,
  query: URLSearchParams,
): Promise<void> {
  const bytes = await readAll(request)
  const end = (status: number) => {
    response.writeHead(status, {
      'x-ms-request-id': randomUUID(),
      'x-ms-version': '2026-02-06',
      etag: `"${randomUUID()}"`,
    })
    response.end()
  }
  if (blob.digest !== '') return end(409)
  const kind = query.get('comp')
  if (kind === 'block') {
    blob.blocks.set(query.get('blockid') ?? '', bytes)
    return end(201)
  }
  const ids = [...bytes.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/gu)].map(([, id]) => id ?? '')
  const blocks = ids.flatMap((id) => blob.blocks.get(id) ?? [])
  if (kind === 'blocklist' && blocks.length < ids.length) return end(400)
  const whole = kind === 'blocklist' ? Buffer.concat(blocks) : bytes
  await writeFile(blob.file, whole)
  blob.blocks.clear()
  blob.size = whole.byteLength
  blob.digest = `sha256:${createHash('sha256').update(whole).digest('hex')}`
  return end(201)
}

async function send(response: ServerResponse, file: string, name: string): Promise<void> {
  const { size } = await stat(file)
  response.writeHead(200, {
    'content-type': name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream',
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  })
  createReadStream(file).pipe(response)
}
