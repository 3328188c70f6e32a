import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { createClient } from '@modelgate/github'
import { apiClock } from './api-clock.ts'

test('the time is that of the last answer that tells one, however wrong the own clock is', async (context) => {
  let date: string | null = 'Fri, 01 May 2026 12:00:00 GMT'
  const server = createServer((_, response) => {
    response.sendDate = false
    if (date !== null) response.setHeader('date', date)
    response.setHeader('content-type', 'application/json').end('{}')
  }).listen(0, '127.0.0.1')
  context.after(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const client = await createClient({ token: 't', apiUrl: `http://127.0.0.1:${address.port}` })
  let own = Date.parse('2020-01-01T00:00:00Z')
  const clock = apiClock(client, () => new Date(own))
  assert.equal(clock().toISOString(), '2020-01-01T00:00:00.000Z')
  await client.request('GET /meta')
  assert.equal(clock().toISOString(), '2026-05-01T12:00:00.000Z')
  own += 60_000
  assert.equal(clock().toISOString(), '2026-05-01T12:01:00.000Z')
  for (const silent of [null, 'yesterday']) {
    date = silent
    await client.request('GET /meta')
    assert.equal(clock().toISOString(), '2026-05-01T12:01:00.000Z')
  }
})
