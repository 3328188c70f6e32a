import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { it } from 'node:test'
import { textAt, valueAt } from '@modelgate/kernel'
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

it('evidence means the same alone and in the ledger', async () => {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`../../kernel/schemas/${name}.v1.json`, import.meta.url), 'utf8'))
  const [evidence, ledger] = [await read('evidence'), await read('ledger-event')]
  const rules = valueAt(ledger, 'allOf')
  assert.ok(Array.isArray(rules))
  const rule: unknown = rules.find((one) => {
    return valueAt(one, 'if', 'properties', 'type', 'const') === 'evidence.recorded'
  })
  const body = valueAt(rule, 'then', 'properties', 'body')
  for (const key of ['required', 'additionalProperties']) assert.deepEqual(valueAt(evidence, key), valueAt(body, key))
  /** A rule without words, its reference followed. */
  const plain = (schema: unknown, property: unknown): unknown => {
    const name = (textAt(property, '$ref') ?? '').replace('#/$defs/', '')
    const meant = name === '' ? property : valueAt(schema, '$defs', name)
    return Object.fromEntries(
      Object.entries(Object(meant)).filter(([key]) => !['description', 'x-message'].includes(key)),
    )
  }
  for (const [name, property] of Object.entries(Object(valueAt(evidence, 'properties')))) {
    assert.deepEqual(plain(evidence, property), plain(ledger, valueAt(body, 'properties', name)), name)
  }
})
