import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelgateError } from '@modelgate/kernel'
import { duckdbPackages, type PinnedPackage } from './duckdb-packages.ts'
import { tableError } from './table-error.ts'
import { unpackTarball } from './unpack-tarball.ts'

/** Where a job may get DuckDB from. */
export interface DuckdbSources {
  /** A folder with `node_modules/@duckdb`, for closed networks; nothing else is tried then. */
  readonly path?: string
  /** The runner's cache of tools. */
  readonly toolCache?: string
  /** The npm registry that the runner is configured for. */
  readonly registry: string
  /** Of this Node: `linux-x64`. */
  readonly platform: string
  /** What to fetch; default: what is pinned for the platform. */
  readonly packages?: readonly PinnedPackage[]
}

/** A download that takes longer than this costs more than `stream` would. */
const PATIENCE_MS = 120_000

/**
 * A folder that holds DuckDB in its `node_modules`: the one named, the tool cache, or a download of the exact packages
 * whose SHA-512 is pinned, which is put into the tool cache.
 *
 * @throws ModelgateError TABLE_ENGINE_UNAVAILABLE where it cannot be had, TABLE_ENGINE_TAMPERED for other bytes
 */
export async function obtainDuckdb(sources: DuckdbSources): Promise<string> {
  const { path, toolCache, platform } = sources
  if (path !== undefined) {
    if (existsSync(join(path, 'node_modules/@duckdb/node-api/package.json'))) return path
    throw unavailable(`${path} has no node_modules/@duckdb/node-api`)
  }
  const packages = sources.packages ?? duckdbPackages(platform)
  const [first] = packages ?? []
  if (packages === undefined || first === undefined) throw unavailable(`no DuckDB is pinned for ${platform}`)
  if (toolCache === undefined) throw unavailable('the runner names no tool cache')
  const folder = join(toolCache, 'modelgate-duckdb', first.version, platform)
  // The mark is named after all pinned bytes, so that a cache of other bytes does not count.
  const mark = createHash('sha256')
    .update(packages.map(({ integrity }) => integrity).join())
    .digest('hex')
  if (existsSync(join(folder, mark))) return folder
  return install(packages, sources.registry, folder, mark)
}

/** Downloads beside the place and moves the whole there, so that a job that is cancelled leaves no half of it. */
async function install(
  packages: readonly PinnedPackage[],
  registry: string,
  folder: string,
  mark: string,
): Promise<string> {
  const draft = `${folder}.${randomUUID()}`
  try {
    const tarballs = await Promise.all(packages.map((pinned) => download(pinned, registry)))
    for (const [i, { name }] of packages.entries()) {
      await unpackTarball(tarballs[i] ?? new Uint8Array(), join(draft, 'node_modules', name))
    }
    await mkdir(join(draft, mark))
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
    return folder
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function download({ name, version, integrity }: PinnedPackage, registry: string): Promise<Uint8Array> {
  const base = registry.endsWith('/') ? registry : `${registry}/`
  const url = `${base}${name}/-/${name.split('/').at(-1)}-${version}.tgz`
  const bytes = await get(url)
  const actual = integrityOf(bytes)
  if (actual === integrity) return bytes
  throw tableError('TABLE_ENGINE_TAMPERED', `${url} has other bytes than the pinned ones (${actual}).`, {
    advice: 'Find out who changed it. Until then duckdb-path can name a copy that you trust.',
  })
}

/** The subresource integrity of some bytes by SHA-512. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}

async function get(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
    throw new Error(`HTTP ${response.status}`)
  } catch (cause) {
    throw unavailable(`${url} cannot be had: ${cause instanceof Error ? cause.message : String(cause)}`, cause)
  }
}

/**
 * The registry of the user's npm configuration: the variable that npm sets, else `registry=` of an `.npmrc`, else npm's own.
 *
 * @param npmrc paths that are looked at in order
 */
export async function findRegistry(
  env: (name: string) => string | undefined,
  npmrc: readonly string[],
): Promise<string> {
  const named = env('npm_config_registry') ?? env('NPM_CONFIG_REGISTRY')
  if (named !== undefined) return named
  for (const path of npmrc) {
    const text = await readFile(path, 'utf8').catch(() => '')
    const [, registry] = /^\s*registry\s*=\s*(\S+)\s*$/mu.exec(text) ?? []
    if (registry !== undefined) return registry
  }
  return 'https://registry.npmjs.org/'
}

function unavailable(why: string, cause?: unknown): ModelgateError {
  return tableError('TABLE_ENGINE_UNAVAILABLE', `The DuckDB engine cannot be had: ${why}.`, {
    advice: 'Leave the engine out (stream does the same work, slower), or name a copy with duckdb-path.',
    cause,
  })
}
