import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCliClient, explainApiError } from '@modelgate/github'
import type { GitHubClient } from '@modelgate/github'
import { ModelgateError } from '@modelgate/kernel'
import type { Preview } from '@modelgate/release'
import { previewPromotion } from '@modelgate/release'
import type { Command, Invocation, Outcome } from './command.ts'
import { findRoot } from './find-root.ts'
import { needText } from './open-ledger.ts'
import { readRepository } from './read-repository.ts'

/** Options that `promote` and `rollback` share. */
export const PROMOTION_OPTIONS: Command['options'] = {
  model: { type: 'string', value: 'NAME', description: 'the model (default: the only one there is)' },
  to: { type: 'string', value: 'ENVIRONMENT', description: 'the environment' },
  'dry-run': { type: 'boolean', description: 'show the decision sheet and start nothing' },
  reason: { type: 'string', value: 'TEXT', description: 'why; kept in the ledger' },
  repository: { type: 'string', value: 'OWNER/NAME', description: 'the repository (default: GITHUB_REPOSITORY)' },
  workflow: { type: 'string', value: 'FILE', description: 'a workflow of your own, with the inputs of the template' },
}

/** Sentences under the help of both. */
export const PROMOTION_NOTES = [
  'The bytes of the current folder are hashed; policy, ledger and settings are read from GitHub.',
  'It never writes the ledger: without --dry-run it starts the workflow, where people are asked, and only if nothing stands against it.',
  'It reads the token from GITHUB_TOKEN or GH_TOKEN; starting the workflow needs `actions: write`.',
] as const

/** What a command wants: of the decision, and of the workflow that it starts. */
export interface Wish {
  readonly command: 'promote' | 'rollback'
  /** The template that serves it. */
  readonly workflow: string
  readonly liftHold: boolean
  readonly breakGlass: boolean
  /** Inputs of the workflow beside environment, model and reason. */
  readonly inputs: Readonly<Record<string, string>>
}

/** Shows the decision sheet of a promotion, and starts its workflow unless this is a dry run or the sheet says no. */
export async function askPromotion(wish: Wish, invocation: Invocation): Promise<Outcome> {
  const { options, progress } = invocation
  const { command, liftHold, breakGlass } = wish
  const rollback = command === 'rollback'
  const dryRun = options['dry-run'] === true
  const environment = needText(command, options, 'to')
  const needsReason = (rollback || liftHold) && !dryRun
  const reason = needsReason ? needText(command, options, 'reason') : textOf(options['reason'])
  const model = textOf(options['model'])
  return withGitHub(command, invocation, async (client, preview) => {
    const { report, defaultBranch } = await previewPromotion(client, preview, {
      environment,
      model,
      digest: undefined,
      rollback,
      // A decision sheet is not kept, so nobody has to say why.
      reason: reason ?? 'Dry run',
      liftHold,
      breakGlass,
      role: 'champion',
      apart: false,
      policy: textOf(options['policy']) ?? '.github/modelgate.yaml',
      enforcement: '',
    })
    const refused = report.verdict !== 'pass' && report.verdict !== 'warn'
    if (dryRun || refused) return { report }
    const workflow = textOf(options['workflow']) ?? wish.workflow
    const named = Object.entries({ model, reason }).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
    const inputs = { environment, ...Object.fromEntries(named), ...wish.inputs }
    const { owner, repo } = preview
    await dispatch(client, { owner, repo, workflow_id: workflow, ref: defaultBranch, inputs })
    progress(`Started ${workflow} on ${defaultBranch} of ${owner}/${repo}.`)
    return { report }
  })
}

/** Opens a client for the repository that a command is about, with a folder of its own. */
export async function withGitHub<T>(
  command: string,
  { options, env, cwd, now }: Invocation,
  use: (client: GitHubClient, preview: Preview) => Promise<T>,
): Promise<T> {
  const { owner, repo } = readRepository(command, options, env)
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN']
  if (token === undefined) {
    throw new ModelgateError('CLI_USAGE', `${command} needs a token in GITHUB_TOKEN or GH_TOKEN.`, {
      advice: `GH_TOKEN=$(gh auth token) modelgate ${command} …`,
    })
  }
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'
  const client = await createCliClient({ apiUrl, userAgent: `modelgate ${command}`, token })
  const here = await realpath(cwd)
  const temp = await mkdtemp(join(tmpdir(), 'modelgate-job-'))
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  try {
    return await use(client, { owner, repo, temp, token, serverUrl, workspace: findRoot(here, here), clock: () => now })
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
}

async function dispatch(
  client: GitHubClient,
  run: NonNullable<Parameters<GitHubClient['rest']['actions']['createWorkflowDispatch']>[0]>,
): Promise<void> {
  try {
    await client.rest.actions.createWorkflowDispatch(run)
  } catch (error) {
    const file = String(run.workflow_id)
    throw explainApiError(error, { to: `start .github/workflows/${file}`, permission: 'actions: write' })
  }
}

function textOf(value: Invocation['options'][string]): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
