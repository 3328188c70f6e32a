import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { SHARED_OUTPUTS } from '@modelgate/runner'
import type { Contract, Inputs } from '@modelgate/runner'
import { actionFile, renderDocs } from '../../packages/toolchain/src/generate-docs.ts'
import { bundleEntries, listActions } from '../../packages/toolchain/src/entries.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'

async function readContract(folder: string): Promise<Contract<Inputs, string>> {
  const { contract } = await import(join(ROOT, folder, 'src/contract.ts'))
  return contract
}

async function assertSameInterface(path: string, folder: string, name: string): Promise<void> {
  const yaml = parse(readFileSync(join(ROOT, path), 'utf8'))
  const contract = await readContract(folder)
  assert.equal(contract.name, name)
  assert.equal(yaml.description, contract.description)
  const declared = Object.entries(contract.inputs).map(([input, { description, default: value, required }]) => [
    input,
    { description, ...(value === undefined ? {} : { default: value }), ...(required ? { required } : {}) },
  ])
  assert.deepEqual(yaml.inputs, Object.fromEntries(declared))
  const outputs = Object.entries({ ...SHARED_OUTPUTS, ...contract.outputs })
  assert.deepEqual(yaml.outputs, Object.fromEntries(outputs.map(([output, description]) => [output, { description }])))
}

test('what `npm run new-action` copies says the same inputs and outputs', () =>
  assertSameInterface('action-templates/new-action/action.yml', 'action-templates/new-action', 'verb-noun'))

for (const action of listActions()) {
  const path = actionFile(action)
  const yaml = parse(readFileSync(join(ROOT, path), 'utf8'))

  test(`${path} and its contract say the same inputs and outputs`, () =>
    assertSameInterface(path, `actions/${action}`, action))

  test(`${path} runs the built bundle on Node 24 and can stand on the Marketplace`, () => {
    const dist = action === 'check' ? 'actions/dist' : '../dist'
    assert.equal(yaml.runs.using, 'node24')
    assert.equal(yaml.runs.main, `${dist}/${action}.js`)
    const post = `${action}-post` in bundleEntries() ? `${dist}/${action}-post.js` : undefined
    assert.equal(yaml.runs.post, post)
    assert.ok(yaml.name && yaml.author && yaml.branding.icon && yaml.branding.color)
  })

  test(`the entry of ${action} only wires`, () => {
    const lines = readFileSync(join(ROOT, 'actions', action, 'src/main.ts'), 'utf8')
      .trim()
      .split('\n')
    assert.ok(lines.length <= 25, `${lines.length} lines`)
  })
}

test('generated documentation is what the sources say; `npm run build` writes it', async () => {
  for (const [path, text] of await renderDocs()) {
    assert.ok(readFileSync(join(ROOT, path), 'utf8') === text, `${path} is stale: run npm run build and commit it`)
  }
})
