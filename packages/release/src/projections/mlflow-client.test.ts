import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { openMlflow } from './mlflow-client.ts'
import type { MlflowClient } from './mlflow-client.ts'

/** A server on loopback that answers as the test says. */
async function serve(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return openMlflow({ url: `http://127.0.0.1:${address.port}/`, authorization: 'Bearer secret' })
}

const json =
  (value: unknown, status = 200) =>
  (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }
const model = (name: string) => ({
  registered_model: { name, aliases: [{ alias: 'champion', version: '7' }], tags: 'none' },
})

test('a model is read as far as it has the form of one', async (t) => {
  const client = await serve(t, json(model('credit')))
  const found = await client.getModel('credit')
  assert.equal(found?.aliases.get('champion'), '7')
  assert.equal(found.tags.size, 0)
  await assert.rejects(client.getModel('other'), { code: 'MLFLOW_ANSWER_INVALID' })
})

test('a model that is not there is no error', async (t) => {
  const client = await serve(t, json({ error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'no' }, 404))
  assert.equal(await client.getModel('credit'), null)
})

const REFUSED: readonly (readonly [string, string, (request: IncomingMessage, response: ServerResponse) => void])[] = [
  ['a page of HTML', 'MLFLOW_ANSWER_INVALID', (_, response) => void response.end('<html>')],
  ['an error without a body', 'MLFLOW_UNREACHABLE', (_, response) => void response.writeHead(503).end()],
  ['a refusal', 'MLFLOW_REFUSED', json({ error_code: 'PERMISSION_DENIED', message: 'x'.repeat(9999) }, 403)],
  ['a redirect', 'MLFLOW_UNREACHABLE', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end()],
  ['a connection that breaks', 'MLFLOW_UNREACHABLE', (request) => void request.socket.destroy()],
]
for (const [name, code, answer] of REFUSED) {
  test(`${name} is ${code}, whatever is asked`, async (t) => {
    const client = await serve(t, answer)
    const calls: readonly ((client: MlflowClient) => Promise<unknown>)[] = [
      (one) => one.getModel('credit'),
      (one) => one.listVersions('credit'),
      (one) => one.setAlias('credit', 'champion', '7'),
    ]
    for (const call of calls) {
      await assert.rejects(call(client), (error: Error & { code?: string }) => {
        assert.equal(error.code, code)
        assert.ok(error.message.length < 400)
        assert.doesNotMatch(error.message, /secret/u)
        return true
      })
    }
  })
}

test('a server that closes what lies idle is asked anew', async (t) => {
  const used = new Set<unknown>()
  const client = await serve(t, (request, response) => {
    if (used.has(request.socket)) request.socket.destroy()
    else json(model('credit'))(request, response)
    used.add(request.socket)
  })
  for (let call = 0; call < 3; call++) assert.ok(await client.getModel('credit'))
  await client.setAlias('credit', 'champion', '7')
})

test('an answer is read to its limit and no byte further', async (t) => {
  const limit = 4 * 1024 * 1024
  for (const [size, accepted] of [
    [limit - 1, true],
    [limit, true],
    [limit + 1, false],
  ] as const) {
    const shell = JSON.stringify({ pad: '', ...model('credit') })
    const body = JSON.stringify({ pad: 'x'.repeat(size - shell.length), ...model('credit') })
    assert.equal(body.length, size)
    const client = await serve(t, (_, response) => void response.end(body))
    const asked = client.getModel('credit')
    if (accepted) assert.ok(await asked)
    else await assert.rejects(asked, { code: 'MLFLOW_ANSWER_INVALID' })
  }
})

test('pages are followed to the end, and not for ever', async (t) => {
  for (const [pages, accepted] of [
    [49, true],
    [50, true],
    [51, false],
  ] as const) {
    let page = 0
    const client = await serve(t, (request, response) => {
      page += 1
      const versions = [
        { name: 'credit', version: String(page), tags: [{ key: 'k', value: 'v' }, { key: 1 }] },
        { name: 'else', version: '1' },
        null,
      ]
      json({ model_versions: versions, ...(page < pages ? { next_page_token: 'more' } : {}) })(request, response)
    })
    const asked = client.listVersions('credit')
    if (accepted) assert.equal((await asked).length, pages)
    else await assert.rejects(asked, { code: 'MLFLOW_ANSWER_INVALID' })
  }
})

const STALLED: readonly (readonly [string, (request: IncomingMessage, response: ServerResponse) => void])[] = [
  ['says nothing', () => {}],
  ['begins an answer and stops', (_, response) => void response.writeHead(200).write('{')],
]
for (const [how, answer] of STALLED) {
  test(`a server that ${how} is given up after 15 s`, async (t) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    // A clock that runs 150 times as fast.
    const clock = t.mock.method(AbortSignal, 'timeout', (milliseconds: number) => timeout(milliseconds / 150))
    const client = await serve(t, answer)
    await assert.rejects(client.getModel('credit'), { code: 'MLFLOW_UNREACHABLE', message: /timeout/u })
    assert.deepEqual(clock.mock.calls[0]?.arguments, [15_000])
  })
}

test('a name with quotes is asked for as it is, unless MLflow has no way to say it', async (t) => {
  const seen: string[] = []
  const client = await serve(t, (request, response) => {
    seen.push(new URL(request.url ?? '', 'http://x').searchParams.get('filter') ?? '')
    json({})(request, response)
  })
  await client.listVersions("it's")
  await client.listVersions('a "model"')
  assert.deepEqual(seen, [`name="it's"`, `name='a "model"'`])
  await assert.rejects(client.listVersions(`it's "it"`), { code: 'MLFLOW_REFUSED' })
})

test('an address with a password, or of a file, is none', () => {
  for (const url of ['file:///etc/passwd', 'https://user:pass@mlflow', 'mlflow', 'https://mlflow/?x=1', '']) {
    assert.throws(() => openMlflow({ url, authorization: undefined }), { code: 'MLFLOW_URL_INVALID' }, url)
  }
})
