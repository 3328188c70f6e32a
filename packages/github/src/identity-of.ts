import { textAt } from '@modelgate/kernel'
import type { GitHubClient } from './create-client.ts'

/**
 * Asks once, and only when somebody wants to know, under which login this token writes. GraphQL answers that for job
 * tokens too; `GET /user` does not.
 */
export function identityOf(client: GitHubClient): () => Promise<string> {
  let login: Promise<string> | undefined
  const ask = async () => textAt(await client.graphql('query { viewer { login } }'), 'viewer', 'login') ?? ''
  return () => (login ??= ask())
}
