import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createCliClient } from '@modelgate/github'
import { examineRepository, finishPromotion, startPromotion } from '@modelgate/release'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { createJobs, request } from './promotion-job.ts'
import type { Stage } from './promotion-stage.ts'
import { openStage } from './promotion-stage.ts'

const TEMPLATES = Object.fromEntries(
  ['promote', 'promote-through', 'rollback', 'decide', 'evidence', 'reconcile'].map((name) => [
    `.github/workflows/${name}.yml`,
    readFileSync(join(ROOT, `action-templates/workflows/${name}.yml`), 'utf8'),
  ]),
)

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

async function examine(environments: readonly string[] = [], { github } = stage) {
  const token = github.issueUserToken('acme')
  const client = await createCliClient({ apiUrl: github.apiUrl, token })
  const report = await examineRepository(client, {
    owner: 'acme',
    repo: 'credit',
    environments,
    policy: '.github/modelgate.yaml',
    requester: null,
    temp: tmpdir(),
    token,
    serverUrl: github.serverUrl,
  })
  return { report, codes: report.findings.map(({ code }) => code) }
}

test('doctor names each setting that makes a promotion mean less', async (story) => {
  await stage.release('1.0.0')
  await story.test('an open ledger branch, no code owners', async () => {
    const { report, codes } = await examine()
    assert.equal(report.verdict, 'fail')
    assert.ok(codes.includes('SETUP_LEDGER_UNPROTECTED'), codes.join())
    assert.ok(codes.includes('SETUP_WORKFLOWS_UNOWNED'), codes.join())
    assert.ok(!codes.includes('SETUP_ENVIRONMENT_MISSING'), codes.join())
    assert.ok(!codes.includes('SETUP_PERMISSION_MISSING'), codes.join())
  })
  await story.test('a mistyped name gets a hint', async () => {
    const { report, codes } = await examine(['prodution'])
    assert.ok(codes.includes('SETUP_ENVIRONMENT_MISSING'))
    assert.match(report.findings.map(({ message }) => message).join('\n'), /Did you mean "production"\?/u)
  })
  await story.test('a repository that is set up well, and a workflow that nobody can read', async () => {
    const other = await openStage()
    try {
      await other.release('1.0.0')
      const { github, repository } = other
      const files = (workflow: string) => ({
        '.github/CODEOWNERS': '/.github/ @acme/risk\n',
        ...TEMPLATES,
        '.github/workflows/odd.yml': workflow,
      })
      const push = (workflow: string) =>
        github.pushFiles({ repository, branch: 'main', author: 'ada', message: 'Own it', files: files(workflow) })
      await push('on: push\n')
      github.addRuleset(repository, {
        name: 'main',
        branches: ['main'],
        rules: ['pull_request'],
        codeOwnerReview: true,
      })
      // The recipe that users import is enough.
      const recipe = JSON.parse(readFileSync(join(ROOT, 'action-templates/rulesets/modelgate-ledger.json'), 'utf8'))
      github.addRuleset(repository, {
        name: recipe.name,
        branches: recipe.conditions.ref_name.include.map((ref: string) => ref.replace('refs/heads/', '')),
        rules: recipe.rules.map(({ type }: { readonly type: string }) => type),
      })
      github.protectEnvironment(repository, 'production', {
        reviewers: ['rita', 'ron'],
        preventSelfReview: true,
        branches: ['main'],
        canAdminsBypass: false,
      })
      const sound = await examine([], other)
      assert.equal(sound.report.reasonCode, 'SETUP_SOUND', JSON.stringify(sound.report.findings))
      const rows = sound.report.tables[0]?.rows.map((row) => row.slice(0, 3))
      assert.deepEqual(rows, [
        ['staging', '(nobody)', '(nobody)'],
        ['production', '@rita, @ron', '@rita, @ron'],
      ])
      await push('on: [push\n')
      assert.deepEqual((await examine([], other)).codes, ['WORKFLOW_UNREADABLE'])
    } finally {
      await other.close()
    }
  })
  await story.test('an environment that loses its rules', async () => {
    stage.github.protectEnvironment(stage.repository, 'production', {})
    const { codes } = await examine(['production'])
    assert.ok(codes.includes('SETUP_ENVIRONMENT_UNPROTECTED'))
    assert.ok(codes.includes('SETUP_ENVIRONMENT_ANY_BRANCH'))
  })
  await story.test('an author as the only reviewer, whom administrators may bypass', async () => {
    stage.github.protectEnvironment(stage.repository, 'production', { reviewers: ['ada'], branches: ['main'] })
    const { codes } = await examine(['production'])
    assert.ok(codes.includes('SETUP_NOBODY_ELIGIBLE'))
    assert.ok(codes.includes('SETUP_ENVIRONMENT_ADMIN_BYPASS'))
    assert.ok(codes.includes('SETUP_SELF_REVIEW'))
  })
  await story.test('who wrote what is not live yet may not approve it, however long ago', async () => {
    await stage.release('1.1.0', 'ron')
    const { digest } = await stage.release('1.2.0')
    assert.equal((await stage.record()).conclusion, 'success')
    stage.github.protectEnvironment(stage.repository, 'staging', { reviewers: ['ron', 'rita'], branches: ['main'] })
    const mayApprove = async () => (await examine()).report.tables[0]?.rows.find(([name]) => name === 'staging')?.[2]
    assert.equal(await mayApprove(), '@rita')
    const jobs = createJobs(stage)
    story.after(() => jobs.remove())
    const job = await jobs.open()
    const { promotion: id, token, claimed, report } = await startPromotion(job, request({ digest }))
    assert.ok(claimed, JSON.stringify(report.findings))
    await finishPromotion(job, { id, token, status: 'success', environmentUrl: undefined })
    assert.equal(await mayApprove(), '@ron, @rita')
  })
  await story.test('a ruleset closes the ledger, or too much of it', async () => {
    const branches = ['modelgate/ledger']
    stage.github.addRuleset(stage.repository, { name: 'ledger', branches, rules: ['deletion', 'non_fast_forward'] })
    assert.ok(!(await examine()).codes.includes('SETUP_LEDGER_UNPROTECTED'))
    stage.github.addRuleset(stage.repository, { name: 'strict', branches, rules: ['pull_request'] })
    assert.ok((await examine()).codes.includes('SETUP_LEDGER_BLOCKED'))
  })
})
