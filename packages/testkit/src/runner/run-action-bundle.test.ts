import assert from 'node:assert/strict'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { SUMMARY_LIMIT } from './execute-step.ts'
import { formatTranscript } from './format-transcript.ts'
import { runActionBundle } from './run-action-bundle.ts'

const MANIFEST = `
name: Probe
description: Shows what a step gets.
inputs:
  greeting: { description: g, default: hello }
  token: { description: t, default: '\${{ github.token }}' }
  job-status: { description: s, default: '\${{ job.status }}' }
outputs:
  said: { description: o }
runs:
  using: node24
  main: main.js
  post: post.js
`

async function action(main: string, post = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'action.yml'), MANIFEST)
  await writeFile(join(folder, 'main.js'), `const fs = require('fs'), env = process.env\n${main}`)
  await writeFile(join(folder, 'post.js'), `const fs = require('fs'), env = process.env\n${post}`)
  return folder
}

test('inputs, defaults, outputs, state, summary and the masked token', async () => {
  const folder = await action(`
    console.log(env.INPUT_GREETING, env['INPUT_JOB-STATUS'], env.INPUT_TOKEN, env.GITHUB_REPOSITORY)
    fs.appendFileSync(env.GITHUB_OUTPUT, 'said<<E\\na\\nb\\nE\\n')
    fs.appendFileSync(env.GITHUB_STATE, 'kept=1\\n')
    fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# Title\\n')
    console.log('::warning file=m.yml,line=1::careful')
    process.exitCode = 3`)
  const transcript = await runActionBundle({
    action: folder,
    inputs: { Greeting: 'hi', typo: 'x' },
    token: 'ghs_secret',
  })
  assert.equal(
    formatTranscript(transcript),
    `== log
##[warning]Unexpected input(s) 'typo', valid inputs are ['greeting', 'token', 'job-status']
hi success *** octo-org/model
##[warning]careful
== annotations
{"level":"warning","message":"Unexpected input(s) 'typo', valid inputs are ['greeting', 'token', 'job-status']"}
{"level":"warning","message":"careful","file":"m.yml","line":1}
== outputs
said=a
b
== state
kept=1
== summary
# Title
== exit
3
`,
  )
  assert.equal(transcript.outcome, 'failure')
})

test('a post step gets the state and the real status of the job', async () => {
  const folder = await action('', `console.log(env.STATE_kept, env['INPUT_JOB-STATUS'])`)
  const post = await runActionBundle({ action: folder, phase: 'post', state: { kept: '1' }, jobStatus: 'failure' })
  assert.equal(post.log, '1 failure')
})

test('nothing of the outside leaks in', async () => {
  process.env['GITHUB_TOKEN_OF_SOMEBODY'] = 'x'
  const folder = await action(
    'console.log(JSON.stringify(Object.keys(env).filter((k) => /SOMEBODY|NODE_OPTIONS/.test(k))))',
  )
  assert.equal((await runActionBundle({ action: folder })).log, '[]')
  delete process.env['GITHUB_TOKEN_OF_SOMEBODY']
})

test('broken command files and summaries over the limit', async () => {
  const broken = await runActionBundle({ action: await action(`fs.appendFileSync(env.GITHUB_OUTPUT, 'nonsense\\n')`) })
  assert.equal(broken.outcome, 'failure')
  assert.match(broken.log, /Unable to process file command 'output' successfully/u)
  const write = (bytes: number) => action(`fs.writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}))`)
  assert.equal((await runActionBundle({ action: await write(SUMMARY_LIMIT) })).summary.length, SUMMARY_LIMIT)
  const large = await runActionBundle({ action: await write(SUMMARY_LIMIT + 1) })
  assert.equal(large.summary, '')
  assert.match(large.log, /supports content up to a size of 1024k/u)
})

test('a step can be killed at a line of its log, with its children', async () => {
  const folder = await action(`console.log('ready'); setTimeout(() => console.log('late'), 60000)`)
  const transcript = await runActionBundle({ action: folder, killAt: { line: /ready/u } })
  assert.deepEqual([transcript.exitCode, transcript.signal, transcript.outcome], [null, 'SIGKILL', 'failure'])
})

test('a folder without an action, and an action of another kind, are errors', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'probe-'))
  await assert.rejects(runActionBundle({ action: empty }), /There is no action/u)
  await writeFile(join(empty, 'action.yml'), 'name: x\ndescription: y\nruns: { using: node20, main: main.js }\n')
  await assert.rejects(runActionBundle({ action: empty }), /node20 is not supported/u)
})
