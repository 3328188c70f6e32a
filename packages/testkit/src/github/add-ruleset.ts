import type { Ruleset, RuleType } from './state.ts'
import { getRepository, getUser, type World } from './world.ts'

export interface NewRuleset {
  readonly name: string
  readonly branches: readonly string[]
  readonly rules: readonly RuleType[]
  /** Whether its `pull_request` rule demands a review by code owners. */
  readonly codeOwnerReview?: boolean
  /** Logins of people who may break it. */
  readonly bypass?: readonly string[]
}

export function addRuleset(world: World, repository: string, options: NewRuleset): Ruleset {
  const ruleset: Ruleset = {
    id: world.nextId(),
    name: options.name,
    branches: options.branches,
    rules: options.rules,
    codeOwnerReview: options.codeOwnerReview ?? false,
    bypass: (options.bypass ?? []).map((login) => getUser(world, login).id),
  }
  getRepository(world, repository).rulesets.set(ruleset.id, ruleset)
  return ruleset
}
