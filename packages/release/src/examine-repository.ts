import { digestBytes } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import type { GitHubClient } from '@modelgate/github'
import { apiTree, listEnvironments } from '@modelgate/github'
import type { Finding, GateReport } from '@modelgate/kernel'
import { createReport, valueAt } from '@modelgate/kernel'
import type { LedgerState } from '@modelgate/ledger'
import { currentPlacement, githubLedgerStore, LEDGER_BRANCH, slotOf } from '@modelgate/ledger'
import { readManifest, readYaml } from '@modelgate/manifest'
import { readPolicy } from '@modelgate/policy'
import type { BranchRule, EnvironmentSetup, Person, RepositorySetup } from '@modelgate/promotion'
import { examineSetup, findDemands, listEligible, readWorkflowSetup } from '@modelgate/promotion'
import { readChange } from './read-change.ts'
import { reviewersOf, rulesOf } from './read-environment.ts'
import { callApi } from './release-job.ts'

/** Places where GitHub looks for code owners, the first that is there counts. */
const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

export interface Examination {
  readonly owner: string
  readonly repo: string
  /** Environments to look at; none: those that the policy and the workflows name. */
  readonly environments: readonly string[]
  /** Path of the policy in the repository. */
  readonly policy: string
  /** Account id of who would ask for a promotion; null: unknown. */
  readonly requester: Person | null
  /** A folder for files that are read by streaming. */
  readonly temp: string
  /** For the ledger's branch, which git itself fetches. */
  readonly token: string
  readonly serverUrl: string
}

/**
 * Says whether a repository is set up so that a promotion means something: reads settings and files of the default
 * branch, changes nothing. Needs `contents: read`, `actions: read` and `pull-requests: read`.
 */
export async function examineRepository(client: GitHubClient, asked: Examination): Promise<GateReport> {
  const { owner, repo } = asked
  const place = { owner, repo }
  const { repos } = client.rest
  const repository = await callApi('read the repository', 'contents: read', () => repos.get(place))
  const defaultBranch = repository.data.default_branch
  const head = await callApi(`read ${defaultBranch}`, 'contents: read', () =>
    repos.getCommit({ ...place, ref: defaultBranch }),
  )
  const tree = apiTree(client, { ...place, commit: head.data.sha, temp: asked.temp })
  const { workflows, findings } = await readWorkflows(tree)
  const policyBytes = await tree.read(asked.policy)
  const policy = policyBytes
    ? readPolicy(policyBytes, { path: asked.policy, source: asked.policy, digest: digestBytes(policyBytes) })
    : { findings: [] }
  const own = ('policy' in policy ? policy.policy : undefined) ?? null
  const environments = await readEnvironments(client, place)
  const store = githubLedgerStore(client, {
    ...place,
    serverUrl: asked.serverUrl,
    token: asked.token,
    temp: asked.temp,
  })
  const { state } = await store.read()
  const job = { client, repository: { owner, name: repo, id: repository.data.id } }
  const work = { models: await readModels(tree), state, commit: head.data.sha }
  const asks = (name: string) => own !== null && findDemands(own, name) !== null
  const setup: RepositorySetup = {
    defaultBranch,
    environments: await Promise.all(
      environments.map(async (environment) => ({
        ...environment,
        changes: asks(environment.name) ? await readAuthors(job, work, environment.name) : [],
      })),
    ),
    asked: asked.environments,
    policy: own,
    policyPath: asked.policy,
    workflows,
    codeowners: await readCodeowners(tree),
    ledgerRules: await readRules(client, place, LEDGER_BRANCH),
    defaultBranchRules: await readRules(client, place, defaultBranch),
    requester: asked.requester,
  }
  return doctorReport(setup, [...policy.findings, ...findings, ...examineSetup(setup)])
}

async function readWorkflows(tree: FileTree) {
  const paths = (await tree.list()).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path))
  const findings: Finding[] = []
  const workflows = []
  for (const path of paths) {
    const bytes = await tree.read(path)
    const { value, findings: problems } = readYaml(bytes ?? new Uint8Array(), path, { quotedKeys: new Set() })
    if (value !== undefined) workflows.push(readWorkflowSetup(path, value))
    else {
      findings.push({
        code: 'WORKFLOW_UNREADABLE',
        severity: 'warning',
        message: `${path} was not judged: ${problems[0]?.message ?? 'it cannot be read.'}`,
        advice: 'Correct the file, or look at it by hand.',
        subject: path,
      })
    }
  }
  return { workflows, findings }
}

async function readEnvironments(
  client: GitHubClient,
  place: { owner: string; repo: string },
): Promise<readonly Omit<EnvironmentSetup, 'changes'>[]> {
  const environments = await callApi('list the environments', 'actions: read', () => listEnvironments(client, place))
  return environments.map((environment) => {
    return {
      ...rulesOf(environment),
      ...reviewersOf(environment),
      protectedBranchesOnly: environment.deployment_branch_policy?.protected_branches === true,
    }
  })
}

async function readRules(
  client: GitHubClient,
  place: { owner: string; repo: string },
  branch: string,
): Promise<readonly BranchRule[]> {
  const rules = await callApi(`read the rules of ${branch}`, 'metadata: read', () =>
    client.paginate(client.rest.repos.getBranchRules, { ...place, branch, per_page: 100 }),
  )
  return rules.map((rule) => ({
    type: rule.type,
    codeOwnerReview: valueAt(rule, 'parameters', 'require_code_owner_review') === true,
  }))
}

async function readCodeowners(tree: FileTree): Promise<RepositorySetup['codeowners']> {
  for (const path of CODEOWNERS) {
    const bytes = await tree.read(path)
    if (bytes) return { path, text: new TextDecoder().decode(bytes) }
  }
  return null
}

interface Model {
  readonly name: string
  /** Its manifest and what that declares. */
  readonly paths: readonly string[]
}

async function readModels(tree: FileTree): Promise<readonly Model[]> {
  const models: Model[] = []
  for (const path of (await tree.list()).filter((candidate) => candidate.endsWith('.modelgate.yaml'))) {
    const bytes = await tree.read(path)
    const manifest = bytes && readManifest(bytes, path).manifest
    if (!manifest) continue
    const declared = manifest.spec.artifacts.flatMap((artifact) => artifact.path ?? [])
    models.push({ name: manifest.metadata.name, paths: [path, ...declared] })
  }
  return models
}

/** Whose work a promotion would bring to an environment now, model by model: what `promote-model` would find. */
async function readAuthors(
  job: Parameters<typeof readChange>[0],
  {
    models,
    state,
    commit,
  }: { readonly models: readonly Model[]; readonly state: LedgerState; readonly commit: string },
  environment: string,
): Promise<EnvironmentSetup['changes']> {
  return Promise.all(
    models.map(async ({ name, paths }) => {
      const live = currentPlacement(slotOf(state, name, environment.toLowerCase()))
      const { authors } = await readChange(job, { paths, commit, since: live?.commit ?? null })
      return { model: name, authors }
    }),
  )
}

function nameEligible(setup: RepositorySetup, environment: EnvironmentSetup): string {
  const all = listEligible(setup, environment)
  const said = all.map(({ model, people }) => {
    const names = nameReviewers(people, environment)
    return all.length > 1 ? `${model}: ${names}` : names
  })
  return said.join('; ')
}

/** Who is in a team is not for a job token to know. */
function nameReviewers(people: readonly Person[], { teams }: EnvironmentSetup): string {
  const names = people.map((person) => person.name)
  return [...names, ...(teams > 0 ? [teams === 1 ? 'a team' : `${teams} teams`] : [])].join(', ') || '(nobody)'
}

function doctorReport(setup: RepositorySetup, findings: readonly Finding[]): GateReport {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const yes = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no')
  return createReport({
    gate: 'doctor',
    verdict: errors.length > 0 ? 'fail' : findings.length > 0 ? 'warn' : 'pass',
    reasonCode: (errors[0] ?? findings[0])?.code ?? 'SETUP_SOUND',
    policy: setup.policy && { source: setup.policy.source, digest: setup.policy.digest },
    findings,
    tables: [
      {
        title: 'Environments',
        columns: [
          { name: 'Name' },
          { name: 'Reviewers' },
          { name: 'May approve' },
          { name: 'Self-review prevented' },
          { name: 'Administrators may bypass' },
          { name: 'Certain branches only' },
        ],
        rows: setup.environments.map((environment) => {
          const { name, people, preventSelfReview, adminsBypass, branchPolicy } = environment
          const bound = [yes(preventSelfReview), yes(adminsBypass), yes(branchPolicy)]
          return [name, nameReviewers(people, environment), nameEligible(setup, environment), ...bound]
        }),
      },
    ],
    data: {
      defaultBranch: setup.defaultBranch,
      environments: setup.environments.map((environment) => ({
        ...environment,
        eligible: listEligible(setup, environment),
      })),
      ledgerRules: setup.ledgerRules.map(({ type }) => type),
    },
  })
}
