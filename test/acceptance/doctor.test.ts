import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createCliClient } from '@modelgate/github'
import { examineRepository } from '@modelgate/release'
import type { Stage } from './promotion-stage.ts'
import { openStage } from './promotion-stage.ts'

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

async function examine(environments: readonly string[] = []) {
  const client = await createCliClient({ apiUrl: stage.github.apiUrl, token: stage.github.issueUserToken('acme') })
  const report = await examineRepository(client, {
    owner: 'acme',
    repo: 'credit',
    environments,
    policy: '.github/modelgate.yaml',
    requester: null,
    temp: '/tmp',
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
  await story.test('a ruleset closes the ledger, or too much of it', async () => {
    const branches = ['modelgate/ledger']
    stage.github.addRuleset(stage.repository, { name: 'ledger', branches, rules: ['deletion', 'non_fast_forward'] })
    assert.ok(!(await examine()).codes.includes('SETUP_LEDGER_UNPROTECTED'))
    stage.github.addRuleset(stage.repository, { name: 'strict', branches, rules: ['pull_request'] })
    assert.ok((await examine()).codes.includes('SETUP_LEDGER_BLOCKED'))
  })
})
