import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { catchEvent } from './catch-event.ts'
import { playWorkflow } from './play-workflow.ts'
import type { PlayedWorkflow } from './play-workflow.ts'
import type { Stage } from './stage.ts'

/** Something changes main; the bytes go to the model store, and the protected branch judges them again. */
export async function recordEvidence(
  stage: Stage,
  name: string,
  actor: string,
  change: () => Promise<unknown>,
): Promise<{ readonly gates: PlayedWorkflow; readonly rebuild: PlayedWorkflow }> {
  const event = await catchEvent(stage, 'push', change)
  await mkdir(storedWeights(stage, event.sha, '..'), { recursive: true })
  await cp(join(stage.desk.folder, 'model/credit.safetensors'), storedWeights(stage, event.sha))
  // Side by side, as on GitHub: both write to the ledger, and the slower one reads it again.
  const play = (file: string, what: string) =>
    playWorkflow(stage, { file: `.github/workflows/${file}.yml`, event, actor, name: `${name}-${what}` })
  const [gates, rebuild] = await Promise.all([play('evidence', 'gates'), play('reproduce', 'rebuild')])
  return { gates, rebuild }
}

/** Where the model store keeps the weights of a commit. */
export function storedWeights({ scratch }: Stage, commit: string, ...more: readonly string[]): string {
  return join(scratch, 'store', commit, 'credit.safetensors', ...more)
}
