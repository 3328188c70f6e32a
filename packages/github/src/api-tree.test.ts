import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, test } from 'node:test'
import { apiTree } from './api-tree.ts'
import { REPOSITORY, startRepository } from './fixtures/local-pull.ts'

const { github, openPull, requestsSince } = await startRepository()
const temp = mkdtempSync(join(tmpdir(), 'api-tree-'))
after(async () => {
  rmSync(temp, { recursive: true, force: true })
  await github.close()
})

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`
const commit = await github.pushFiles({
  repository: 'acme/credit',
  branch: 'main',
  author: 'ada',
  message: 'More',
  files: { 'models/m.safetensors': 'bytes', 'big.bin': pointer, 'b.txt': 'b' },
})
const { clientOfJob } = await openPull()

test('lists and reads a commit through the API, each blob once', async () => {
  const tree = apiTree(clientOfJob(), { ...REPOSITORY, commit, temp })
  assert.deepEqual(await tree.list(), ['a.txt', 'b.txt', 'big.bin', 'models/m.safetensors'])
  const start = github.requests.length
  assert.equal(new TextDecoder().decode((await tree.read('b.txt')) ?? undefined), 'b')
  await tree.read('b.txt')
  assert.equal(requestsSince(start).length, 1)
  assert.equal(await tree.read('nothing'), null)
  assert.equal(tree.commit, commit)
})

test('materialises a file under a name of its own, with its extension', async () => {
  const tree = apiTree(clientOfJob(), { ...REPOSITORY, commit, temp })
  const path = await tree.materialize('models/m.safetensors')
  assert.equal(readFileSync(path ?? '', 'utf8'), 'bytes')
  assert.equal(extname(path ?? ''), '.safetensors')
  assert.equal(await tree.materialize('nothing'), null)
})

test('gives what git holds of a Git LFS file: the pointer', async () => {
  const tree = apiTree(clientOfJob(), { ...REPOSITORY, commit, temp })
  assert.equal(new TextDecoder().decode((await tree.read('big.bin')) ?? undefined), pointer)
  assert.equal(readFileSync((await tree.materialize('big.bin')) ?? '', 'utf8'), pointer)
})

test('a commit that is not there is named', async () => {
  const tree = apiTree(clientOfJob(), { ...REPOSITORY, commit: 'f'.repeat(40), temp })
  await assert.rejects(tree.list(), { code: 'GITHUB_NOT_FOUND', message: /list the files of commit ffffffffffff/u })
})
