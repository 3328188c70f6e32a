import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReport, errorReport } from './create-report.ts'
import { findingOfError, ModelgateError } from './modelgate-error.ts'
import { VERSION } from './version.ts'
import cli from '../../cli/package.json' with { type: 'json' }

test('a report has every part, with the worst finding first', () => {
  const report = createReport({
    gate: 'quality',
    verdict: 'fail',
    reasonCode: 'A',
    findings: [
      { code: 'C', severity: 'note', message: 'c' },
      { code: 'A', severity: 'error', message: 'a' },
      { code: 'B', severity: 'warning', message: 'b' },
    ],
  })
  assert.deepEqual(
    report.findings.map((finding) => finding.code),
    ['A', 'B', 'C'],
  )
  assert.deepEqual(report.tool, { name: 'modelgate', version: VERSION })
  assert.deepEqual(createReport({ gate: 'card', verdict: 'pass', reasonCode: 'X' }).findings, [])
})

test('an error becomes a report that cannot look like a pass', () => {
  const location = { path: 'a.yaml', line: 1, column: 2, endLine: 1, endColumn: 3 }
  const known = new ModelgateError('INPUT_MISSING', 'Input `x` is missing.', {
    advice: 'Add it.',
    location,
    cause: 'why',
  })
  assert.deepEqual(errorReport('manifest', known).findings, [
    { code: 'INPUT_MISSING', severity: 'error', message: 'Input `x` is missing.', advice: 'Add it.', location },
  ])
  assert.equal(known.kind, 'usage')
  assert.equal(known.cause, 'why')
  const report = errorReport('manifest', new TypeError('x is undefined'))
  assert.equal(report.verdict, 'error')
  assert.equal(report.reasonCode, 'INTERNAL_ERROR')
  assert.match(findingOfError('thrown text').message, /thrown text/u)
  assert.deepEqual(findingOfError(new ModelgateError('A', 'b', { kind: 'gate' })), {
    code: 'A',
    severity: 'error',
    message: 'b',
  })
})

test('the version is the one of the package', () => {
  assert.equal(cli.version, VERSION)
})
