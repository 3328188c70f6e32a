import type { Finding } from '@modelgate/kernel'
import { examineNames } from './examine-names.ts'
import { missingPermissions } from './missing-permissions.ts'
import type { JobSetup, RepositorySetup, WorkflowSetup } from './repository-setup.ts'
import { setupFinding } from './setup-finding.ts'

/** Phases that claim an environment: people have to be asked, about exactly these bytes. */
const CLAIMING: ReadonlySet<string> = new Set(['', 'promote', 'start'])
/** Phases that move nothing. */
const UNGATED: ReadonlySet<string> = new Set(['plan', 'drill'])

/** Whether the jobs of a workflow promote as they must: gated, with the right token, and only what was planned. */
export function examineWorkflow(
  setup: RepositorySetup,
  { path, concurrency, jobs }: WorkflowSetup,
): readonly Finding[] {
  const promoting = jobs.filter(({ actions }) =>
    actions.some(({ name, phase }) => name === 'promote-model' && !UNGATED.has(phase)),
  )
  const findings = jobs.flatMap((job) => [...examineJob(path, job), ...examinePermissions(path, job)])
  if (concurrency && promoting.length > 0) {
    findings.push(
      setupFinding(
        'SETUP_CONCURRENCY_HELD',
        'error',
        `${path} has a workflow-level concurrency group: a run that waits for approval holds it, and newer ones are cancelled.`,
        path,
      ),
    )
  }
  // Names of jobs that promote are looked at with the environments.
  const others = jobs.filter(({ actions }) => !actions.some(({ name }) => name === 'promote-model'))
  const known = setup.environments.map(({ name }) => name)
  findings.push(...examineNames([{ path, concurrency, jobs: others }], known, 'error'))
  return findings
}

function examineJob(path: string, job: JobSetup): Finding[] {
  const promoting = job.actions.filter(({ name }) => name === 'promote-model')
  if (promoting.length === 0) return []
  const planning = promoting.every(({ phase }) => UNGATED.has(phase))
  const findings: Finding[] = []
  const asks = promoting.some(({ phase, breakGlass }) => CLAIMING.has(phase) && !breakGlass)
  if (asks && !job.hasEnvironment) {
    findings.push(
      setupFinding(
        'SETUP_JOB_WITHOUT_ENVIRONMENT',
        'error',
        `Job ${job.id} of ${path} promotes but names no environment, so GitHub asks nobody.`,
        path,
      ),
    )
  }
  if (!planning && job.cancelled) {
    findings.push(
      setupFinding(
        'SETUP_CONCURRENCY_CANCELS',
        'error',
        `Job ${job.id} of ${path} is cancelled by a newer run while its deploy steps run; the ledger then holds a failed promotion.`,
        path,
      ),
    )
  }
  if (!planning && job.ownDeployment) {
    findings.push(
      setupFinding(
        'SETUP_TWO_DEPLOYMENTS',
        'warning',
        `Job ${job.id} of ${path} lets GitHub make a deployment of its own beside the one of promote-model.`,
        path,
      ),
    )
  }
  for (const { phase, digest, token, ignored } of promoting) {
    if (ignored && CLAIMING.has(phase)) {
      findings.push(
        setupFinding(
          'SETUP_REFUSAL_IGNORED',
          'error',
          `Job ${job.id} of ${path} goes on when promote-model refuses: its step has \`continue-on-error\`.`,
          path,
        ),
      )
    }
    if (!digest && CLAIMING.has(phase)) {
      findings.push(
        setupFinding(
          'SETUP_DIGEST_NOT_PLANNED',
          'error',
          `Job ${job.id} of ${path} promotes without \`digest:\`, so people would approve whatever is there.`,
          path,
        ),
      )
    }
    if (token) {
      findings.push(
        setupFinding(
          'SETUP_TOKEN_FOREIGN',
          'warning',
          `Job ${job.id} of ${path} gives promote-model a token of its own: what it writes is not the job's, and its permissions are not those of the workflow.`,
          path,
        ),
      )
    }
  }
  return findings
}

function examinePermissions(path: string, job: JobSetup): readonly Finding[] {
  const { needed, wanted } = missingPermissions(job)
  const message = (missing: readonly string[]) =>
    `Job ${job.id} of ${path} lacks \`permissions: ${missing.join(', ')}\``
  return [
    ...(needed.length > 0 ? [setupFinding('SETUP_PERMISSION_MISSING', 'error', `${message(needed)}.`, path)] : []),
    ...(wanted.length > 0
      ? [setupFinding('SETUP_PERMISSION_MISSING', 'warning', `${message(wanted)}, which it needs at times.`, path)]
      : []),
  ]
}
