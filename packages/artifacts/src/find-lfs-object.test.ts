import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes } from './digest.ts'
import { findLfsObject } from './find-lfs-object.ts'
import { gitTree } from './git-tree.ts'
import { workTree } from './work-tree.ts'

const root = mkdtempSync(join(tmpdir(), 'modelgate-lfs-'))
after(() => rmSync(root, { recursive: true }))
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args])

test('the content of a Git LFS file is found where the clone has it, and only those bytes', async () => {
  const content = 'id,y\n1,0\n'
  const pointer = { digest: digestBytes(content), size: content.length }
  assert.equal(await findLfsObject(root, pointer), null)
  git('init', '-q')
  assert.equal(await findLfsObject(root, pointer), null)
  const oid = pointer.digest.slice('sha256:'.length)
  const folder = join(root, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, oid), 'id,y\n1,1\n')
  assert.equal(await findLfsObject(root, pointer), null)
  writeFileSync(join(folder, oid), content)
  assert.equal(
    await findLfsObject(root, pointer),
    join(root, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid),
  )
  assert.equal(await findLfsObject(root, { ...pointer, size: 3 }), null)
  git('commit', '-q', '--allow-empty', '-m', 'first')
  const inside = join(root, 'deep')
  mkdirSync(inside)
  for (const tree of [workTree(inside), await gitTree(root, 'HEAD')]) {
    assert.equal(await tree.lfsObject?.(pointer), join(folder, oid))
  }
})
