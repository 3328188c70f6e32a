import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a job's runtime token is good for: the artifacts of one attempt of one run. */
export interface RuntimeScope {
  /** `RUN.ATTEMPT`: artifact names are unique within it. */
  readonly run: string
  readonly job: string
}

/** A signed JSON web token as the runner hands it to actions in `ACTIONS_RUNTIME_TOKEN`. */
export function createRuntimeToken(scope: RuntimeScope, key: Buffer): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ scp: `Actions.Results:${scope.run}:${scope.job}` })}`
  return `${body}.${sign(body, key)}`
}

/** The scope of a token that was signed with the key; undefined for every other text. */
export function readRuntimeToken(token: string, key: Buffer): RuntimeScope | undefined {
  const [head = '', payload = '', signature = ''] = token.split('.')
  if (!sameText(signature, sign(`${head}.${payload}`, key))) return undefined
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  const scopes = typeof claims === 'object' && claims !== null && 'scp' in claims ? String(claims.scp) : ''
  const [, run, job] = scopes.split(':')
  return run === undefined || job === undefined ? undefined : { run, job }
}

/** An HMAC-SHA-256 of the text, as URL-safe base64. */
export function sign(text: string, key: Buffer): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** Compares in constant time. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.byteLength === right.byteLength && timingSafeEqual(left, right)
}
