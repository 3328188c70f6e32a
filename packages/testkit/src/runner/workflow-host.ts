/** What GitHub's side must offer so that workflows can run against it. The local GitHub satisfies it. */
export interface WorkflowHost {
  /** Base of web and git addresses, without a trailing slash. Its host ends in `.localhost` so that artifact clients accept it. */
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** Where the artifact service answers, without a trailing slash. */
  readonly resultsUrl: string
  readonly account: (login: string) => HostAccount
  readonly repository: (fullName: string) => HostRepository
  /** Records a run that GitHub shows from now on. */
  readonly createRun: (run: NewRun) => HostRun
  /** Records one more attempt of a finished run. */
  readonly createAttempt: (runId: number, triggeringActor: string) => HostRun
  readonly updateRun: (runId: number, change: Progress) => void
  /** Tells whoever listens that a run has ended. */
  readonly announceRun: (runId: number) => Promise<void>
  readonly createJob: (job: NewJob) => number
  readonly updateJob: (jobId: number, change: JobProgress) => void
  /** The token of one job, able to do what `permissions` say and nothing else. */
  readonly issueJobToken: (request: JobTokenRequest) => string
  readonly revokeToken: (token: string) => void
  /** Variables by which the actions of a job reach the artifact service: `ACTIONS_RUNTIME_TOKEN`, `ACTIONS_RESULTS_URL`. */
  readonly runtimeOf: (job: {
    readonly runId: number
    readonly attempt: number
    readonly jobId: number
  }) => Readonly<Record<string, string>>
  /** Names what runs with this token from now on, for the log of requests, and lets the runner listen to its requests. */
  readonly watchToken: (token: string, action: string) => RequestTap
  /**
   * A job asks to enter an environment. A missing environment is created, unprotected, as GitHub does. With `deployment`
   * GitHub makes a deployment record of its own.
   */
  readonly enterEnvironment: (request: EnvironmentRequest) => EnvironmentTicket
  /** Closes the automatic deployment record of the job, where there is one. */
  readonly leaveEnvironment: (
    jobId: number,
    outcome: 'success' | 'failure' | 'cancelled',
    url: string | undefined,
  ) => void
}

/** Tells of every answered request of one step until the returned function is called. */
export type RequestTap = (
  listener: (request: { readonly method: string; readonly path: string; readonly status: number }) => void,
) => () => void

interface HostAccount {
  readonly id: number
  readonly login: string
}

export interface HostRepository {
  readonly id: number
  readonly fullName: string
  readonly owner: HostAccount
  readonly private: boolean
  readonly defaultBranch: string
  /** The bare git directory on this machine. */
  readonly gitDirectory: string
  /** Whether rules protect the branch or tag, for `github.ref_protected`. */
  readonly isProtected: (ref: string) => boolean
}

export interface NewRun {
  readonly repository: string
  /** `.github/workflows/check.yml` */
  readonly path: string
  readonly name: string
  readonly displayTitle: string
  readonly event: string
  readonly headSha: string
  readonly headBranch: string
  readonly actor: string
  readonly triggeringActor: string
  readonly pullRequest?: number
}

export interface HostRun {
  readonly id: number
  readonly number: number
  readonly attempt: number
}

/** States and conclusions as the REST API spells them. */
export interface Progress {
  readonly status: 'queued' | 'in_progress' | 'waiting' | 'pending' | 'completed'
  readonly conclusion?: Conclusion
}

export interface JobProgress extends Progress {
  readonly steps?: readonly HostStep[]
  /** The machine that took the job. */
  readonly runnerName?: string
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out'

export interface NewJob {
  readonly runId: number
  readonly attempt: number
  readonly name: string
  readonly headSha: string
}

export interface HostStep extends Progress {
  readonly name: string
  readonly number: number
}

export type Access = 'none' | 'read' | 'write'

export interface JobTokenRequest {
  readonly repository: string
  readonly runId: number
  readonly jobId: number
  /** What the job may do, by the keys of `permissions:`. A key that is missing is `none`. */
  readonly permissions: Readonly<Record<string, Access>>
  readonly actor: string
}

export interface EnvironmentRequest {
  readonly repository: string
  readonly runId: number
  readonly attempt: number
  readonly jobId: number
  readonly environment: string
  readonly deployment: boolean
  /** The ref that branch policies are matched against, for example `refs/heads/main`. */
  readonly ref: string
  readonly sha: string
  readonly actor: string
}

interface EnvironmentTicket {
  /** True while people (or a timer) must be waited for. */
  readonly waiting: boolean
  readonly decision: Promise<{ readonly granted: true } | { readonly granted: false; readonly reason: string }>
}
