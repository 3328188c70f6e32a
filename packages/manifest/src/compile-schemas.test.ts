import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { it } from 'node:test'
import { compileSchemas } from './compile-schemas.ts'

it('the committed validators are what the schemas compile to', async () => {
  const compiled = await compileSchemas()
  assert.ok(compiled.size >= 4)
  for (const [name, text] of compiled) {
    const committed = await readFile(new URL(`./validators/${name}`, import.meta.url), 'utf8')
    assert.ok(committed === text, `${name} is stale: run node packages/manifest/src/compile-schemas.ts`)
    assert.doesNotMatch(text, /from 'ajv|require\(/)
  }
})
