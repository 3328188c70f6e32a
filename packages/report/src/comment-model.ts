import type { Finding, GateReport, Verdict } from '@modelgate/kernel'
import type { CardDiff } from '@modelgate/model-card'

/** Everything the one comment on a pull request says. */
export interface CommentModel {
  readonly verdict: Verdict
  /** `observe`: the policy reports and blocks nothing. */
  readonly enforcement: 'enforce' | 'observe'
  readonly models: readonly ModelReview[]
  /** Findings about the pull request itself: a policy that was loosened, a workflow that was touched. */
  readonly general: readonly Finding[]
  /** A manifest to start from, where the repository has none. */
  readonly draft?: string
  /** Full SHAs. */
  readonly head: string
  readonly base: string | null
  /** Whether the pull request's own code may have written the reports: then they are advice, and the text says so. */
  readonly reportedByPull?: boolean
  readonly links: Links
}

/** One model that the pull request touches. */
export interface ModelReview {
  /** Path of its manifest. */
  readonly path: string
  readonly model: string
  /** Null where one of the two cards could not be read. */
  readonly diff: CardDiff | null
  readonly reports: readonly GateReport[]
}

/** Addresses on the GitHub that the job runs on. */
export interface Links {
  /** Prefix of a file at the head commit: `https://github.com/acme/credit/blob/<sha>`. */
  readonly files?: string
  /** The workflow run, whose summary holds everything. */
  readonly run?: string
}
