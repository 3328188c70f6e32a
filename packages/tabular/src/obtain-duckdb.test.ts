import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ModelgateError, textAt } from '@modelgate/kernel'
import { DUCKDB_PLATFORMS, duckdbPackages, type PinnedPackage } from './duckdb-packages.ts'
import { findDuckdbFor } from './find-duckdb.ts'
import { findRegistry, integrityOf, obtainDuckdb } from './obtain-duckdb.ts'
import { unpackTarball } from './unpack-tarball.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-duckdb-'))
after(() => rmSync(folder, { recursive: true }))

/** A tarball as npm packs it, from names and contents. */
function pack(files: Readonly<Record<string, string>>, type = '0'): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const header = Buffer.alloc(512)
    header.write(path, 0)
    header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124)
    header.write(type, 156)
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512)
    body.write(content)
    return [header, body]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

const CLIENT = {
  'package/package.json': '{"main":"x.cjs"}',
  'package/x.cjs': 'exports.DuckDBInstance = { made: "here" }',
}
const tarballs: Readonly<Record<string, Buffer>> = {
  '/@duckdb/node-api/-/node-api-1.0.0.tgz': pack(CLIENT),
  '/@duckdb/native/-/native-1.0.0.tgz': pack({ 'package/package.json': '{}', 'package/sub/lib.node': 'native' }),
}
const asked: string[] = []
let answer: (path: string) => Buffer | undefined = (path) => tarballs[path]
const server = createServer(({ url = '' }, response) => {
  asked.push(url)
  const bytes = answer(url)
  response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
})
let registry = ''
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  registry = `http://127.0.0.1:${address.port}`
})
after(() => server.close())

const pin = (name: string): PinnedPackage => ({
  name,
  version: '1.0.0',
  integrity: integrityOf(tarballs[`/${name}/-/${name.split('/').at(-1)}-1.0.0.tgz`] ?? new Uint8Array()),
})
const packages = [pin('@duckdb/node-api'), pin('@duckdb/native')]
const at = (toolCache: string) => ({ registry, platform: 'test-x64', toolCache: join(folder, toolCache), packages })

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.catch((cause: unknown) => cause)
  assert.ok(error instanceof ModelgateError, String(error))
  return `${error.code}: ${error.message}`
}

test('the packages pinned are those that the lock file installs', () => {
  const lock: unknown = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'))
  for (const platform of DUCKDB_PLATFORMS) {
    for (const { name, version, integrity } of duckdbPackages(platform) ?? []) {
      assert.equal(textAt(lock, 'packages', `node_modules/${name}`, 'version'), version, name)
      assert.equal(textAt(lock, 'packages', `node_modules/${name}`, 'integrity'), integrity, name)
    }
  }
  assert.equal(DUCKDB_PLATFORMS.length, 6)
  assert.equal(duckdbPackages('__proto__'), undefined)
})

test('the registry is asked once; then the tool cache has it', async () => {
  const first = await obtainDuckdb(at('cache'))
  assert.equal(asked.length, 2)
  assert.equal(readFileSync(join(first, 'node_modules/@duckdb/native/sub/lib.node'), 'utf8'), 'native')
  assert.equal(await obtainDuckdb({ ...at('cache'), registry: 'http://127.0.0.1:1/' }), first)
  assert.equal(asked.length, 2)
  const { DuckDBInstance } = await findDuckdbFor(at('cache'))()
  assert.deepEqual(DuckDBInstance, { made: 'here' })
})

test('other bytes than the pinned ones are refused and leave nothing behind', async () => {
  answer = (path) => (path.includes('native') ? pack({ 'package/package.json': '{"evil":1}' }) : tarballs[path])
  assert.match(
    await refusal(obtainDuckdb(at('evil'))),
    /^TABLE_ENGINE_TAMPERED: .*native-1\.0\.0\.tgz has other bytes/u,
  )
  assert.ok(!existsSync(join(folder, 'evil', 'modelgate-duckdb')))
  answer = (path) => tarballs[path]
})

test('a cache of other bytes does not count', async () => {
  const cached = await obtainDuckdb(at('old'))
  const [client, native] = packages
  assert.ok(client !== undefined && native !== undefined)
  const renewed = { ...at('old'), packages: [client], registry: `${registry}/none` }
  assert.match(await refusal(obtainDuckdb(renewed)), /^TABLE_ENGINE_UNAVAILABLE: .*HTTP 404/u)
  assert.ok(existsSync(cached))
})

test('a folder that is named is used, and nothing else is tried', async () => {
  const named = join(folder, 'named')
  assert.match(await refusal(obtainDuckdb({ ...at('x'), path: named })), /has no node_modules\/@duckdb\/node-api/u)
  const client = dirname(createRequire(import.meta.url).resolve('@duckdb/node-api/package.json'))
  mkdirSync(join(named, 'node_modules'), { recursive: true })
  symlinkSync(dirname(client), join(named, 'node_modules/@duckdb'))
  const { DuckDBInstance } = await findDuckdbFor({ ...at('x'), path: named })()
  assert.equal(typeof DuckDBInstance.create, 'function')
})

test('what cannot be had or loaded is said', async () => {
  const { toolCache: _, packages: __, ...bare } = at('x')
  assert.match(await refusal(obtainDuckdb({ ...bare, platform: 'linux-x64' })), /the runner names no tool cache/u)
  assert.match(await refusal(obtainDuckdb({ ...bare, platform: 'plan9-mips' })), /no DuckDB is pinned for plan9-mips/u)
  const dead = { ...at('dead'), registry: 'http://127.0.0.1:1' }
  assert.match(await refusal(obtainDuckdb(dead)), /^TABLE_ENGINE_UNAVAILABLE: .*cannot be had/u)
  const other = join(folder, 'other/node_modules/@duckdb/node-api')
  mkdirSync(other, { recursive: true })
  writeFileSync(join(other, 'package.json'), '{"main":"x.cjs"}')
  writeFileSync(join(other, 'x.cjs'), 'exports.Other = 1')
  assert.match(await refusal(findDuckdbFor({ ...at('x'), path: join(folder, 'other') })()), /it is another package/u)
})

test('the registry is that of npm’s configuration', async () => {
  const npmrc = join(folder, '.npmrc')
  writeFileSync(npmrc, 'fund=false\nregistry = https://npm.acme.example/\n')
  assert.equal(await findRegistry(() => 'https://env.example', [npmrc]), 'https://env.example')
  assert.equal(await findRegistry(() => undefined, [join(folder, 'none'), npmrc]), 'https://npm.acme.example/')
  assert.equal(await findRegistry(() => undefined, []), 'https://registry.npmjs.org/')
})

test('an archive that would leave its folder, holds a link or is cut off is refused', async () => {
  const into = join(folder, 'unpacked')
  for (const path of ['package/../../evil', '/etc/evil', 'evil']) {
    await assert.rejects(unpackTarball(pack({ [path]: 'x' }), into), /holds the path/u)
  }
  await assert.rejects(unpackTarball(pack({ 'package/link': '' }, '2'), into), /no file/u)
  const header = Buffer.alloc(512)
  header.write('package/a', 0)
  header.write('00000000777', 124)
  header.write('0', 156)
  await assert.rejects(unpackTarball(gzipSync(header), into), /cut off/u)
})
