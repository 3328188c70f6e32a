import { exhibitDeployments } from '../exhibits/exhibit-deployments.ts'
import { exhibitEnvironments } from '../exhibits/exhibit-environments.ts'
import { wasRefused } from '../stage/play-workflow.ts'
import { promote } from '../stage/promote.ts'
import { PEOPLE } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

/** Staging, then production: who asked for it may not be the one who agrees. */
export async function playProduction(
  stage: Stage,
): Promise<{ readonly chapter: ChapterText; readonly livedFrom: Date }> {
  const { narrator } = stage
  narrator.step('Jonas asks for staging, Priya approves …')
  const request = { requester: PEOPLE.operator, inputs: { 'lift-hold': 'false' } }
  const staging = await promote(stage, { ...request, name: '5-staging', environment: 'staging', approver: PEOPLE.risk })
  narrator.step('Jonas asks for production and approves it himself …')
  const alone = await promote(stage, {
    ...request,
    name: '5-alone',
    environment: 'production',
    approver: PEOPLE.operator,
    comment: 'It is urgent.',
  })
  narrator.step('Jonas asks again, Priya approves …')
  const together = await promote(stage, {
    ...request,
    name: '5-production',
    environment: 'production',
    approver: PEOPLE.risk,
    comment: 'Read the sheet: no gap grew beyond what we allow.',
  })
  const good =
    staging.run.conclusion === 'success' &&
    wasRefused(alone, 'APPROVAL_BY_REQUESTER') &&
    together.run.conclusion === 'success'
  return {
    livedFrom: new Date(),
    chapter: {
      markdown: `The promotion workflow plans first: a sheet with the bytes, their evidence and what is live now. Then its second
job names the environment and GitHub asks the reviewers. Jonas is one of them, so **GitHub lets him approve his own request.
Modelgate does not**: it reads who asked and who agreed, and refuses by name. With Priya's approval the job goes on, and
request, consent and result stand in the ledger.`,
      ...endAs(
        good,
        { tone: 'pass', text: 'Jonas alone was refused; with Priya version 1.1.0 went to production.' },
        'the runs below say why.',
      ),
      exhibits: [
        { ...alone.exhibit, title: `${alone.exhibit.title}, approved by the requester` },
        {
          ...together.exhibit,
          summaries: together.exhibit.summaries.map((summary, index) => ({ ...summary, open: index === 0 })),
        },
        exhibitEnvironments(stage),
        exhibitDeployments(stage),
      ],
    },
  }
}
