import type { Environment, Repository } from './state.ts'
import { getRepository, getUser, type World } from './world.ts'

/** Protection by logins and names; what is left out is GitHub's default: no rule, administrators may bypass. */
export interface Protection {
  readonly reviewers?: readonly string[]
  readonly preventSelfReview?: boolean
  readonly waitTimer?: number
  readonly canAdminsBypass?: boolean
  readonly branches?: 'protected' | readonly string[]
}

/** Creates the environment or replaces its rules, as an administrator in the settings does. */
export function protectEnvironment(
  world: World,
  repository: string,
  name: string,
  protection: Protection,
): Environment {
  const environment = ensureEnvironment(world, getRepository(world, repository), name)
  const { branches } = protection
  environment.updatedAt = world.clock()
  environment.rules = {
    reviewers: (protection.reviewers ?? []).map((login) => getUser(world, login)),
    preventSelfReview: protection.preventSelfReview ?? false,
    waitTimer: protection.waitTimer ?? 0,
    canAdminsBypass: protection.canAdminsBypass ?? true,
    branches:
      branches === undefined || branches === 'protected'
        ? (branches ?? null)
        : branches.map((branch) => ({ id: world.nextId(), name: branch, type: 'branch' })),
  }
  return environment
}

/** The environment of that name, made without any protection where it is missing, as a job that names it does. */
export function ensureEnvironment(world: World, repository: Repository, name: string): Environment {
  const known = repository.environments.get(name.toLowerCase())
  if (known !== undefined) return known
  const now = world.clock()
  const rules = { reviewers: [], preventSelfReview: false, waitTimer: 0, canAdminsBypass: true, branches: null }
  const environment: Environment = { id: world.nextId(), name, createdAt: now, updatedAt: now, rules }
  repository.environments.set(name.toLowerCase(), environment)
  return environment
}
