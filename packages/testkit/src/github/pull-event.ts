import { pullJson } from './json/pull-json.ts'
import { repositoryJson } from './json/repository-json.ts'
import { userJson } from './json/user-json.ts'
import type { Pull, Repository, User } from './state.ts'
import { fullName, type GitHubEvent, type World } from './world.ts'

/** The webhook payload of a pull request, as a workflow finds it in `GITHUB_EVENT_PATH`. */
export function pullEvent(
  world: World,
  repository: Repository,
  pull: Pull,
  action: 'opened' | 'synchronize' | 'closed',
  actor: User,
  byJob: boolean,
): GitHubEvent {
  return {
    name: 'pull_request',
    action,
    repository: fullName(repository),
    actor: actor.login,
    byJob,
    ref: `refs/pull/${pull.number}/merge`,
    sha: pull.mergeCommit ?? pull.head.sha,
    payload: {
      action,
      number: pull.number,
      pull_request: pullJson(world, repository, pull),
      repository: repositoryJson(world, repository),
      sender: userJson(world, actor),
    },
  }
}
