import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { GitHubEvent, LocalGitHub } from '@modelgate/testkit'

/** What a workflow left behind under act. */
export interface ActRun {
  readonly exitCode: number | null
  /** Outputs of all steps, the last step's win where names meet. */
  readonly outputs: Readonly<Record<string, string>>
  /** Outputs by the step's id. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly log: string
}

/** act refuses a file with this key of an environment, which it does not know; it makes no deployment record anyway. */
const UNKNOWN_TO_ACT = /^ +deployment: false.*\n/gmu

/** act has its own checkout, but not for another commit than the event's: this one takes its place. */
const CHECKOUT = `name: checkout
inputs: { ref: { default: HEAD }, persist-credentials: { default: 'false' } }
runs:
  using: composite
  steps:
    - shell: sh
      env: { REF: '\${{ inputs.ref }}' }
      run: git clone --quiet "$CLONE" . && git checkout --quiet "$REF"
`

/**
 * Runs one workflow file with nektos/act on this machine, against the local GitHub, in a clone of the event's commit.
 * What act does not know is taken out of the file.
 */
export async function runWithAct(options: {
  readonly act: string
  readonly github: LocalGitHub
  readonly event: GitHubEvent
  readonly file: string
  /** What the job's token may do: act knows no `permissions:`. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  /** The folder that plays `modelgate/modelgate@v1`. */
  readonly root: string
}): Promise<ActRun> {
  const { github, event, file } = options
  const { repository, actor, ref, sha, payload } = event
  const { id, defaultBranch } = github.repository(repository)
  const run = github.createRun({
    repository,
    path: file,
    name: file,
    displayTitle: file,
    event: event.name,
    headSha: sha,
    headBranch: defaultBranch,
    actor,
    triggeringActor: actor,
  })
  const jobId = github.createJob({ runId: run.id, attempt: 1, name: 'act', headSha: sha })
  const token = github.issueJobToken({ repository, runId: run.id, jobId, permissions: options.permissions, actor })
  const folder = mkdtempSync(join(tmpdir(), 'act-'))
  const clone = join(folder, 'clone')
  const eventFile = join(folder, 'event.json')
  const about = { repository: { id, full_name: repository, default_branch: defaultBranch } }
  writeFileSync(eventFile, JSON.stringify({ ...about, ...payload }))
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const git = async (...args: string[]) =>
    await start('git', ['-c', `http.${github.serverUrl}/.extraheader=${header}`, ...args], folder)
  await git('clone', '--quiet', `${github.serverUrl}/${repository}`, clone)
  await git('-C', clone, 'fetch', '--quiet', 'origin', ref)
  await git('-C', clone, 'checkout', '--quiet', '--detach', sha)
  const workflow = join(clone, file)
  const text = readFileSync(workflow, 'utf8')
  writeFileSync(workflow, text.replaceAll(UNKNOWN_TO_ACT, ''))
  const checkout = join(folder, 'checkout')
  mkdirSync(checkout)
  writeFileSync(join(checkout, 'action.yml'), CHECKOUT)
  const pins = new Set(Array.from(text.matchAll(/uses: (actions\/checkout@[0-9a-f]{40})/gu), ([, pin = '']) => pin))
  const variables = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(id),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.split('/').slice(2).join('/'),
    GITHUB_SHA: sha,
    GITHUB_ACTOR: actor,
    CLONE: clone,
  }
  const flags = {
    workflows: file,
    eventpath: eventFile,
    platform: 'ubuntu-latest=-self-hosted',
    'local-repository': `modelgate/modelgate@v1=${options.root}`,
    secret: `GITHUB_TOKEN=${token}`,
    'artifact-server-addr': '127.0.0.1',
  }
  const env = Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  const { exitCode, output } = await start(
    options.act,
    [
      event.name,
      '--json',
      '--no-cache-server',
      ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]),
      ...env,
      ...Array.from(pins, (pin) => `--local-repository=${pin}=${checkout}`),
    ],
    clone,
  )
  const all = output.split('\n').map((line) => (line.startsWith('{') ? JSON.parse(line) : { msg: line }))
  const log = all.map(({ msg }) => msg).join('\n')
  const set = all.filter(({ command }) => command === 'set-output')
  const steps: Record<string, Record<string, string>> = {}
  for (const { stepID, name, arg } of set) (steps[String(stepID)] ??= {})[name] = arg
  const outputs = Object.fromEntries(set.map(({ name, arg }) => [name, arg]))
  return { exitCode, outputs, steps, log }

  async function start(command: string, args: readonly string[], cwd: string) {
    // act takes `node` from PATH for every action: the Node that runs this test comes first.
    const path = [dirname(process.execPath), process.env['PATH']].join(delimiter)
    const env = { PATH: path, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') }
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    return { exitCode, output: Buffer.concat(chunks).toString('utf8') }
  }
}
