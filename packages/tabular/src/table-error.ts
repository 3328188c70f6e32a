import { ModelgateError } from '@modelgate/kernel'
import { TABULAR_CODES } from './codes.ts'

/** An error about a table. Its fix is the one that stands beside its code, unless the caller knows a better one. */
export function tableError(
  code: keyof typeof TABULAR_CODES,
  message: string,
  details: ConstructorParameters<typeof ModelgateError>[2] = {},
): ModelgateError {
  return new ModelgateError(code, message, { advice: TABULAR_CODES[code].fix, ...details })
}
