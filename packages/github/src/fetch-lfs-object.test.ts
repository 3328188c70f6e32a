import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { fetchLfsObject } from './fetch-lfs-object.ts'
import { REPOSITORY, startRepository } from './fixtures/local-pull.ts'

const { github, requestsSince } = await startRepository()
const temp = mkdtempSync(join(tmpdir(), 'lfs-'))
after(async () => {
  rmSync(temp, { recursive: true, force: true })
  await github.close()
})
// Its web address ends in .localhost, which git resolves and Node does not.
const place = { ...REPOSITORY, serverUrl: github.apiUrl, token: github.issueUserToken('ada'), temp }

/** Puts bytes where the server looks for an object of that digest. */
function store(bytes: string, digest = digestBytes(bytes)) {
  const oid = digest.replace('sha256:', '')
  const folder = join(github.repository('acme/credit').gitDirectory, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, oid), bytes)
  return { digest, size: bytes.length }
}

test('the content of a Git LFS file is fetched once', async () => {
  const pointer = store('id,y,p\n1,1,1\n')
  const start = github.requests.length
  const path = await fetchLfsObject(pointer, place)
  assert.equal(readFileSync(path, 'utf8'), 'id,y,p\n1,1,1\n')
  assert.equal(await fetchLfsObject(pointer, place), path)
  assert.deepEqual(
    requestsSince(start).map((line) => line.replace(/[0-9a-f]{64}/u, 'OID')),
    ['POST /acme/credit.git/info/lfs/objects/batch', 'GET /acme/credit.git/info/lfs/objects/OID'],
  )
})

test('what is not there, not allowed, other bytes, too many or too large is no content, and leaves no file', async () => {
  const digest = digestBytes('never pushed')
  const empty = { digest, size: 12 }
  const limit = 8 * 1024 ** 3
  const cases = [
    [empty, place, /sha256:[0-9a-f]{64} cannot be fetched: Object does not exist/u],
    [empty, { ...place, token: 'nobody' }, /answered HTTP 404/u],
    [empty, { ...place, serverUrl: 'http://127.0.0.1:1' }, /cannot be fetched/u],
    [store('other bytes!', digestBytes('right bytes!')), place, /the store gave other bytes/u],
    [{ ...store('longer', digestBytes('short')), size: 5 }, place, /the store gave more bytes/u],
    [{ digest: digestBytes('large'), size: limit - 1 }, place, /does not exist/u],
    [{ digest: digestBytes('large'), size: limit }, place, /does not exist/u],
    [{ digest: digestBytes('large'), size: limit + 1 }, place, /more than 8589934592 bytes are not fetched/u],
  ] as const
  for (const [pointer, where, message] of cases) {
    await assert.rejects(fetchLfsObject(pointer, where), { code: 'LFS_CONTENT_NOT_FETCHED', message }, String(message))
  }
  github.fault({ method: 'GET', path: /info\/lfs/u, when: 'before', effect: { status: 503 } })
  await assert.rejects(fetchLfsObject(store('unlucky'), place), { message: /the store answered HTTP 503/u })
  assert.equal(readdirSync(join(temp, 'lfs')).length, 1)
})
