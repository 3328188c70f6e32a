import type { Person } from './decision-input.ts'
import type { EnvironmentSetup, RepositorySetup } from './repository-setup.ts'

/** The persons among an environment's reviewers whose approval would count: no bot, no author, not the one who asks. */
export function listEligible(
  { authors, requester }: Pick<RepositorySetup, 'authors' | 'requester'>,
  { people }: Pick<EnvironmentSetup, 'people'>,
): readonly Person[] {
  const excluded = new Set([...authors, ...(requester ? [requester] : [])].map(({ id }) => id))
  return people.filter(({ id, bot }) => !bot && !excluded.has(id))
}
