import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { playStory } from './play-story.ts'
import { preparePython } from './python/prepare-python.ts'
import { DemoError } from './stage/demo-error.ts'
import { createNarrator } from './stage/narrator.ts'

const USAGE = 'Usage: npm run demo -- [--out DIR] [--quiet]'

const root = resolve(import.meta.dirname, '../../..')
const home = join(root, 'packages/demo')
const cache = join(root, 'node_modules/.cache/modelgate-demo')
const write = (line: string) => console.log(line)
const scratch = await mkdtemp(join(tmpdir(), 'modelgate-demo-'))
// Everything that the runner leaves behind shall be gone with the story.
process.env['TMPDIR'] = scratch
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }))
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
try {
  const { out, quiet } = readOptions()
  const python = await preparePython({ home, cache, env: process.env, progress: write })
  const { chapters } = await playStory({ root, home, out, scratch, python, narrator: createNarrator(write, quiet) })
  if (chapters.some(({ asTold }) => !asTold)) process.exitCode = 1
  write(`\nThe story as GitHub showed it: ${join(out, 'index.html')}`)
} catch (error) {
  if (!(error instanceof DemoError)) throw error
  console.error(error.message)
  process.exitCode = 3
}

function readOptions(): { readonly out: string; readonly quiet: boolean } {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, quiet: { type: 'boolean', default: false } } })
    return { out: resolve(values.out ?? join(root, 'demo-output')), quiet: values.quiet }
  } catch (error) {
    throw new DemoError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error })
  }
}
