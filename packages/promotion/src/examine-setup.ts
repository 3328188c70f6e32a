import type { Finding } from '@modelgate/kernel'
import { closest } from '@modelgate/kernel'
import { DOCTOR_CODES } from './codes.ts'
import { quorumOf } from './judge-approvals.ts'
import { hasOwner } from './match-codeowners.ts'
import type { EnvironmentSetup, JobSetup, RepositorySetup, WorkflowSetup } from './repository-setup.ts'

/** What a job needs to promote; the plan needs them for reading only. */
const PROMOTE_PERMISSIONS = { contents: 'write', deployments: 'write', actions: 'read' } as const
const PLAN_PERMISSIONS = { contents: 'read', deployments: 'read', actions: 'read' } as const

/** Rules that would stop the job token from writing the ledger. */
const LEDGER_BLOCKERS: ReadonlySet<string> = new Set([
  'pull_request',
  'update',
  'creation',
  'required_signatures',
  'required_status_checks',
])

/** Every way in which a repository's settings make a promotion mean less than it says, each with the setting to change. */
export function examineSetup(setup: RepositorySetup): readonly Finding[] {
  return [
    ...examinePolicy(setup),
    ...wantedEnvironments(setup).flatMap((name) => examineEnvironment(setup, name)),
    ...setup.workflows.flatMap((workflow) => examineWorkflow(setup, workflow)),
    ...examineOwners(setup),
    ...examineLedgerBranch(setup),
  ]
}

type DoctorCode = keyof typeof DOCTOR_CODES

function finding(code: DoctorCode, severity: 'error' | 'warning', message: string, subject: string): Finding {
  return { code, severity, message, advice: DOCTOR_CODES[code].fix, subject }
}

function examinePolicy({ policy, policyPath, defaultBranch }: RepositorySetup): readonly Finding[] {
  if (policy && Object.keys(policy.environments).length > 0) return []
  const what = policy ? `${policyPath} names no environments` : `There is no ${policyPath}`
  return [
    finding('SETUP_POLICY_MISSING', 'error', `${what} on ${defaultBranch}, so every promotion is refused.`, policyPath),
  ]
}

/** Names that anybody uses: the policy, the workflows, the person who asks. */
function wantedEnvironments({ policy, workflows, asked }: RepositorySetup): readonly string[] {
  if (asked.length > 0) return asked
  const names = new Map(Object.keys(policy?.environments ?? {}).map((name) => [name.toLowerCase(), name]))
  for (const { jobs } of workflows) {
    for (const { environment, actions } of jobs) {
      if (environment !== null && actions.some(({ name }) => name === 'promote-model'))
        names.set(environment.toLowerCase(), environment)
    }
  }
  return [...names.values()]
}

function examineEnvironment(setup: RepositorySetup, name: string): readonly Finding[] {
  const environment = setup.environments.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  const demands = Object.entries(setup.policy?.environments ?? {}).find(
    ([own]) => own.toLowerCase() === name.toLowerCase(),
  )?.[1]
  const findings: Finding[] = []
  if (!demands && setup.policy) {
    const guess = closest(name, Object.keys(setup.policy.environments))
    const hint = guess ? ` Did you mean "${guess}"?` : ''
    findings.push(
      finding(
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
      finding(
        'SETUP_ENVIRONMENT_MISSING',
        'error',
        `GitHub has no environment "${name}"; the first job that names it would create it without any rule.${hint}`,
        name,
      ),
    ]
  }
  if (demands?.provider === 'pull-request') {
    findings.push(
      finding(
        'SETUP_UNSUPPORTED',
        'error',
        `The policy wants approvals for ${name} by pull request; every promotion to it is refused.`,
        name,
      ),
    )
  }
  if (demands?.breakGlass?.rollback) {
    findings.push(
      finding(
        'SETUP_UNSUPPORTED',
        'warning',
        `A rollback of ${name} needs approval all the same: there is no break glass.`,
        name,
      ),
    )
  }
  const asksPeople = demands ? quorumOf(demands) > 0 : true
  if (asksPeople) findings.push(...examineReviewers(setup, environment, demands ? quorumOf(demands) : 1))
  if (!environment.branchPolicy) {
    findings.push(finding('SETUP_ENVIRONMENT_ANY_BRANCH', 'error', `A job of any branch may use ${name}.`, name))
  } else if (environment.protectedBranchesOnly && setup.defaultBranchRules.length === 0) {
    findings.push(
      finding(
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
  const { name, reviewers, adminsBypass, preventSelfReview, people, teams } = environment
  if (reviewers === 0) {
    return [
      finding(
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
    findings.push(finding('SETUP_ENVIRONMENT_ADMIN_BYPASS', 'error', `${how} the rules of ${name}.`, name))
  }
  if (!preventSelfReview) {
    findings.push(
      finding(
        'SETUP_SELF_REVIEW',
        'warning',
        `${name} lets the one who started the run approve it; promote-model refuses that only afterwards.`,
        name,
      ),
    )
  }
  const excluded = new Set([...setup.authors, ...(setup.requester ? [setup.requester] : [])].map(({ id }) => id))
  const eligible = people.filter(({ id, bot }) => !bot && !excluded.has(id))
  // Who is in a team is not for a job token to know.
  if (teams === 0 && eligible.length < quorum) {
    const who = eligible.map((person) => person.name).join(', ') || 'nobody'
    findings.push(
      finding(
        'SETUP_NOBODY_ELIGIBLE',
        'error',
        `${name} needs ${quorum} approvals, but of its reviewers ${who} may approve: the others wrote the last change or would ask for it.`,
        name,
      ),
    )
  }
  return findings
}

function examineWorkflow(setup: RepositorySetup, { path, concurrency, jobs }: WorkflowSetup): readonly Finding[] {
  const promoting = jobs.filter(({ actions }) =>
    actions.some(({ name, phase }) => name === 'promote-model' && phase !== 'plan'),
  )
  const findings = jobs.flatMap((job) => examineJob(path, job))
  if (concurrency && promoting.length > 0) {
    findings.push(
      finding(
        'SETUP_CONCURRENCY_HELD',
        'error',
        `${path} has a workflow-level concurrency group: a run that waits for approval holds it, and newer ones are cancelled.`,
        path,
      ),
    )
  }
  for (const { id, environment, actions } of jobs) {
    // Names of jobs that promote are looked at with the environments.
    if (environment === null || actions.some(({ name }) => name === 'promote-model')) continue
    const known = setup.environments.map(({ name }) => name)
    const guess = closest(environment, known)
    if (known.some((name) => name.toLowerCase() === environment.toLowerCase()) || !guess) continue
    findings.push(
      finding(
        'SETUP_ENVIRONMENT_MISSING',
        'error',
        `Job ${id} of ${path} names the environment "${environment}", which GitHub does not have. Did you mean "${guess}"?`,
        environment,
      ),
    )
  }
  return findings
}

function examineJob(path: string, job: JobSetup): Finding[] {
  const phases = job.actions.filter(({ name }) => name === 'promote-model').map(({ phase }) => phase)
  if (phases.length === 0) return []
  const planning = phases.every((phase) => phase === 'plan')
  const findings: Finding[] = []
  if (!planning && !job.hasEnvironment) {
    findings.push(
      finding(
        'SETUP_JOB_WITHOUT_ENVIRONMENT',
        'error',
        `Job ${job.id} of ${path} promotes but names no environment, so GitHub asks nobody.`,
        path,
      ),
    )
  }
  if (!planning && job.ownDeployment) {
    findings.push(
      finding(
        'SETUP_TWO_DEPLOYMENTS',
        'warning',
        `Job ${job.id} of ${path} lets GitHub make a deployment of its own beside the one of promote-model.`,
        path,
      ),
    )
  }
  const missing = missingPermissions(job, planning ? PLAN_PERMISSIONS : PROMOTE_PERMISSIONS)
  if (missing.length > 0) {
    findings.push(
      finding(
        'SETUP_PERMISSION_MISSING',
        'error',
        `Job ${job.id} of ${path} lacks \`permissions: ${missing.join(', ')}\`.`,
        path,
      ),
    )
  }
  return findings
}

function missingPermissions({ permissions }: JobSetup, needed: Readonly<Record<string, string>>): readonly string[] {
  // The repository's default is a setting that a job token cannot read.
  if (permissions === null || permissions === 'write-all') return []
  return Object.entries(needed).flatMap(([scope, level]) => {
    const given = typeof permissions === 'string' ? 'read' : permissions[scope]
    return given === 'write' || given === level ? [] : [`${scope}: ${level}`]
  })
}

function examineOwners({
  codeowners,
  policyPath,
  defaultBranchRules,
  defaultBranch,
}: RepositorySetup): readonly Finding[] {
  const paths = ['.github/workflows/promote.yml', policyPath]
  const open = codeowners ? paths.filter((path) => !hasOwner(codeowners.text, path)) : paths
  const findings: Finding[] = []
  if (open.length > 0) {
    const where = codeowners ? `${codeowners.path} gives no owner to` : 'There is no CODEOWNERS file, so nobody owns'
    findings.push(
      finding(
        'SETUP_WORKFLOWS_UNOWNED',
        'error',
        `${where} ${open.join(' and ')}: whoever writes may change what judges.`,
        codeowners?.path ?? 'CODEOWNERS',
      ),
    )
  }
  if (!defaultBranchRules.some(({ codeOwnerReview }) => codeOwnerReview)) {
    findings.push(
      finding(
        'SETUP_OWNER_REVIEW_OPTIONAL',
        'error',
        `${defaultBranch} can be changed without a review by code owners.`,
        defaultBranch,
      ),
    )
  }
  return findings
}

function examineLedgerBranch({ ledgerRules }: RepositorySetup): readonly Finding[] {
  const types = new Set(ledgerRules.map(({ type }) => type))
  const open = ['deletion', 'non_fast_forward'].filter((type) => !types.has(type))
  const blockers = [...types].filter((type) => LEDGER_BLOCKERS.has(type))
  const branch = 'modelgate/ledger'
  return [
    ...(open.length > 0
      ? [
          finding(
            'SETUP_LEDGER_UNPROTECTED',
            'error',
            `No ruleset forbids ${open.map((type) => (type === 'deletion' ? 'deleting' : 'force-pushing')).join(' and ')} ${branch}.`,
            branch,
          ),
        ]
      : []),
    ...(blockers.length > 0
      ? [
          finding(
            'SETUP_LEDGER_BLOCKED',
            'error',
            `A ruleset on ${branch} stops the job token from writing: ${blockers.join(', ')}.`,
            branch,
          ),
        ]
      : []),
  ]
}
