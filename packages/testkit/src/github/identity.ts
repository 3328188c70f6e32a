import type { Repository, RequestEntry, Role, User } from './state.ts'

type Access = 'none' | 'read' | 'write'

/** Access by the keys of a workflow's `permissions:`, plus `administration`, which no workflow can ask for. */
type Permissions = Readonly<Record<string, Access>>

/** Who sends a request: nobody, a person with a token of their own, or a job of a workflow. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'user'; readonly user: User }
  | {
      readonly kind: 'job'
      readonly user: User
      readonly repository: Repository
      readonly permissions: Permissions
      readonly run: number
      readonly job: number | null
      readonly jobName: string
      /** What runs at the moment, for the request log. */
      action: string | null
      /** Listens to the job's requests once they are answered. */
      readonly taps: Set<(entry: RequestEntry) => void>
    }

/** What a route asks for: one of the alternatives is enough. An empty list is for anyone who can see the repository. */
export type Requirement = readonly `${string}:${'read' | 'write'}`[]

export function roleOf(repository: Repository, user: User): Role | null {
  if (user.id === repository.owner.id) return 'admin'
  return repository.collaborators.get(user.id) ?? (repository.private ? null : 'read')
}

/** True when the caller may know that the repository exists. */
export function canSee(caller: Caller, repository: Repository): boolean {
  if (!repository.private) return true
  if (caller.kind === 'anonymous') return false
  if (caller.kind === 'job') return caller.repository === repository
  return roleOf(repository, caller.user) !== null
}

/** Whether the caller meets the requirement. Everyone may read what is public, except where administration is asked. */
export function allows(caller: Caller, repository: Repository, requirement: Requirement): boolean {
  return (
    requirement.length === 0 ||
    requirement.some((alternative) => {
      const separator = alternative.lastIndexOf(':')
      const permission = alternative.slice(0, separator)
      const write = alternative.endsWith(':write')
      if (!write && !repository.private && permission !== 'administration') return true
      if (caller.kind === 'anonymous') return false
      if (caller.kind === 'user') return roleAllows(roleOf(repository, caller.user), permission, write)
      if (caller.repository !== repository) return false
      const access = caller.permissions[permission] ?? 'none'
      return access === 'write' || (!write && access === 'read')
    })
  )
}

/** True for jobs that may write and for people whose role is to write. */
export function isWriter(caller: Caller, repository: Repository): boolean {
  if (caller.kind === 'user') return WRITERS.includes(roleOf(repository, caller.user) ?? 'read')
  return caller.kind === 'job'
}

/** Whoever may triage closes issues of others, and may write nothing else. */
export function mayTriage(caller: Caller, repository: Repository): boolean {
  return isWriter(caller, repository) || (caller.kind === 'user' && roleOf(repository, caller.user) === 'triage')
}

const WRITERS: readonly Role[] = ['write', 'maintain', 'admin']

function roleAllows(role: Role | null, permission: string, write: boolean): boolean {
  if (role === null) return false
  if (permission === 'administration') return role === 'admin'
  // Whoever can read may open pull requests, comment and review.
  if (!write || permission === 'issues' || permission === 'pull-requests') return true
  return WRITERS.includes(role)
}
