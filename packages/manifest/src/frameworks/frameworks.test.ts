import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { valueAt } from '@modelgate/kernel'
import { FULL_MANIFEST } from '../fixtures/full-manifest.ts'
import { readManifest } from '../read-manifest.ts'
import { MANIFEST_SCHEMA } from '../validators/manifest.v1.ts'
import { describeFramework } from './describe-framework.ts'
import { FRAMEWORKS } from './index.ts'

/** Whether the schema knows a path such as `spec.data`. */
function isKnown(field: string): boolean {
  const steps = field.split('.').flatMap((step) => ['properties', step])
  return valueAt(MANIFEST_SCHEMA.schema, ...steps) !== undefined
}

describe('frameworks', () => {
  it('are the seven, each with a source and a date', () => {
    assert.deepEqual(
      FRAMEWORKS.map(({ id }) => id),
      ['eu-ai-act-annex-iv', 'gdpr-30', 'gdpr-35', 'nist-ai-rmf', 'sr-26-2', 'iso-42001', 'model-cards'],
    )
    for (const { source, written, checked } of FRAMEWORKS) {
      assert.match(source, /^https:/)
      assert.match(checked, /^\d{4}-\d{2}-\d{2}: /)
      assert.match(written, /^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it('name fields that the schema knows, and never promise compliance', () => {
    assert.equal(isKnown('spec.nothing'), false)
    for (const { items, ...framework } of FRAMEWORKS) {
      assert.doesNotMatch(JSON.stringify(framework) + JSON.stringify(items), /compl(y|ies|iant)/i)
      for (const { item, fields } of items) {
        for (const field of fields) assert.ok(isKnown(field), `${framework.id} ${item}: ${field}`)
      }
    }
  })

  it('tell what a manifest does not say yet', () => {
    const [framework] = FRAMEWORKS
    const { manifest } = readManifest(Buffer.from(FULL_MANIFEST.replace(/  changePlan:[\s\S]*/, '')), 'm.yaml')
    assert.ok(framework && manifest)
    const open = describeFramework(framework, manifest).rows.filter(([, , , missing]) => missing !== '')
    assert.deepEqual(
      open.map(([item, , , missing]) => `${item}: ${missing}`),
      ['2(f): spec.changePlan', '6: spec.changePlan'],
    )
    const plain = describeFramework(framework, null)
    assert.equal(plain.columns.length, 3)
    assert.ok(plain.rows.some((row) => row[2] === 'nothing in a manifest'))
  })
})
