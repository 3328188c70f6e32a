import type { GitHubClient } from '@modelgate/github'

/**
 * The time as GitHub's answers tell it: a runner of one's own may keep another, and could make soak and freshness pass by
 * it. Before the first answer it is this machine's.
 */
export function apiClock(client: Pick<GitHubClient, 'hook'>, own: () => Date): () => Date {
  let ahead = 0
  client.hook.after('request', ({ headers }) => {
    const told = Date.parse(headers.date ?? '')
    if (!Number.isNaN(told)) ahead = told - own().getTime()
  })
  return () => new Date(own().getTime() + ahead)
}
