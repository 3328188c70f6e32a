import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const root = mkdtempSync(join(realpathSync(tmpdir()), 'modelgate-fuzz-'))
after(() => rmSync(root, { recursive: true }))

/** A pause of the garbage collector on a busy machine; files of some hundred bytes cost a thousandth of it. */
const MAX_MS = 1500
/** The runtime and the test's own tools take some 120 MB of it. */
const MAX_KILOBYTES = 300 * 1024

test('damaged files of every format get a verdict in bounded time and memory; nothing runs, nothing is written outside', (context) => {
  const folder = mkdtempSync(join(root, 'files-'))
  const canary = join(root, 'canary')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--permission',
      '--allow-fs-read=*',
      `--allow-fs-write=${folder}/*`,
      '--max-old-space-size=96',
      join(import.meta.dirname, 'fixtures/fuzz-readers.ts'),
      folder,
      canary,
      '300',
    ],
    { encoding: 'utf8', cwd: import.meta.dirname },
  )
  assert.equal(status, 0, stderr)
  const { formats, read, refused, slowest, kilobytes, denied } = JSON.parse(stdout)
  context.diagnostic(
    `${formats} formats, ${read} read, ${refused} refused, slowest ${slowest.ms.toFixed(0)} ms, ${kilobytes} kB`,
  )
  assert(formats >= 20 && read > 100 && refused > 1000)
  assert(slowest.ms < MAX_MS, `${slowest.extension}: ${slowest.ms} ms`)
  assert(kilobytes < MAX_KILOBYTES, `${kilobytes} kB`)
  // What the readers do not do, this process could not have done.
  assert.deepEqual(denied, { program: true, file: true })
  assert(!existsSync(canary))
  assert.deepEqual(readdirSync(root), ['files-' + folder.slice(-6)])
  assert(readdirSync(folder).every((name) => /^(m\.|shard|beside)/u.test(name)))
})
