import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { CHUNK_BYTES, chunksOf, memorySource, openFileSource } from './byte-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-source-'))
after(() => rmSync(folder, { recursive: true }))

describe('openFileSource', () => {
  it('says when a file grows while it is read', () => {
    const path = join(folder, 'grows')
    writeFileSync(path, 'one')
    const source = openFileSource(path)
    source.assertUnchanged()
    appendFileSync(path, 'two')
    assert.throws(() => source.assertUnchanged(), { code: 'MODEL_FILE_CHANGED' })
    source.close()
  })

  it('says when a file shrinks under a read', () => {
    const path = join(folder, 'shrinks')
    writeFileSync(path, 'one two')
    const source = openFileSource(path)
    truncateSync(path, 3)
    assert.throws(() => source.read(new Uint8Array(7), 0), { code: 'MODEL_FILE_CHANGED' })
    source.close()
  })
})

describe('chunksOf', () => {
  it('gives every byte once, below, at and above the size of a chunk', () => {
    for (const length of [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1]) {
      const bytes = Uint8Array.from({ length }, (_, i) => i % 251)
      const read = Buffer.concat([...chunksOf(memorySource(bytes))].map((chunk) => Buffer.from(chunk)))
      assert.equal(read.length, length)
    }
  })
})
