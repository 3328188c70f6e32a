import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { collectCodes } from '../../packages/toolchain/src/collect-codes.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const tables = await collectCodes()
const sources = globSync(['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts'], { cwd: ROOT }).filter(
  (file) => !/\/(validators|testkit|toolchain|demo)\//u.test(file),
)
const read = (files: readonly string[]) => files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n')
const production = read(sources.filter((file) => !/\.test\.ts$|\/codes\.ts$/u.test(file)))
const tests = read(globSync(['packages/*/src/**/*.test.ts', 'test/**/*.test.ts', 'test/**/expected*'], { cwd: ROOT }))
const codes = [...tables].flatMap(([owner, table]) => Object.keys(table).map((code) => ({ owner, code })))

test('a code belongs to one package', () => {
  const seen = new Map<string, string>()
  for (const { owner, code } of codes) {
    assert.match(code, /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/u)
    assert.equal(seen.get(code), undefined, `${code} is in ${owner} and in ${seen.get(code)}`)
    seen.set(code, owner)
  }
})

test('every code that the product can give is documented', () => {
  const literal = /(?:code: |reasonCode: |ModelgateError\(\s*)'([A-Z][A-Z0-9_]+)'/gu
  const used = new Set([...production.matchAll(literal)].map((match) => match[1] ?? ''))
  const documented = new Set(codes.map(({ code }) => code))
  assert.deepEqual([...used].filter((code) => !documented.has(code)).toSorted(), [])
})

test('every documented code is given by the product and by a test', () => {
  const has = (text: string, code: string) => new RegExp(`\\b${code}\\b`, 'u').test(text)
  assert.deepEqual(
    codes.filter(({ code }) => !has(production, code)).map(({ code }) => code),
    [],
  )
  assert.deepEqual(
    codes.filter(({ code }) => !has(tests, code)).map(({ code }) => code),
    [],
  )
})

test('the threat model names only codes that exist', () => {
  const known = new Set(codes.map(({ code }) => code))
  const named = [...readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8').matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/gu)]
  const words = named.map(([, code = '']) => code).filter((code) => code !== 'GITHUB_TOKEN')
  assert.ok(words.length > 20)
  assert.deepEqual(
    words.filter((code) => !known.has(code)),
    [],
  )
})
