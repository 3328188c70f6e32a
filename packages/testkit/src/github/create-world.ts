import type { GitHubEvent, Profile, World } from './world.ts'
import { ACTIONS_BOT_ID } from './world.ts'

/** Ids of users, repositories and the rest start above this, so that no two kinds of number look alike in a test. */
const FIRST_ID = 1000

/** An empty GitHub with nobody but the bot that jobs write as. */
export function createWorld(options: {
  readonly profile: Profile
  readonly directory: string
  readonly clock: () => Date
  readonly listeners: ReadonlySet<(event: GitHubEvent) => void>
  readonly downloadUrl: World['downloadUrl']
}): World {
  const { listeners, ...rest } = options
  let lastId = FIRST_ID
  const bot = {
    id: ACTIONS_BOT_ID,
    login: 'github-actions[bot]',
    name: 'github-actions[bot]',
    type: 'Bot' as const,
    email: `${ACTIONS_BOT_ID}+github-actions[bot]@users.noreply.github.com`,
  }
  return {
    ...rest,
    origin: '',
    state: { users: new Map([[bot.id, bot]]), repositories: new Map(), requests: [] },
    nextId: () => (lastId += 1),
    callers: new Map(),
    lags: new Map(),
    lagReads: 0,
    announce: (event) => {
      for (const listener of listeners) listener(event)
    },
  }
}
