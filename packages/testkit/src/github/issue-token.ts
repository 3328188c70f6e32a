import { randomBytes } from 'node:crypto'
import type { JobTokenRequest, RequestTap } from '../runner/workflow-host.ts'
import type { Caller } from './identity.ts'
import { findJob } from './workflow-runs.ts'
import { actionsBot, getRepository, getUser, type World } from './world.ts'

/** A token of a person, with the rights of their role. */
export function issueUserToken(world: World, login: string): string {
  return issue(world, 'ghp_', { kind: 'user', user: getUser(world, login) })
}

/** The token of a job: the bot's name, one repository, and what `permissions:` say. */
export function issueJobToken(world: World, request: JobTokenRequest): string {
  return issue(world, 'ghs_', {
    kind: 'job',
    user: actionsBot(world),
    repository: getRepository(world, request.repository),
    permissions: request.permissions,
    run: request.runId,
    job: request.jobId,
    jobName: findJob(world, request.jobId).job.name,
    action: null,
    taps: new Set(),
  })
}

/** Names the action that uses the token from now on, and lets somebody listen to its requests. */
export function watchToken(world: World, token: string, action: string): RequestTap {
  const caller = world.callers.get(token)
  if (caller?.kind !== 'job') return () => () => {}
  caller.action = action
  return (listener) => {
    caller.taps.add(listener)
    return () => void caller.taps.delete(listener)
  }
}

function issue(world: World, prefix: string, caller: Caller): string {
  const token = `${prefix}${randomBytes(18).toString('hex')}`
  world.callers.set(token, caller)
  return token
}
