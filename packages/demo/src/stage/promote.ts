import { join } from 'node:path'
import type { WaitingJob } from '@modelgate/testkit'
import { actAs } from './act-as.ts'
import { catchEvent } from './catch-event.ts'
import { playWorkflow } from './play-workflow.ts'
import type { PlayedWorkflow } from './play-workflow.ts'
import { SERVING, STORE } from './played-workflows.ts'
import type { Stage } from './stage.ts'

export interface PromotionRequest {
  /** Where the reports go: `5-production`. */
  readonly name: string
  readonly environment: string
  readonly requester: string
  /** Who clicks "Approve" when the job waits; nobody when GitHub asks nobody. */
  readonly approver: string
  readonly comment?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** What happens after the approval and before the job starts. */
  readonly meanwhile?: () => Promise<void>
}

/** Somebody starts the promotion workflow, somebody approves it. */
export async function promote(stage: Stage, request: PromotionRequest): Promise<PlayedWorkflow> {
  const { environment, requester, approver, comment = '', meanwhile } = request
  const inputs = { environment, ...request.inputs }
  const event = await catchEvent(stage, 'workflow_dispatch', () =>
    actAs(stage, requester, 'POST', '/actions/workflows/promote.yml/dispatches', { ref: 'main', inputs }),
  )
  return playWorkflow(stage, {
    file: '.github/workflows/promote.yml',
    event,
    actor: requester,
    inputs,
    name: request.name,
    env: { [STORE]: join(stage.scratch, 'store'), [SERVING]: join(stage.scratch, 'serving', environment) },
    onWaiting: async ({ runId }: WaitingJob) => {
      await meanwhile?.()
      stage.github.reviewRun({ runId, as: approver, state: 'approved', comment })
    },
  })
}
