import type { Person } from './decision-input.ts'
import { findDemands } from './find-demands.ts'
import type { EnvironmentSetup, RepositorySetup } from './repository-setup.ts'

/** The persons among an environment's reviewers whose approval of a model would count. */
export interface Eligible {
  /** Null: the repository holds no model yet. */
  readonly model: string | null
  readonly people: readonly Person[]
}

/** For each model: the reviewers who are no bot, did not write what would be promoted now, and would not ask for it. */
export function listEligible(
  { policy, requester }: Pick<RepositorySetup, 'policy' | 'requester'>,
  { name, people, changes }: Pick<EnvironmentSetup, 'name' | 'people' | 'changes'>,
): readonly Eligible[] {
  const separation = (policy && findDemands(policy, name)?.separation) ?? ['requester', 'author']
  const asking = requester && separation.includes('requester') ? [requester] : []
  const all = changes.length > 0 ? changes : [{ model: null, authors: [] }]
  return all.map(({ model, authors }) => {
    const excluded = new Set([...asking, ...(separation.includes('author') ? authors : [])].map(({ id }) => id))
    return { model, people: people.filter(({ id, bot }) => !bot && !excluded.has(id)) }
  })
}
