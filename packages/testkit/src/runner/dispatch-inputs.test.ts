import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dispatchInputs } from './dispatch-inputs.ts'
import { readWorkflow } from './read-workflow.ts'

const workflow = await readWorkflow(
  'w.yml',
  `
on:
  workflow_dispatch:
    inputs:
      environment: { type: environment, required: true }
      dry: { type: boolean }
      count: { type: number, default: 3 }
      tone: { type: choice, options: [loud, quiet], default: quiet }
      note: { type: string }
jobs: { a: { runs-on: x, steps: [{ run: x }] } }
`,
)

test('values keep the declared type; what is missing takes its default', () => {
  assert.deepEqual(dispatchInputs(workflow, { environment: 'production', dry: 'true' }), {
    environment: 'production',
    dry: true,
    count: 3,
    tone: 'quiet',
    note: '',
  })
})

test('every problem is reported at once', () => {
  assert.throws(
    () => dispatchInputs(workflow, { dry: 'maybe', count: 'many', tone: 'shrill', extra: '1' }),
    /unexpected input "extra"; required input "environment".*"dry" must be.*"count" must be.*"shrill" is no choice/u,
  )
})
