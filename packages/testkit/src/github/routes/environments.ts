import { notFound } from '../api-error.ts'
import { effectiveRules } from '../environment-gate.ts'
import { nodeId, timeJson, userJson } from '../json/user-json.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'
import type { Environment, Repository } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'

export const ENVIRONMENT_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/environments', ['actions:read'], ({ world, repository }) => ({
    items: [...repository.environments.values()].map((environment) => environmentJson(world, repository, environment)),
    wrap: 'environments',
  })),

  repositoryRoute('GET /repos/{owner}/{repo}/environments/{environment_name}', ['actions:read'], (call) => {
    const { world, repository, input } = call
    return ok(environmentJson(world, repository, getEnvironment(repository, input.environment_name)))
  }),
]

function getEnvironment(repository: Repository, name: string): Environment {
  const environment = repository.environments.get(name.toLowerCase())
  if (environment === undefined) throw notFound()
  return environment
}

/** An environment as it stands inside approvals and pending deployments. */
export function shortEnvironmentJson(world: World, repository: Repository, environment: Environment) {
  return {
    id: environment.id,
    node_id: nodeId('EN', environment.id),
    name: environment.name,
    url: `${repositoryApiUrl(world, repository)}/environments/${encodeURIComponent(environment.name)}`,
    html_url: `${repositoryWebUrl(world, repository)}/deployments/activity_log?environments_filter=${encodeURIComponent(environment.name)}`,
  }
}

function environmentJson(world: World, repository: Repository, environment: Environment) {
  const rules = effectiveRules(repository, environment)
  const rule = (type: string, facts: Readonly<Record<string, unknown>> = {}) => {
    // The number of a rule follows from the environment's, so that it is the same at every look.
    const id = environment.id * 10 + ['wait_timer', 'required_reviewers', 'branch_policy'].indexOf(type)
    return { id, node_id: nodeId('GA', id), type, ...facts }
  }
  const { reviewers, preventSelfReview, waitTimer, branches } = rules
  return {
    ...shortEnvironmentJson(world, repository, environment),
    created_at: timeJson(environment.createdAt),
    updated_at: timeJson(environment.updatedAt),
    can_admins_bypass: rules.canAdminsBypass,
    protection_rules: [
      ...(waitTimer === 0 ? [] : [rule('wait_timer', { wait_timer: waitTimer })]),
      ...(reviewers.length === 0
        ? []
        : [
            rule('required_reviewers', {
              prevent_self_review: preventSelfReview,
              reviewers: reviewers.map((user) => ({ type: 'User', reviewer: userJson(world, user) })),
            }),
          ]),
      ...(branches === null ? [] : [rule('branch_policy')]),
    ],
    deployment_branch_policy:
      branches === null
        ? null
        : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' },
  }
}
