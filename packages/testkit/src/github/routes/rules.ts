import { repositoryRoute, type Route } from '../route.ts'
import { rulesetsFor } from '../rulesets.ts'
import { fullName } from '../world.ts'

/** What GitHub says about a rule beside its name. */
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  update: { update_allows_fetch_and_merge: false },
  pull_request: {
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_approving_review_count: 0,
    required_review_thread_resolution: false,
  },
}

export const RULE_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/rules/branches/{branch}', [], ({ repository, input }) => ({
    items: rulesetsFor(repository, input.branch).flatMap((ruleset) =>
      ruleset.rules.map((type) => ({
        type,
        ruleset_source_type: 'Repository',
        ruleset_source: fullName(repository),
        ruleset_id: ruleset.id,
        ...(PARAMETERS[type] === undefined ? {} : { parameters: PARAMETERS[type] }),
      })),
    ),
  })),
]
