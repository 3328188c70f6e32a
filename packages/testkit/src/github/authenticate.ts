import type { IncomingMessage } from 'node:http'
import type { Caller } from './identity.ts'
import type { World } from './world.ts'

/** Whose token the request carries: nobody's without one, undefined for a token that was never issued or was revoked. */
export function authenticate(world: World, request: IncomingMessage): Caller | undefined {
  const header = request.headers.authorization
  if (header === undefined) return { kind: 'anonymous' }
  const [scheme = '', value = ''] = header.split(' ')
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'token':
      return world.callers.get(value)
    case 'basic': {
      // git sends the token as the password, with any user name.
      const password = Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':')
      return world.callers.get(password)
    }
    default:
      return undefined
  }
}
