import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { evaluateText, type Scope } from './evaluate.ts'
import { executeStep, type StepCommand } from './execute-step.ts'
import type { ActionDefinition } from './read-action.ts'
import type { Transcript } from './transcript.ts'

/** One phase of one JavaScript action, inside a job that is already described. */
export interface ActionPhase extends Pick<
  StepCommand,
  'machine' | 'masks' | 'github' | 'env' | 'path' | 'requests' | 'killAt' | 'cancel' | 'timeout' | 'onLine'
> {
  readonly action: ActionDefinition
  readonly phase: 'main' | 'post'
  /** What the workflow gives in `with:`. */
  readonly inputs: Readonly<Record<string, string>>
  /** What defaults of inputs can see. It is the live one: in a post step `job.status` is the job's real status. */
  readonly scope: Scope
  readonly state?: Readonly<Record<string, string>>
  /** `ACTIONS_RUNTIME_TOKEN` and its siblings. */
  readonly runtime?: Readonly<Record<string, string>>
  /** Runs `src/main.ts` beside `action.yml` instead of the built file. */
  readonly source?: boolean
}

/** Runs an action's phase on this Node, which must be version 24, with inputs, defaults and state as variables. */
export async function runActionStep(phase: ActionPhase): Promise<Transcript> {
  if (!process.version.startsWith('v24.')) throw new Error(`Actions run on Node 24; this is ${process.version}.`)
  const { action } = phase
  const file = fileOf(phase)
  if (!existsSync(file)) throw new Error(`${file} does not exist. Build the actions with npm run build.`)
  const given = new Map(Object.entries(phase.inputs).map(([name, value]) => [name.toLowerCase(), value]))
  const known = [...action.inputs.keys()]
  const inputs = new Map(given)
  for (const [name, fallback] of action.inputs) {
    if (!inputs.has(name.toLowerCase())) inputs.set(name.toLowerCase(), evaluateText(fallback, phase.scope))
  }
  const unexpected = [...given.keys()].filter((name) => !known.some((input) => input.toLowerCase() === name))
  return executeStep({
    ...phase,
    github: { ...phase.github, action_path: action.folder },
    own: {
      ...Object.fromEntries([...inputs].map(([name, value]) => [variableOf(name), value])),
      ...Object.fromEntries(Object.entries(phase.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
      ...phase.runtime,
    },
    command: process.execPath,
    args: [file],
    cwd: phase.machine.workspace,
    reportExit: false,
    warnings:
      unexpected.length === 0
        ? []
        : [`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${known.join("', '")}']`],
  })
}

const variableOf = (input: string) => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`

/** The file of a phase. A built `NAME.js` or `NAME-post.js` comes from `actions/NAME/src/main.ts` or `post.ts`. */
function fileOf({ action, phase, source }: ActionPhase): string {
  const built = phase === 'main' ? action.main : action.post
  if (built === undefined) throw new Error(`The action in ${action.folder} has no ${phase} step.`)
  const file = resolve(action.folder, built)
  if (source !== true) return file
  const name = basename(file, '.js')
  const folder = phase === 'post' ? name.replace(/-post$/u, '') : name
  return join(file, '..', '..', folder, 'src', `${phase}.ts`)
}
