import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMMANDS } from './index.ts'

test('every name loads the command of that name, and names are sorted', async () => {
  for (const { name, load } of COMMANDS) assert.equal((await load()).name, name)
  const names = COMMANDS.slice(0, -1).map(({ name }) => name)
  assert.deepEqual(names, names.toSorted())
})
