import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { minifySync } from 'rolldown/utils'
import type { OutputChunk, RolldownOutput } from 'rolldown'
import { bundleEntries } from './entries.ts'
import { collectLicences } from './collect-licences.ts'
import { ROOT } from './root.ts'

/** Packages with native code: not bundled, found at run time or done without. */
const EXTERNAL = [/^node:/u, /^@duckdb\/node-bindings/u]

/** Libraries that belong together in one chunk, by its name. */
const LIBRARY_CHUNKS = [
  [
    'octokit',
    /\/node_modules\/(@octokit\/|before-after-hook\/|universal-user-agent\/|bottleneck\/|json-with-bigint\/)/u,
  ],
  ['actions-toolkit', /\/node_modules\/(@actions\/(github|http-client)|undici|tunnel)\//u],
  ['yaml', /\/node_modules\/yaml\//u],
  ['csv-parse', /\/node_modules\/csv-parse\//u],
  ['hyparquet', /\/node_modules\/hyparquet\//u],
  // In one file it is there sooner than from its two hundred.
  ['duckdb-api', /\/node_modules\/@duckdb\/node-api\//u],
] as const

/** Code that a program wrote and nobody reads: small, because a job parses all of it each time. */
const GENERATED = /\/validators\/([\w-]+)\.v1\.ts$/u

/**
 * The group of libraries that a module belongs to, or the schema it was compiled from. Other modules of ours lie with
 * those that the same entries need.
 */
function nameChunk(id: string): string | null {
  const schema = GENERATED.exec(id)?.[1]
  if (schema !== undefined) return `schema-${schema}`
  return LIBRARY_CHUNKS.find(([, pattern]) => pattern.test(id))?.[0] ?? null
}

/** The actions that write the comment on a pull request: people wait for them, and they load most. */
const JUDGES = ['check', 'verdict', 'post-report'] as const

/** The command line and its commands for files, which are done sooner than all that judges load is read. */
const TIMED = [
  'cli.js',
  'chunks/command-compare.js',
  'chunks/command-fairness.js',
  'chunks/command-inspect.js',
  'chunks/command-quality.js',
] as const

/** What only defines things when imported: an entry loads the parts of it that it calls, and nothing else. */
const INERT = /node_modules\/(@actions|@octokit|yaml|undici|tunnel)\/|\/packages\/(?!cli\/src\/main\.ts)[\w-]+\/src\//u

/** What was built: each file's size in bytes and the packages inside. */
export interface Build {
  readonly files: Readonly<Record<string, number>>
  readonly packages: readonly string[]
}

/**
 * Builds every action and the command line into one folder of entries and shared chunks: readable where people wrote it, with unhashed
 * names, the same bytes wherever and whenever it runs.
 *
 * @param folder emptied first
 */
export async function buildBundles(folder: string): Promise<Build> {
  const bundle = await rolldown({
    input: { ...bundleEntries() },
    cwd: ROOT,
    platform: 'node',
    preserveEntrySignatures: false,
    external: EXTERNAL,
    treeshake: {
      moduleSideEffects: (id) => !INERT.test(id),
    },
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(`rolldown: ${log.message}`)
      handler(level, log)
    },
  })
  const generate = (name: (id: string) => string | null) =>
    bundle.generate({
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: ({ facadeModuleId }) => {
        if (facadeModuleId?.includes('/packages/cli/src/commands/') === true) return 'chunks/command-[name].js'
        return facadeModuleId?.includes('/@duckdb/') === true ? 'chunks/duckdb.js' : 'chunks/[name].js'
      },
      minify: false,
      codeSplitting: { groups: [{ name, debugName: 'packages' }], includeDependenciesRecursively: false },
    })
  const loadedBy = findLoaded(chunksOf(await generate(nameChunk)))
  const judges = JUDGES.map((name) => loadedBy(`${name}.js`))
  const timed = TIMED.map(loadedBy)
  // Of all judges it is the one that needs no comment, and the one that runs most often.
  const validating = loadedBy('validate-manifest.js')
  const nameOurs = (id: string) => {
    if (!judges.every((loaded) => loaded.has(id))) return null
    if (timed.some((loaded) => loaded.has(id))) return 'start'
    return validating.has(id) ? 'core' : 'review'
  }
  const { output } = await generate((id) => nameChunk(id) ?? nameOurs(id))
  await bundle.close()

  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'chunks'), { recursive: true })
  const chunks = chunksOf({ output })
  const codes = new Map(chunks.map((chunk) => [chunk.fileName, shrink(chunk)]))
  for (const [fileName, code] of codes) await writeFile(join(folder, fileName), code)
  const { text, packages } = collectLicences(chunks.flatMap((chunk) => chunk.moduleIds))
  await writeFile(join(folder, 'licenses.txt'), text)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  const files = Object.fromEntries([...codes].map(([fileName, code]) => [fileName, Buffer.byteLength(code)]))
  return { files, packages }
}

function chunksOf({ output }: Pick<RolldownOutput, 'output'>): readonly OutputChunk[] {
  return output.filter((part): part is OutputChunk => part.type === 'chunk')
}

/** Says which modules a file loads at its start. */
function findLoaded(chunks: readonly OutputChunk[]): (file: string) => ReadonlySet<string> {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  return (first) => {
    if (!byFile.has(first)) throw new Error(`there is no ${first} to look at`)
    const seen = new Set<string>()
    const pending = [first]
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      if (seen.has(file)) continue
      seen.add(file)
      pending.push(...(byFile.get(file)?.imports ?? []))
    }
    return new Set([...seen].flatMap((file) => byFile.get(file)?.moduleIds ?? []))
  }
}

/** Large libraries that whoever loads them waits for. */
const SHORTENED: ReadonlySet<string> = new Set(['yaml', 'duckdb-api'])

/** Readable code as it is; the compiled schemas and some libraries without blanks. */
function shrink({ fileName, name, code }: OutputChunk): string {
  if (!SHORTENED.has(name) && !name.startsWith('schema-')) return code
  const { code: short, errors } = minifySync(fileName, code, { module: true, codegen: { legalComments: 'none' } })
  if (errors.length > 0) throw new Error(`${fileName} cannot be shortened: ${errors[0]?.message ?? ''}`)
  return `${short}\n`
}
