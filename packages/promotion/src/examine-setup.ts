import type { Finding } from '@modelgate/kernel'
import { examineEnvironment } from './examine-environment.ts'
import { examineWorkflow } from './examine-workflow.ts'
import { hasOwner } from './match-codeowners.ts'
import type { RepositorySetup } from './repository-setup.ts'
import { setupFinding } from './setup-finding.ts'

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
    ...examinePresence(setup),
    ...examineOwners(setup),
    ...examineLedgerBranch(setup),
  ]
}

function examinePolicy({ policy, policyPath, defaultBranch }: RepositorySetup): readonly Finding[] {
  if (policy && Object.keys(policy.environments).length > 0) return []
  const what = policy ? `${policyPath} names no environments` : `There is no ${policyPath}`
  return [
    setupFinding(
      'SETUP_POLICY_MISSING',
      'error',
      `${what} on ${defaultBranch}, so every promotion is refused.`,
      policyPath,
    ),
  ]
}

/** Whether the workflows are there without which promotions cannot be, or are not looked after. */
function examinePresence({ workflows, defaultBranch, policy }: RepositorySetup): readonly Finding[] {
  const used = new Set(workflows.flatMap(({ jobs }) => jobs.flatMap(({ actions }) => actions.map(({ name }) => name))))
  const place = '.github/workflows'
  const nobody = (action: string) => `No workflow on ${defaultBranch} uses ${action}`
  const demanding = Object.entries(policy?.environments ?? {}).filter(([, { evidence }]) => evidence.length > 0)
  const names = demanding.map(([name]) => name).join(' and ')
  const findings: Finding[] = []
  if (!used.has('promote-model')) {
    const message = `${nobody('promote-model')}, so nothing can be promoted.`
    findings.push(setupFinding('SETUP_WORKFLOW_MISSING', 'warning', message, place))
  }
  if (!used.has('record-evidence') && demanding.length > 0) {
    const message = `${nobody('record-evidence')}, so the evidence that ${names} demands never reaches the ledger.`
    findings.push(setupFinding('SETUP_EVIDENCE_UNRECORDED', 'error', message, place))
  }
  if (used.has('promote-model') && !used.has('reconcile')) {
    const message = `${nobody('reconcile')}: a promotion whose job died is noticed only when somebody promotes again.`
    findings.push(setupFinding('SETUP_RECONCILE_MISSING', 'warning', message, place))
  }
  return findings
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
      setupFinding(
        'SETUP_WORKFLOWS_UNOWNED',
        'error',
        `${where} ${open.join(' and ')}: whoever writes may change what judges.`,
        codeowners?.path ?? 'CODEOWNERS',
      ),
    )
  }
  if (!defaultBranchRules.some(({ codeOwnerReview }) => codeOwnerReview)) {
    findings.push(
      setupFinding(
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
          setupFinding(
            'SETUP_LEDGER_UNPROTECTED',
            'error',
            `No ruleset forbids ${open.map((type) => (type === 'deletion' ? 'deleting' : 'force-pushing')).join(' and ')} ${branch}.`,
            branch,
          ),
        ]
      : []),
    ...(blockers.length > 0
      ? [
          setupFinding(
            'SETUP_LEDGER_BLOCKED',
            'error',
            `A ruleset on ${branch} stops the job token from writing: ${blockers.join(', ')}.`,
            branch,
          ),
        ]
      : []),
  ]
}
