import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { digestBytes } from '@modelgate/artifacts'
import { isElsewhere } from '@modelgate/check/open-policy'
import { ModelgateError } from '@modelgate/kernel'
import { type Policy, readPolicy } from '@modelgate/policy'
import type { Invocation } from './command.ts'
import { openRemotePolicy } from './open-remote-policy.ts'

/** Reads the policy that the command line names. Errors as `loadPolicy` says. */
export async function readNamedPolicy(path: string, { cwd, env }: Pick<Invocation, 'cwd' | 'env'>): Promise<Policy> {
  const { bytes, source } = isElsewhere(path) ? await readElsewhere(path, env) : await readHere(path, cwd)
  const { policy, findings } = readPolicy(bytes, { path, source, digest: digestBytes(bytes) })
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

async function readHere(path: string, cwd: string) {
  const bytes = await readFile(resolve(cwd, path)).catch((cause: unknown) => {
    throw new ModelgateError('CLI_USAGE', `--policy ${path} cannot be read.`, {
      advice: 'Name a file, or OWNER/REPO/PATH@REF.',
      cause,
    })
  })
  return { bytes, source: path }
}

async function readElsewhere(policy: string, env: Invocation['env']) {
  const { tree, path } = await openRemotePolicy(policy, env)
  const bytes = await tree.read(path)
  if (bytes === null) {
    throw new ModelgateError('CLI_USAGE', `--policy ${policy} cannot be read: there is no such file.`, {
      advice: 'Name a file, or OWNER/REPO/PATH@REF.',
    })
  }
  return { bytes, source: `${policy} (${tree.commit?.slice(0, 12) ?? tree.label})` }
}
