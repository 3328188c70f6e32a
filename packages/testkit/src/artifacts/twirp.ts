import type { IncomingMessage, ServerResponse } from 'node:http'

/** An answer that is no success, in the words of the Twirp protocol. */
export class TwirpError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** A request's JSON object. */
export type Body = Readonly<Record<string, unknown>>

/** Answers one call: reads the body, and turns a {@link TwirpError} into the protocol's answer. */
export async function serveTwirp(
  request: IncomingMessage,
  response: ServerResponse,
  call: (body: Body) => Promise<object>,
): Promise<void> {
  const answer = (status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  try {
    const body: unknown = JSON.parse((await readAll(request)).toString('utf8'))
    if (!isBody(body)) throw new TwirpError(400, 'malformed', 'a JSON object is expected')
    answer(200, await call(body))
  } catch (error) {
    if (!(error instanceof TwirpError)) throw error
    answer(error.status, { code: error.code, msg: error.message })
  }
}

/** A text that the request must carry. Throws `invalid_argument`. */
export function textIn(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw new TwirpError(400, 'invalid_argument', `${name} is required`)
  return value
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)
