import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GateReport } from '@modelgate/kernel'
import { exhibitDeployments } from '../exhibits/exhibit-deployments.ts'
import { exhibitEnvironments } from '../exhibits/exhibit-environments.ts'
import { trainModel } from '../stage/desk.ts'
import type { Training } from '../stage/desk.ts'
import { readPlayedWorkflows } from '../stage/played-workflows.ts'
import { promote } from '../stage/promote.ts'
import { pushDesk } from '../stage/push-desk.ts'
import { recordEvidence } from '../stage/record-evidence.ts'
import { runModelgate } from '../stage/run-modelgate.ts'
import { MANIFEST, PEOPLE } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs, percent } from './chapter.ts'
import type { ChapterText } from './chapter.ts'
import { openRepository, protectMain } from './open-repository.ts'

/** The first model: described, judged, promoted to staging and to production, each time approved by a second person. */
export async function playFirstVersion(
  stage: Stage,
): Promise<{ readonly chapter: ChapterText; readonly training: Training; readonly live: readonly GateReport[] }> {
  const { desk, home, narrator, root } = stage
  await openRepository(stage)
  narrator.step('Mia trains a logistic regression on payment history …')
  const training = await trainModel(desk, home, 'payment-history')
  narrator.step('modelgate init drafts the manifest; Mia adds what only a person knows …')
  const draft = await runModelgate(root, desk.folder, ['init'])
  await cp(join(home, 'repository', MANIFEST), join(desk.folder, MANIFEST))
  const update = await runModelgate(root, desk.folder, ['update', MANIFEST])
  const validate = await runModelgate(root, desk.folder, ['validate', MANIFEST])
  narrator.step('The first commit on main is judged, and the evidence goes into the ledger …')
  const evidence = await recordEvidence(stage, '1-evidence', PEOPLE.author, async () =>
    pushDesk(stage, {
      branch: 'main',
      author: PEOPLE.author,
      message:
        'Decide whose limit may grow, from payment history\n\nThe first version, with its manifest and the policy.',
      files: await readPlayedWorkflows(root),
    }),
  )
  protectMain(stage)
  const promotion = {
    requester: PEOPLE.operator,
    approver: PEOPLE.risk,
    comment: 'First version; measured by age and sex.',
  }
  narrator.step('Jonas asks for staging, Priya approves …')
  const staging = await promote(stage, { ...promotion, name: '1-staging', environment: 'staging' })
  narrator.step('Jonas asks for production, Priya approves …')
  const production = await promote(stage, { ...promotion, name: '1-production', environment: 'production' })
  const done = [evidence.gates, evidence.rebuild, staging, production].every(({ run }) => run.conclusion === 'success')
  return {
    training,
    live: evidence.gates.reports,
    chapter: {
      markdown: `A bank decides whose limit may grow. There are 30,000 card holders whose outcome is known; Mia learns a
model from payment history alone. On the validation split it finds ${percent(training.recall)} of those who will default
and refuses ${percent(training.falsePositiveRate)} of the good customers. The **manifest** says what the model is for, the
**policy** says what it has to show. Jonas asks for each promotion, and somebody else has to agree.`,
      ...endAs(
        done,
        { tone: 'pass', text: 'credit-limit 1.0.0 is in production. Jonas asked, Priya approved.' },
        'the runs below say why.',
      ),
      exhibits: [
        await showFile(stage, '.github/modelgate.yaml'),
        { ...draft, folded: true },
        { ...update, folded: true },
        validate,
        evidence.gates.exhibit,
        evidence.rebuild.exhibit,
        production.exhibit,
        exhibitEnvironments(stage),
        exhibitDeployments(stage),
      ],
    },
  }
}

async function showFile({ desk }: Stage, path: string) {
  const text = await readFile(join(desk.folder, path), 'utf8')
  return { kind: 'file', path, text, diff: false } as const
}
