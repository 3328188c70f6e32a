import assert from 'node:assert/strict'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startGitHub, type LocalGitHub } from '../index.ts'
import { runWorkflow, startWorkflow } from './start-workflow.ts'
import type { WorkflowOptions } from './workflow-run.ts'

let github: LocalGitHub
let actions: string

/** An action whose main and post steps print what they get. */
async function makeActions(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'actions-'))
  await mkdir(join(folder, 'probe'))
  await writeFile(
    join(folder, 'probe', 'action.yml'),
    `
name: Probe
description: Shows what it gets.
inputs:
  mode: { description: m, default: '' }
  token: { description: t, default: '\${{ github.token }}' }
  job-status: { description: s, default: '\${{ job.status }}' }
outputs:
  said: { description: o }
runs: { using: node24, main: main.js, post: post.js }
`,
  )
  await writeFile(
    join(folder, 'probe', 'main.js'),
    `const fs = require('fs'), env = process.env
fs.appendFileSync(env.GITHUB_OUTPUT, 'said=' + env.INPUT_MODE + '\\n')
fs.appendFileSync(env.GITHUB_STATE, 'mode=' + env.INPUT_MODE + '\\n')
console.log('main', env.INPUT_MODE, env.GITHUB_REPOSITORY, env.GITHUB_RUN_ATTEMPT, env.GITHUB_ACTION_REPOSITORY)
if (env.INPUT_MODE === 'fail') process.exitCode = 1
if (env.INPUT_MODE === 'wait') setTimeout(() => {}, 60000)
if (env.INPUT_MODE === 'api') fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY, { headers: { authorization: 'Bearer ' + env.INPUT_TOKEN } }).then((r) => console.log('status', r.status))
`,
  )
  await writeFile(
    join(folder, 'probe', 'post.js'),
    `console.log('post', process.env.STATE_mode, process.env['INPUT_JOB-STATUS'])`,
  )
  return folder
}

before(async () => {
  actions = await makeActions()
  github = await startGitHub()
  for (const login of ['acme', 'ada', 'ben']) github.createUser(login)
})
after(async () => {
  await github.close()
  await rm(actions, { recursive: true, force: true })
})

let count = 0
/** A repository with one workflow file, and the options to run it for a push to main. */
async function workflow(content: string, more: Partial<WorkflowOptions> = {}): Promise<WorkflowOptions> {
  count += 1
  const name = `model-${count}`
  const repository = `acme/${name}`
  await github.createRepository({ owner: 'acme', name })
  github.addCollaborator(repository, 'ada', 'write')
  github.addCollaborator(repository, 'ben', 'write')
  const file = '.github/workflows/w.yml'
  const sha = await github.pushFiles({
    repository,
    branch: 'main',
    author: 'ada',
    message: 'Add the workflow',
    files: { [file]: content, 'data.txt': 'one\n' },
  })
  return {
    github,
    repository,
    file,
    event: { name: 'push', ref: 'refs/heads/main', sha, payload: { ref: 'refs/heads/main', after: sha } },
    actor: 'ada',
    actions: { 'modelgate/modelgate': actions },
    directory: join(actions, 'machines'),
    ...more,
  }
}

test('jobs follow their needs; outputs, env, conditions and post steps work', async () => {
  const options = await workflow(`
on: push
env: { LEVEL: workflow }
jobs:
  first:
    runs-on: ubuntu-latest
    outputs: { said: '\${{ steps.probe.outputs.said }}', level: '\${{ steps.level.outputs.level }}' }
    steps:
      - id: probe
        uses: modelgate/modelgate/probe@v1
        with: { mode: 'hello \${{ github.event_name }}' }
      - id: level
        env: { LEVEL: step }
        run: |
          echo "level=$LEVEL" >> "$GITHUB_OUTPUT"
          echo "KEPT=yes" >> "$GITHUB_ENV"
      - run: echo "$LEVEL $KEPT"
  second:
    needs: first
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ needs.first.outputs.said }}/\${{ needs.first.outputs.level }}/\${{ needs.first.result }}"
      - run: 'false'
        continue-on-error: true
        id: forgiven
      - run: echo "\${{ steps.forgiven.outcome }} \${{ steps.forgiven.conclusion }}"
      - run: exit 3
      - run: echo never
      - if: failure()
        run: echo mended
      - if: always()
        uses: modelgate/modelgate/probe@v1
  third:
    needs: second
    runs-on: ubuntu-latest
    steps: [{ run: echo never }]
  fourth:
    if: always() && needs.second.result == 'failure'
    needs: [second]
    runs-on: ubuntu-latest
    steps: [{ run: echo done }]
`)
  const run = await runWorkflow(options)
  assert.equal(run.conclusion, 'failure')
  const { first, second, third, fourth } = run.jobs
  assert.deepEqual(first?.outputs, { said: 'hello push', level: 'step' })
  assert.match(first?.steps[0]?.transcript?.log ?? '', /^main hello push acme\/model-\d+ 1 modelgate\/modelgate$/u)
  assert.equal(first?.steps[2]?.transcript?.log, 'workflow yes')
  assert.deepEqual(first?.steps.map(({ name }) => name).at(-1), 'Post Run modelgate/modelgate/probe@v1')
  assert.equal(second?.steps[0]?.transcript?.log, 'hello push/step/success')
  assert.equal(second?.steps[2]?.transcript?.log, 'failure success')
  assert.deepEqual(
    second?.steps.map(({ outcome }) => outcome),
    ['success', 'failure', 'success', 'failure', 'skipped', 'success', 'success', 'success'],
  )
  assert.equal(second?.steps.at(-1)?.transcript?.log, 'post  failure')
  assert.deepEqual([third?.result, fourth?.result], ['skipped', 'success'])
  const job = [...(github.state.repositories.get(options.repository)?.jobs.values() ?? [])].find(
    ({ name }) => name === 'second',
  )
  assert.equal(job?.conclusion, 'failure')
  assert.equal(job?.steps.at(-1)?.name, 'Post Run modelgate/modelgate/probe@v1')
})

test('checkout fetches over HTTP with the token of the job and keeps no credentials when told so', async () => {
  const options = await workflow(`
on: push
permissions: { contents: read }
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
        with: { persist-credentials: false }
      - run: |
          cat data.txt
          git rev-parse --is-shallow-repository --abbrev-ref HEAD
          git config --get-regexp 'extraheader|includeif' || echo clean
`)
  github.setVisibility(options.repository, 'private')
  const run = await runWorkflow(options)
  assert.equal(run.jobs['a']?.steps[1]?.transcript?.log, 'one\ntrue\nmain\nclean')
})

test('without contents: read a private repository cannot be fetched', async () => {
  const options = await workflow(`
on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ uses: actions/checkout@v7 }]
`)
  github.setVisibility(options.repository, 'private')
  assert.equal((await runWorkflow(options)).conclusion, 'failure')
})

test('an environment waits for its reviewer; a rejection fails the job', async () => {
  const content = `
on: { workflow_dispatch: { inputs: { environment: { type: environment, required: true } } } }
run-name: Ship to \${{ inputs.environment }}
jobs:
  ship:
    runs-on: ubuntu-latest
    environment: { name: '\${{ inputs.environment }}', deployment: false }
    steps: [{ run: echo shipped }]
`
  const base = await workflow(content)
  github.protectEnvironment(base.repository, 'production', { reviewers: ['ben'] })
  const event = { ...base.event, name: 'workflow_dispatch' }
  const states: (string | undefined)[] = []
  const options: WorkflowOptions = {
    ...base,
    event,
    inputs: { environment: 'production' },
    onWaiting: ({ runId }) => {
      states.push(github.state.repositories.get(base.repository)?.runs.get(runId)?.attempts[0]?.status)
      github.reviewRun({ runId, as: 'ben', state: states.length === 1 ? 'approved' : 'rejected', comment: 'no' })
    },
  }
  const approved = await runWorkflow(options)
  assert.deepEqual([approved.title, approved.conclusion, states], ['Ship to production', 'success', ['waiting']])
  const rejected = await runWorkflow(options)
  assert.equal(rejected.conclusion, 'failure')
  assert.match(rejected.jobs['ship']?.refusal ?? '', /rejected by ben: no/u)
  await assert.rejects(runWorkflow({ ...options, inputs: {} }), /required input "environment" not provided/u)
})

test('a run that is cancelled while it waits asks nobody any more', async () => {
  const options = await workflow(`
on: push
jobs: { ship: { runs-on: ubuntu-latest, environment: production, steps: [{ run: echo shipped }] } }
`)
  github.protectEnvironment(options.repository, 'production', { reviewers: ['ben'] })
  const asked = Promise.withResolvers<void>()
  const running = await startWorkflow({ ...options, onWaiting: () => asked.resolve() })
  await asked.promise
  running.cancel()
  const run = await running.done
  assert.deepEqual([run.conclusion, run.jobs['ship']?.result], ['cancelled', 'cancelled'])
  const review = { runId: run.id, as: 'ben', state: 'approved' } as const
  assert.throws(() => github.reviewRun(review), /No pending deployment requests/u)
})

test('an environment without rules is created on the way and gets an automatic record', async () => {
  const options = await workflow(`
on: push
jobs:
  ship:
    runs-on: ubuntu-latest
    environment: { name: prodution, url: 'https://example.com/\${{ steps.s.outputs.path }}' }
    steps: [{ id: s, run: 'echo path=x >> "$GITHUB_OUTPUT"' }]
`)
  await runWorkflow(options)
  const repository = github.state.repositories.get(options.repository)
  assert.deepEqual(
    [...(repository?.environments.values() ?? [])].map(({ name }) => name),
    ['prodution'],
  )
  const [deployment] = [...(repository?.deployments.values() ?? [])]
  assert.deepEqual(
    deployment?.statuses.map(({ state, environmentUrl }) => [state, environmentUrl]),
    [
      ['in_progress', ''],
      ['success', 'https://example.com/x'],
    ],
  )
})

test('a cancelled run ends its step, and post steps see it', async () => {
  const options = await workflow(`
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: modelgate/modelgate/probe@v1
        with: { mode: wait }
      - run: echo never
      - if: cancelled()
        run: echo tidied
`)
  const started = Promise.withResolvers<void>()
  const running = await startWorkflow({
    ...options,
    onLine: ({ text }) => text.startsWith('main') && started.resolve(),
  })
  await started.promise
  running.cancel()
  const run = await running.done
  assert.equal(run.conclusion, 'cancelled')
  const steps = run.jobs['a']?.steps ?? []
  assert.deepEqual(
    steps.map(({ outcome }) => outcome),
    ['cancelled', 'skipped', 'success', 'success'],
  )
  assert.equal(steps.at(-1)?.transcript?.log, 'post wait cancelled')
})

test('a machine that dies runs no post step; a killed process does', async () => {
  const options = await workflow(`
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - id: probe
        uses: modelgate/modelgate/probe@v1
        with: { mode: wait }
`)
  const killed = await runWorkflow({ ...options, killAt: { step: 'probe', line: /main/u } })
  assert.deepEqual(
    killed.jobs['a']?.steps.map(({ outcome }) => outcome),
    ['failure', 'success'],
  )
  const lost = await runWorkflow({ ...options, killAt: { step: 'probe', line: /main/u, machine: true } })
  assert.deepEqual(
    lost.jobs['a']?.steps.map(({ outcome }) => outcome),
    ['failure'],
  )
  assert.equal(lost.conclusion, 'failure')
})

test('a machine can die right after a request was answered', async () => {
  const options = await workflow(`
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ uses: modelgate/modelgate/probe@v1, with: { mode: api } }]
`)
  const request = ({ path }: { readonly path: string }) => path === `/repos/${options.repository}`
  const lost = await runWorkflow({ ...options, killAt: { request, machine: true } })
  assert.equal(lost.jobs['a']?.result, 'failure')
  assert.doesNotMatch(lost.jobs['a']?.steps[0]?.transcript?.log ?? '', /status/u)
  assert.deepEqual(
    lost.jobs['a']?.steps.map(({ outcome }) => outcome),
    ['failure'],
  )
})

test('post-if decides by the status of the job', async () => {
  const manifest = await readFile(join(actions, 'probe', 'action.yml'), 'utf8')
  await mkdir(join(actions, 'careful'))
  await writeFile(
    join(actions, 'careful', 'action.yml'),
    manifest.replace('post.js }', 'post.js, post-if: failure() }'),
  )
  for (const file of ['main.js', 'post.js'])
    await copyFile(join(actions, 'probe', file), join(actions, 'careful', file))
  const content = (script: string) => `
on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ uses: modelgate/modelgate/careful@v1 }, { run: '${script}' }]
`
  const outcomes = async (script: string) =>
    (await runWorkflow(await workflow(content(script)))).jobs['a']?.steps.map(({ outcome }) => outcome)
  assert.deepEqual(await outcomes('true'), ['success', 'success', 'skipped'])
  assert.deepEqual(await outcomes('false'), ['success', 'failure', 'success'])
})

test('a repeated run is another attempt; requests carry job and action', async () => {
  const options = await workflow(`
on: push
jobs:
  a:
    name: The job
    runs-on: ubuntu-latest
    steps: [{ name: Ask, uses: modelgate/modelgate/probe@v1, with: { mode: api } }]
`)
  const first = await runWorkflow(options)
  const again = await runWorkflow({ ...options, rerunOf: first.id, triggeringActor: 'ben' })
  assert.deepEqual([again.id, again.attempt], [first.id, 2])
  const [step] = again.jobs['a']?.steps ?? []
  assert.deepEqual(step?.transcript?.requests, [{ method: 'GET', path: `/repos/${options.repository}`, status: 200 }])
  const entry = github.requests.at(-1)
  assert.deepEqual([entry?.job, entry?.action], ['The job', 'Ask'])
})

test('what the runner does not know is an error that names it', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      'on: push\njobs: { a: { runs-on: x, services: { db: { image: y } }, steps: [{ run: x }] } }',
      /jobs\.a: services is not supported/u,
    ],
    [
      'on: push\njobs: { a: { runs-on: x, steps: [{ uses: other/action@v1 }] } }',
      /uses: other\/action@v1 is not supported/u,
    ],
    ['on: push\nconcurrency: x\njobs: { a: { runs-on: x, steps: [{ run: x }] } }', /concurrency is not supported/u],
    ['on: push\njobs: { a: { steps: [{ run: x }] } }', /is not a valid workflow: .*runs-on/u],
    [
      'on: { push: { paths: [x] } }\njobs: { a: { runs-on: x, steps: [{ run: x }] } }',
      /on\.push\.paths is not supported/u,
    ],
    [
      'on: { push: { branches: [dev] } }\njobs: { a: { runs-on: x, steps: [{ run: x }] } }',
      /does not run for this push/u,
    ],
  ]
  for (const [content, expected] of cases) await assert.rejects(workflow(content).then(runWorkflow), expected)
})
