import { repositoryRoute, type Route } from '../route.ts'
import { rulesetsFor } from '../rulesets.ts'
import type { Ruleset, RuleType } from '../state.ts'
import { fullName } from '../world.ts'

/** What GitHub says about a rule beside its name. */
function describe(type: RuleType, { codeOwnerReview }: Ruleset) {
  switch (type) {
    case 'update':
      return { parameters: { update_allows_fetch_and_merge: false } }
    case 'pull_request':
      return {
        parameters: {
          dismiss_stale_reviews_on_push: false,
          require_code_owner_review: codeOwnerReview,
          require_last_push_approval: false,
          required_approving_review_count: 0,
          required_review_thread_resolution: false,
        },
      }
    default:
      return {}
  }
}

export const RULE_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/rules/branches/{branch}', [], ({ repository, input }) => ({
    items: rulesetsFor(repository, input.branch).flatMap((ruleset) =>
      ruleset.rules.map((type) => ({
        type,
        ruleset_source_type: 'Repository',
        ruleset_source: fullName(repository),
        ruleset_id: ruleset.id,
        ...describe(type, ruleset),
      })),
    ),
  })),
]
