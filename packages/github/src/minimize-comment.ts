import type { GitHubClient } from './create-client.ts'

/** Folds a comment away on the page; it stays readable. */
export async function minimizeComment(
  client: GitHubClient,
  nodeId: string,
  classifier: 'OUTDATED' | 'RESOLVED',
): Promise<void> {
  await client.graphql(
    `mutation ($id: ID!, $classifier: ReportedContentClassifiers!) {
      minimizeComment(input: { subjectId: $id, classifier: $classifier }) { minimizedComment { isMinimized } }
    }`,
    { id: nodeId, classifier },
  )
}

/** Shows a comment again that {@link minimizeComment} folded away. */
export async function unminimizeComment(client: GitHubClient, nodeId: string): Promise<void> {
  await client.graphql(
    `mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }`,
    {
      id: nodeId,
    },
  )
}
