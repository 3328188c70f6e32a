import { ApiError } from '../api-error.ts'
import type { Caller } from '../identity.ts'
import type { User } from '../state.ts'

/** The account behind a request. @throws {ApiError} 401 without one. */
export function personOf(caller: Caller): User {
  if (caller.kind === 'anonymous') throw new ApiError(401, 'Requires authentication')
  return caller.user
}
