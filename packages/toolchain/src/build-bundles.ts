import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { OutputChunk } from 'rolldown'
import { bundleEntries } from './entries.ts'
import { collectLicences } from './collect-licences.ts'
import { ROOT } from './root.ts'

/** Packages with native code: not bundled, found at run time or done without. */
const EXTERNAL = [/^node:/u, '@duckdb/node-api', /^@duckdb\/node-bindings/u]

/** What was built: each file's size in bytes and the packages inside. */
export interface Build {
  readonly files: Readonly<Record<string, number>>
  readonly packages: readonly string[]
}

/**
 * Builds every action and the command line into one folder of entries and shared chunks: readable, with unhashed
 * names, the same bytes wherever and whenever it runs.
 *
 * @param folder emptied first
 */
export async function buildBundles(folder: string): Promise<Build> {
  const bundle = await rolldown({
    input: { ...bundleEntries() },
    cwd: ROOT,
    platform: 'node',
    external: EXTERNAL,
    treeshake: {
      // These packages only define things when imported; what no action calls (OIDC, proxies) stays out.
      moduleSideEffects: (id) => !/node_modules\/(@actions|@octokit|yaml|undici|tunnel)\//u.test(id),
    },
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(`rolldown: ${log.message}`)
      handler(level, log)
    },
  })
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: false,
  })
  await bundle.close()

  const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk')
  const { text, packages } = collectLicences(chunks.flatMap((chunk) => chunk.moduleIds))
  await writeFile(join(folder, 'licenses.txt'), text)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  const files = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, Buffer.byteLength(chunk.code)]))
  return { files, packages }
}
