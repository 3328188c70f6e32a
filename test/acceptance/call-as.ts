import assert from 'node:assert/strict'
import type { Stage } from './promotion-stage.ts'

/** What a person does by hand: one call of the API below the repository; gives the answer's body. */
export async function callAs(
  { github, repository }: Pick<Stage, 'github' | 'repository'>,
  login: string,
  method: string,
  path: string,
  body: object,
): Promise<unknown> {
  const answer = await fetch(`${github.apiUrl}/repos/${repository}/${path}`, {
    method,
    headers: { authorization: `Bearer ${github.issueUserToken(login)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}
