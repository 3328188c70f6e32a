import type { Policy } from '@modelgate/policy'
import type { Invocation } from './command.ts'

/**
 * The policy that the command line names, a file or `OWNER/REPO/PATH@REF`; undefined when it names none.
 *
 * @throws ModelgateError for a policy that is not there, may not be read or is not valid: the first problem, counted
 *   with the rest
 */
export async function loadPolicy(
  path: string | undefined,
  io: Pick<Invocation, 'cwd' | 'env'>,
): Promise<Policy | undefined> {
  if (path === undefined) return undefined
  // Loaded when it is due: the parser and the schemas are half of what a command without a policy would load.
  const { readNamedPolicy } = await import('./read-named-policy.ts')
  return readNamedPolicy(path, io)
}
