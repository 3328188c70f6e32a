import type { Finding } from '@modelgate/kernel'
import { closest } from '@modelgate/kernel'
import type { WorkflowSetup } from './repository-setup.ts'
import { setupFinding } from './setup-finding.ts'

/**
 * Environments that workflows name and GitHub does not have: the first job that uses one creates it without any rule.
 * Jobs that do not promote may make environments of their own; of them only what looks mistyped is said.
 *
 * @param known names of the environments that there are
 */
export function examineNames(
  workflows: readonly WorkflowSetup[],
  known: readonly string[],
  severity: 'error' | 'warning',
): readonly Finding[] {
  const names = new Set(known.map((name) => name.toLowerCase()))
  return workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap(({ id, environment, actions }): readonly Finding[] => {
      if (environment === null || names.has(environment.toLowerCase())) return []
      const guess = closest(environment, known)
      if (!guess && !actions.some(({ name }) => name === 'promote-model')) return []
      const hint = guess ? ` Did you mean "${guess}"?` : ''
      const message = `Job ${id} of ${path} names the environment "${environment}", which GitHub does not have.${hint}`
      return [setupFinding('SETUP_ENVIRONMENT_MISSING', severity, message, environment)]
    }),
  )
}
