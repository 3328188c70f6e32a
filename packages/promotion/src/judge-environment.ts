import type { Predicate } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { quorumOf } from './judge-approvals.ts'
import { met, refused } from './predicate.ts'

/** The environment is one that the policy names, and GitHub asks people before a job may use it. */
export function judgeEnvironment(input: DecisionInput): readonly Predicate[] {
  const { environment, rules } = input
  const named = judgePolicy(input)
  if (!rules) {
    return [named, refused('environment', 'ENVIRONMENT_MISSING', `GitHub has no environment "${environment}".`)]
  }
  return [named, judgeReviewers(input), judgeBypass(input), judgeBranches(input)]
}

function judgePolicy({ environment, demands }: DecisionInput): Predicate {
  return demands
    ? met('policy', 'POLICY_MET', `The policy says what ${environment} demands.`)
    : refused('policy', 'ENVIRONMENT_NOT_IN_POLICY', `The policy does not name the environment "${environment}".`)
}

function judgeReviewers({ environment, demands, rules, run }: DecisionInput): Predicate {
  if (rules && rules.reviewers > 0) {
    return met(
      'reviewers',
      'REVIEWERS_MET',
      `${environment} has ${rules.reviewers} required reviewer${rules.reviewers === 1 ? '' : 's'}.`,
    )
  }
  if (demands?.provider === 'pull-request') {
    return met('reviewers', 'REVIEWERS_NOT_DEMANDED', 'The consent is the review of a pull request.')
  }
  if (demands && quorumOf(demands) === 0) {
    return met('reviewers', 'REVIEWERS_NOT_DEMANDED', `${environment} needs no reviewers of its own.`)
  }
  // The job that names an environment creates it when it does not exist: without any rule.
  const hint =
    rules && Date.parse(rules.createdAt) >= Date.parse(run.startedAt)
      ? ' It was created by this very run: is the name mistyped?'
      : ''
  return refused(
    'reviewers',
    'ENVIRONMENT_UNPROTECTED',
    `The environment "${environment}" has no required reviewers, so nobody was asked.${hint}`,
  )
}

function judgeBypass({ environment, demands, rules }: DecisionInput): Predicate {
  if (demands && (quorumOf(demands) === 0 || demands.provider === 'pull-request'))
    return met('bypass', 'BYPASS_MET', 'No approval of the environment is demanded that could be bypassed.')
  if (rules?.adminsBypass === false) {
    return met('bypass', 'BYPASS_MET', `Administrators cannot bypass the rules of ${environment}.`)
  }
  return rules?.adminsBypass === true
    ? refused('bypass', 'ENVIRONMENT_ADMIN_BYPASS', `Administrators may bypass the rules of ${environment}.`)
    : refused(
        'bypass',
        'ENVIRONMENT_BYPASS_UNKNOWN',
        `GitHub does not say whether administrators may bypass ${environment}.`,
      )
}

function judgeBranches({ environment, rules }: DecisionInput): Predicate {
  return rules?.branchPolicy
    ? met('branches', 'BRANCHES_MET', `${environment} is limited to certain branches.`)
    : refused('branches', 'ENVIRONMENT_ANY_BRANCH', `A job of any branch may use ${environment}.`)
}
