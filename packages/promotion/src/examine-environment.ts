import type { Finding } from '@modelgate/kernel'
import { closest } from '@modelgate/kernel'
import { findDemands } from './find-demands.ts'
import { listEligible } from './list-eligible.ts'
import { quorumOf } from './judge-approvals.ts'
import type { EnvironmentSetup, RepositorySetup } from './repository-setup.ts'
import { setupFinding } from './setup-finding.ts'

/** Whether an environment asks the people that the policy wants to be asked, and lets nobody past them. */
export function examineEnvironment(setup: RepositorySetup, name: string): readonly Finding[] {
  const environment = setup.environments.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  const demands = setup.policy && findDemands(setup.policy, name)
  const findings: Finding[] = []
  if (!demands && setup.policy) {
    const guess = closest(name, Object.keys(setup.policy.environments))
    const hint = guess ? ` Did you mean "${guess}"?` : ''
    findings.push(
      setupFinding(
        'SETUP_ENVIRONMENT_NOT_IN_POLICY',
        'error',
        `The policy does not name the environment "${name}".${hint}`,
        name,
      ),
    )
  }
  if (!environment) {
    const guess = closest(
      name,
      setup.environments.map((candidate) => candidate.name),
    )
    const hint = guess ? ` Did you mean "${guess}"?` : ''
    return [
      ...findings,
      setupFinding(
        'SETUP_ENVIRONMENT_MISSING',
        'error',
        `GitHub has no environment "${name}"; the first job that names it would create it without any rule.${hint}`,
        name,
      ),
    ]
  }
  if (demands?.breakGlass?.rollback && demands.provider === 'environment' && environment.people.length === 0) {
    findings.push(
      setupFinding(
        'SETUP_BREAK_GLASS_UNUSABLE',
        'warning',
        `The policy lets one reviewer of ${name} roll back alone, but no person is named as its reviewer.`,
        name,
      ),
    )
  }
  const byPull = demands?.provider === 'pull-request'
  if (byPull && !setup.defaultBranchRules.some(({ type }) => type === 'pull_request')) {
    findings.push(
      setupFinding(
        'SETUP_PULLS_OPTIONAL',
        'warning',
        `Approvals for ${name} come by pull request, but ${setup.defaultBranch} can be changed without one; promote-model refuses that only afterwards.`,
        name,
      ),
    )
  }
  const asksPeople = demands ? quorumOf(demands) > 0 && !byPull : true
  if (asksPeople) findings.push(...examineReviewers(setup, environment, demands ? quorumOf(demands) : 1))
  if (!environment.branchPolicy) {
    findings.push(setupFinding('SETUP_ENVIRONMENT_ANY_BRANCH', 'error', `A job of any branch may use ${name}.`, name))
  } else if (environment.protectedBranchesOnly && setup.defaultBranchRules.length === 0) {
    findings.push(
      setupFinding(
        'SETUP_NO_PROTECTED_BRANCH',
        'error',
        `${name} is for protected branches only, but ${setup.defaultBranch} is not protected: then every branch may use it.`,
        name,
      ),
    )
  }
  return findings
}

function examineReviewers(setup: RepositorySetup, environment: EnvironmentSetup, quorum: number): readonly Finding[] {
  const { name, reviewers, adminsBypass, preventSelfReview, teams } = environment
  if (reviewers === 0) {
    return [
      setupFinding(
        'SETUP_ENVIRONMENT_UNPROTECTED',
        'error',
        `${name} has no required reviewers: GitHub would ask nobody.`,
        name,
      ),
    ]
  }
  const findings: Finding[] = []
  if (adminsBypass !== false) {
    const how =
      adminsBypass === null ? 'GitHub does not say whether administrators may bypass' : 'Administrators may bypass'
    findings.push(setupFinding('SETUP_ENVIRONMENT_ADMIN_BYPASS', 'error', `${how} the rules of ${name}.`, name))
  }
  if (!preventSelfReview) {
    findings.push(
      setupFinding(
        'SETUP_SELF_REVIEW',
        'warning',
        `${name} lets the one who started the run approve it; promote-model refuses that only afterwards.`,
        name,
      ),
    )
  }
  findings.push(...examinePrompts(setup, name, quorum))
  for (const { model, people } of listEligible(setup, environment)) {
    // Who is in a team is not for a job token to know.
    if (teams > 0 || people.length >= quorum) continue
    const needs = `${name} needs ${quorum === 1 ? 'one approval' : `${quorum} approvals`}${model === null ? '' : ` of ${model}`}`
    const who = people.map((person) => person.name).join(', ')
    const why = 'wrote what would be promoted now, or would ask for it'
    const message = who
      ? `${needs}, but of its reviewers only ${who} may approve: the others ${why}.`
      : `${needs}, but nobody may give it: its reviewers ${why}.`
    findings.push(setupFinding('SETUP_NOBODY_ELIGIBLE', 'error', message, name))
  }
  return findings
}

/** GitHub starts a job after one approval: k of them take k jobs. */
function examinePrompts({ workflows }: RepositorySetup, name: string, quorum: number): readonly Finding[] {
  return workflows.flatMap(({ path, jobs }) => {
    const asking = jobs.filter(
      ({ environment, hasEnvironment, actions }) =>
        hasEnvironment &&
        (environment ?? name).toLowerCase() === name.toLowerCase() &&
        actions.every(({ phase }) => phase !== 'finish'),
    )
    const promotes = asking.some(({ actions }) => actions.some((action) => action.name === 'promote-model'))
    if (!promotes || asking.length >= quorum) return []
    const times = asking.length === 1 ? 'once' : `${asking.length} times`
    const message = `${path} asks for ${name} ${times}, and the policy demands ${quorum} approvals.`
    return [setupFinding('SETUP_QUORUM_UNREACHABLE', 'error', message, path)]
  })
}
