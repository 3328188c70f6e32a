import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createBlobStore, type Blob } from './blob-store.ts'
import { createRuntimeToken, readRuntimeToken, type RuntimeScope } from './runtime-token.ts'
import { serveTwirp, textIn, TwirpError, type Body } from './twirp.ts'

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
const ZIP = 'application/zip'
const OWN_JOB = new Set(['CreateArtifact', 'FinalizeArtifact'])

interface Upload extends Blob {
  readonly run: string
  readonly job: string
  readonly name: string
  readonly mimeType: string
  readonly expiresAt: Date
  /** Set when the artifact is finished: it cannot change from then on. */
  finished: { readonly id: number; readonly createdAt: Date } | undefined
}

/**
 * Starts the artifact service: create, upload in blocks, finish, list, download, delete. Names are unique within an
 * attempt of a run, a finished artifact never changes, and the digest that the client states must be the bytes'.
 */
export function createArtifactService(host: ArtifactHost): ArtifactService {
  const key = randomBytes(32)
  const uploads = new Map<string, Upload>()
  const blobs = createBlobStore({ prefix: BLOBS, key, origin: host.origin, find: (id) => uploads.get(id) })

  const find = (run: string, name: string) =>
    [...uploads.values()].find((upload) => upload.run === run && upload.name === name)
  const finished = (run: string, name: string) => {
    const upload = find(run, name)
    if (upload?.finished === undefined) throw new TwirpError(404, 'not_found', `artifact ${name} not found`)
    return { ...upload, id: upload.finished.id }
  }

  // The client unpacks what is called a zip, and keeps every other file as it is.
  const addressOf = (name: string, file: string, mimeType: string | undefined) =>
    blobs.downloadUrl(mimeType === ZIP ? `${name}.zip` : name, file)

  const create = async (scope: RuntimeScope, body: Body): Promise<object> => {
    const name = textIn(body, 'name')
    if (find(scope.run, name) !== undefined)
      throw new TwirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
    const folder = join(host.directory, 'artifacts')
    await mkdir(folder, { recursive: true })
    const id = randomUUID()
    const { mime_type: mimeType, expires_at: expires } = body
    uploads.set(id, {
      ...scope,
      name,
      file: join(folder, id),
      mimeType: typeof mimeType === 'string' ? mimeType : ZIP,
      expiresAt: new Date(typeof expires === 'string' ? expires : host.clock().getTime() + RETENTION * 86_400_000),
      blocks: new Map(),
      size: 0,
      digest: '',
      finished: undefined,
    })
    return { ok: true, signed_upload_url: blobs.uploadUrl(id) }
  }

  const finalize = (scope: RuntimeScope, body: Body): object => {
    const name = textIn(body, 'name')
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
      if (end === undefined || run !== scope.run || (body['name_filter'] ?? name) !== name) return []
      if ((body['id_filter'] ?? String(end.id)) !== String(end.id)) return []
      return {
        workflow_run_backend_id: run,
        workflow_job_run_backend_id: job,
        database_id: String(end.id),
        name,
        size: String(size),
        created_at: end.createdAt.toISOString(),
        digest,
      }
    }),
  })

  const locate = (scope: RuntimeScope, body: Body): object => {
    const { name, file, mimeType } = finished(scope.run, textIn(body, 'name'))
    return { signed_url: addressOf(name, file, mimeType) }
  }

  const remove = (scope: RuntimeScope, body: Body): object => {
    const { id, file } = finished(scope.run, textIn(body, 'name'))
    for (const [known, upload] of uploads) if (upload.file === file) uploads.delete(known)
    host.remove(id)
    return { ok: true, artifact_id: String(id) }
  }

  const methods: Readonly<Record<string, (scope: RuntimeScope, body: Body) => object | Promise<object>>> = {
    CreateArtifact: create,
    FinalizeArtifact: finalize,
    ListArtifacts: list,
    GetSignedArtifactURL: locate,
    DeleteArtifact: remove,
  }

  const call = async (name: string, authorization: string, body: Body): Promise<object> => {
    const scope = readRuntimeToken(authorization.replace(/^Bearer /u, ''), key)
    if (scope === undefined) throw new TwirpError(401, 'unauthenticated', 'no valid runtime token')
    const method = methods[name]
    if (method === undefined) throw new TwirpError(404, 'bad_route', `no method ${name}`)
    // Every job of a run may read and delete what another one finished; only the job itself may upload in its name.
    const { workflow_run_backend_id: run, workflow_job_run_backend_id: job } = body
    if (run !== scope.run || (OWN_JOB.has(name) && job !== scope.job))
      throw new TwirpError(403, 'permission_denied', 'the token belongs to another run or job')
    return method(scope, body)
  }

  return {
    prefixes: [TWIRP, BLOBS],
    handle: async (request, response) => {
      const url = new URL(request.url ?? '/', host.origin())
      if (!url.pathname.startsWith(TWIRP)) return blobs.handle(request, response, url)
      const { authorization = '' } = request.headers
      return serveTwirp(request, response, (body) => call(url.pathname.slice(TWIRP.length), authorization, body))
    },
    runtimeOf: ({ runId, attempt, jobId }) => ({
      ACTIONS_RUNTIME_TOKEN: createRuntimeToken({ run: `${runId}.${attempt}`, job: String(jobId) }, key),
      ACTIONS_RUNTIME_URL: `${host.origin()}/`,
      ACTIONS_RESULTS_URL: `${host.origin()}/`,
    }),
    downloadUrl: (name, file) =>
      addressOf(name, file, [...uploads.values()].find((upload) => upload.file === file)?.mimeType),
  }
}
