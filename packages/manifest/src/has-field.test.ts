import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hasField } from './has-field.ts'

it('knows the fields of manifests, and the nearest to one that is none', () => {
  for (const field of [
    'kind',
    'metadata.owner',
    'spec.training.environment.locks',
    'spec.monitoring.reference.digest',
    'spec.x-own.any.thing',
    'metadata.annotations.team',
    'spec.training.hyperparameters.depth',
  ]) {
    assert.equal(hasField(field), true, field)
  }
  assert.equal(hasField('spec.validaton'), 'spec.validation')
  assert.equal(hasField('spec.monitoring.reference.digst'), 'spec.monitoring.reference.digest')
  assert.equal(hasField('quux'), undefined)
})
