import { ApiError, notFound } from '../api-error.ts'
import { isWriter, roleOf } from '../identity.ts'
import { fullRepositoryJson } from '../json/repository-json.ts'
import { userJson } from '../json/user-json.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'
import type { Role } from '../state.ts'

export const REPOSITORY_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}', [], ({ world, repository, caller }) =>
    ok(fullRepositoryJson(world, repository, caller)),
  ),

  repositoryRoute('GET /repos/{owner}/{repo}/collaborators/{username}/permission', [], (call) => {
    const { world, repository, caller, input } = call
    if (!isWriter(caller, repository)) {
      throw new ApiError(403, 'Must have push access to view collaborator permission.')
    }
    const user = [...world.state.users.values()].find(
      ({ login }) => login.toLowerCase() === input.username.toLowerCase(),
    )
    if (user === undefined) throw notFound()
    const role = roleOf(repository, user)
    return ok({
      permission: role === null ? 'none' : PERMISSIONS[role],
      role_name: role ?? 'none',
      user: { ...userJson(world, user), role_name: role ?? 'none' },
    })
  }),
]

/** The word of the older permissions for a role. */
const PERMISSIONS: Readonly<Record<Role, string>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
}
