import { REPOSITORY } from './stage.ts'
import type { Stage } from './stage.ts'

/**
 * A person uses GitHub's API with a token of their own, as the website does.
 *
 * @param path behind the repository, for example `/pulls/1/merge`
 * @throws Error when GitHub says no
 */
export async function actAs(
  { github }: Stage,
  login: string,
  method: 'PUT' | 'POST',
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const response = await fetch(`${github.apiUrl}/repos/${REPOSITORY}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${github.issueUserToken(login)}`,
      accept: 'application/vnd.github+json',
      'content-type': 'application/json',
      'user-agent': 'modelgate-demo',
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
}
