/** A refusal with GitHub's status and words. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly errors: readonly unknown[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    details: { errors?: readonly unknown[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.status = status
    this.errors = details.errors
    this.headers = details.headers ?? {}
  }
}

export function notFound(): ApiError {
  return new ApiError(404, 'Not Found')
}

/** 422 as GitHub words it: the resource, the field and what is wrong with it. */
export function invalid(resource: string, field: string, message: string): ApiError {
  return new ApiError(422, 'Validation Failed', { errors: [{ resource, field, code: 'custom', message }] })
}
