import type { GateReport } from '@modelgate/kernel'
import { exhibitChart, falsePositives, qualityOf } from '../exhibits/exhibit-chart.ts'
import { exhibitDiff } from '../exhibits/exhibit-diff.ts'
import { exhibitPull } from '../exhibits/exhibit-pull.ts'
import { pushToPull } from '../stage/push-to-pull.ts'
import type { JudgedPush } from '../stage/push-to-pull.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs, gateOf, percent, whole } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

export const BRANCH = 'find-more-defaults'

/** A pull request adds age, sex, education and marital status. One group pays for it, and the gate says so. */
export async function playPersonalData(
  stage: Stage,
  live: readonly GateReport[],
): Promise<{ readonly chapter: ChapterText; readonly first: JudgedPush }> {
  const first = await pushToPull(stage, {
    branch: BRANCH,
    recipe: 'personal-data',
    message: 'Add age, sex, education and marital status\n\nMore of the defaults are found at the same cut-off.',
    label: 'first push',
    name: '2-check',
    opens: {
      title: 'Find more of the defaults',
      body:
        'The model misses more than half of the defaults. With **age, sex, education and marital status** ' +
        'it finds more of them at the same cut-off.',
    },
  })
  const judged = first.played.reports
  const base = gateOf(live, 'fairness')
  const fairness = gateOf(judged, 'fairness')
  const older = falsePositives(fairness, '51+')
  return {
    first,
    chapter: {
      markdown: `Mia wants to find more of the defaults and gives the same model what the bank knows about the person. Recall
rises from ${percent(qualityOf(gateOf(live, 'quality'), 'recall'))} to
${percent(qualityOf(gateOf(judged, 'quality'), 'recall'))}. Who pays for it? Good customers over 50:
**${percent(older.value)}** of them are refused, and it was ${percent(falsePositives(base, '51+').value)}; between 26 and 35
it is ${percent(falsePositives(fairness, '26-35').value)}. Is that an accident of ${older.people} people? The gate pairs
both models customer by customer and answers with an interval, not with a feeling.`,
      ...endAs(
        fairness.verdict === 'fail',
        {
          tone: 'fail',
          text: `The check fails: of 100 good customers over 50 it would refuse ${whole(older.value)}; today it is ${whole(falsePositives(base, '51+').value)}.`,
        },
        'the change should have failed.',
      ),
      exhibits: [
        exhibitChart([
          { name: '1.0.0, payment history', tone: 'note', report: base },
          { name: 'with personal data', tone: 'fail', report: fairness },
        ]),
        await exhibitDiff(stage, first.push.sha, 'recipe.toml'),
        exhibitPull(stage, first.pull, [first.push]),
      ],
    },
  }
}
