import { isMapping, literalOf, type Template } from './template.ts'
import type { Access } from './workflow-host.ts'

/** What `permissions:` may name, as GitHub's documentation of the workflow syntax lists it. */
const SCOPES = `actions artifact-metadata attestations checks contents deployments discussions id-token issues models
  packages pages pull-requests repository-projects security-events statuses`.split(/\s+/u)

export type JobPermissions = Readonly<Record<string, Access>>

/** What a job's token may do. The job's own `permissions` replace the workflow's; a fork never gets more than read. */
export function jobPermissions(options: {
  readonly workflow: Template | undefined
  readonly job: Template | undefined
  /** The run was started by a pull request of a fork or of Dependabot. */
  readonly restricted: boolean
}): JobPermissions {
  const declared = read(options.job ?? options.workflow)
  const allowed = Object.entries(declared).map(([scope, access]): [string, Access] => [
    scope,
    // An identity token cannot be read, only asked for.
    options.restricted && access === 'write' ? (scope === 'id-token' ? 'none' : 'read') : access,
  ])
  return { ...Object.fromEntries(allowed), metadata: 'read' }
}

function read(permissions: Template | undefined): Record<string, Access> {
  // The default that GitHub gives to new repositories.
  if (permissions === undefined) return { contents: 'read', packages: 'read' }
  if (isMapping(permissions))
    return Object.fromEntries(
      [...permissions.entries].map(([scope, access]) => [scope, accessOf(literalOf(access, scope), scope)]),
    )
  if (permissions === 'read-all')
    return Object.fromEntries(SCOPES.map((scope) => [scope, scope === 'id-token' ? 'none' : 'read']))
  if (permissions === 'write-all') return Object.fromEntries(SCOPES.map((scope) => [scope, 'write']))
  throw new Error('permissions must be a mapping, read-all or write-all.')
}

function accessOf(access: string | undefined, scope: string): Access {
  if (access === 'read' || access === 'write' || access === 'none') return access
  throw new Error(`permissions.${scope} must be read, write or none.`)
}
