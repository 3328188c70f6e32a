import type { Policy } from '@modelgate/policy'
import type { ReleaseJob } from '../release-job.ts'
import type { MlflowServer } from './mlflow-client.ts'
import { openMlflow } from './mlflow-client.ts'
import { projectGtoTags } from './project-gto-tags.ts'
import { projectMlflow } from './project-mlflow.ts'
import type { Projection } from './projection.ts'

/** What a policy wants to follow the ledger beside GitHub's deployments, which always do. */
export function openRegistries(
  job: ReleaseJob,
  { gto, mlflow }: Policy['projections'],
  server: MlflowServer | null,
): readonly Projection[] {
  return [
    ...(gto ? [projectGtoTags(job)] : []),
    ...(mlflow ? [server ? projectMlflow(openMlflow(server), mlflow) : unknownServer] : []),
  ]
}

/** The policy wants MLflow to follow, and nobody said where it is. */
const unknownServer: Projection = {
  name: 'mlflow',
  examine: async () => [
    {
      finding: {
        code: 'MLFLOW_NOT_CONFIGURED',
        severity: 'warning',
        message: 'The policy wants MLflow to follow the ledger, but its address was not given.',
        advice: 'Write `mlflow-url: …` under `with:`, or set MLFLOW_TRACKING_URI.',
      },
      repair: null,
    },
  ],
}

/**
 * Where MLflow is: the inputs of an action, else the variables that MLflow's own client reads.
 *
 * @param env reads a variable of the environment
 */
export function findMlflow(
  env: (name: string) => string | undefined,
  input: { readonly url?: string | undefined; readonly token?: string | undefined } = {},
): MlflowServer | null {
  const url = input.url ?? env('MLFLOW_TRACKING_URI')
  if (url === undefined) return null
  const token = input.token ?? env('MLFLOW_TRACKING_TOKEN')
  const [user, password] = [env('MLFLOW_TRACKING_USERNAME'), env('MLFLOW_TRACKING_PASSWORD')]
  const basic = user === undefined ? undefined : `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}`
  return { url, authorization: token === undefined ? basic : `Bearer ${token}` }
}
