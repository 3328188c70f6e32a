/** How something ended, as people see it: the colour and the sign in front of it. */
export type Tone = 'pass' | 'fail' | 'doubt' | 'wait' | 'note'

/** The whole story as the page tells it. Texts called `markdown` are rendered and sanitised; all others are plain. */
export interface Story {
  readonly title: string
  readonly lead: string
  readonly repository: string
  /** What a reader sees before the first chapter. */
  readonly opening: readonly Exhibit[]
  readonly chapters: readonly Chapter[]
}

export interface Chapter {
  readonly number: number
  readonly title: string
  /** What happens and why it matters, in Markdown. */
  readonly markdown: string
  /** One line a reader takes along. */
  readonly outcome: { readonly tone: Tone; readonly text: string }
  /** Whether what had to happen happened. A refusal is as told where the story is about one. */
  readonly asTold: boolean
  readonly exhibits: readonly Exhibit[]
  /** Wall time. */
  readonly seconds: number
}

/** One thing that GitHub or a terminal would show. */
export type Exhibit =
  | PullRequestExhibit
  | RunExhibit
  | EnvironmentsExhibit
  | DeploymentsExhibit
  | TerminalExhibit
  | FileExhibit
  | ChartExhibit
  | LedgerExhibit

export interface PullRequestExhibit {
  readonly kind: 'pull-request'
  readonly number: number
  readonly title: string
  readonly state: 'open' | 'merged'
  /** Who merged it, else who wants to. */
  readonly by: string
  readonly base: string
  readonly head: string
  readonly timeline: readonly TimelineItem[]
}

export type TimelineItem =
  | { readonly kind: 'opened'; readonly author: string; readonly at: Date; readonly markdown: string }
  | {
      readonly kind: 'commit'
      readonly author: string
      readonly sha: string
      readonly subject: string
      readonly tone?: Tone
    }
  | {
      readonly kind: 'comment'
      readonly author: string
      readonly at: Date
      /** Each text the comment had, the oldest first; the page opens on the last. */
      readonly versions: readonly { readonly label: string; readonly tone: Tone; readonly markdown: string }[]
    }
  | {
      readonly kind: 'review'
      readonly author: string
      readonly approves: boolean
      readonly markdown: string
      readonly comments: readonly LineComment[]
    }
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }
  | { readonly kind: 'merged'; readonly author: string; readonly sha: string; readonly into: string }

export interface LineComment {
  readonly path: string
  /** The diff hunk that ends on the commented line. */
  readonly hunk: string
  readonly author: string
  readonly markdown: string
  /** Why it is hidden, if it is. */
  readonly minimized?: string
}

interface Check {
  readonly name: string
  readonly tone: Tone
  readonly text: string
}

export interface RunExhibit {
  readonly kind: 'run'
  readonly title: string
  readonly event: string
  readonly actor: string
  readonly tone: Tone
  readonly jobs: readonly { readonly name: string; readonly tone: Tone; readonly environment?: string }[]
  readonly approvals: readonly {
    readonly user: string
    readonly environment: string
    readonly state: 'approved' | 'rejected'
    readonly comment: string
  }[]
  readonly annotations: readonly Annotation[]
  /** The job summaries, in the order of the jobs. */
  readonly summaries: readonly { readonly job: string; readonly markdown: string; readonly open: boolean }[]
}

interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** `path:line` where it has a place. */
  readonly place?: string
}

export interface EnvironmentsExhibit {
  readonly kind: 'environments'
  readonly environments: readonly {
    readonly name: string
    readonly rules: readonly string[]
    readonly now?: string
    readonly tone: Tone
  }[]
}

export interface DeploymentsExhibit {
  readonly kind: 'deployments'
  readonly rows: readonly {
    readonly environment: string
    readonly description: string
    readonly state: string
    readonly tone: Tone
    readonly creator: string
    readonly at: Date
    readonly facts: string
  }[]
}

export interface TerminalExhibit {
  readonly kind: 'terminal'
  readonly command: string
  readonly output: string
  readonly exit: number
  /** Shown as one line that opens. */
  readonly folded?: boolean
}

export interface FileExhibit {
  readonly kind: 'file'
  readonly path: string
  readonly text: string
  /** A unified diff instead of a whole file. */
  readonly diff: boolean
}

/** Horizontal bars: one block a group, one bar a model. Values are shares from 0 to 1. */
export interface ChartExhibit {
  readonly kind: 'chart'
  readonly title: string
  readonly series: readonly { readonly name: string; readonly tone: Tone }[]
  readonly groups: readonly { readonly name: string; readonly values: readonly number[]; readonly note: string }[]
}

export interface LedgerExhibit {
  readonly kind: 'ledger'
  readonly branch: string
  readonly rows: readonly {
    readonly seq: number
    readonly at: Date
    readonly type: string
    readonly tone: Tone
    readonly text: string
    readonly actor: string
    readonly digest: string
  }[]
}
