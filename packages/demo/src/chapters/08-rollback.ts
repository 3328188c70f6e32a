import { exhibitDeployments } from '../exhibits/exhibit-deployments.ts'
import { exhibitEnvironments } from '../exhibits/exhibit-environments.ts'
import { promote } from '../stage/promote.ts'
import { PEOPLE } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

/** The last good bytes come back, in the same way they came: asked for, approved, recorded. */
export async function playRollback(stage: Stage): Promise<{ readonly chapter: ChapterText }> {
  stage.narrator.step('Jonas asks for the version before, Priya approves …')
  const rollback = await promote(stage, {
    name: '8-rollback',
    environment: 'production',
    requester: PEOPLE.operator,
    approver: PEOPLE.risk,
    comment: 'Agreed; we look at it tomorrow.',
    inputs: { rollback: 'true', reason: 'The credit desk sees more complaints than last week.' },
  })
  return {
    chapter: {
      markdown: `The credit desk sees more complaints. A rollback is a promotion of the **last good digest**: no waiting time, but
asked for, approved and recorded like every other. It puts a hold on production, so that nobody brings the suspicious version
back by accident.`,
      ...endAs(
        rollback.run.conclusion === 'success',
        { tone: 'pass', text: 'credit-limit 1.0.0 is back in production, and production is on hold.' },
        'the run below says why.',
      ),
      exhibits: [rollback.exhibit, exhibitEnvironments(stage), exhibitDeployments(stage)],
    },
  }
}
