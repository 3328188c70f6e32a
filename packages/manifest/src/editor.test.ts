import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readFileSync } from 'node:fs'
import { readManifest } from './read-manifest.ts'

const require = createRequire(import.meta.url)
const SERVER = join(require.resolve('yaml-language-server/package.json'), '../bin/yaml-language-server')
const SCHEMA = join(import.meta.dirname, '../../kernel/schemas/manifest.v1.json')
const CORPUS = join(import.meta.dirname, '../corpus')

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** A language server in a process of its own, spoken to as editors do. */
function startServer() {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: { accepts: (message: Message) => boolean; resolve: (message: Message) => void }[] = []
  let pending = Buffer.alloc(0)
  let id = 0
  child.stdout.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    for (;;) {
      const end = pending.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, end).toString())?.[1])
      if (end === -1 || pending.length < end + 4 + length) return
      const message: Message = JSON.parse(pending.subarray(end + 4, end + 4 + length).toString())
      pending = pending.subarray(end + 4 + length)
      // What the server asks of the editor (settings, registrations) is answered with nothing.
      if (message.method !== undefined && message.id !== undefined) {
        send({ id: message.id, result: message.method === 'workspace/configuration' ? [{}, {}, {}, {}, {}] : null })
      }
      for (const one of waiting.filter(({ accepts }) => accepts(message))) {
        waiting.splice(waiting.indexOf(one), 1)
        one.resolve(message)
      }
    }
  })
  function send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  function wait(accepts: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => waiting.push({ accepts, resolve }))
  }
  return {
    send,
    wait,
    async ask(method: string, params: object): Promise<unknown> {
      const own = ++id
      const answer = wait((message) => message.id === own && message.method === undefined)
      send({ id: own, method, params })
      return (await answer).result
    },
    async stop(): Promise<void> {
      child.kill()
      await once(child, 'close')
    },
  }
}

/** A text that names the schema as drafts do, but in this checkout. */
function withSchema(text: string): string {
  return `# yaml-language-server: $schema=file://${SCHEMA}\n${text}`
}

describe('an editor', { timeout: 60_000 }, () => {
  const server = startServer()
  after(() => server.stop())
  before(async () => {
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true } },
    })
    server.send({ method: 'initialized', params: {} })
    const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } }
    server.send({ method: 'workspace/didChangeConfiguration', params: { settings } })
  })

  let files = 0
  function open(text: string) {
    const uri = `file:///m${++files}.modelgate.yaml`
    const diagnostics = server.wait(({ method, params }) => {
      return method === 'textDocument/publishDiagnostics' && Reflect.get(Object(params), 'uri') === uri
    })
    server.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text: withSchema(text) } },
    })
    return { uri, diagnostics: diagnostics.then(({ params }): unknown => Reflect.get(Object(params), 'diagnostics')) }
  }

  const MINIMAL = readFileSync(join(CORPUS, 'valid-minimal/input.modelgate.yaml'), 'utf8')

  it('finds nothing wrong with a valid manifest', async () => {
    assert.deepEqual(await open(MINIMAL).diagnostics, [])
  })

  for (const name of [
    'value-unknown-tier',
    'misspelt-risk-rationale',
    'kind-of-metadata-owner',
    'value-short-digest',
    'missing-metadata-owner',
  ]) {
    it(`marks the same place as the reader: ${name.replaceAll('-', ' ')}`, async () => {
      const text = readFileSync(join(CORPUS, `invalid-${name}/input.modelgate.yaml`), 'utf8')
      const [finding, ...rest] = readManifest(Buffer.from(text), 'x').findings
      assert.equal(rest.length, 0)
      const diagnostics = await open(text).diagnostics
      assert.ok(Array.isArray(diagnostics))
      // The schema is named in a line of its own, so the editor counts one line more, and from 0 like its columns.
      const places = diagnostics.map((one: { range: { start: { line: number; character: number } } }) => {
        return `${one.range.start.line}:${one.range.start.character + 1}`
      })
      assert.deepEqual(places, [`${finding?.location?.line}:${finding?.location?.column}`])
    })
  }

  it('completes keys and values', async () => {
    const { uri, diagnostics } = open(`${MINIMAL}    \n`.replace('tier: low', 'tier: '))
    await diagnostics
    const lines = withSchema(MINIMAL.replace('tier: low', 'tier: ')).split('\n')
    const line = lines.findIndex((one) => one.includes('tier:'))
    const labels = async (position: object) => {
      const result = await server.ask('textDocument/completion', { textDocument: { uri }, position })
      const items: unknown = Reflect.get(Object(result), 'items')
      assert.ok(Array.isArray(items))
      return items.map((item: unknown) => String(Reflect.get(Object(item), 'label')))
    }
    const values = await labels({ line, character: (lines[line] ?? '').length })
    for (const tier of ['low', 'medium', 'high', 'critical']) assert.ok(values.includes(tier), values.join())
    const keys = await labels({ line: line + 1, character: 4 })
    for (const key of ['rationale', 'classifications']) assert.ok(keys.includes(key), keys.join())
  })

  it('explains a key on hover', async () => {
    const { uri, diagnostics } = open(MINIMAL)
    await diagnostics
    const line = withSchema(MINIMAL)
      .split('\n')
      .findIndex((one) => one.includes('tier:'))
    const hover = await server.ask('textDocument/hover', { textDocument: { uri }, position: { line, character: 6 } })
    assert.match(JSON.stringify(hover), /Decides which fields the policy demands/)
  })
})
