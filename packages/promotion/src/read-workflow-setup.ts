import { textAt, valueAt } from '@modelgate/kernel'
import type { JobSetup, WorkflowSetup } from './repository-setup.ts'

/** The token of the job itself, in its two spellings. */
const OWN_TOKEN = /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/u

/** What matters of a parsed workflow file. What is not as GitHub wants it is left out: GitHub will say so itself. */
export function readWorkflowSetup(path: string, workflow: unknown): WorkflowSetup {
  const fallback = readPermissions(valueAt(workflow, 'permissions'))
  return {
    path,
    concurrency: valueAt(workflow, 'concurrency') !== undefined,
    jobs: entriesOf(valueAt(workflow, 'jobs')).map(([id, job]) => readJob(id, job, fallback)),
  }
}

function readJob(id: string, job: unknown, fallback: JobSetup['permissions']): JobSetup {
  const environment = valueAt(job, 'environment')
  const name = typeof environment === 'string' ? environment : textAt(environment, 'name')
  const steps = valueAt(job, 'steps')
  return {
    id,
    environment: name === undefined || name.includes('${{') ? null : name,
    hasEnvironment: name !== undefined,
    ownDeployment: name !== undefined && valueAt(environment, 'deployment') !== false,
    cancelled: valueAt(job, 'concurrency', 'cancel-in-progress') === true,
    actions: (Array.isArray(steps) ? steps : []).flatMap((step) => {
      const action = /^[^/@]+\/[^/@]+\/actions\/([a-z-]+)@/u.exec(textAt(step, 'uses') ?? '')?.[1]
      if (!action) return []
      const token = textAt(step, 'with', 'token')
      return [
        {
          name: action,
          phase: textAt(step, 'with', 'phase') ?? '',
          digest: valueAt(step, 'with', 'digest') !== undefined,
          breakGlass: String(valueAt(step, 'with', 'break-glass')) === 'true',
          token: token !== undefined && !OWN_TOKEN.test(token),
          // An expression may turn out true.
          ignored: (valueAt(step, 'continue-on-error') ?? false) !== false,
        },
      ]
    }),
    permissions: readPermissions(valueAt(job, 'permissions')) ?? fallback,
  }
}

function readPermissions(value: unknown): JobSetup['permissions'] {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(entriesOf(value).map(([scope, level]) => [scope, String(level)]))
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
