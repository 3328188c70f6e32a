import { existsSync } from 'node:fs'
import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/** Scaffolds `actions/NAME` from `action-templates/new-action`: `npm run new-action -- scan-artifacts`. */
const name = process.argv[2] ?? ''
if (!/^[a-z]+(-[a-z]+)+$/u.test(name)) {
  console.error(`"${name}" is not a verb-noun name such as scan-artifacts.`)
  process.exit(3)
}
const folder = join(ROOT, 'actions', name)
if (existsSync(folder)) {
  console.error(`actions/${name} is already there.`)
  process.exit(3)
}
await cp(join(ROOT, 'action-templates/new-action'), folder, { recursive: true })
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath, entry.name)
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('verb-noun', name))
}
const link = join(ROOT, 'node_modules/@modelgate', `action-${name}`)
if (!existsSync(link)) await symlink(folder, link, 'dir')
console.log(
  `actions/${name} is there. Next: its README, src/contract.ts and action.yml say the same; then npm run build.`,
)
