import type { Deployment, DeploymentState, Repository, User } from './state.ts'
import type { World } from './world.ts'

/** Adds a status to a deployment; what is not given is empty. */
export function pushStatus(
  world: World,
  deployment: Deployment,
  status: {
    readonly state: DeploymentState
    readonly creator: User
    readonly byApp?: boolean
    readonly description?: string
    readonly environment?: string
    readonly environmentUrl?: string
    readonly logUrl?: string
  },
): Deployment['statuses'][number] {
  const now = world.clock()
  const entry = {
    id: world.nextId(),
    state: status.state,
    creator: status.creator,
    byApp: status.byApp ?? false,
    description: status.description ?? '',
    environment: status.environment ?? deployment.environment,
    environmentUrl: status.environmentUrl ?? '',
    logUrl: status.logUrl ?? '',
    createdAt: now,
  }
  deployment.statuses.push(entry)
  deployment.updatedAt = now
  return entry
}

/** GitHub's `auto_inactive`: earlier successes in the environment end, save for transient and production ones. */
export function inactivateOlder(world: World, repository: Repository, deployment: Deployment, creator: User): void {
  for (const other of repository.deployments.values()) {
    const same = other.environment.toLowerCase() === deployment.environment.toLowerCase()
    if (other === deployment || !same || other.transient || other.production) continue
    if (other.id < deployment.id && other.statuses.at(-1)?.state === 'success') {
      pushStatus(world, other, { state: 'inactive', creator })
    }
  }
}
