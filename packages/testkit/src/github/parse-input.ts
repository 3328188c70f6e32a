import { ApiError } from './api-error.ts'

export interface ParsedInput {
  /** Path and query parameters, still text; the validator turns them into numbers in place. */
  readonly parameters: Record<string, unknown>
  /** Undefined when the request had no body. */
  readonly body: unknown
}

/** Reads what a request says. @throws {ApiError} 400 when the body is not JSON. */
export function parseInput(path: Readonly<Record<string, string>>, query: URLSearchParams, text: string): ParsedInput {
  const parameters: Record<string, unknown> = { ...Object.fromEntries(query), ...path }
  if (text === '') return { parameters, body: undefined }
  try {
    const body: unknown = JSON.parse(text)
    return { parameters, body }
  } catch {
    throw new ApiError(400, 'Problems parsing JSON')
  }
}

/**
 * Joins the parts of a request that the description has accepted. This is the trust boundary: from here on the types of
 * the endpoint hold, because its validator has said so.
 */
export function trustInput(parsed: ParsedInput): never {
  return { ...(isRecord(parsed.body) ? parsed.body : {}), ...parsed.parameters } as never
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
