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
  workflow: { type: 'string', value: 'FILE', description: 'the promotion workflow (default: promote.yml)' },
}

/** Sentences under the help of both. */
export const PROMOTION_NOTES = [
  'The bytes of the current folder are hashed; policy, ledger and settings are read from GitHub.',
  'It never writes the ledger: without --dry-run it starts the workflow, where people are asked, and only if nothing stands against it.',
  'It reads the token from GITHUB_TOKEN or GH_TOKEN; starting the workflow needs `actions: write`.',
] as const

/** Shows the decision sheet of a promotion, and starts its workflow unless this is a dry run or the sheet says no. */
export async function askPromotion(command: 'promote' | 'rollback', invocation: Invocation): Promise<Outcome> {
  const { options, progress } = invocation
  const rollback = command === 'rollback'
  const environment = needText(command, options, 'to')
  const reason = rollback ? needText(command, options, 'reason') : textOf(options['reason'])
  const model = textOf(options['model'])
  const request = { environment, model, digest: undefined, rollback, reason, liftHold: false, breakGlass: false }
  return withGitHub(command, invocation, async (client, preview) => {
    const { report, defaultBranch } = await previewPromotion(client, preview, {
      ...request,
      role: 'champion',
      apart: false,
      policy: '.github/modelgate.yaml',
      enforcement: '',
    })
    const refused = report.verdict !== 'pass' && report.verdict !== 'warn'
    if (options['dry-run'] === true || refused) return { report }
    const workflow = textOf(options['workflow']) ?? 'promote.yml'
    const inputs = { environment, rollback, model: model ?? '', reason: reason ?? '' }
    const { owner, repo } = preview
    await dispatch(client, { owner, repo, workflow_id: workflow, ref: defaultBranch, inputs })
    progress(`Started ${workflow} on ${defaultBranch} of ${owner}/${repo}; its gated job asks for approval.`)
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
  run: Parameters<GitHubClient['rest']['actions']['createWorkflowDispatch']>[0],
): Promise<void> {
  try {
    await client.rest.actions.createWorkflowDispatch(run)
  } catch (error) {
    throw explainApiError(error, { to: 'start the promotion workflow', permission: 'actions: write' })
  }
}

function textOf(value: Invocation['options'][string]): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
