import { digestBytes, modelDigest } from '@modelgate/artifacts'
import type { GateName } from '@modelgate/kernel'
import type { JobRun, LocalGitHub, WorkflowOptions, WorkflowRun } from '@modelgate/testkit'
import { runWorkflow, startGitHub } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

/** A repository with a model, a policy, two environments and the workflows that record evidence and promote. */
export interface Stage {
  readonly github: LocalGitHub
  readonly repository: string
  readonly gitDirectory: string
  /** Commits other bytes of the model; gives the commit and the model's digest. */
  readonly release: (version: string, author?: string) => Promise<{ readonly sha: string; readonly digest: string }>
  readonly record: (
    gates?: Readonly<Partial<Record<GateName, string>>>,
    /** Another branch than `main`. */
    at?: { readonly ref: string; readonly sha: string },
  ) => Promise<WorkflowRun>
  readonly promote: (environment: string, options?: PromoteOptions) => Promise<WorkflowRun>
  /** A drill of the rollback, in a job that deploys nothing. */
  readonly drill: (environment: string) => Promise<WorkflowRun>
  readonly close: () => Promise<void>
}

export interface PromoteOptions {
  /** Who approves, in this order; nobody by default. */
  readonly approvedBy?: readonly string[]
  readonly inputs?: Readonly<Record<string, string | boolean>>
  readonly more?: Partial<WorkflowOptions>
  readonly actor?: string
}

const PROMOTE = `
name: Promote
on:
  workflow_dispatch:
    inputs:
      environment: { type: string, required: true }
      rollback: { type: boolean, default: false }
      lift-hold: { type: boolean, default: false }
      reason: { type: string, default: '' }
      deploy: { type: string, default: 'true' }
      before: { type: string, default: 'true' }
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read, deployments: read, pull-requests: read, issues: read }
    outputs: { digest: '\${{ steps.plan.outputs.digest }}', commit: '\${{ steps.plan.outputs.commit }}' }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: plan
        uses: modelgate/modelgate/actions/promote-model@v1
        with: &request
          phase: plan
          environment: \${{ inputs.environment }}
          rollback: \${{ inputs.rollback }}
          lift-hold: \${{ inputs.lift-hold }}
          reason: \${{ inputs.reason }}
  promote:
    needs: plan
    runs-on: ubuntu-latest
    environment: { name: '\${{ inputs.environment }}', deployment: false }
    permissions: { contents: write, deployments: write, actions: read, pull-requests: read, issues: write }
    steps:
      - uses: actions/checkout@v7
        with: { ref: '\${{ needs.plan.outputs.commit }}', persist-credentials: false }
      - run: \${{ inputs.before }}
      - id: promote
        uses: modelgate/modelgate/actions/promote-model@v1
        with:
          environment: \${{ inputs.environment }}
          digest: \${{ needs.plan.outputs.digest }}
          rollback: \${{ inputs.rollback }}
          lift-hold: \${{ inputs.lift-hold }}
          reason: \${{ inputs.reason }}
      - id: deploy
        run: \${{ inputs.deploy }}
`.replace(' &request', '')

const DRILL = `
name: Drill
on:
  workflow_dispatch:
    inputs: { environment: { type: string, required: true } }
permissions: {}
jobs:
  plan:
    runs-on: ubuntu-latest
    permissions: { contents: read, actions: read, pull-requests: read }
    outputs: { digest: '\${{ steps.plan.outputs.digest }}', commit: '\${{ steps.plan.outputs.commit }}' }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - id: plan
        uses: modelgate/modelgate/actions/promote-model@v1
        with: { phase: plan, environment: '\${{ inputs.environment }}', rollback: true, reason: Drill }
  drill:
    needs: plan
    runs-on: ubuntu-latest
    permissions: { contents: write, actions: read, pull-requests: read }
    steps:
      - uses: actions/checkout@v7
        with: { ref: '\${{ needs.plan.outputs.commit }}', persist-credentials: false }
      - id: drill
        uses: modelgate/modelgate/actions/promote-model@v1
        with: { phase: drill, environment: '\${{ inputs.environment }}', digest: '\${{ needs.plan.outputs.digest }}' }
`

const RECORD = `
name: Record
on:
  workflow_dispatch:
    inputs: { reports: { type: string, required: true } }
permissions: {}
jobs:
  record:
    runs-on: ubuntu-latest
    permissions: { contents: write }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - run: mkdir -p "$RUNNER_TEMP/modelgate" && printf '%s' "$REPORTS" > "$RUNNER_TEMP/modelgate/check.json"
        env: { REPORTS: '\${{ inputs.reports }}' }
      - id: record
        uses: modelgate/modelgate/actions/record-evidence@v1
`

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates:
  manifest: {}
environments:
  staging: { evidence: [manifest], approvals: [] }
  production: { from: [staging], evidence: [manifest], approvals: [{ count: 1 }], separation: [requester, author] }
`

/** Opens a GitHub on loopback with everything a promotion needs. `ada` writes, `rita` and `ron` review, `dan` dispatches. */
export async function openStage(
  policy = POLICY,
  /** Whether the promoting job lets GitHub make a deployment record by itself. */
  { ownDeployment = false }: { readonly ownDeployment?: boolean } = {},
): Promise<Stage> {
  const github = await startGitHub()
  for (const login of ['acme', 'ada', 'dan', 'rita', 'ron']) github.createUser(login)
  const repository = 'acme/credit'
  await github.createRepository({ owner: 'acme', name: 'credit' })
  for (const login of ['ada', 'dan', 'rita', 'ron']) github.addCollaborator(repository, login, 'write')
  github.protectEnvironment(repository, 'staging', { branches: ['main'], canAdminsBypass: false })
  github.protectEnvironment(repository, 'production', {
    reviewers: ['ada', 'dan', 'rita', 'ron'],
    branches: ['main'],
    canAdminsBypass: false,
  })
  let sha = ''
  let current = { version: '', digest: '' }
  const release = async (version: string, author = 'ada') => {
    const bytes = `weights of ${version}`
    const artifact = { name: 'weights', digest: digestBytes(bytes), size: bytes.length }
    const manifest = `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "${version}", owner: "@acme/credit" }
spec:
  artifacts: [{ name: weights, path: model/weights.bin, format: other, digest: "${artifact.digest}", size: ${artifact.size} }]
  considerations: { useCases: [Decide whose limit may grow] }
  risk: { tier: low }
`
    sha = await github.pushFiles({
      repository,
      branch: 'main',
      author,
      message: `Release ${version}`,
      files: {
        'model/weights.bin': bytes,
        'model/credit.modelgate.yaml': manifest,
        '.github/modelgate.yaml': policy,
        '.github/workflows/promote.yml': ownDeployment ? PROMOTE.replace(', deployment: false', '') : PROMOTE,
        '.github/workflows/record.yml': RECORD,
        '.github/workflows/drill.yml': DRILL,
      },
    })
    current = { version, digest: modelDigest([artifact]) }
    return { sha, digest: current.digest }
  }
  const dispatch = (): Pick<WorkflowOptions, 'github' | 'repository' | 'event' | 'actions'> => ({
    github,
    repository,
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha, payload: {} },
    actions: { 'modelgate/modelgate': ROOT },
  })
  return {
    github,
    repository,
    gitDirectory: github.repository(repository).gitDirectory,
    release,
    record: (gates = { manifest: 'pass' }, at) =>
      runWorkflow({
        ...dispatch(),
        ...(at && { event: { name: 'workflow_dispatch', ref: at.ref, sha: at.sha, payload: {} } }),
        file: '.github/workflows/record.yml',
        actor: 'dan',
        inputs: { reports: reports(gates, sha, current, digestBytes(policy)) },
      }),
    promote: (environment, { approvedBy = [], inputs = {}, more = {}, actor = 'dan' } = {}) =>
      runWorkflow({
        ...dispatch(),
        file: '.github/workflows/promote.yml',
        actor,
        inputs: { environment, ...inputs },
        onWaiting: ({ runId }) => {
          for (const as of approvedBy) github.reviewRun({ runId, as, state: 'approved' })
        },
        ...more,
      }),
    drill: (environment) =>
      runWorkflow({ ...dispatch(), file: '.github/workflows/drill.yml', actor: 'dan', inputs: { environment } }),
    close: () => github.close(),
  }
}

function reports(
  gates: Readonly<Partial<Record<GateName, string>>>,
  sha: string,
  { version, digest }: { version: string; digest: string },
  policy: string,
): string {
  const all = Object.entries(gates).map(([gate, verdict]) => ({
    schemaVersion: 1,
    gate,
    verdict,
    reasonCode: verdict === 'pass' ? 'MANIFEST_VALID' : 'MANIFEST_DIGEST_MISMATCH',
    subject: { model: 'credit', version, digest },
    policy: { source: '.github/modelgate.yaml', digest: policy },
    findings: [],
    measurements: [],
    tables: [],
    data: {},
    environment: { headSha: sha, testedSha: sha },
    tool: { name: 'modelgate', version: '0.1.0' },
  }))
  return JSON.stringify({ schemaVersion: 1, verdict: 'pass', reports: all })
}

/** The outputs of a step, by its id. */
export function outputsOf(job: JobRun | undefined, id: string): Readonly<Record<string, string>> {
  return job?.steps.find((step) => step.id === id)?.transcript?.outputs ?? {}
}

/** Everything a run said, for a failing test. */
export function logOf(run: WorkflowRun): string {
  return Object.values(run.jobs)
    .flatMap(({ id, result, refusal, steps }) => [
      `== ${id}: ${result} ${refusal ?? ''}`,
      ...steps.map(({ name, outcome, transcript }) => `-- ${name}: ${outcome}\n${transcript?.log ?? ''}`),
    ])
    .join('\n')
}
