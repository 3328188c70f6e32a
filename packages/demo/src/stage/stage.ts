import type { Frozen, LocalGitHub, Repository } from '@modelgate/testkit'
import type { Desk } from './desk.ts'
import type { Narrator } from './narrator.ts'

/** Everything that a chapter plays with. */
export interface Stage {
  /** This checkout: the actions, their templates and the command line. */
  readonly root: string
  /** `packages/demo`. */
  readonly home: string
  /** Where reports, bundles and the page go. */
  readonly out: string
  /** For what only the story needs; gone afterwards. */
  readonly scratch: string
  readonly github: LocalGitHub
  readonly desk: Desk
  readonly narrator: Narrator
}

/** The repository in which the story plays. */
export const REPOSITORY = 'acme/credit-limits'

/** The model that the story is about. */
export const MODEL = 'credit-limit'

/** What the team asserts about its model. */
export const MANIFEST = 'credit-limit.modelgate.yaml'

/**
 * The people: Mia builds the model, Priya answers for model risk, Jonas runs the credit desk's systems. None of them is
 * an administrator; that is the organisation.
 */
export const PEOPLE = { author: 'mia', risk: 'priya', operator: 'jonas' } as const

/** The repository as GitHub knows it now. */
export function playedRepository({ github }: Stage): Frozen<Repository> {
  const repository = github.state.repositories.get(REPOSITORY)
  if (repository === undefined) throw new Error(`${REPOSITORY} is not there yet`)
  return repository
}
