import { textAt, valueAt } from '@modelgate/kernel'
import type { EnvironmentRules, Person } from '@modelgate/promotion'
import { personOf } from './read-people.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** The rules of an environment as GitHub states them now, or null when it has none of this name. */
export async function readEnvironment(
  job: Pick<ReleaseJob, 'client' | 'repository'>,
  name: string,
): Promise<{ readonly rules: EnvironmentRules; readonly people: readonly Person[]; readonly teams: number } | null> {
  const environment = await callApi(`read the environment ${name}`, 'actions: read', async () => {
    try {
      const { data } = await job.client.rest.repos.getEnvironment({ ...repositoryOf(job), environment_name: name })
      return data
    } catch (error) {
      if (valueAt(error, 'status') === 404) return null
      throw error
    }
  })
  return environment && { rules: rulesOf(environment), ...reviewersOf(environment) }
}

/** Who may be asked: persons, and how many teams, whose members are not for a job token to know. */
export function reviewersOf({ protection_rules: rules = [] }: { readonly protection_rules?: readonly unknown[] }): {
  readonly people: readonly Person[]
  readonly teams: number
} {
  const reviewers = valueAt(
    rules.find((rule) => valueAt(rule, 'type') === 'required_reviewers'),
    'reviewers',
  )
  const list: readonly unknown[] = Array.isArray(reviewers) ? reviewers : []
  return {
    people: list.flatMap((entry) => {
      const person = textAt(entry, 'type') === 'User' ? personOf(valueAt(entry, 'reviewer')) : null
      return person ? [person] : []
    }),
    teams: list.filter((entry) => textAt(entry, 'type') === 'Team').length,
  }
}

/** What counts of GitHub's answer. An administrator's bypass that the answer does not mention is unknown, not off. */
export function rulesOf(environment: {
  readonly name: string
  readonly created_at: string
  readonly deployment_branch_policy?: unknown
  readonly protection_rules?: readonly unknown[]
}): EnvironmentRules {
  const rules = environment.protection_rules ?? []
  const reviewers = rules.find((rule) => valueAt(rule, 'type') === 'required_reviewers')
  const people = valueAt(reviewers, 'reviewers')
  const bypass = valueAt(environment, 'can_admins_bypass')
  return {
    name: environment.name,
    createdAt: environment.created_at,
    reviewers: Array.isArray(people) ? people.length : 0,
    preventSelfReview: valueAt(reviewers, 'prevent_self_review') === true,
    adminsBypass: typeof bypass === 'boolean' ? bypass : null,
    branchPolicy: (environment.deployment_branch_policy ?? null) !== null,
  }
}
