import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { digestBytes } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { type Policy, readPolicy } from '@modelgate/policy'

/**
 * The policy in a file that the command line names; undefined when it names none.
 *
 * @throws ModelgateError for a file that is not there or is not a valid policy: the first problem, counted with the rest
 */
export async function loadPolicy(path: string | undefined, cwd: string): Promise<Policy | undefined> {
  if (path === undefined) return undefined
  const bytes = await readFile(resolve(cwd, path)).catch((cause: unknown) => {
    throw new ModelgateError('CLI_USAGE', `--policy ${path} cannot be read.`, { cause })
  })
  const { policy, findings } = readPolicy(bytes, { path, source: path, digest: digestBytes(bytes) })
  if (policy !== undefined) return policy
  const [first, ...rest] = findings
  throw new ModelgateError(
    first?.code ?? 'CLI_USAGE',
    `${first?.message ?? `${path} is not a policy.`}${rest.length === 0 ? '' : ` (and ${rest.length} more problems)`}`,
    {
      ...(first?.advice === undefined ? {} : { advice: first.advice }),
      ...(first?.location === undefined ? {} : { location: first.location }),
    },
  )
}
