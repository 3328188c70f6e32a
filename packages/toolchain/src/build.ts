import { join } from 'node:path'
import { buildBundles } from './build-bundles.ts'
import { generateDocs } from './generate-docs.ts'
import { ROOT } from './root.ts'

const { files, packages } = await buildBundles(join(ROOT, 'actions/dist'))
await generateDocs()
for (const [name, size] of Object.entries(files)) console.log(`${(size / 1024).toFixed(0).padStart(6)} kB  ${name}`)
const total = Object.values(files).reduce((sum, size) => sum + size, 0)
console.log(`${(total / 1024).toFixed(0).padStart(6)} kB  in all, ${packages.length} packages bundled`)
