import type { Finding, Location } from './finding.ts'

/** Whose problem it is: the user configured it wrong, the model did not pass, or we are broken. */
export type ErrorKind = 'usage' | 'gate' | 'internal'

/** An error that a person can act on: a code of the documented list, a sentence, the fix and the place. */
export class ModelgateError extends Error {
  override readonly name = 'ModelgateError'
  readonly code: string
  readonly kind: ErrorKind
  readonly advice: string | undefined
  readonly location: Location | undefined

  constructor(
    code: string,
    message: string,
    details: { kind?: ErrorKind; advice?: string; location?: Location; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.kind = details.kind ?? 'usage'
    this.advice = details.advice
    this.location = details.location
  }
}

/** Any thrown value as a finding; what is not a {@link ModelgateError} is our own defect, code `INTERNAL_ERROR`. */
export function findingOfError(error: unknown): Finding {
  if (error instanceof ModelgateError) {
    return {
      code: error.code,
      severity: 'error',
      message: error.message,
      ...(error.advice === undefined ? {} : { advice: error.advice }),
      ...(error.location === undefined ? {} : { location: error.location }),
    }
  }
  return {
    code: 'INTERNAL_ERROR',
    severity: 'error',
    message: `Modelgate itself failed: ${error instanceof Error ? error.message : String(error)}`,
    advice: 'Run again with debug logging (or --verbose) and report the stack trace.',
  }
}
