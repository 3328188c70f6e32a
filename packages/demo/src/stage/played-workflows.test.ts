import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readPlayedWorkflows } from './played-workflows.ts'

test('the templates have the places where the team writes its own lines', async () => {
  const files = await readPlayedWorkflows(resolve(import.meta.dirname, '../../../..'))
  const text = (name: string) => files[`.github/workflows/${name}.yml`] ?? ''
  assert.match(text('promote'), /Fetch the weights[^]*- id: promote[^]*cp model\/credit\.safetensors/u)
  assert.doesNotMatch(text('reproduce'), /^ {2}pull_request:/mu)
  assert.match(text('check'), /modelgate\/modelgate@v1/u)
})
