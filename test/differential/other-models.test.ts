import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openModelFile } from '@modelgate/artifacts'
import { runPython } from './python.ts'

interface Expected {
  readonly files: readonly {
    readonly path: string
    readonly format: string
    readonly globals: readonly string[]
    readonly entries: readonly { readonly name: string; readonly shape: readonly number[]; readonly sha256: string }[]
  }[]
}

const folder = mkdtempSync(join(tmpdir(), 'modelgate-differential-'))
after(() => rmSync(folder, { recursive: true }))

function isExpected(value: unknown): value is Expected {
  return typeof value === 'object' && value !== null && 'files' in value
}

test('models hold the arrays that their own libraries say', async () => {
  const expected = await runPython('other_models.py', { folder })
  assert(isExpected(expected) && expected.files.length > 15)
  for (const { path, format, entries, globals } of expected.files) {
    const file = await openModelFile(join(folder, path))
    assert.equal(file.format, format, path)
    for (const theirs of entries) {
      const what = `${path}: ${theirs.name}`
      const ours = file.entries.find(({ name }) => name === theirs.name)
      assert(ours !== undefined, what)
      assert.deepEqual(ours.shape, theirs.shape, what)
      const bytes = new Uint8Array(ours.bytes.length)
      ours.bytes.read(bytes, 0)
      assert.equal(createHash('sha256').update(bytes).digest('hex'), theirs.sha256, what)
    }
    for (const name of globals) assert(file.globals.includes(name), `${path}: ${name}`)
    file.close()
  }
})
