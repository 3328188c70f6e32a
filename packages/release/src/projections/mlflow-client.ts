import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'

/** A registered model as far as a projection looks at it. */
export interface MlflowModel {
  /** Version by alias. */
  readonly aliases: ReadonlyMap<string, string>
  readonly tags: ReadonlyMap<string, string>
}

export interface MlflowVersion {
  readonly version: string
  readonly tags: ReadonlyMap<string, string>
}

/** The part of MLflow's REST interface that a projection needs. Every write may be repeated. */
export interface MlflowClient {
  /** Null: there is no such model. */
  readonly getModel: (name: string) => Promise<MlflowModel | null>
  readonly listVersions: (name: string) => Promise<readonly MlflowVersion[]>
  readonly setVersionTag: (name: string, version: string, key: string, value: string) => Promise<void>
  readonly setModelTag: (name: string, key: string, value: string) => Promise<void>
  readonly setAlias: (name: string, alias: string, version: string) => Promise<void>
  readonly deleteAlias: (name: string, alias: string) => Promise<void>
}

export interface MlflowServer {
  /** `https://mlflow.example.com` */
  readonly url: string
  /** Value of the header `authorization`; undefined: the server asks for none. */
  readonly authorization: string | undefined
}

/** A page of versions is some hundred kilobytes; a server that answers more than this is not read to the end. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024
/** A registry answers in well under a second; a job is not held up longer by one that does not. */
const TIMEOUT_MS = 15_000
const PAGE = 200
/** Ten thousand versions of one model; a server that keeps handing out pages is not followed for ever. */
const MAX_PAGES = 50

/**
 * Talks to an MLflow server. It is as foreign as a pull request: answers are bounded in size, time and pages, and no
 * redirect is followed, which could carry the credential elsewhere.
 *
 * @throws ModelgateError `MLFLOW_URL_INVALID`; its functions `MLFLOW_UNREACHABLE`, `MLFLOW_REFUSED`, `MLFLOW_ANSWER_INVALID`
 */
export function openMlflow(server: MlflowServer): MlflowClient {
  const base = checkUrl(server.url)
  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, fields: Readonly<Record<string, string>>) => {
    const query = method === 'GET' ? `?${new URLSearchParams(fields).toString()}` : ''
    const answer = await ask(`${base}/api/2.0/mlflow/${path}${query}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        accept: 'application/json',
        // MLflow closes what lies idle for five seconds; a write that meets the end of a connection would be lost.
        connection: 'close',
        ...(server.authorization === undefined ? {} : { authorization: server.authorization }),
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(fields) }),
    })
    return answer
  }
  const write = async (method: 'POST' | 'DELETE', path: string, fields: Readonly<Record<string, string>>) => {
    const { status, value } = await call(method, path, fields)
    if (status !== 200) throw refusal(status, value)
  }
  return {
    async getModel(name) {
      const { status, value } = await call('GET', 'registered-models/get', { name })
      if (textAt(value, 'error_code') === 'RESOURCE_DOES_NOT_EXIST') return null
      if (status !== 200) throw refusal(status, value)
      const model = valueAt(value, 'registered_model')
      if (textAt(model, 'name') !== name) throw invalid('it is not about the model that was asked for')
      return { aliases: pairs(valueAt(model, 'aliases'), 'alias', 'version'), tags: tagsOf(model) }
    },
    async listVersions(name) {
      const versions: MlflowVersion[] = []
      let token = ''
      for (let page = 0; page < MAX_PAGES; page++) {
        const { status, value } = await call('GET', 'model-versions/search', {
          filter: `name=${quote(name)}`,
          max_results: String(PAGE),
          ...(token === '' ? {} : { page_token: token }),
        })
        if (status !== 200) throw refusal(status, value)
        for (const entry of list(valueAt(value, 'model_versions'))) {
          const version = textAt(entry, 'version')
          if (version !== undefined && textAt(entry, 'name') === name) versions.push({ version, tags: tagsOf(entry) })
        }
        token = textAt(value, 'next_page_token') ?? ''
        if (token === '') return versions
      }
      throw invalid(`it has more than ${MAX_PAGES} pages of versions`)
    },
    setVersionTag: (name, version, key, value) =>
      write('POST', 'model-versions/set-tag', { name, version, key, value }),
    setModelTag: (name, key, value) => write('POST', 'registered-models/set-tag', { name, key, value }),
    setAlias: (name, alias, version) => write('POST', 'registered-models/alias', { name, alias, version }),
    deleteAlias: (name, alias) => write('DELETE', 'registered-models/alias', { name, alias }),
  }
}

function checkUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/u.test(url.protocol) && url.username === '' && url.search === '' && url.hash === '') {
    return url.href.replace(/\/+$/u, '')
  }
  throw new ModelgateError('MLFLOW_URL_INVALID', 'The address of MLflow is no plain http or https address.', {
    advice: 'Write `mlflow-url: https://mlflow.example.com`, and the credential as `mlflow-token`.',
  })
}

async function ask(url: string, init: RequestInit): Promise<{ readonly status: number; readonly value: unknown }> {
  let text: string
  let status: number
  try {
    const answer = await fetch(url, init)
    status = answer.status
    text = await readBounded(answer)
  } catch (error) {
    if (error instanceof ModelgateError) throw error
    throw new ModelgateError(
      'MLFLOW_UNREACHABLE',
      `MLflow at ${new URL(url).host} could not be asked: ${reason(error)}.`,
      {
        advice: 'Check the address and the network; `reconcile` makes up for it later.',
        cause: error,
      },
    )
  }
  try {
    return { status, value: JSON.parse(text) }
  } catch {
    if (status >= 400) return { status, value: null }
    throw invalid('it is not JSON')
  }
}

async function readBounded({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > MAX_ANSWER_BYTES) throw invalid(`it is larger than ${MAX_ANSWER_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function reason(error: unknown): string {
  const cause = textAt(error, 'cause', 'message') ?? textAt(error, 'cause', 'code')
  return cause ?? (error instanceof Error ? error.message : String(error))
}

function refusal(status: number, value: unknown): ModelgateError {
  const said = textAt(value, 'message') ?? textAt(value, 'error_code') ?? 'no reason given'
  if (status >= 500) {
    return new ModelgateError('MLFLOW_UNREACHABLE', `MLflow answered ${status}.`, {
      advice: 'Look at the server; `reconcile` makes up for it later.',
    })
  }
  return new ModelgateError('MLFLOW_REFUSED', `MLflow refused it (${status}): ${said.slice(0, 200)}`, {
    advice: 'See that `mlflow-token` may read and change the registered model.',
  })
}

function invalid(what: string): ModelgateError {
  return new ModelgateError('MLFLOW_ANSWER_INVALID', `The answer of MLflow cannot be used: ${what}.`, {
    advice: 'See that `mlflow-url` is the address of an MLflow tracking server.',
  })
}

function tagsOf(value: unknown): ReadonlyMap<string, string> {
  return pairs(valueAt(value, 'tags'), 'key', 'value')
}

function pairs(value: unknown, key: string, of: string): ReadonlyMap<string, string> {
  return new Map(
    list(value).flatMap((entry) => {
      const [name, text] = [textAt(entry, key), textAt(entry, of)]
      return name === undefined || text === undefined ? [] : [[name, text] as const]
    }),
  )
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text in MLflow's filter language, which knows both quotes and no escape. */
function quote(name: string): string {
  if (!name.includes("'")) return `'${name}'`
  if (!name.includes('"')) return `"${name}"`
  throw new ModelgateError(
    'MLFLOW_REFUSED',
    `MLflow cannot search for the name ${name}: it has both kinds of quotes.`,
    {
      advice: 'Rename the registered model.',
    },
  )
}
