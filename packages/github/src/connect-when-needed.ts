import { createClient } from './create-client.ts'
import type { ClientOptions, GitHubClient } from './create-client.ts'

/** Gives the client of a job, the same each time. */
export type Connect = () => Promise<GitHubClient>

/**
 * A client that is made when it is asked for: loading what it stands on takes longer than most jobs that can do
 * without.
 */
export function connectWhenNeeded(options: ClientOptions): Connect {
  let client: Promise<GitHubClient> | undefined
  return () => (client ??= createClient(options))
}
