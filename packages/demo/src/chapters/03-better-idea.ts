import type { GateReport } from '@modelgate/kernel'
import { exhibitChart, qualityOf } from '../exhibits/exhibit-chart.ts'
import { exhibitDiff } from '../exhibits/exhibit-diff.ts'
import { exhibitPull } from '../exhibits/exhibit-pull.ts'
import { pushToPull } from '../stage/push-to-pull.ts'
import type { ChartExhibit } from '../page/exhibit.ts'
import type { JudgedPush } from '../stage/push-to-pull.ts'
import type { Stage } from '../stage/stage.ts'
import { BRANCH } from './02-personal-data.ts'
import { endAs, gateOf, percent } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

/** Two more pushes without personal data: the first leaves a doubt, and doubt is not a pass; the second removes it. */
export async function playBetterIdea(
  stage: Stage,
  live: readonly GateReport[],
  first: JudgedPush,
  allowed: number,
): Promise<{ readonly chapter: ChapterText; readonly pushes: readonly JudgedPush[]; readonly chart: ChartExhibit }> {
  const second = await pushToPull(stage, {
    branch: BRANCH,
    recipe: 'boosting',
    allowed,
    message:
      'Leave personal data out, learn trees instead\n\nThe cut-off refuses as many as before on the validation split.',
    label: 'second push',
    name: '3-check-a',
  })
  const third = await pushToPull(stage, {
    branch: BRANCH,
    recipe: 'monotonic-boosting',
    allowed,
    message:
      'Let a later payment never lower the risk\n\nSmaller trees whose directions we can defend; better on validation, too.',
    label: 'third push',
    name: '3-check-b',
  })
  const pushes = [first, second, third]
  const quality = (reports: readonly GateReport[], metric: string) => qualityOf(gateOf(reports, 'quality'), metric)
  const [old, now] = [live, third.played.reports]
  const chart = exhibitChart([
    { name: '1.0.0, in production', tone: 'note', report: gateOf(live, 'fairness') },
    { name: 'first push: personal data', tone: 'fail', report: gateOf(first.played.reports, 'fairness') },
    { name: 'second push: trees', tone: 'doubt', report: gateOf(second.played.reports, 'fairness') },
    { name: 'third push: trees with directions', tone: 'pass', report: gateOf(third.played.reports, 'fairness') },
  ])
  return {
    pushes,
    chart,
    chapter: {
      markdown: `Mia drops the personal data and learns trees on payment history. Model and cut-off are chosen on the validation
split: as many good customers refused as today, ${percent(allowed)}. The first trees are good on average, but for people over
50 the interval reaches beyond the limit: **undecided, and doubt is not a pass**. The second ones may only learn directions
that the bank can defend before a customer (a later payment never lowers the risk). On validation they rank better, too:
ROC-AUC ${third.training.rocAuc.toFixed(3)} against ${second.training.rocAuc.toFixed(3)}. On the hold-out recall is
${percent(quality(now, 'recall'))} (it was ${percent(quality(old, 'recall'))}) and ROC-AUC
${quality(now, 'roc_auc').toFixed(3)} (it was ${quality(old, 'roc_auc').toFixed(3)}), without age, sex, education or marital
status. The one comment changed in place; its earlier texts are behind the tabs.

What the pass does not say stays written in the report: the intervals know nothing of another training run, and each look at
the same hold-out uses it up a little.`,
      ...endAs(
        second.push.tone === 'doubt' && third.push.tone === 'pass',
        { tone: 'pass', text: 'First undecided, which is not a pass; then all gates pass, without personal data.' },
        'the second push should be undecided and the third should pass.',
      ),
      exhibits: [
        chart,
        await exhibitDiff(stage, third.push.sha, 'recipe.toml'),
        exhibitPull(
          stage,
          first.pull,
          pushes.map(({ push }) => push),
        ),
      ],
    },
  }
}
