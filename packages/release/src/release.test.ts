import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes, workTree } from '@modelgate/artifacts'
import { createReport } from '@modelgate/kernel'
import { parseJobStatus } from './finish-promotion.ts'
import { promotionId } from './promotion-id.ts'
import type { ListedStep } from './read-job-status.ts'
import { judgeSteps } from './read-job-status.ts'
import { readReports } from './read-reports.ts'
import { readWorkspaceModel } from './read-workspace-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-release-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

const manifest = (name: string, path: string, bytes: string) => `apiVersion: modelgate/v1
kind: Model
metadata: { name: ${name}, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: weights, path: ${path}, format: other, digest: "${digestBytes(bytes)}", size: ${bytes.length} }]
  considerations: { useCases: [Decide] }
  risk: { tier: low }
`

test('a model is found by name or path and hashed from its files', async () => {
  write('one/weights.bin', 'bytes')
  write('one/credit.modelgate.yaml', manifest('credit', 'weights.bin', 'bytes'))
  const tree = workTree(join(folder, 'one'))
  const found = await readWorkspaceModel(tree, 'credit')
  assert.equal(found.measured, found.declared)
  assert.equal((await readWorkspaceModel(tree, undefined)).path, 'credit.modelgate.yaml')
  assert.equal((await readWorkspaceModel(tree, 'credit.modelgate.yaml')).path, 'credit.modelgate.yaml')
  await assert.rejects(readWorkspaceModel(tree, 'credti'), {
    code: 'MODEL_NOT_FOUND',
    advice: 'Did you mean "credit"?',
  })
  write('one/weights.bin', 'other')
  assert.notEqual((await readWorkspaceModel(tree, 'credit')).measured, found.declared)
  rmSync(join(folder, 'one/weights.bin'))
  assert.equal((await readWorkspaceModel(tree, 'credit')).measured, null)
})

test('no manifest, two of them, and one with mistakes', async () => {
  mkdirSync(join(folder, 'none'))
  await assert.rejects(readWorkspaceModel(workTree(join(folder, 'none')), undefined), { code: 'MODEL_NOT_FOUND' })
  write('two/a.modelgate.yaml', manifest('a', 'a.bin', 'a'))
  write('two/b.modelgate.yaml', manifest('b', 'b.bin', 'b'))
  await assert.rejects(readWorkspaceModel(workTree(join(folder, 'two')), undefined), { code: 'MODEL_AMBIGUOUS' })
  write('bad/a.modelgate.yaml', 'kind: Model\n')
  await assert.rejects(readWorkspaceModel(workTree(join(folder, 'bad')), undefined), { code: 'MANIFEST_UNREADABLE' })
})

const report = createReport({ gate: 'manifest', verdict: 'pass', reasonCode: 'MANIFEST_VALID' })

test('reports are read alone, from a folder and from a check, and compared with the announced digest', async () => {
  const text = JSON.stringify(report)
  const file = write('reports/manifest.json', text)
  write('reports/check.json', JSON.stringify({ schemaVersion: 1, verdict: 'pass', reports: [report, report] }))
  assert.equal((await readReports(file, undefined)).length, 1)
  assert.equal((await readReports(join(folder, 'reports'), undefined)).length, 3)
  assert.equal((await readReports(join(folder, 'reports'), digestBytes(text))).length, 1)
  await assert.rejects(readReports(file, digestBytes('other')), { code: 'EVIDENCE_REPORT_ALTERED' })
})

test('what is no report is refused', async () => {
  const unreadable = { code: 'REPORT_UNREADABLE' }
  await assert.rejects(readReports(join(folder, 'nowhere'), undefined), unreadable)
  await assert.rejects(readReports(write('text/a.json', 'no JSON'), undefined), unreadable)
  await assert.rejects(readReports(write('shape/a.json', '{"gate":"manifest"}'), undefined), unreadable)
  mkdirSync(join(folder, 'link'))
  symlinkSync('/etc/hostname', join(folder, 'link/a.json'))
  await assert.rejects(readReports(join(folder, 'link'), undefined), unreadable)
})

test("only the runner's own words for a status count", () => {
  for (const word of ['success', 'failure', 'cancelled', 'skipped']) assert.equal(parseJobStatus(word), word)
  for (const word of ['', 'Success', 'ok', '${{ job.status }}']) assert.equal(parseJobStatus(word), 'unknown')
})

test('steps tell how a job goes while its post step asks, and nothing else does', () => {
  const steps = (...list: readonly (readonly [string, string | null])[]): readonly ListedStep[] =>
    list.map(([name, end], index) => {
      const running = name.startsWith('Post ') && end === null
      const status = end === null ? (running ? 'in_progress' : 'queued') : 'completed'
      return { name, number: index + 1, status, conclusion: end }
    })
  const promoted = ['Promote', 'success'] as const
  const asking = ['Post Promote', null] as const
  const cases: readonly (readonly [string, readonly ListedStep[]])[] = [
    ['success', steps(promoted, ['Deploy', 'success'], ['Skipped', 'skipped'], asking, ['Complete job', null])],
    ['success', steps(promoted, ['Deploy', 'success'], ['Post Other', 'success'], asking)],
    ['failure', steps(promoted, ['Deploy', 'failure'], asking)],
    ['failure', steps(promoted, ['Deploy', 'timed_out'], ['Later', 'skipped'], asking)],
    ['failure', steps(promoted, ['Deploy', 'success'], ['Post Other', 'failure'], asking)],
    ['cancelled', steps(promoted, ['Deploy', 'cancelled'], asking)],
    // The list lags behind: a step before has no end, or another one than a post step runs.
    ['unknown', steps(promoted, ['Deploy', null], asking)],
    ['unknown', steps(promoted, ['Deploy', 'neutral'], asking)],
    ['unknown', steps(promoted, ['Post to the registry', null])],
    ['unknown', steps(promoted, ['Deploy', 'success'])],
    ['unknown', steps(promoted, asking, ['Post Other', null])],
    ['unknown', []],
  ]
  for (const [status, list] of cases) assert.equal(judgeSteps(list), status, JSON.stringify(list))
})

test('a request keeps its promotion id while it is open, whatever the case of the environment', () => {
  const request = {
    repository: 1,
    model: 'm',
    digest: 'd',
    environment: 'Production',
    kind: 'promotion',
    generation: 3,
  } as const
  assert.equal(promotionId(request), promotionId({ ...request, environment: 'production' }))
  assert.notEqual(promotionId(request), promotionId({ ...request, generation: 4 }))
  assert.notEqual(promotionId(request), promotionId({ ...request, kind: 'rollback' }))
})
