import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jobPermissions } from './job-permissions.ts'
import { readTemplate } from './template.ts'

const mapping = (entries: Readonly<Record<string, string>>) =>
  readTemplate({ type: 2, map: Object.entries(entries).map(([Key, Value]) => ({ Key, Value })) })
const none = { workflow: undefined, job: undefined, restricted: false }

test('without a word the token reads contents and packages', () => {
  assert.deepEqual(jobPermissions(none), { contents: 'read', packages: 'read', metadata: 'read' })
})

test("a job's permissions replace the workflow's; what is not named is none", () => {
  const workflow = mapping({ contents: 'write', actions: 'read' })
  assert.deepEqual(jobPermissions({ ...none, workflow }), { contents: 'write', actions: 'read', metadata: 'read' })
  assert.deepEqual(jobPermissions({ ...none, workflow, job: mapping({}) }), { metadata: 'read' })
})

test('a restricted run turns write into read, and an identity token into none', () => {
  const job = mapping({ contents: 'write', 'id-token': 'write', issues: 'none' })
  assert.deepEqual(jobPermissions({ ...none, job, restricted: true }), {
    contents: 'read',
    'id-token': 'none',
    issues: 'none',
    metadata: 'read',
  })
})

test('the short forms', () => {
  assert.equal(jobPermissions({ ...none, workflow: 'read-all' })['deployments'], 'read')
  assert.equal(jobPermissions({ ...none, workflow: 'write-all' })['deployments'], 'write')
  assert.throws(() => jobPermissions({ ...none, workflow: 'all' }), /must be a mapping/u)
  assert.throws(() => jobPermissions({ ...none, job: mapping({ contents: 'admin' }) }), /must be read, write or none/u)
})
