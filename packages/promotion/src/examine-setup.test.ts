import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Policy } from '@modelgate/policy'
import { DOCTOR_CODES } from './codes.ts'
import { examineNames } from './examine-names.ts'
import { examineSetup } from './examine-setup.ts'
import { listEligible } from './list-eligible.ts'
import { hasOwner } from './match-codeowners.ts'
import { readWorkflowSetup } from './read-workflow-setup.ts'
import type { EnvironmentSetup, RepositorySetup } from './repository-setup.ts'

const GRANTED = { contents: 'write', deployments: 'write', actions: 'read', 'pull-requests': 'read', issues: 'write' }

const promoting = (job: Readonly<Record<string, unknown>> = {}, top: Readonly<Record<string, unknown>> = {}) =>
  readWorkflowSetup('.github/workflows/promote.yml', {
    permissions: {},
    ...top,
    jobs: {
      promote: {
        environment: { name: 'production', deployment: false },
        permissions: GRANTED,
        steps: [
          { uses: 'modelgate/modelgate/actions/promote-model@v1', with: { digest: 'd' } },
          { uses: 'modelgate/modelgate/actions/record-evidence@v1' },
          { uses: 'modelgate/modelgate/actions/reconcile@v1' },
          { run: 'deploy' },
        ],
        ...job,
      },
    },
  })

const using = (inputs: Readonly<Record<string, string>>) =>
  promoting({
    steps: [
      { uses: 'modelgate/modelgate/actions/promote-model@v1', with: inputs },
      { uses: 'modelgate/modelgate/actions/reconcile@v1' },
    ],
  })

const ignoring = (value: unknown) =>
  promoting({
    steps: [
      { uses: 'modelgate/modelgate/actions/promote-model@v1', with: { digest: 'd' }, 'continue-on-error': value },
      { uses: 'modelgate/modelgate/actions/reconcile@v1' },
    ],
  })

const RITA = { id: 3, name: '@rita', bot: false }

const production: EnvironmentSetup = {
  name: 'production',
  createdAt: '2026-01-01T00:00:00Z',
  reviewers: 1,
  preventSelfReview: true,
  adminsBypass: false,
  branchPolicy: true,
  people: [RITA],
  teams: 0,
  changes: [{ model: 'credit', authors: [] }],
  protectedBranchesOnly: false,
}

const policy: Policy = {
  source: 'p',
  digest: 'd',
  tiers: {},
  gates: {},
  onInconclusive: 'fail',
  enforcement: 'enforce',
  environments: {
    production: {
      from: [],
      soak: 0,
      evidence: [],
      provider: 'environment',
      approvals: [{ count: 1 }],
      separation: ['requester', 'author'],
    },
  },
  projections: { gto: false },
  waivers: [],
}

const sound: RepositorySetup = {
  defaultBranch: 'main',
  environments: [production],
  asked: [],
  policy,
  policyPath: '.github/modelgate.yaml',
  workflows: [promoting()],
  codeowners: { path: '.github/CODEOWNERS', text: '/.github/ @acme/risk\n' },
  ledgerRules: [
    { type: 'deletion', codeOwnerReview: false },
    { type: 'non_fast_forward', codeOwnerReview: false },
  ],
  defaultBranchRules: [{ type: 'pull_request', codeOwnerReview: true }],
  requester: null,
}

/** The policy, with other demands on production. */
function demanding(change: Partial<Policy['environments'][string]>): Policy {
  const own = policy.environments['production']
  assert.ok(own)
  return { ...policy, environments: { production: { ...own, ...change } } }
}

const codes = (change: Partial<RepositorySetup>) => examineSetup({ ...sound, ...change }).map(({ code }) => code)
const environment = (change: Partial<EnvironmentSetup>) => ({ environments: [{ ...production, ...change }] })

test('a sound setup has no findings', () => {
  assert.deepEqual(codes({}), [])
})

const CASES: readonly (readonly [string, Partial<RepositorySetup>])[] = [
  ['SETUP_POLICY_MISSING', { policy: null }],
  ['SETUP_POLICY_MISSING', { policy: { ...policy, environments: {} }, workflows: [] }],
  ['SETUP_ENVIRONMENT_MISSING', { environments: [] }],
  ['SETUP_ENVIRONMENT_MISSING', { environments: [{ ...production, name: 'productoin' }] }],
  ['SETUP_ENVIRONMENT_NOT_IN_POLICY', { asked: ['prodution'] }],
  ['SETUP_ENVIRONMENT_NOT_IN_POLICY', { asked: ['elsewhere'] }],
  ['SETUP_ENVIRONMENT_UNPROTECTED', environment({ reviewers: 0, people: [] })],
  ['SETUP_ENVIRONMENT_ADMIN_BYPASS', environment({ adminsBypass: true })],
  ['SETUP_ENVIRONMENT_ADMIN_BYPASS', environment({ adminsBypass: null })],
  ['SETUP_ENVIRONMENT_ANY_BRANCH', environment({ branchPolicy: false })],
  ['SETUP_NO_PROTECTED_BRANCH', { ...environment({ protectedBranchesOnly: true }), defaultBranchRules: [] }],
  ['SETUP_SELF_REVIEW', environment({ preventSelfReview: false })],
  ['SETUP_NOBODY_ELIGIBLE', environment({ changes: [{ model: 'credit', authors: [RITA] }] })],
  ['SETUP_NOBODY_ELIGIBLE', { requester: RITA }],
  ['SETUP_NOBODY_ELIGIBLE', { requester: RITA, ...environment({ changes: [] }) }],
  ['SETUP_NOBODY_ELIGIBLE', { policy: demanding({ approvals: [{ count: 2 }] }) }],
  ['SETUP_QUORUM_UNREACHABLE', { policy: demanding({ approvals: [{ count: 2 }] }) }],
  ['SETUP_PULLS_OPTIONAL', { policy: demanding({ provider: 'pull-request' }), defaultBranchRules: [] }],
  [
    'SETUP_BREAK_GLASS_UNUSABLE',
    { policy: demanding({ breakGlass: { rollback: true } }), ...environment({ people: [], teams: 1 }) },
  ],
  ['SETUP_WORKFLOW_MISSING', { workflows: [] }],
  ['SETUP_DIGEST_NOT_PLANNED', { workflows: [using({})] }],
  ['SETUP_DIGEST_NOT_PLANNED', { workflows: [using({ phase: 'start', token: '${{ github.token }}' })] }],
  ['SETUP_REFUSAL_IGNORED', { workflows: [ignoring(true)] }],
  ['SETUP_REFUSAL_IGNORED', { workflows: [ignoring('${{ inputs.force }}')] }],
  ['SETUP_TOKEN_FOREIGN', { workflows: [using({ digest: 'd', token: '${{ secrets.PAT }}' })] }],
  ['SETUP_CONCURRENCY_HELD', { workflows: [promoting({}, { concurrency: 'promote' })] }],
  [
    'SETUP_CONCURRENCY_CANCELS',
    { workflows: [promoting({ concurrency: { group: 'g', 'cancel-in-progress': true } })] },
  ],
  ['SETUP_EVIDENCE_UNRECORDED', { workflows: [using({ digest: 'd' })], policy: demanding({ evidence: ['manifest'] }) }],
  ['SETUP_RECONCILE_MISSING', { workflows: [promoting({ steps: [{ uses: 'a/b/actions/promote-model@v1' }] })] }],
  ['SETUP_JOB_WITHOUT_ENVIRONMENT', { workflows: [promoting({ environment: undefined })] }],
  ['SETUP_TWO_DEPLOYMENTS', { workflows: [promoting({ environment: 'production' })] }],
  ['SETUP_PERMISSION_MISSING', { workflows: [promoting({ permissions: { contents: 'write' } })] }],
  ['SETUP_PERMISSION_MISSING', { workflows: [promoting({ permissions: 'read-all' })] }],
  ['SETUP_WORKFLOWS_UNOWNED', { codeowners: null }],
  ['SETUP_WORKFLOWS_UNOWNED', { codeowners: { path: 'CODEOWNERS', text: '*.md @acme/docs' } }],
  ['SETUP_OWNER_REVIEW_OPTIONAL', { defaultBranchRules: [{ type: 'pull_request', codeOwnerReview: false }] }],
  ['SETUP_LEDGER_UNPROTECTED', { ledgerRules: [] }],
  ['SETUP_LEDGER_BLOCKED', { ledgerRules: [...sound.ledgerRules, { type: 'pull_request', codeOwnerReview: false }] }],
]

for (const [index, [code, change]] of CASES.entries()) {
  test(`${index}: ${code}`, () => {
    assert.ok(codes(change).includes(code), codes(change).join())
    assert.ok(Object.hasOwn(DOCTOR_CODES, code))
  })
}

test('a job elsewhere that mistypes an environment gets the hint', () => {
  const deploy = readWorkflowSetup('d.yml', { jobs: { deploy: { environment: 'prodution', steps: [] } } })
  const known = readWorkflowSetup('k.yml', {
    jobs: { deploy: { environment: 'Production' }, other: { environment: 'x' } },
  })
  const findings = examineSetup({ ...sound, workflows: [deploy, known] })
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['SETUP_ENVIRONMENT_MISSING', 'SETUP_WORKFLOW_MISSING'],
  )
  assert.match(findings[0]?.message ?? '', /Did you mean "production"\?/u)
})

test('a policy whose approvals come by pull request needs no reviewers of the environment', () => {
  const change = { policy: demanding({ provider: 'pull-request' }), ...environment({ reviewers: 0, people: [] }) }
  assert.deepEqual(codes(change), [])
  assert.deepEqual(codes({ policy: demanding({ breakGlass: { rollback: true } }) }), [])
  const [warning] = examineSetup({
    ...sound,
    workflows: [using({ digest: 'd', token: '${{ secrets.GITHUB_TOKEN }}' })],
  })
  assert.notEqual(warning?.code, 'SETUP_TOKEN_FOREIGN')
})

test('who may approve depends on the model, and on whom the policy keeps apart', () => {
  const changes = [
    { model: 'credit', authors: [RITA] },
    { model: 'limits', authors: [] },
  ]
  const findings = examineSetup({ ...sound, ...environment({ changes }) })
  assert.deepEqual(
    findings.map(({ code, message }) => [code, /of (credit|limits)/u.exec(message)?.[1]]),
    [['SETUP_NOBODY_ELIGIBLE', 'credit']],
  )
  const own = { policy: demanding({ separation: ['requester'] }), ...environment({ changes }) }
  assert.deepEqual(codes(own), [])
  assert.deepEqual(codes({ ...own, policy: demanding({ separation: ['author'] }), requester: RITA }), [
    'SETUP_NOBODY_ELIGIBLE',
  ])
  const eligible = listEligible({ policy: null, requester: null }, { ...production, changes })
  assert.deepEqual(
    eligible.map(({ people }) => people.length),
    [0, 1],
  )
})

test('a workflow that names an environment which is not there is told so before anybody waits', () => {
  const steps = [{ uses: 'modelgate/modelgate/actions/promote-model@v1' }]
  const named = (environment: string | undefined, promotes: boolean) =>
    readWorkflowSetup('n.yml', { jobs: { job: { environment, steps: promotes ? steps : [] } } })
  const messages = (...workflow: Parameters<typeof named>) =>
    examineNames([named(...workflow)], ['production'], 'warning').map(
      ({ severity, message }) => `${severity} ${message}`,
    )
  assert.deepEqual(messages('Production', true), [])
  assert.deepEqual(messages(undefined, true), [])
  assert.match(messages('prodution', true).join(), /^warning .*Did you mean "production"\?$/u)
  assert.match(messages('elsewhere', true).join(), /"elsewhere", which GitHub does not have\.$/u)
  assert.match(messages('prodution', false).join(), /Did you mean/u)
  assert.deepEqual(messages('preview', false), [])
})

test('a step that fails the job ignores nothing', () => {
  assert.deepEqual(codes({ workflows: [ignoring(false)] }), [])
})

test('two approvals take two jobs that ask; the one that finishes asks too late', () => {
  const twice = {
    policy: demanding({ approvals: [{ count: 2 }] }),
    ...environment({ people: [RITA, { ...RITA, id: 4 }] }),
  }
  const asking = (more: Readonly<Record<string, unknown>>) =>
    readWorkflowSetup('two.yml', {
      permissions: {},
      jobs: {
        ...more,
        promote: {
          environment: { name: '${{ inputs.environment }}', deployment: false },
          permissions: GRANTED,
          steps: [{ uses: 'modelgate/modelgate/actions/promote-model@v1', with: { digest: 'd' } }],
        },
      },
    })
  const reconciling = readWorkflowSetup('r.yml', {
    jobs: { again: { steps: [{ uses: 'modelgate/modelgate/actions/reconcile@v1' }] } },
  })
  const gate = { environment: { name: 'Production', deployment: false }, steps: [] }
  const finish = {
    permissions: GRANTED,
    environment: { name: 'production', deployment: false },
    steps: [{ uses: 'modelgate/modelgate/actions/promote-model@v1', with: { phase: 'finish' } }],
  }
  assert.deepEqual(codes({ ...twice, workflows: [asking({ gate }), reconciling] }), [])
  assert.deepEqual(codes({ ...twice, workflows: [asking({ finish }), reconciling] }), ['SETUP_QUORUM_UNREACHABLE'])
  const thrice = { ...twice, policy: demanding({ approvals: [{ count: 3 }] }) }
  assert.ok(codes({ ...thrice, workflows: [asking({ gate }), reconciling] }).includes('SETUP_QUORUM_UNREACHABLE'))
})

test('a job that finishes asks nobody again', () => {
  const finishing = {
    environment: undefined,
    steps: [{ uses: 'modelgate/modelgate/actions/promote-model@v1', with: { phase: 'finish' } }],
  }
  assert.deepEqual(codes({ workflows: [promoting(), promoting(finishing)] }), [])
})

test('who is in a team is unknown, so a team may approve', () => {
  assert.deepEqual(codes(environment({ people: [], teams: 1 })), [])
})

test('an environment that the policy asks nobody for needs no reviewers', () => {
  const open = demanding({ approvals: [] })
  assert.deepEqual(codes({ policy: open, ...environment({ reviewers: 0, people: [] }) }), [])
})

test('a plan needs no environment and reads only; expressions and odd files are left alone', () => {
  const steps = [{ uses: 'modelgate/modelgate/actions/promote-model@v1', with: { phase: 'plan' } }]
  const read = { contents: 'read', actions: 'read', 'pull-requests': 'read' }
  const plan = readWorkflowSetup('p.yml', { jobs: { plan: { permissions: read, steps }, open: { steps } } })
  assert.deepEqual(codes({ workflows: [plan, promoting()] }), [])
  const dynamic = { environment: { name: '${{ inputs.environment }}', deployment: false }, permissions: 'write-all' }
  assert.deepEqual(codes({ workflows: [promoting(dynamic)] }), [])
  assert.deepEqual(readWorkflowSetup('o.yml', 'text').jobs, [])
  assert.deepEqual(readWorkflowSetup('o.yml', { jobs: { a: null } }).jobs[0]?.actions, [])
})

test('a job that asks nobody needs no environment; permissions that are missed at times are warnings', () => {
  const glass = { digest: 'd', 'break-glass': 'true' }
  const open = { environment: undefined, permissions: { ...GRANTED, 'pull-requests': 'none', issues: 'none' } }
  const steps = [{ uses: 'modelgate/modelgate/actions/promote-model@v1', with: glass }]
  const findings = examineSetup({ ...sound, workflows: [promoting(), promoting({ ...open, steps })] })
  assert.deepEqual(
    findings.map(({ code, severity, message }) => [code, severity, /permissions: (.*)`/u.exec(message)?.[1]]),
    [['SETUP_PERMISSION_MISSING', 'warning', 'issues: write']],
  )
  const dispatched = readWorkflowSetup('d.yml', {
    jobs: {
      decide: { permissions: {}, steps: [{ uses: 'modelgate/modelgate/actions/record-decision@v1' }] },
      look: { permissions: {}, steps: [{ uses: 'modelgate/modelgate/actions/card@v1' }] },
    },
  })
  assert.deepEqual(codes({ workflows: [promoting(), dispatched] }), ['SETUP_PERMISSION_MISSING'])
})

test('the last pattern of CODEOWNERS that matches decides', () => {
  const path = '.github/workflows/promote.yml'
  for (const pattern of ['*', '/.github/', '.github/workflows/', '.github/**', '*.yml', 'promote.y?l', '.github']) {
    assert.ok(hasOwner(`# owners\n${pattern} @acme/risk`, path), pattern)
  }
  for (const pattern of ['/workflows/', 'docs/', '*.md', '/promote.yml']) {
    assert.ok(!hasOwner(`${pattern} @acme/risk`, path), pattern)
  }
  assert.ok(!hasOwner('* @acme/risk\n/.github/', path), 'a later pattern may name nobody')
})
