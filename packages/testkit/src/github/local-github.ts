import type { WorkflowHost } from '../runner/workflow-host.ts'
import type { NewRuleset } from './add-ruleset.ts'
import type { Violation } from './api-server.ts'
import type { NewRepository } from './create-repository.ts'
import type { Fault } from './faults.ts'
import type { NewPull } from './open-pull.ts'
import type { Protection } from './protect-environment.ts'
import type { NewPush } from './push-files.ts'
import type { Environment, Frozen, Pull, Repository, RequestEntry, Role, Ruleset, State, User } from './state.ts'
import type { GitHubEvent, Profile } from './world.ts'

export interface GitHubOptions {
  /** `ghes` serves the API under `/api/v3` and knows only what GitHub Enterprise Server knows. */
  readonly profile?: Profile
  /** 0, the default, takes a free port. */
  readonly port?: number
  /** Where the repositories lie; a new temporary folder, removed at the end, when not given. */
  readonly directory?: string
  readonly clock?: () => Date
}

/** A GitHub on loopback: real git, state, permissions and protection rules. */
export interface LocalGitHub extends WorkflowHost {
  /** Everything it knows, to look at. */
  readonly state: Frozen<State>
  /** Requests and answers that GitHub's own description refuses; a test wants none that it did not provoke. */
  readonly violations: readonly Violation[]
  /** `METHOD /path` of every request that no route served, `GRAPHQL Type.field` of every field. */
  readonly unknownRoutes: readonly string[]
  readonly requests: readonly RequestEntry[]
  readonly fault: (fault: Fault) => void
  /** Faults that no request has met yet. */
  readonly faultsLeft: () => readonly Fault[]
  /** From now on this many reads of a ref see the value before its last change. */
  readonly lagRefs: (reads: number) => void
  /** Calls back on pushes, pull requests and dispatches; gives a function that stops it. */
  readonly onEvent: (listener: (event: GitHubEvent) => void) => () => void

  readonly createUser: (
    login: string,
    options?: { readonly name?: string; readonly type?: User['type'] },
  ) => Frozen<User>
  readonly createRepository: (options: NewRepository) => Promise<Frozen<Repository>>
  readonly forkRepository: (parent: string, owner: string) => Promise<Frozen<Repository>>
  readonly setVisibility: (repository: string, visibility: 'public' | 'private') => void
  readonly addCollaborator: (repository: string, login: string, role: Role) => void
  /** Commits files on a branch as that person; gives the commit. */
  readonly pushFiles: (push: NewPush) => Promise<string>
  readonly openPull: (pull: NewPull) => Promise<Frozen<Pull>>
  readonly protectEnvironment: (repository: string, name: string, protection: Protection) => Frozen<Environment>
  readonly addRuleset: (repository: string, ruleset: NewRuleset) => Frozen<Ruleset>

  /** A token of a person, with the rights of their role. */
  readonly issueUserToken: (login: string) => string
  /** A reviewer's click on "Approve" or "Reject" for the environments named, or all that wait. */
  readonly reviewRun: (review: {
    readonly runId: number
    readonly as: string
    readonly state: 'approved' | 'rejected'
    readonly environments?: readonly string[]
    readonly comment?: string
  }) => void
  /** An administrator's "Start all waiting jobs". */
  readonly bypassRun: (bypass: { readonly runId: number; readonly as: string; readonly comment?: string }) => void
  /** Looks again at the wait timers; call it after moving the clock. */
  readonly releaseWaiting: () => void
  readonly close: () => Promise<void>
}
