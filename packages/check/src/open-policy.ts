import type { FileTree } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { apiTree, explainApiError } from '@modelgate/github'
import type { Connect } from '@modelgate/github'

/** Where a policy is read from. */
export interface PolicySource {
  readonly tree: FileTree | null
  readonly path: string
}

/** Where a policy lies when nobody says otherwise. */
export const POLICY_PATH = '.github/modelgate.yaml'

/** `OWNER/REPO/PATH@REF`: a policy that an organisation keeps for all its repositories. */
const ELSEWHERE = /^([\w.-]+)\/([\w.-]+)\/(.+)@([^@]+)$/u

/** Whether a policy is named in another repository. A file of the change that is called so must not take its place. */
export function isElsewhere(policy: string): boolean {
  return ELSEWHERE.test(policy)
}

/**
 * The place of a policy: a path in the trusted tree, or a file of another repository at a fixed point.
 *
 * @param trusted the tree that the change cannot alter
 */
export async function openPolicy(
  connect: Connect,
  policy: string,
  trusted: FileTree | null,
  temp: string,
): Promise<PolicySource> {
  const [, owner, repo, path, ref] = ELSEWHERE.exec(policy) ?? []
  if (owner === undefined || repo === undefined || path === undefined || ref === undefined) {
    return { tree: trusted, path: policy }
  }
  try {
    const client = await connect()
    const { data } = await client.rest.repos.getCommit({ owner, repo, ref })
    const tree = apiTree(client, { owner, repo, commit: data.sha, temp })
    if ((await tree.read(path)) !== null) return { tree, path }
  } catch (error) {
    throw explainApiError(error, { to: `read the policy ${policy}`, permission: 'contents: read' })
  }
  throw new ModelgateError('POLICY_NOT_FOUND', `${owner}/${repo} has no file ${path} at ${ref}.`, {
    advice: 'Correct `policy`: OWNER/REPO/PATH@REF.',
  })
}
