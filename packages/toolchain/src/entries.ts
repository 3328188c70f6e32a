import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/** Names of all actions: the folders of `actions/` that have sources. */
export function listActions(): readonly string[] {
  return readdirSync(join(ROOT, 'actions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, 'actions', entry.name, 'src/main.ts')))
    .map((entry) => entry.name)
    .toSorted()
}

/** Every bundle's name and source: one for each action, one more for a post step, and the command line. */
export function bundleEntries(): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {}
  for (const action of listActions()) {
    entries[action] = join(ROOT, 'actions', action, 'src/main.ts')
    const post = join(ROOT, 'actions', action, 'src/post.ts')
    if (existsSync(post)) entries[`${action}-post`] = post
  }
  entries['cli'] = join(ROOT, 'packages/cli/src/main.ts')
  return entries
}
