import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createRuntimeToken, readRuntimeToken, sameText, sign, type RuntimeScope } from './runtime-token.ts'

/** Where finished artifacts are kept, so that the REST API shows them. */
export interface ArtifactHost {
  /** Base address, known once the server listens. */
  readonly origin: () => string
  /** Folder for uploads. */
  readonly directory: string
  readonly clock: () => Date
  readonly record: (artifact: {
    readonly runId: number
    readonly name: string
    readonly size: number
    /** `sha256:<hex>` of the uploaded bytes. */
    readonly digest: string
    readonly file: string
    readonly expiresAt: Date
  }) => { readonly id: number; readonly createdAt: Date }
  readonly remove: (artifactId: number) => void
}

/** The results service of GitHub, as far as `@actions/artifact` uses it. */
export interface ArtifactService {
  /** Paths that the service answers. */
  readonly prefixes: readonly string[]
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** What the runner puts into the environment of a job's actions. */
  readonly runtimeOf: (job: {
    readonly runId: number
    readonly attempt: number
    readonly jobId: number
  }) => Readonly<Record<string, string>>
  /** A signed address of the bytes of a recorded file. */
  readonly downloadUrl: (name: string, file: string) => string
}

const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService/'
const BLOBS = '/_blobs/'
/** GitHub's default, in days. */
const RETENTION = 90

interface Upload {
  readonly run: string
  readonly job: string
  readonly name: string
  readonly file: string
  readonly mimeType: string
  readonly expiresAt: Date
  readonly blocks: Map<string, Buffer>
  size: number
  digest: string
  /** Set when the artifact is finished: it cannot change from then on. */
  finished: { readonly id: number; readonly createdAt: Date } | undefined
}

/** An answer that is no success, in the words of the Twirp protocol. */
class TwirpError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/**
 * Starts the artifact service: create, upload in blocks, finish, list, download, delete. Names are unique within an
 * attempt of a run, a finished artifact never changes, and the digest that the client states must be the bytes'.
 */
export function createArtifactService(host: ArtifactHost): ArtifactService {
  const key = randomBytes(32)
  const uploads = new Map<string, Upload>()

  const signed = (path: string) => `${host.origin()}${path}?sig=${encodeURIComponent(sign(path, key))}`
  const downloadUrl = (name: string, file: string) =>
    signed(`${BLOBS}${Buffer.from(file).toString('base64url')}/${encodeURIComponent(name)}`)
  const find = (run: string, name: string) =>
    [...uploads.values()].find((upload) => upload.run === run && upload.name === name)
  const finished = (run: string, name: string): Upload => {
    const upload = find(run, name)
    if (upload?.finished === undefined) throw new TwirpError(404, 'not_found', `artifact ${name} not found`)
    return upload
  }

  const create = async (scope: RuntimeScope, body: Body): Promise<object> => {
    const name = text(body, 'name')
    if (find(scope.run, name) !== undefined)
      throw new TwirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
    const folder = join(host.directory, 'artifacts')
    await mkdir(folder, { recursive: true })
    const id = randomUUID()
    const expires = body['expires_at']
    uploads.set(id, {
      run: scope.run,
      job: scope.job,
      name,
      file: join(folder, id),
      mimeType: typeof body['mime_type'] === 'string' ? body['mime_type'] : 'application/zip',
      expiresAt:
        typeof expires === 'string' ? new Date(expires) : new Date(host.clock().getTime() + RETENTION * 86_400_000),
      blocks: new Map(),
      size: 0,
      digest: '',
      finished: undefined,
    })
    return { ok: true, signed_upload_url: signed(`${BLOBS}${id}`) }
  }

  const finalize = (scope: RuntimeScope, body: Body): object => {
    const name = text(body, 'name')
    const upload = find(scope.run, name)
    if (upload === undefined || upload.digest === '')
      throw new TwirpError(404, 'not_found', `artifact ${name} was not uploaded`)
    if (upload.finished !== undefined)
      throw new TwirpError(409, 'already_exists', `artifact ${name} is finished already`)
    if (body['size'] !== String(upload.size))
      throw new TwirpError(400, 'invalid_argument', 'size does not match the upload')
    if (typeof body['hash'] === 'string' && body['hash'] !== upload.digest)
      throw new TwirpError(400, 'invalid_argument', 'hash does not match the upload')
    const { size, digest, file, expiresAt } = upload
    upload.finished = host.record({ runId: Number.parseInt(scope.run, 10), name, size, digest, file, expiresAt })
    return { ok: true, artifact_id: String(upload.finished.id) }
  }

  const list = (scope: RuntimeScope, body: Body): object => ({
    artifacts: [...uploads.values()].flatMap((upload) => {
      const { finished: end, name, run, job, size, digest } = upload
      const wanted = body['name_filter'] ?? name
      if (end === undefined || run !== scope.run || wanted !== name) return []
      if (body['id_filter'] !== undefined && body['id_filter'] !== String(end.id)) return []
      return [
        {
          workflow_run_backend_id: run,
          workflow_job_run_backend_id: job,
          database_id: String(end.id),
          name,
          size: String(size),
          created_at: end.createdAt.toISOString(),
          digest,
        },
      ]
    }),
  })

  const remove = (scope: RuntimeScope, body: Body): object => {
    const upload = finished(scope.run, text(body, 'name'))
    for (const [id, known] of uploads) if (known === upload) uploads.delete(id)
    host.remove(upload.finished?.id ?? 0)
    return { ok: true, artifact_id: String(upload.finished?.id) }
  }

  const call = async (method: string, scope: RuntimeScope, body: Body): Promise<object> => {
    if (body['workflow_run_backend_id'] !== scope.run || body['workflow_job_run_backend_id'] !== scope.job)
      throw new TwirpError(403, 'permission_denied', 'the token belongs to another run or job')
    switch (method) {
      case 'CreateArtifact':
        return create(scope, body)
      case 'FinalizeArtifact':
        return finalize(scope, body)
      case 'ListArtifacts':
        return list(scope, body)
      case 'GetSignedArtifactURL': {
        const { name, file, mimeType } = finished(scope.run, text(body, 'name'))
        return { signed_url: downloadUrl(mimeType === 'application/zip' ? `${name}.zip` : name, file) }
      }
      case 'DeleteArtifact':
        return remove(scope, body)
      default:
        throw new TwirpError(404, 'bad_route', `no method ${method}`)
    }
  }

  const handleTwirp = async (request: IncomingMessage, response: ServerResponse, method: string) => {
    const scope = readRuntimeToken((request.headers.authorization ?? '').replace(/^Bearer /u, ''), key)
    try {
      if (scope === undefined) throw new TwirpError(401, 'unauthenticated', 'no valid runtime token')
      const body: unknown = JSON.parse((await readAll(request)).toString('utf8'))
      if (!isBody(body)) throw new TwirpError(400, 'malformed', 'a JSON object is expected')
      answer(response, 200, await call(method, scope, body))
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error
      answer(response, error.status, { code: error.code, msg: error.message })
    }
  }

  /** The block blob protocol: blocks by id, then the list that orders them; later writes are refused. */
  const handleUpload = async (
    request: IncomingMessage,
    response: ServerResponse,
    upload: Upload,
    query: URLSearchParams,
  ) => {
    const bytes = await readAll(request)
    const end = (status: number) => {
      response.writeHead(status, {
        'x-ms-request-id': randomUUID(),
        'x-ms-version': '2026-02-06',
        etag: `"${randomUUID()}"`,
      })
      response.end()
    }
    if (upload.digest !== '') return end(409)
    if (query.get('comp') === 'block') {
      upload.blocks.set(query.get('blockid') ?? '', bytes)
      return end(201)
    }
    const ids = [...bytes.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/gu)].map(([, id]) => id ?? '')
    const blocks = ids.map((id) => upload.blocks.get(id))
    const present = blocks.filter((block) => block !== undefined)
    if (query.get('comp') !== null && present.length < blocks.length) return end(400)
    const whole = query.get('comp') === 'blocklist' ? Buffer.concat(present) : bytes
    await writeFile(upload.file, whole)
    upload.blocks.clear()
    upload.size = whole.byteLength
    upload.digest = `sha256:${createHash('sha256').update(whole).digest('hex')}`
    return end(201)
  }

  const handleBlob = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    if (!sameText(url.searchParams.get('sig') ?? '', sign(url.pathname, key))) return void response.writeHead(403).end()
    const [id = '', name] = url.pathname.slice(BLOBS.length).split('/')
    const upload = uploads.get(id)
    if (request.method === 'PUT' && upload !== undefined)
      return handleUpload(request, response, upload, url.searchParams)
    if (request.method !== 'GET' || name === undefined) return void response.writeHead(404).end()
    const file = Buffer.from(id, 'base64url').toString('utf8')
    const { byteLength } = await readFile(file)
    response.writeHead(200, {
      'content-type': name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream',
      'content-length': byteLength,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    })
    createReadStream(file).pipe(response)
  }

  return {
    prefixes: [TWIRP, BLOBS],
    handle: async (request, response) => {
      const url = new URL(request.url ?? '/', host.origin())
      return url.pathname.startsWith(TWIRP)
        ? handleTwirp(request, response, url.pathname.slice(TWIRP.length))
        : handleBlob(request, response, url)
    },
    runtimeOf: ({ runId, attempt, jobId }) => ({
      ACTIONS_RUNTIME_TOKEN: createRuntimeToken({ run: `${runId}.${attempt}`, job: String(jobId) }, key),
      ACTIONS_RUNTIME_URL: `${host.origin()}/`,
      ACTIONS_RESULTS_URL: `${host.origin()}/`,
    }),
    downloadUrl,
  }
}

type Body = Readonly<Record<string, unknown>>
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

function text(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw new TwirpError(400, 'invalid_argument', `${name} is required`)
  return value
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
