import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { readPolicy } from '@modelgate/policy'
import { readAction, readWorkflow } from '@modelgate/testkit'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const TEMPLATES = globSync('action-templates/workflows/*.yml', { cwd: ROOT }).toSorted()
const OWN = globSync('.github/workflows/*.yml', { cwd: ROOT }).toSorted()
const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/u
const OURS = /^modelgate\/modelgate(?<path>\/actions\/[\w-]+)?@v\d+$/u

for (const file of [...TEMPLATES, ...OWN]) {
  const content = readFileSync(join(ROOT, file), 'utf8')

  test(`${file} is a valid workflow with nothing but known inputs`, async () => {
    const workflow = await readWorkflow(file, content)
    for (const { steps } of workflow.jobs.values()) {
      for (const { uses, with: given } of steps) {
        if (uses === undefined || PINNED.test(uses)) continue
        const path = uses === './' ? '' : OURS.exec(uses)?.groups?.['path']
        assert.ok(uses === './' || OURS.test(uses), `${uses} is neither ours nor pinned to a commit`)
        const action = await readAction(join(ROOT, path ?? ''))
        for (const input of given.keys()) assert.ok(action.inputs.has(input), `${uses} has no input ${input}`)
      }
    }
  })

  test(`${file} says what its tokens may do, and why`, async () => {
    const workflow = await readWorkflow(file, content)
    for (const job of workflow.jobs.values())
      assert.ok((job.permissions ?? workflow.permissions) !== undefined, `${job.id} has no permissions`)
    for (const line of content.split('\n'))
      if (/^\s+[\w-]+: (?:read|write)\b/u.test(line)) assert.match(line, /: (?:read|write) # \S/u, line)
  })

  test(`${file} pins foreign actions with the version beside the commit`, () => {
    for (const [line] of content.matchAll(/^.*uses: actions\/.*$/gmu))
      assert.match(line, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u)
  })

  test(`${file} puts no expression into a script`, () => {
    for (const [, script = ''] of content.matchAll(/^ *(?:- )?run: (.*(?:\n {10,}.*)*)/gmu))
      assert.doesNotMatch(script, /\$\{\{/u)
  })
}

for (const file of TEMPLATES) {
  test(`${file} can be offered as a starter workflow`, () => {
    const properties = join(ROOT, file.replace(/\.yml$/u, '.properties.json'))
    assert.ok(existsSync(properties))
    const { name, description, iconName, categories, filePatterns } = JSON.parse(readFileSync(properties, 'utf8'))
    for (const text of [name, description]) assert.ok(typeof text === 'string' && text.length > 10)
    assert.match(iconName, /^octicon [\w-]+$/u)
    assert.ok(Array.isArray(categories) && categories.length > 0)
    for (const pattern of filePatterns) assert.match('models/credit.modelgate.yaml', new RegExp(pattern, 'u'))
  })
}

for (const file of [
  '.github/modelgate.yaml',
  ...globSync('action-templates/policies/*.yaml', { cwd: ROOT }).toSorted(),
]) {
  test(`${file} is a valid policy`, () => {
    const bytes = readFileSync(join(ROOT, file))
    const { policy, findings } = readPolicy(bytes, { path: file, source: file, digest: digestBytes(bytes) })
    assert.deepEqual(findings, [])
    assert.ok(policy !== undefined)
  })
}
