/** Everything the local GitHub knows. The server changes it; the outside reads it through {@link Frozen}. */
export interface State {
  readonly users: Map<number, User>
  /** By lower-case `owner/name`. */
  readonly repositories: Map<string, Repository>
  readonly requests: RequestEntry[]
}

/** The same value with every property read-only, all the way down. */
export type Frozen<T> = T extends Date
  ? Date
  : T extends Map<infer K, infer V>
    ? ReadonlyMap<K, Frozen<V>>
    : T extends Set<infer V>
      ? ReadonlySet<V>
      : T extends object
        ? { readonly [K in keyof T]: Frozen<T[K]> }
        : T

export interface User {
  readonly id: number
  readonly login: string
  readonly name: string
  readonly type: 'User' | 'Bot' | 'Organization'
  readonly email: string
}

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin'

/** What decides which protection rules a private repository may use. */
export type Plan = 'free' | 'team' | 'enterprise'

export interface Repository {
  readonly id: number
  readonly owner: User
  readonly name: string
  private: boolean
  readonly plan: Plan
  readonly defaultBranch: string
  /** The bare git repository on this machine. */
  readonly directory: string
  readonly createdAt: Date
  readonly fork: boolean
  /** Roles by numeric user id; the owner is an administrator. */
  readonly collaborators: Map<number, Role>
  readonly pulls: Map<number, Pull>
  /** Issues that are no pull requests, by number. */
  readonly issues: Map<number, Issue>
  readonly comments: Map<number, IssueComment>
  readonly reviews: Map<number, Review>
  readonly reviewComments: Map<number, ReviewComment>
  /** By lower-case name: environment names are case-insensitive. */
  readonly environments: Map<string, Environment>
  readonly deployments: Map<number, Deployment>
  readonly workflows: Map<string, Workflow>
  readonly runs: Map<number, Run>
  readonly jobs: Map<number, Job>
  readonly artifacts: Map<number, Artifact>
  readonly rulesets: Map<number, Ruleset>
  /** Commits that GitHub made and signed. */
  readonly verifiedCommits: Set<string>
  /** Of the newest pull request. */
  lastNumber: number
}

export interface Pull {
  readonly id: number
  readonly number: number
  title: string
  body: string
  readonly author: User
  readonly head: { readonly repository: Repository; readonly ref: string; sha: string }
  readonly base: { readonly ref: string; sha: string }
  state: 'open' | 'closed'
  readonly draft: boolean
  mergeable: boolean
  /** The test merge while open, the real merge afterwards. */
  mergeCommit: string | null
  merged: { readonly at: Date; readonly by: User } | null
  readonly createdAt: Date
  updatedAt: Date
  closedAt: Date | null
}

export interface Issue {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly author: User
  readonly byApp: boolean
  state: 'open' | 'closed'
  readonly createdAt: Date
  updatedAt: Date
  closed: { readonly at: Date; readonly by: User; readonly byApp: boolean } | null
}

export interface Comment {
  readonly id: number
  readonly nodeId: string
  body: string
  readonly author: User
  /** Written with a job token: shown as the app `github-actions`. */
  readonly byApp: boolean
  readonly createdAt: Date
  updatedAt: Date
  /** The classifier in upper case, null while shown. */
  minimized: string | null
}

export interface IssueComment extends Comment {
  readonly issue: number
}

export interface Review {
  readonly id: number
  readonly nodeId: string
  readonly pull: number
  readonly author: User
  body: string
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  readonly commit: string
  submittedAt: Date | null
}

export interface ReviewComment extends Comment {
  readonly pull: number
  readonly review: number
  readonly path: string
  readonly commit: string
  readonly hunk: string
  /** In the current diff; null once a later push has changed the place, which makes the comment "outdated". */
  line: number | null
  readonly originalLine: number | null
  readonly side: 'LEFT' | 'RIGHT'
  readonly startLine: number | null
  readonly startSide: 'LEFT' | 'RIGHT' | null
  readonly position: number
}

export interface Environment {
  readonly id: number
  readonly name: string
  readonly createdAt: Date
  updatedAt: Date
  rules: EnvironmentRules
}

/** The protection of an environment as `PUT /environments/{name}` takes it. */
export interface EnvironmentRules {
  readonly reviewers: readonly User[]
  readonly preventSelfReview: boolean
  readonly waitTimer: number
  readonly canAdminsBypass: boolean
  /** `null`: every branch may deploy; otherwise protected branches only, or names with `*`. */
  readonly branches: null | 'protected' | readonly BranchPolicy[]
}

interface BranchPolicy {
  readonly id: number
  readonly name: string
  readonly type: 'branch' | 'tag'
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly payload: Readonly<Record<string, unknown>> | string
  readonly environment: string
  readonly description: string | null
  readonly creator: User
  readonly byApp: boolean
  readonly transient: boolean
  readonly production: boolean
  readonly createdAt: Date
  updatedAt: Date
  /** Oldest first. */
  readonly statuses: DeploymentStatus[]
  /** The job that made it by naming the environment. */
  readonly job: number | null
}

export type DeploymentState =
  'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success' | 'waiting'

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentState
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly creator: User
  readonly byApp: boolean
  readonly createdAt: Date
}

export interface Workflow {
  readonly id: number
  readonly path: string
  readonly name: string
  readonly createdAt: Date
}

type RunStatus = 'queued' | 'in_progress' | 'waiting' | 'pending' | 'completed'
type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out'

export interface Run {
  readonly id: number
  readonly number: number
  readonly workflow: Workflow
  readonly title: string
  readonly event: string
  readonly headSha: string
  readonly headBranch: string
  readonly actor: User
  readonly pull: number | null
  readonly createdAt: Date
  /** One entry an attempt, the first attempt first. */
  readonly attempts: Attempt[]
  /** In the order given; GitHub keeps neither time nor attempt. */
  readonly approvals: Approval[]
  /** Environments that wait for people or a timer now. */
  readonly pending: PendingEnvironment[]
}

interface Attempt {
  readonly triggeringActor: User
  readonly startedAt: Date
  updatedAt: Date
  status: RunStatus
  conclusion: Conclusion | null
}

interface Approval {
  readonly environments: readonly Environment[]
  readonly state: 'approved' | 'rejected'
  readonly user: User
  readonly comment: string
}

interface PendingEnvironment {
  readonly environment: Environment
  readonly job: number
  readonly since: Date
  readonly requester: User
  approved: boolean
  readonly decide: (decision: Decision) => void
}

export type Decision = { readonly granted: true } | { readonly granted: false; readonly reason: string }

export interface Job {
  readonly id: number
  readonly run: number
  readonly attempt: number
  readonly name: string
  readonly headSha: string
  /** The machine that works on it; null: none does yet. */
  runnerName: string | null
  readonly createdAt: Date
  startedAt: Date | null
  completedAt: Date | null
  status: RunStatus
  conclusion: Conclusion | null
  steps: readonly Step[]
}

export interface Step {
  readonly name: string
  readonly number: number
  readonly status: RunStatus
  readonly conclusion?: Conclusion
}

export interface Artifact {
  readonly id: number
  readonly name: string
  readonly run: number
  readonly size: number
  /** `sha256:…` of the archive. */
  readonly digest: string
  /** The archive on this machine. */
  readonly file: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** A rule set on branches; `branches` are short names that may hold `*`. */
export interface Ruleset {
  readonly id: number
  readonly name: string
  readonly branches: readonly string[]
  readonly rules: readonly RuleType[]
  readonly codeOwnerReview: boolean
  /** Users who may break it, by numeric id. */
  readonly bypass: readonly number[]
}

export type RuleType = 'creation' | 'update' | 'deletion' | 'non_fast_forward' | 'required_signatures' | 'pull_request'

/** One line of `requests.jsonl`. */
export interface RequestEntry {
  readonly time: string
  readonly job: string | null
  readonly action: string | null
  readonly method: string
  readonly path: string
  readonly status: number
}
