import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { confinePath } from './confine-path.ts'
import type { FileTree } from './file-tree.ts'
import { gitTree } from './git-tree.ts'
import { parseLfsPointer } from './lfs-pointer.ts'
import { workTree } from './work-tree.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'trees-'))
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' })
  mkdirSync(join(root, 'sub/deep'), { recursive: true })
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'b.txt'), 'b')
  writeFileSync(join(root, 'sub/ä.txt'), 'umlaut')
  writeFileSync(join(root, 'sub/deep/c.txt'), 'c')
  symlinkSync('b.txt', join(root, 'link.txt'))
  symlinkSync('sub', join(root, 'linked'))
  git('init', '-q', '-b', 'main')
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'first')
  writeFileSync(join(root, 'node_modules/x.txt'), 'x')
})
after(() => rmSync(root, { recursive: true, force: true }))

const trees: Readonly<Record<string, () => Promise<FileTree>>> = {
  'a work tree': async () => workTree(root),
  'a commit': () => gitTree(root, 'main'),
}

for (const [name, open] of Object.entries(trees)) {
  describe(name, () => {
    it('lists files, not links', async () => {
      const tree = await open()
      assert.deepEqual(await tree.list(), ['b.txt', 'sub/deep/c.txt', 'sub/ä.txt'])
      assert.deepEqual(await tree.list('sub/deep'), ['sub/deep/c.txt'])
      assert.deepEqual(await tree.list('nothing'), [])
    })

    it('reads and materializes', async () => {
      const tree = await open()
      assert.equal(Buffer.from((await tree.read('sub/ä.txt')) ?? []).toString(), 'umlaut')
      assert.equal(Buffer.from((await tree.read('./sub//ä.txt')) ?? []).toString(), 'umlaut')
      const local = await tree.materialize('sub/deep/c.txt')
      assert.equal(local !== null && readFileSync(local, 'utf8'), 'c')
      for (const path of ['nope', 'sub', 'b.txt/x', 'sub/nope/x']) {
        assert.equal(await tree.read(path), null, path)
        assert.equal(await tree.materialize(path), null, path)
      }
    })

    it('refuses links, other cases and what leaves it', async () => {
      const tree = await open()
      await assert.rejects(tree.read('link.txt'), { code: 'PATH_SYMLINK' })
      await assert.rejects(tree.materialize('linked/ä.txt'), { code: 'PATH_SYMLINK' })
      await assert.rejects(tree.read('B.txt'), { code: 'PATH_CASE' })
      for (const path of ['../x', '/etc/passwd', '.git/HEAD', 'sub/.GIT/x', 'a\\b', 'C:/x', '.', '', 'a\0b']) {
        await assert.rejects(tree.read(path), { code: 'PATH_OUTSIDE' }, path)
      }
    })
  })
}

describe('a work tree', () => {
  it('refuses pipes, and files that may not be read', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')])
    await assert.rejects(workTree(root).read('pipe'), { code: 'PATH_NOT_A_FILE' })
    rmSync(join(root, 'pipe'))
    if (process.getuid?.() === 0) return
    writeFileSync(join(root, 'secret'), '')
    chmodSync(join(root, 'secret'), 0)
    await assert.rejects(workTree(root).read('secret'), { code: 'PATH_UNREADABLE' })
    rmSync(join(root, 'secret'))
  })

  it('reads no more of a huge file than it is asked for', async () => {
    writeFileSync(join(root, 'huge'), '')
    truncateSync(join(root, 'huge'), 5_000_000_000)
    assert.equal((await workTree(root).read('huge', 10))?.length, 11)
    assert.equal((await workTree(root).read('b.txt', 1))?.length, 1)
    rmSync(join(root, 'huge'))
  })

  it('sees files that come and go', async () => {
    const tree = workTree(root)
    assert.equal(await tree.read('new.txt'), null)
    writeFileSync(join(root, 'new.txt'), '1')
    assert.notEqual(await tree.read('new.txt'), null)
    rmSync(join(root, 'new.txt'))
    assert.equal(await tree.read('new.txt'), null)
  })
})

describe('a commit', () => {
  it('is named by any revision and keeps its full name', async () => {
    const tree = await gitTree(root, 'HEAD')
    assert.match(tree.commit ?? '', /^[0-9a-f]{40}$/)
    assert.match(tree.label, /^HEAD \([0-9a-f]{7}\)$/)
  })

  it('is refused when the clone does not have it', async () => {
    for (const ref of ['nope', '--help', '-x', 'HEAD~9', '']) {
      await assert.rejects(gitTree(root, ref), { code: 'GIT_REF_UNKNOWN' }, ref)
    }
    await assert.rejects(gitTree(join(root, 'nowhere'), 'HEAD'), { code: 'GIT_REF_UNKNOWN' })
  })

  it('says so when there is no git', async () => {
    const { PATH } = process.env
    process.env['PATH'] = '/nowhere'
    try {
      await assert.rejects(gitTree(root, 'main'), { code: 'GIT_FAILED' })
    } finally {
      process.env['PATH'] = PATH
    }
  })

  it('writes into the folder that it is given', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'trees-temp-'))
    const local = await (await gitTree(root, 'main', { temp })).materialize('b.txt')
    assert.ok(local?.startsWith(temp) && existsSync(local))
    rmSync(temp, { recursive: true })
  })

  it('does not follow a link of a commit whose name is a folder now', async () => {
    const tree = await gitTree(root, 'main')
    await assert.rejects(tree.read('linked'), { code: 'PATH_SYMLINK' })
  })
})

describe('confinePath', () => {
  it('never gives a path that leaves', () => {
    const part = fc.constantFrom('a', '..', '.', '', '.git', '.GIT', 'git~1', '.git.', 'C:', 'ä', '...', ' ')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        let confined
        try {
          confined = confinePath(parts.join('/'))
        } catch {
          return
        }
        const segments = confined.split('/')
        assert.ok(segments.every((segment) => segment !== '' && segment !== '..' && segment !== '.'))
        assert.ok(segments.every((segment) => !/^(\.git|git~1)[. ]*$/i.test(segment)))
        assert.equal(confinePath(confined), confined)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('parseLfsPointer', () => {
  const digest = 'a'.repeat(64)
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize 12345\n`

  it('reads digest and size', () => {
    assert.deepEqual(parseLfsPointer(Buffer.from(pointer)), { digest: `sha256:${digest}`, size: 12345 })
  })

  it('takes nothing else for a pointer', () => {
    for (const text of [
      '',
      'hello',
      pointer.replace('v1', 'v2'),
      pointer.replace('size', 'sise'),
      pointer.replace('oid', 'old'),
      pointer + ' '.repeat(1024),
    ]) {
      assert.equal(parseLfsPointer(Buffer.from(text)), undefined, text)
    }
  })
})

describe('differences of a commit', () => {
  it('are all paths that another commit has otherwise, under both names of what moved', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'differences-'))
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', clone, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' })
    const commit = (message: string) => {
      git('add', '-A')
      git('commit', '-qm', message)
      return git('rev-parse', 'HEAD').trim()
    }
    git('init', '-q')
    writeFileSync(join(clone, 'same'), '1')
    writeFileSync(join(clone, 'old name'), 'moves')
    const first = commit('first')
    rmSync(join(clone, 'old name'))
    writeFileSync(join(clone, 'new\nä'), 'moves')
    const second = commit('second')
    const tree = await gitTree(clone, first)
    assert.deepEqual(await tree.differences?.(second), new Set(['new\nä', 'old name']))
    assert.deepEqual(await tree.differences?.(first), new Set())
    assert.equal(await tree.differences?.('a'.repeat(40)), null)
    writeFileSync(join(clone, 'same'), '22')
    assert.deepEqual(await tree.differences?.(null), new Set(['new\nä', 'old name', 'same']))
    rmSync(clone, { recursive: true })
  })
})
