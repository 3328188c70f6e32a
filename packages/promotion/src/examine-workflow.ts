import type { Finding } from '@modelgate/kernel'
import { closest } from '@modelgate/kernel'
import type { JobSetup, RepositorySetup, WorkflowSetup } from './repository-setup.ts'
import { setupFinding } from './setup-finding.ts'

/** What a job needs to promote; the plan needs them for reading only. */
const PROMOTE_PERMISSIONS = { contents: 'write', deployments: 'write', actions: 'read' } as const
const PLAN_PERMISSIONS = { contents: 'read', actions: 'read' } as const

/** Phases that move nothing, so that nobody has to be asked. */
const UNGATED: ReadonlySet<string> = new Set(['plan', 'drill'])

/** Whether the jobs of a workflow promote as they must: gated, with the right token, and only what was planned. */
export function examineWorkflow(
  setup: RepositorySetup,
  { path, concurrency, jobs }: WorkflowSetup,
): readonly Finding[] {
  const promoting = jobs.filter(({ actions }) =>
    actions.some(({ name, phase }) => name === 'promote-model' && !UNGATED.has(phase)),
  )
  const findings = jobs.flatMap((job) => examineJob(path, job))
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
  for (const { id, environment, actions } of jobs) {
    // Names of jobs that promote are looked at with the environments.
    if (environment === null || actions.some(({ name }) => name === 'promote-model')) continue
    const known = setup.environments.map(({ name }) => name)
    const guess = closest(environment, known)
    if (known.some((name) => name.toLowerCase() === environment.toLowerCase()) || !guess) continue
    findings.push(
      setupFinding(
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
  const planning = phases.every((phase) => UNGATED.has(phase))
  const findings: Finding[] = []
  if (!planning && !job.hasEnvironment) {
    findings.push(
      setupFinding(
        'SETUP_JOB_WITHOUT_ENVIRONMENT',
        'error',
        `Job ${job.id} of ${path} promotes but names no environment, so GitHub asks nobody.`,
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
  for (const { name, phase, digest, token } of job.actions) {
    if (name !== 'promote-model') continue
    if (!digest && (phase === '' || phase === 'promote' || phase === 'start')) {
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
  const missing = missingPermissions(job, planning ? PLAN_PERMISSIONS : PROMOTE_PERMISSIONS)
  if (missing.length > 0) {
    findings.push(
      setupFinding(
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
