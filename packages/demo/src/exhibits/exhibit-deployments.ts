import { textAt, valueAt } from '@modelgate/kernel'
import type { Deployment, Frozen } from '@modelgate/testkit'
import type { DeploymentsExhibit, Tone } from '../page/exhibit.ts'
import { playedRepository } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'

const TONES: Readonly<Record<string, Tone>> = {
  success: 'pass',
  failure: 'fail',
  error: 'fail',
  in_progress: 'wait',
  queued: 'wait',
  pending: 'wait',
  waiting: 'wait',
}

/** The deployments as the repository lists them, the newest first. */
export function exhibitDeployments(stage: Stage): DeploymentsExhibit {
  const rows = [...playedRepository(stage).deployments.values()].toReversed().map((deployment) => {
    const state = deployment.statuses.at(-1)?.state ?? 'queued'
    return {
      environment: deployment.environment,
      description: describeDeployment(deployment),
      state: state === 'success' ? 'active' : state.replace('_', ' '),
      tone: TONES[state] ?? 'note',
      creator: deployment.creator.login,
      at: deployment.createdAt,
      facts: [
        (textAt(deployment.payload, 'digest') ?? '').slice(0, 19),
        `commit ${deployment.sha.slice(0, 7)}`,
        deployment.statuses.map((status) => status.state.replace('_', ' ')).join(' → '),
      ]
        .filter((fact) => fact !== '')
        .join(' · '),
    }
  })
  return { kind: 'deployments', rows }
}

/** Which version it is: `credit-limit 1.0.0`. */
export function describeDeployment({ payload, task }: Frozen<Deployment>): string {
  const model = textAt(payload, 'model')
  const version = valueAt(payload, 'version')
  return model === undefined ? task : `${model} ${String(version)}`
}
