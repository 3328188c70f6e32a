import { readFile, writeFile } from 'node:fs/promises'
import { wasRefused } from '../stage/play-workflow.ts'
import { promote } from '../stage/promote.ts'
import { storedWeights } from '../stage/record-evidence.ts'
import { runToSuccess } from '../stage/run-process.ts'
import { PEOPLE, playedRepository } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

/** Between the approval and the job somebody swaps the weights in the model store. One bit is enough. */
export async function playTampering(stage: Stage): Promise<{ readonly chapter: ChapterText }> {
  stage.narrator.step('Priya approves; then somebody changes one byte of the weights …')
  const { directory, defaultBranch } = playedRepository(stage)
  const options = { cwd: directory, env: process.env }
  const commit = (await runToSuccess('git', ['rev-parse', defaultBranch], options)).trim()
  const file = storedWeights(stage, commit)
  const genuine = await readFile(file)
  const swapped = Uint8Array.from(genuine)
  swapped.set([(genuine.at(-1) ?? 0) ^ 1], genuine.length - 1)
  const tampered = await promote(stage, {
    name: '7-tampered',
    environment: 'staging',
    requester: PEOPLE.operator,
    approver: PEOPLE.risk,
    meanwhile: () => writeFile(file, swapped),
  })
  await writeFile(file, genuine)
  return {
    chapter: {
      markdown: `A redeployment to staging is planned and approved. While the job waits, somebody with access to the model store
changes **one bit** of the weights. What Priya approved is a digest, not a name: the job hashes what it was given before any
deploy step runs.`,
      ...endAs(
        wasRefused(tampered, 'SUBJECT_DIGEST_MISMATCH'),
        { tone: 'pass', text: 'Refused: these are not the bytes that were approved. Nothing was deployed.' },
        'the tampering was not noticed.',
      ),
      exhibits: [tampered.exhibit],
    },
  }
}
