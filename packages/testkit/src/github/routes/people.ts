import { ApiError, notFound } from '../api-error.ts'
import { roleOf } from '../identity.ts'
import { timeJson, userJson } from '../json/user-json.ts'
import { ok, repositoryRoute, route, type Route } from '../route.ts'
import type { Role, User } from '../state.ts'
import { findUser, type World } from '../world.ts'
import { personOf } from './person-of.ts'

/** The older, coarser name of a role. */
const PERMISSION: Readonly<Record<Role, string>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
}

export const PEOPLE_ROUTES: readonly Route[] = [
  route('GET /user', ({ world, caller }) => {
    // A job's token is no person's: GitHub refuses it here.
    if (caller.kind === 'job') throw new ApiError(403, 'Resource not accessible by integration')
    return ok(publicUserJson(world, personOf(caller)))
  }),

  route('GET /users/{username}', ({ world, input }) => {
    const user = findUser(world, input.username)
    if (user === undefined) throw notFound()
    return ok(publicUserJson(world, user))
  }),

  route('GET /user/{account_id}', ({ world, input }) => {
    const user = world.state.users.get(input.account_id)
    if (user === undefined) throw notFound()
    return ok(publicUserJson(world, user))
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/collaborators/{username}/permission', [], (call) => {
    const { world, repository, input } = call
    const user = findUser(world, input.username)
    if (user === undefined) throw new ApiError(404, `${input.username} is not a user`)
    const role = roleOf(repository, user)
    return ok({
      permission: role === null ? 'none' : PERMISSION[role],
      role_name: role ?? '',
      user: role === null ? null : { ...userJson(world, user), role_name: role, permissions: flags(role) },
    })
  }),
]

function flags(role: Role) {
  const order: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin']
  const rank = order.indexOf(role)
  return { pull: true, triage: rank >= 1, push: rank >= 2, maintain: rank >= 3, admin: rank >= 4 }
}

function publicUserJson(world: World, user: User) {
  const since = timeJson(new Date(0))
  return {
    ...userJson(world, user),
    name: user.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
  }
}
