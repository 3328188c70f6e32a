import type { KillPoint } from './execute-step.ts'
import type { JobPermissions } from './job-permissions.ts'
import type { WorkflowEvent } from './match-event.ts'
import type { Transcript } from './transcript.ts'
import type { WorkflowHost } from './workflow-host.ts'

/** One run of one workflow file. */
export interface WorkflowOptions {
  readonly github: WorkflowHost
  /** `owner/name` */
  readonly repository: string
  /** `.github/workflows/promote.yml`, read at the event's commit. */
  readonly file: string
  readonly event: WorkflowEvent
  readonly actor: string
  /** Who started this attempt; the actor by default. */
  readonly triggeringActor?: string
  /** Of a `workflow_dispatch`. */
  readonly inputs?: Readonly<Record<string, string | boolean>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** Folders on this machine by repository: `{ 'modelgate/modelgate': '/checkout' }`. */
  readonly actions: Readonly<Record<string, string>>
  /** Variables of the machine, as a self-hosted runner would have them. */
  readonly env?: Readonly<Record<string, string>>
  /** Folders before PATH on the machine, for example a Python environment. */
  readonly path?: readonly string[]
  /** Runs actions from `src/main.ts` instead of the built files. */
  readonly source?: boolean
  /** A job waits for approval. The decision is made through the API, here or elsewhere. */
  readonly onWaiting?: (waiting: WaitingJob) => void | Promise<void>
  readonly onLine?: (line: { readonly job: string; readonly step: string; readonly text: string }) => void
  readonly killAt?: WorkflowKillPoint
  readonly cancel?: AbortSignal
  /** Where machines get their folders, kept for whoever wants to look; a new temporary folder by default. */
  readonly directory?: string
  /** Repeats this run as a new attempt instead of making a new run. */
  readonly rerunOf?: number
}

export interface WaitingJob {
  readonly runId: number
  readonly jobId: number
  readonly job: string
  readonly environment: string
}

/** Where to kill: in which job and step, and whether the machine dies too (no post steps, no outputs). */
export interface WorkflowKillPoint extends KillPoint {
  readonly job?: string
  /** The step's id or name. */
  readonly step?: string
  readonly machine?: boolean
}

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

export interface StepRun {
  readonly id: string | undefined
  readonly name: string
  /** Before `continue-on-error`. */
  readonly outcome: Result
  /** After `continue-on-error`. */
  readonly conclusion: Result
  /** Undefined for a skipped step. */
  readonly transcript: Transcript | undefined
}

export interface JobRun {
  readonly id: string
  readonly name: string
  readonly jobId: number
  readonly result: Result
  readonly outputs: Readonly<Record<string, string>>
  readonly permissions: JobPermissions
  readonly environment: string | undefined
  /** Why it never started: a rejection, a branch policy, an error of an expression. */
  readonly refusal: string | undefined
  readonly steps: readonly StepRun[]
}

export interface WorkflowRun {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly title: string
  readonly conclusion: Result
  readonly jobs: Readonly<Record<string, JobRun>>
}
