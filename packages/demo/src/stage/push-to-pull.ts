import type { Training } from './desk.ts'
import { trainModel } from './desk.ts'
import type { Recipe } from './desk.ts'
import { catchEvent } from './catch-event.ts'
import { findComment } from '../exhibits/exhibit-pull.ts'
import type { PullPush } from '../exhibits/exhibit-pull.ts'
import { playWorkflow } from './play-workflow.ts'
import type { PlayedWorkflow } from './play-workflow.ts'
import { pushDesk } from './push-desk.ts'
import { runModelgate } from './run-modelgate.ts'
import { MANIFEST, PEOPLE, REPOSITORY } from './stage.ts'
import type { Stage } from './stage.ts'
import type { Tone } from '../page/exhibit.ts'

export interface ModelPush {
  readonly branch: string
  readonly recipe: Recipe
  /** For recipes whose cut-off follows the model in production. */
  readonly allowed?: number
  readonly message: string
  readonly label: string
  readonly name: string
  /** Given: this push opens the pull request. */
  readonly opens?: { readonly title: string; readonly body: string }
}

export interface JudgedPush {
  readonly training: Training
  readonly push: PullPush
  readonly played: PlayedWorkflow
  readonly pull: number
}

/** The author trains, updates the manifest, pushes to the branch of a pull request, and the check judges it. */
export async function pushToPull(stage: Stage, request: ModelPush): Promise<JudgedPush> {
  const { branch, recipe, message, opens } = request
  stage.narrator.step(`Mia trains ${recipe.replace('-', ' ')} and pushes it …`)
  const training = await trainModel(stage.desk, stage.home, recipe, request.allowed)
  const bump = opens === undefined ? [] : ['--version', 'minor']
  await runModelgate(stage.root, stage.desk.folder, ['update', MANIFEST, ...bump])
  let sha = ''
  const event = await catchEvent(stage, 'pull_request', async () => {
    sha = await pushDesk(stage, { branch, author: PEOPLE.author, message })
    if (opens === undefined) return
    await stage.github.openPull({ repository: REPOSITORY, head: branch, author: PEOPLE.author, ...opens })
  })
  stage.narrator.step('The check compares it with what is in production …')
  const actor = PEOPLE.author
  const played = await playWorkflow(stage, { file: '.github/workflows/check.yml', event, actor, name: request.name })
  const pull = Number(event.payload['number'])
  const outputs = played.run.jobs['check']?.steps.find(({ transcript }) => transcript?.outputs['verdict'])?.transcript
    ?.outputs
  return {
    training,
    played,
    pull,
    push: {
      sha,
      author: PEOPLE.author,
      subject: message.split('\n', 1)[0] ?? message,
      label: request.label,
      tone: toneOf(outputs?.['verdict'] ?? 'error'),
      comment: findComment(stage, pull)?.body ?? '',
      check: `${outputs?.['verdict'] ?? 'error'} · ${outputs?.['reason-code'] ?? 'the check did not run'}`,
    },
  }
}

const TONES: Readonly<Record<string, Tone>> = { pass: 'pass', warn: 'pass', inconclusive: 'doubt' }

function toneOf(verdict: string): Tone {
  return TONES[verdict] ?? 'fail'
}
