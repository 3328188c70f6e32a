import { ModelgateError } from '@modelgate/kernel'
import type { Invocation } from './command.ts'

/**
 * The repository that a command is about: `--repository`, else the one of the job.
 *
 * @throws ModelgateError `CLI_USAGE`
 */
export function readRepository(
  command: string,
  options: Invocation['options'],
  env: Invocation['env'],
): { readonly owner: string; readonly repo: string } {
  const named = options['repository'] ?? env['GITHUB_REPOSITORY']
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/u.exec(typeof named === 'string' ? named : '') ?? []
  if (owner !== undefined && repo !== undefined) return { owner, repo }
  throw new ModelgateError(
    'CLI_USAGE',
    named === undefined ? 'Which repository?' : `"${String(named)}" is no repository.`,
    { advice: `modelgate ${command} --repository OWNER/NAME` },
  )
}
