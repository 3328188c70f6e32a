import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KillPoint } from './execute-step.ts'
import { createMasks } from './interpret-output.ts'
import { toJson, type Json, type JsonObject } from './json.ts'
import { prepareMachine, RUNNER_NAME } from './machine.ts'
import { readAction } from './read-action.ts'
import { runActionStep } from './run-action-step.ts'
import type { Transcript } from './transcript.ts'
import type { RequestTap } from './workflow-host.ts'

/** One action, run alone in a described job. */
export interface ActionBundleOptions {
  /** Folder that holds `action.yml`. */
  readonly action: string
  readonly phase?: 'main' | 'post'
  /** As in `with:`; what is missing takes the default of `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** More variables for the process; a key of the runner's own wins. */
  readonly env?: Readonly<Record<string, string>>
  readonly event?: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }
  /** Members of the `github` context that differ from a push of an empty repository: `repository`, `sha`, `ref` … */
  readonly github?: Readonly<Record<string, Json>>
  /** Addresses of the GitHub it talks to. Without it, every address is a closed port. */
  readonly host?: { readonly apiUrl: string; readonly serverUrl: string; readonly graphqlUrl: string }
  /** `github.token`. */
  readonly token?: string
  /** An existing folder; a new empty one by default. */
  readonly workspace?: string
  readonly state?: Readonly<Record<string, string>>
  /** What `job.status` says; `success` by default. */
  readonly jobStatus?: 'success' | 'failure' | 'cancelled'
  /** Variables of the artifact service, see `createRuntimeToken`. */
  readonly runtime?: Readonly<Record<string, string>>
  readonly requests?: RequestTap
  readonly killAt?: KillPoint
  readonly cancel?: AbortSignal
  readonly source?: boolean
}

const NOWHERE = {
  apiUrl: 'http://127.0.0.1:2',
  serverUrl: 'http://nowhere.localhost:2',
  graphqlUrl: 'http://127.0.0.1:2/graphql',
}

/** Runs the built file of an action's phase as the runner does and returns everything it left behind. */
export async function runActionBundle(options: ActionBundleOptions): Promise<Transcript & { readonly temp: string }> {
  const root = await mkdtemp(join(tmpdir(), 'runner-'))
  const machine = await prepareMachine(root, process.env, options.env, options.workspace)
  const eventPath = join(machine.temp, '_github_workflow', 'event.json')
  const payload = toJson(options.event?.payload ?? {})
  await writeEvent(eventPath, payload)
  const action = await readAction(options.action)
  const host = options.host ?? NOWHERE
  const token = options.token ?? ''
  const github: JsonObject = {
    ...defaultContext,
    ...options.github,
    token,
    event: payload,
    event_name: options.event?.name ?? 'push',
    event_path: eventPath,
    workspace: machine.workspace,
    api_url: host.apiUrl,
    server_url: host.serverUrl,
    graphql_url: host.graphqlUrl,
  }
  const transcript = await runActionStep({
    action,
    phase: options.phase ?? 'main',
    inputs: options.inputs ?? {},
    machine,
    masks: createMasks(token === '' ? [] : [token]),
    github,
    env: {},
    path: [],
    scope: {
      contexts: {
        github,
        job: { status: options.jobStatus ?? 'success' },
        runner: { os: 'Linux', arch: 'X64', temp: machine.temp, tool_cache: machine.toolCache, name: RUNNER_NAME },
        matrix: {},
        strategy: {},
      },
    },
    state: options.state ?? {},
    runtime: options.runtime ?? {},
    source: options.source ?? false,
    requests: options.requests,
    killAt: options.killAt,
    cancel: options.cancel,
  })
  return { ...transcript, temp: machine.temp }
}

/** Writes the payload where `GITHUB_EVENT_PATH` points. */
export async function writeEvent(file: string, payload: Json): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, JSON.stringify(payload, null, 2))
}

const defaultContext: JsonObject = {
  action: '__self',
  action_repository: 'modelgate/modelgate',
  action_ref: 'v1',
  actor: 'octocat',
  actor_id: '583231',
  base_ref: '',
  head_ref: '',
  job: 'job',
  ref: 'refs/heads/main',
  ref_name: 'main',
  ref_protected: false,
  ref_type: 'branch',
  repository: 'octo-org/model',
  repository_id: '1',
  repository_owner: 'octo-org',
  repository_owner_id: '2',
  retention_days: '90',
  run_attempt: '1',
  run_id: '1',
  run_number: '1',
  sha: '0000000000000000000000000000000000000000',
  triggering_actor: 'octocat',
  workflow: 'workflow',
  workflow_ref: 'octo-org/model/.github/workflows/workflow.yml@refs/heads/main',
  workflow_sha: '0000000000000000000000000000000000000000',
}
