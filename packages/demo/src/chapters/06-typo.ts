import { exhibitEnvironments } from '../exhibits/exhibit-environments.ts'
import { wasRefused } from '../stage/play-workflow.ts'
import { promote } from '../stage/promote.ts'
import { PEOPLE } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

/** An environment that does not exist: GitHub makes it on the spot, without any protection. */
export async function playTypo(stage: Stage): Promise<{ readonly chapter: ChapterText }> {
  stage.narrator.step('Jonas mistypes the environment …')
  const typo = await promote(stage, {
    name: '6-typo',
    environment: 'prodution',
    requester: PEOPLE.operator,
    approver: PEOPLE.risk,
  })
  return {
    chapter: {
      markdown: `Jonas starts the workflow with \`prodution\`. GitHub's answer to a name it does not know is to **create the
environment, without reviewers**, and to run the job at once: a gate that trusts the environment would be open. The plan
asks GitHub for the name before any job can enter it.`,
      ...endAs(
        wasRefused(typo, 'ENVIRONMENT_MISSING'),
        {
          tone: 'pass',
          text: 'Refused before the environment came to be: GitHub has none of that name, and the policy neither.',
        },
        'the typo was not noticed.',
      ),
      exhibits: [typo.exhibit, exhibitEnvironments(stage)],
    },
  }
}
