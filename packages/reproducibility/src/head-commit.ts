import { execFileSync } from 'node:child_process'
import { ModelgateError } from '@modelgate/kernel'

/**
 * The commit that a work tree has checked out.
 *
 * @throws ModelgateError `REPRODUCE_NO_COMMIT`
 */
export function headCommit(repository: string): string {
  try {
    return execFileSync('git', ['-C', repository, 'rev-parse', '--verify', 'HEAD^{commit}'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  } catch (cause) {
    throw new ModelgateError('REPRODUCE_NO_COMMIT', `${repository} is no git work tree with a commit.`, {
      advice: 'Commit the files; in a workflow, check out the repository with actions/checkout before this step.',
      cause,
    })
  }
}
