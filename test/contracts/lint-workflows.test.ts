import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ROOT } from '../../packages/toolchain/src/root.ts'
import { prepareActionlint, prepareZizmor } from './prepare-linters.ts'

const CACHE = join(ROOT, 'node_modules/.cache/modelgate')
const TEMPLATES = globSync('action-templates/workflows/*.yml', { cwd: ROOT }).toSorted()
const OWN = globSync('.github/workflows/*.yml', { cwd: ROOT }).toSorted()
const skip = process.env['MODELGATE_TEST_SERVICES'] === '0' ? 'left out: MODELGATE_TEST_SERVICES=0' : false

const folder = mkdtempSync(join(tmpdir(), 'modelgate-lint-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Foreign actions by commit, our own by the tag that users follow. */
const CONFIG = `rules:
  unpinned-uses:
    config:
      policies: { 'modelgate/*': ref-pin, '*': hash-pin }
`
/** What each linter is there to find: an expression in a script, and a key that GitHub does not know. */
const WRONG = `on: issues
permissions: {}
jobs:
  wrong:
    runs-on: ubuntu-latest
    permisions: {}
    steps:
      - run: echo "\${{ github.event.issue.title }}"
`

function lint(program: string, args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}

function writeFile(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('actionlint has nothing to say about any workflow', { skip }, (context) => {
  const actionlint = prepareActionlint(CACHE)
  if (actionlint === undefined) return context.skip('left out: actionlint needs Go to be built, and there is none')
  const { status, said } = lint(actionlint, TEMPLATES.concat(OWN))
  assert.equal(status, 0, said)
  assert.match(lint(actionlint, [writeFile('wrong.yml', WRONG)]).said, /permisions/u)
})

test('zizmor finds nothing in the templates, and nothing that matters in our own workflows', { skip }, () => {
  const zizmor = prepareZizmor(CACHE)
  const options = ['--offline', '--no-progress', '--config', writeFile('zizmor.yml', CONFIG)]
  const templates = lint(zizmor, options.concat(TEMPLATES))
  assert.equal(templates.status, 0, templates.said)
  const own = lint(zizmor, options.concat('--min-severity', 'medium', OWN))
  assert.equal(own.status, 0, own.said)
  assert.match(lint(zizmor, options.concat(writeFile('wrong.yml', WRONG))).said, /template-injection/u)
})
