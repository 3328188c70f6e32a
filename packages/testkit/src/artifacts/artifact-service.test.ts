import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runActionBundle, startGitHub, type LocalGitHub } from '../index.ts'

let github: LocalGitHub
let folder: string
let runId: number

/** An action that uses GitHub's own artifact client from this repository's packages. */
async function action(body: string): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'artifact-action-'))
  await writeFile(
    join(path, 'action.yml'),
    "name: a\ndescription: b\ninputs: { token: { default: '${{ github.token }}' } }\nruns: { using: node24, main: main.mjs }\n",
  )
  const client = fileURLToPath(import.meta.resolve('@actions/artifact'))
  await writeFile(
    join(path, 'main.mjs'),
    `import { DefaultArtifactClient } from ${JSON.stringify(client)}
import { readFileSync } from 'node:fs'
const client = new DefaultArtifactClient(), folder = ${JSON.stringify(folder)}, env = process.env
const show = (value) => console.log('RESULT ' + JSON.stringify(value))
try { ${body} } catch (error) { show(error.message) }`,
  )
  return path
}

async function run(body: string, runtime = github.runtimeOf({ runId, attempt: 1, jobId: 7 }), token = '') {
  const transcript = await runActionBundle({ action: await action(body), host: github, runtime, token })
  return transcript.log.split('\n').flatMap((line) => (line.startsWith('RESULT ') ? [JSON.parse(line.slice(7))] : []))
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artifact-'))
  await writeFile(join(folder, 'report.json'), '{"verdict":"pass"}')
  github = await startGitHub()
  github.createUser('acme')
  await github.createRepository({ owner: 'acme', name: 'model' })
  const sha = await github.pushFiles({
    repository: 'acme/model',
    branch: 'main',
    author: 'acme',
    message: 'm',
    files: { a: '1' },
  })
  runId = github.createRun({
    repository: 'acme/model',
    path: '.github/workflows/w.yml',
    name: 'w',
    displayTitle: 'w',
    event: 'push',
    headSha: sha,
    headBranch: 'main',
    actor: 'acme',
    triggeringActor: 'acme',
  }).id
})
after(() => github.close())

test("GitHub's own client uploads, finds and downloads; the digest is the bytes'", async () => {
  const [uploaded, found, downloaded, text] = await run(`
    const up = await client.uploadArtifact('report', [folder + '/report.json'], folder)
    show(up)
    const { artifact } = await client.getArtifact('report')
    show(artifact)
    show(await client.downloadArtifact(artifact.id, { path: folder + '/down', expectedHash: artifact.digest }))
    show(readFileSync(folder + '/down/report.json', 'utf8'))`)
  assert.equal(found.digest, `sha256:${uploaded.digest}`)
  assert.equal(found.id, uploaded.id)
  assert.equal(downloaded.digestMismatch, false)
  assert.equal(text, '{"verdict":"pass"}')
  const [artifact] = [...(github.state.repositories.get('acme/model')?.artifacts.values() ?? [])]
  assert.deepEqual([artifact?.name, artifact?.run, artifact?.digest], ['report', runId, found.digest])
  assert.equal((await readFile(artifact?.file ?? '')).byteLength, uploaded.size)
})

test('a name is taken once per attempt, and an artifact of another run is out of reach', async () => {
  const again = `show((await client.uploadArtifact('report', [folder + '/report.json'], folder)).id > 0)`
  const [refused] = await run(again)
  assert.match(refused, /\(409\).*an artifact with this name already exists/u)
  assert.deepEqual(await run(again, github.runtimeOf({ runId, attempt: 2, jobId: 8 })), [true])
  const [missing] = await run(
    `show(await client.getArtifact('report'))`,
    github.runtimeOf({ runId: runId + 1, attempt: 1, jobId: 9 }),
  )
  assert.match(missing, /not found/u)
})

test('another job of the run downloads by name', async () => {
  const [text] = await run(
    `
    const { artifact } = await client.getArtifact('report')
    await client.downloadArtifact(artifact.id, { path: folder + '/other' })
    show(readFileSync(folder + '/other/report.json', 'utf8'))`,
    github.runtimeOf({ runId, attempt: 1, jobId: 70 }),
  )
  assert.equal(text, '{"verdict":"pass"}')
})

test('a later run finds and downloads it through the API, with actions: read', async () => {
  const job = (permissions: Readonly<Record<string, 'read'>>) => {
    const jobId = github.createJob({ runId, attempt: 1, name: 'later', headSha: '0'.repeat(40) })
    return github.issueJobToken({ repository: 'acme/model', runId, jobId, permissions, actor: 'acme' })
  }
  const body = `
    const findBy = { token: env.INPUT_TOKEN, workflowRunId: ${runId}, repositoryOwner: 'acme', repositoryName: 'model' }
    const { artifact } = await client.getArtifact('report', { findBy })
    await client.downloadArtifact(artifact.id, { path: folder + '/later', findBy, expectedHash: artifact.digest })
    show(readFileSync(folder + '/later/report.json', 'utf8'))`
  const elsewhere = github.runtimeOf({ runId: runId + 5, attempt: 1, jobId: 3 })
  assert.deepEqual(await run(body, elsewhere, job({ actions: 'read' })), ['{"verdict":"pass"}'])
  github.setVisibility('acme/model', 'private')
  const [refused] = await run(body, elsewhere, job({ contents: 'read' }))
  assert.match(refused, /Resource not accessible by integration/u)
})

test('deleting makes room for the name again', async () => {
  const results = await run(`
    await client.uploadArtifact('once', [folder + '/report.json'], folder)
    show((await client.deleteArtifact('once')).id > 0)
    show((await client.listArtifacts()).artifacts.map((artifact) => artifact.name))
    await client.uploadArtifact('once', [folder + '/report.json'], folder)
    show((await client.listArtifacts()).artifacts.length)`)
  assert.deepEqual(results, [true, ['report'], 2])
})

test('a forged token and an unsigned address are refused', async () => {
  const forged = { ...github.runtimeOf({ runId, attempt: 1, jobId: 7 }) }
  const [head, payload] = (forged['ACTIONS_RUNTIME_TOKEN'] ?? '').split('.')
  forged['ACTIONS_RUNTIME_TOKEN'] = `${head}.${payload}.AAAA`
  const [refused] = await run(`show(await client.listArtifacts())`, forged)
  assert.match(refused, /401/u)
  assert.equal((await fetch(`${github.resultsUrl}/_blobs/x/y.zip?sig=no`)).status, 403)
})
