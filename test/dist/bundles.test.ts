import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildBundles } from '../../packages/toolchain/src/build-bundles.ts'
import { bundleEntries } from '../../packages/toolchain/src/entries.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'

/** Everything a job downloads to run one action. */
const MAX_TOTAL = 8 * 1024 * 1024
/** One chunk; the largest is the client of the artifact service, loaded by the two actions that pass files on. */
const MAX_CHUNK = 2.7 * 1024 * 1024
/** Three fifths of them come with that client, a quarter with the charts of the HTML report. */
const MAX_PACKAGES = 240

const DIST = join(ROOT, 'actions/dist')
const folder = mkdtempSync(join(tmpdir(), 'modelgate-dist-'))
const built = await buildBundles(folder)
after(() => rmSync(folder, { recursive: true }))
const list = (root: string) => globSync('**/*.{js,txt,json}', { cwd: root }).toSorted()

test('actions/dist is what the sources build, byte for byte, with nothing else in it', () => {
  assert.deepEqual(list(DIST), list(folder))
  for (const file of list(folder)) {
    const same = readFileSync(join(DIST, file)).equals(readFileSync(join(folder, file)))
    assert.ok(same, `${file} differs: run npm run build and commit actions/dist`)
  }
})

test('the bundles stay within their budgets', (context) => {
  const sizes = Object.entries(built.files)
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  context.diagnostic(`${(total / 1024).toFixed(0)} kB in ${sizes.length} files, ${built.packages.length} packages`)
  assert.ok(total <= MAX_TOTAL, `${total} bytes in all`)
  for (const [name, size] of sizes) assert.ok(size <= MAX_CHUNK, `${name} has ${size} bytes`)
  assert.ok(built.packages.length <= MAX_PACKAGES, `${built.packages.length} packages`)
})

test('every bundle starts: outside a job it says so, and does not crash', () => {
  for (const name of Object.keys(bundleEntries())) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(DIST, `${name}.js`)], {
      encoding: 'utf8',
      env: { RUNNER_TEMP: folder },
      cwd: folder,
    })
    assert.doesNotMatch(stderr, /^\s+at /mu, `${name}\n${stderr}`)
    if (name !== 'cli') {
      assert.equal(status, 1, `${name}\n${stdout}${stderr}`)
      assert.match(stdout, /INPUT_MISSING|INPUT_INVALID|RUNNER_ENVIRONMENT_MISSING/u, name)
    }
  }
})
