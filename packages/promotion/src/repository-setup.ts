import type { Policy } from '@modelgate/policy'
import type { EnvironmentRules, Person } from './decision-input.ts'

/** What matters of a repository's settings and files for a promotion to mean something. */
export interface RepositorySetup {
  readonly defaultBranch: string
  readonly environments: readonly EnvironmentSetup[]
  /** Environments to look at beside those that the policy and the workflows name. */
  readonly asked: readonly string[]
  readonly policy: Policy | null
  readonly policyPath: string
  readonly workflows: readonly WorkflowSetup[]
  readonly codeowners: { readonly path: string; readonly text: string } | null
  readonly ledgerRules: readonly BranchRule[]
  readonly defaultBranchRules: readonly BranchRule[]
  /** Who would ask for the promotion; null: unknown. */
  readonly requester: Person | null
}

export interface EnvironmentSetup extends EnvironmentRules {
  readonly people: readonly Person[]
  readonly teams: number
  /** Whose work a promotion of each model would bring there now. */
  readonly changes: readonly { readonly model: string; readonly authors: readonly Person[] }[]
  /** GitHub's "protected branches only": without any protected branch it means every branch. */
  readonly protectedBranchesOnly: boolean
}

/** A rule that holds for a branch, as GitHub's rulesets name it. */
export interface BranchRule {
  readonly type: string
  readonly codeOwnerReview: boolean
}

/** One workflow file. */
export interface WorkflowSetup {
  readonly path: string
  readonly concurrency: boolean
  readonly jobs: readonly JobSetup[]
}

export interface JobSetup {
  readonly id: string
  /** Null: none, or one that is only known when it runs. */
  readonly environment: string | null
  readonly hasEnvironment: boolean
  /** Whether GitHub makes a deployment record of its own for this job. */
  readonly ownDeployment: boolean
  /** Whether a newer run ends it while it runs. */
  readonly cancelled: boolean
  /** The Modelgate actions it uses. `digest`, `token`: whether it is given one; `ignored`: whether its failure is. */
  readonly actions: readonly {
    readonly name: string
    readonly phase: string
    readonly digest: boolean
    readonly breakGlass: boolean
    readonly token: boolean
    readonly ignored: boolean
  }[]
  /** `write-all`, `read-all`, or the levels by scope; null: the repository's default. */
  readonly permissions: string | Readonly<Record<string, string>> | null
}
