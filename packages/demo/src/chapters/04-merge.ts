import { exhibitPull } from '../exhibits/exhibit-pull.ts'
import { actAs } from '../stage/act-as.ts'
import type { JudgedPush } from '../stage/push-to-pull.ts'
import { recordEvidence } from '../stage/record-evidence.ts'
import { PEOPLE } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

/** Priya merges; what counts as evidence is made again on the protected branch and goes into the ledger. */
export async function playMerge(
  stage: Stage,
  pushes: readonly JudgedPush[],
): Promise<{ readonly chapter: ChapterText }> {
  const [{ pull } = { pull: 0 }] = pushes
  stage.narrator.step('Priya approves and merges …')
  const evidence = await recordEvidence(stage, '4-evidence', PEOPLE.risk, async () => {
    await actAs(stage, PEOPLE.risk, 'POST', `/pulls/${pull}/reviews`, {
      event: 'APPROVE',
      body: 'More of the defaults found, and no gap grew beyond what we allow.',
    })
    await actAs(stage, PEOPLE.risk, 'PUT', `/pulls/${pull}/merge`, { merge_method: 'merge' })
  })
  const conversation = exhibitPull(
    stage,
    pull,
    pushes.map(({ push }) => push),
  )
  return {
    chapter: {
      markdown: `On a pull request the author's own code makes the evidence, so it is advice. What counts is made **again, on the
protected branch**: one workflow judges the gates, the other trains the model twice in a job without any rights, under
different conditions, and compares the weights in a second job. Both write to the ledger on the branch
\`modelgate/ledger\`, one commit an event.`,
      ...endAs(
        evidence.gates.run.conclusion === 'success' && evidence.rebuild.run.conclusion === 'success',
        { tone: 'pass', text: 'Merged. The evidence for exactly these bytes is in the ledger.' },
        'the run below says why.',
      ),
      exhibits: [
        { ...conversation, timeline: conversation.timeline.slice(-2) },
        evidence.gates.exhibit,
        evidence.rebuild.exhibit,
      ],
    },
  }
}
