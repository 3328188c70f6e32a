import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { textAt, valueAt } from '@modelgate/kernel'
import type { CompiledSchema } from './compiled-schema.ts'
import { FULL_MANIFEST } from './fixtures/full-manifest.ts'
import { joinPointer, splitPointer } from './json-pointer.ts'
import { readYaml } from './read-yaml.ts'
import { validate } from './validate.ts'
import { MANIFEST_SCHEMA } from './validators/manifest.v1.ts'
import { POLICY_SCHEMA } from './validators/policy.v1.ts'

const TEMPLATE = join(import.meta.dirname, '../../../action-templates/policies/high-stakes.yaml')

/** A limit, and values on both sides of it. */
interface Bound {
  readonly limit: number
  readonly step: number
  readonly make: (amount: number) => unknown
}

function boundsOf(rule: unknown, found: unknown): Bound[] {
  const bound = (keyword: string, step: number, make: Bound['make']): Bound[] => {
    const limit = valueAt(rule, keyword)
    return typeof limit === 'number' ? [{ limit, step, make }] : []
  }
  const list = Array.isArray(found) ? found : []
  const pattern = new RegExp(textAt(rule, 'pattern') ?? '', 'u')
  // A digest or a date has one length only.
  const fill = ['ü', 'a', 'a:'].find((start) => pattern.test(start.padEnd(9, 'a')))
  const make = (amount: number) => {
    if (amount < 1) return amount < 0 ? undefined : ''
    return fill === 'a:' ? 'a:'.padEnd(amount, 'a') : fill?.repeat(amount)
  }
  return [
    ...bound('maxLength', 1, make),
    ...bound('minLength', -1, make),
    ...bound('maxItems', 1, (amount) => Array.from({ length: amount }, (_, index) => list[index % list.length])),
    ...bound('minItems', -1, (amount) => Array.from({ length: Math.max(0, amount) }, () => list[0])),
    ...bound('maxProperties', 1, (amount) =>
      Object.fromEntries(Array.from({ length: amount }, (_, index) => [`k${index}`, Object.values(Object(found))[0]])),
    ),
    ...bound('maximum', 1, (amount) => amount),
    ...bound('minimum', -1, (amount) => amount),
  ]
}

/** Pointers and rules of everything that a document says. */
function* walk(schema: unknown, rule: unknown, value: unknown, pointer = ''): Generator<[string, unknown, unknown]> {
  const reference = valueAt(rule, '$ref')
  const own = typeof reference === 'string' ? valueAt(schema, ...splitPointer(reference.slice(1))) : rule
  yield [pointer, own, value]
  for (const [key, member] of typeof value === 'object' && value !== null ? Object.entries(value) : []) {
    const inside = Array.isArray(value)
      ? valueAt(own, 'items')
      : (valueAt(own, 'properties', key) ?? valueAt(own, 'additionalProperties'))
    if (typeof inside === 'object') yield* walk(schema, inside, member, `${pointer}${joinPointer([key])}`)
  }
}

function replaced(document: unknown, pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(document)
  const path = splitPointer(pointer)
  const owner: unknown = valueAt(copy, ...path.slice(0, -1))
  assert.ok(typeof owner === 'object' && owner !== null)
  Reflect.set(owner, path.at(-1) ?? '', value)
  return copy
}

const documents: readonly [string, CompiledSchema, string][] = [
  ['manifest', MANIFEST_SCHEMA, FULL_MANIFEST],
  ['policy', POLICY_SCHEMA, readFileSync(TEMPLATE, 'utf8')],
]

describe('limits of the schemas', () => {
  for (const [name, compiled, text] of documents) {
    it(`hold one below, at and above: ${name}`, (context) => {
      const { value: document } = readYaml(Buffer.from(text), name)
      assert.deepEqual(validate(compiled, document), [])
      let limits = 0
      for (const [pointer, rule, value] of walk(compiled.schema, compiled.schema, document)) {
        for (const { limit, step, make } of boundsOf(rule, value)) {
          if (make(limit) === undefined) continue
          const isRefused = (amount: number) =>
            validate(compiled, replaced(document, pointer, make(amount))).some(
              (problem) =>
                problem.pointer === pointer && /must (?:not be (?:an )?empty|be at|have at)/u.test(problem.message),
            )
          limits++
          assert.equal(isRefused(limit - step), false, `${pointer}: ${limit - step}`)
          assert.equal(isRefused(limit), false, `${pointer}: ${limit}`)
          if (make(limit + step) !== undefined)
            assert.equal(isRefused(limit + step), true, `${pointer}: ${limit + step}`)
        }
      }
      context.diagnostic(`${limits} limits`)
      assert.ok(limits > 10)
    })
  }
})
