/** One annotation as the Checks page would show it. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  /** Relative to the workspace where it lies inside. */
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
  readonly column?: number
  readonly endColumn?: number
}

/** One HTTP request that reached GitHub while the step ran. */
export interface TranscriptRequest {
  readonly method: string
  readonly path: string
  readonly status: number
}

/** Everything that one step of a job left behind, as the runner would record it. */
export interface Transcript {
  /** The step's log as people see it: commands rendered, secrets replaced by `***`. */
  readonly log: string
  /** At most ten of each level, as GitHub keeps them. */
  readonly annotations: readonly Annotation[]
  /** Annotations beyond the ten, dropped by GitHub. */
  readonly droppedAnnotations: number
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown of the step's summary; empty when none was written or when it was over 1 MiB. */
  readonly summary: string
  /** What the post step will find as `STATE_*`. */
  readonly state: Readonly<Record<string, string>>
  /** Variables for the steps after this one (`GITHUB_ENV`). */
  readonly exportedEnv: Readonly<Record<string, string>>
  /** Folders put before PATH for the steps after this one. */
  readonly exportedPath: readonly string[]
  readonly exitCode: number | null
  /** The signal that ended the process, for example `SIGKILL`. */
  readonly signal: string | null
  readonly outcome: 'success' | 'failure' | 'cancelled'
  readonly requests: readonly TranscriptRequest[]
  /** Wall time in milliseconds. */
  readonly duration: number
}
