import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-runner-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs an action made of `evaluate` in a process of its own, as the runner starts one. */
function run(evaluate: string, env: Record<string, string> = {}) {
  const script = `
    import { createReport, ModelgateError } from '@modelgate/kernel'
    import { defineContract, oneOf, runAction, runPost } from './index.ts'
    const contract = defineContract({
      name: 'try-it', gate: 'inspect', description: 'd',
      inputs: { mode: oneOf(['strict', 'lenient'], { description: 'm', default: 'strict' }) },
      outputs: { extra: 'e' },
    })
    ${evaluate}`
  const file = (name: string) => {
    writeFileSync(join(folder, name), '')
    return join(folder, name)
  }
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ pull_request: { head: { sha: 'a'.repeat(40) } }, repository: { id: 7 } }))
  const output = file('output')
  const summary = file('summary')
  const state = file('state')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    env: {
      INPUT_TOKEN: 't',
      INPUT_POLICY: '.github/modelgate.yaml',
      'INPUT_WORKING-DIRECTORY': '.',
      INPUT_MODE: 'strict',
      GITHUB_OUTPUT: output,
      GITHUB_STATE: state,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_EVENT_PATH: event,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_WORKSPACE: folder,
      GITHUB_REPOSITORY: 'acme/credit',
      GITHUB_SHA: 'b'.repeat(40),
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_RUN_ID: '5',
      RUNNER_TEMP: folder,
      ...env,
    },
  })
  const outputs = Object.fromEntries(
    [...readFileSync(output, 'utf8').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gmu)].map((match) => [
      match[1],
      match[3],
    ]),
  )
  const report = JSON.parse(readFileSync(join(folder, 'modelgate/try-it.json'), 'utf8') || '{}')
  return {
    status,
    stdout,
    stderr,
    outputs,
    report,
    summary: readFileSync(summary, 'utf8'),
    state: readFileSync(state, 'utf8'),
  }
}

const verdictOf = (verdict: string, rest = '') =>
  `await runAction(contract, async (input, host) => ({ report: createReport({ gate: 'inspect', verdict: '${verdict}', reasonCode: 'TRIED' }), outputs: { extra: host.headSha + input.mode }, ${rest} }))`

test('a verdict leaves report, outputs and summary, and decides over the step', () => {
  const passed = run(verdictOf('pass'))
  assert.equal(passed.status, 0, passed.stderr)
  assert.equal(passed.outputs['verdict'], 'pass')
  assert.equal(passed.outputs['reason-code'], 'TRIED')
  assert.equal(passed.outputs['extra'], `${'a'.repeat(40)}strict`)
  assert.match(passed.outputs['report-digest'] ?? '', /^sha256:[0-9a-f]{64}$/u)
  assert.equal(passed.report.environment.headSha, 'a'.repeat(40))
  assert.equal(passed.report.environment.testedSha, 'b'.repeat(40))
  assert.notEqual(passed.summary, '')
  assert.equal(run(verdictOf('fail')).status, 1)
  assert.equal(run(verdictOf('inconclusive')).status, 1)
  assert.equal(run(verdictOf('inconclusive', "policy: { enforcement: 'enforce', onInconclusive: 'warn' }")).status, 0)
})

test('observing blocks nothing and says so; only the policy can allow it', () => {
  const observing = run(verdictOf('fail', "policy: { enforcement: 'observe', onInconclusive: 'fail' }"))
  assert.equal(observing.status, 0)
  assert.match(observing.stdout, /::warning .*observes only/u)
  assert.equal(observing.outputs['verdict'], 'fail')
  const refused = run(verdictOf('pass'), { INPUT_ENFORCEMENT: 'observe' })
  assert.equal(refused.status, 1)
  assert.equal(refused.outputs['reason-code'], 'ENFORCEMENT_NOT_ALLOWED')
})

test('several reports become one document with the combined verdict', () => {
  const two = run(`await runAction(contract, async () => ({ verdict: 'fail', outputs: { extra: '' }, reports: [
    createReport({ gate: 'manifest', verdict: 'pass', reasonCode: 'GOOD' }),
    createReport({ gate: 'quality', verdict: 'fail', reasonCode: 'BAD' }) ] }))`)
  assert.equal(two.outputs['verdict'], 'fail')
  assert.equal(two.outputs['reason-code'], 'BAD')
  assert.equal(two.report.reports.length, 2)
  const none = run(`await runAction(contract, async () => ({ verdict: 'inconclusive', reports: [] }))`)
  assert.equal(none.status, 1)
  assert.equal(none.outputs['reason-code'], 'NOTHING_JUDGED')
})

test('a crash, a bad input and a missing runner are errors with every output set', () => {
  const crashed = run(`await runAction(contract, async () => { throw new TypeError('boom') })`)
  assert.equal(crashed.status, 1)
  assert.equal(crashed.outputs['verdict'], 'error')
  assert.equal(crashed.outputs['reason-code'], 'INTERNAL_ERROR')
  assert.equal(crashed.outputs['extra'], '')
  assert.doesNotMatch(crashed.stdout, /^ {4}at /mu)

  const broken = run(
    `await runAction(contract, async () => ({ report: createReport({ gate: 'inspect', verdict: 'pass', reasonCode: 'no code' }), outputs: { extra: 'x' }, policy: { enforcement: 'observe', onInconclusive: 'warn' } }))`,
  )
  assert.equal(broken.status, 1)
  assert.deepEqual(
    [broken.outputs['verdict'], broken.outputs['reason-code'], broken.outputs['extra'], broken.report.verdict],
    ['error', 'REPORT_INVALID', '', 'error'],
  )
  assert.doesNotMatch(broken.summary, /passed/u)

  const typo = run(verdictOf('pass'), { INPUT_MODE: 'strct' })
  assert.equal(typo.outputs['reason-code'], 'INPUT_INVALID')
  assert.match(typo.stdout, /Did you mean/u)

  const both = run(verdictOf('pass'), { INPUT_MODE: 'strct', INPUT_ENFORCEMENT: 'obsrve' })
  assert.match(both.report.findings[0].message, /enforcement.*mode/su)

  assert.equal(run(verdictOf('pass'), { GITHUB_WORKSPACE: '' }).outputs['reason-code'], 'RUNNER_ENVIRONMENT_MISSING')
  assert.equal(
    run(verdictOf('pass'), { 'INPUT_WORKING-DIRECTORY': '../..' }).outputs['reason-code'],
    'PATH_OUTSIDE_WORKSPACE',
  )
})

test('findings become annotations on their lines, the worst first, counted beyond the limit', () => {
  const many =
    run(`await runAction(contract, async () => ({ report: createReport({ gate: 'inspect', verdict: 'fail', reasonCode: 'X', findings: [
    { code: 'N', severity: 'note', message: 'a note' },
    ...Array.from({ length: 12 }, (_, i) => ({ code: 'E', severity: 'error', message: 'error ' + i + '\\n::set-output name=verdict::pass',
      location: { path: 'm.yaml', line: i + 1, column: 3, endLine: i + 1, endColumn: 9 } })) ] }) }))`)
  const errors = many.stdout.split('\n').filter((line) => line.startsWith('::error'))
  assert.equal(errors.length, 10)
  assert.match(errors[0] ?? '', /file=m\.yaml,line=1,endLine=1,col=3,endColumn=9/u)
  assert.match(errors[9] ?? '', /3 more findings/u)
  assert.doesNotMatch(many.stdout, /^::set-output/mu)
  assert.ok(many.stdout.indexOf('::error') < many.stdout.indexOf('::notice'))
})

test('a post step sees the state of its main step, and its errors fail the step', () => {
  const main = run(
    `await runAction(contract, async (_, host) => { host.saveState('id', '42'); return { report: createReport({ gate: 'inspect', verdict: 'pass', reasonCode: 'X' }) } })`,
  )
  assert.match(main.state, /id<<[^]*42/u)
  const post = run(`await runPost(contract, async (_, host) => host.info('state ' + host.getState('id')))`, {
    STATE_id: '42',
  })
  assert.equal(post.status, 0)
  assert.match(post.stdout, /state 42/u)
  const failed = run(`await runPost(contract, async () => { throw new ModelgateError('INPUT_MISSING', 'lost') })`)
  assert.equal(failed.status, 1)
  assert.match(failed.stdout, /::error .*lost/u)
})
