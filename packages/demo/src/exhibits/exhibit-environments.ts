import type { EnvironmentsExhibit } from '../page/exhibit.ts'
import { playedRepository } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { describeDeployment } from './exhibit-deployments.ts'

/** The environments as the repository's settings show them, with what is live in each. */
export function exhibitEnvironments(stage: Stage): EnvironmentsExhibit {
  const { environments, deployments } = playedRepository(stage)
  return {
    kind: 'environments',
    environments: [...environments.values()].map(({ name, rules }) => {
      const { reviewers, branches, canAdminsBypass } = rules
      const live = [...deployments.values()].findLast(
        (deployment) => deployment.environment === name && deployment.statuses.at(-1)?.state === 'success',
      )
      return {
        name,
        tone: reviewers.length > 0 ? 'pass' : 'fail',
        ...(live === undefined ? {} : { now: describeDeployment(live) }),
        rules: [
          reviewers.length === 0
            ? 'no protection: nobody is asked'
            : `required reviewers: ${reviewers.map(({ login }) => login).join(', ')}`,
          branches === null ? 'any branch' : 'selected branches',
          canAdminsBypass ? 'administrators may bypass' : 'nobody may bypass',
        ],
      }
    }),
  }
}
