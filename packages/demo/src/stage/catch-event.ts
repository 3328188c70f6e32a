import type { GitHubEvent } from '@modelgate/testkit'
import type { Stage } from './stage.ts'

/**
 * Does something on GitHub and gives the event that it sets off.
 *
 * @throws Error when nothing of that name happens
 */
export async function catchEvent(
  { github }: Stage,
  name: GitHubEvent['name'],
  act: () => Promise<unknown>,
): Promise<GitHubEvent> {
  const events: GitHubEvent[] = []
  const stop = github.onEvent((event) => void events.push(event))
  try {
    await act()
  } finally {
    stop()
  }
  const event = events.find((candidate) => candidate.name === name)
  if (event === undefined) throw new Error(`GitHub announced no ${name}`)
  return event
}
