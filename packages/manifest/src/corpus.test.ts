import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readManifest } from './read-manifest.ts'

/** One folder a case: the bytes, and code, line and column of everything wrong with them. */
const CORPUS = join(import.meta.dirname, '../corpus')
const cases = readdirSync(CORPUS).toSorted()

describe('the corpus', () => {
  for (const name of cases) {
    it(name.replaceAll('-', ' '), () => {
      const { findings, manifest } = readManifest(
        readFileSync(join(CORPUS, name, 'input.modelgate.yaml')),
        'input.modelgate.yaml',
      )
      const found = findings.map(({ code, location }) => ({ code, line: location?.line, column: location?.column }))
      const expected = JSON.parse(readFileSync(join(CORPUS, name, 'expected.json'), 'utf8'))
      assert.deepEqual(found, expected.findings, findings[0]?.message)
      assert.equal(manifest !== undefined, name.startsWith('valid-'))
      for (const { message, advice } of findings) assert.ok(message && advice)
    })
  }

  it('has at least 60 valid and 200 invalid files', () => {
    assert.ok(cases.filter((name) => name.startsWith('valid-')).length >= 60)
    assert.ok(cases.filter((name) => name.startsWith('invalid-')).length >= 200)
  })
})
