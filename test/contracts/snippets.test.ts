import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import { workTree } from '@modelgate/artifacts'
import { evaluateManifest, readManifest } from '@modelgate/manifest'
import { readPolicy } from '@modelgate/policy'
import { readWorkflow } from '../../packages/testkit/src/runner/read-workflow.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const PAGES = ['*.md', 'docs/*.md', 'actions/*/README.md', 'packages/*/README.md']

for (const page of globSync(PAGES, { cwd: ROOT }).toSorted()) {
  const text = readFileSync(join(ROOT, page), 'utf8')
  for (const [index, [, snippet = '']] of [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].entries()) {
    test(`${page}: snippet ${index + 1} is what a user may paste`, () => judgeSnippet(`${page}#${index + 1}`, snippet))
  }
}

test('the example is valid, with the bytes it declares', async () => {
  const paths = globSync('docs/example/*.modelgate.yaml', { cwd: ROOT })
  const report = await evaluateManifest({ tree: workTree(ROOT), paths, now: new Date() })
  assert.deepEqual([paths.length, report.verdict], [1, 'pass'], JSON.stringify(report.findings))
})

async function judgeSnippet(name: string, snippet: string): Promise<void> {
  const value = parse(snippet)
  if (value?.apiVersion) {
    const bytes = Buffer.from(snippet)
    const { findings } =
      value.kind === 'Policy' ? readPolicy(bytes, { path: name, source: name, digest: '' }) : readManifest(bytes, name)
    assert.deepEqual(findings, [])
    return
  }
  const workflow = value?.jobs ? snippet : Array.isArray(value) ? wrapSteps(value) : undefined
  if (workflow === undefined) return
  const { jobs } = await readWorkflow(name, workflow)
  for (const { steps } of jobs.values()) {
    for (const { uses, with: given } of steps) {
      const match = /^modelgate\/modelgate(?:\/(actions\/[\w-]+))?@v\d+(?:\.\d+\.\d+)?$/u.exec(uses ?? '')
      if (!match) continue
      const file = join(ROOT, match[1] ?? '.', 'action.yml')
      assert.ok(existsSync(file), `${uses} is not there`)
      const known = Object.keys(parse(readFileSync(file, 'utf8')).inputs ?? {})
      for (const input of given.keys()) assert.ok(known.includes(input), `${uses} has no input "${input}"`)
    }
  }
}

function wrapSteps(steps: readonly unknown[]): string {
  return stringify({ on: 'push', jobs: { job: { 'runs-on': 'ubuntu-latest', steps } } })
}
