import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluateCondition, evaluateExpression, evaluateTemplate, evaluateText } from './evaluate.ts'
import { readTemplate } from './template.ts'

const scope = {
  contexts: { github: { ref: 'refs/heads/main' }, inputs: { dry: true, n: 3 }, steps: {} },
  status: { success: false, failure: true, cancelled: false, always: true },
}

test('values keep their kind, text is converted as GitHub does', () => {
  assert.equal(evaluateExpression('inputs.dry', scope), true)
  assert.equal(evaluateText({ kind: 'expression', text: 'inputs.dry' }, scope), 'true')
  assert.equal(evaluateText({ kind: 'expression', text: 'steps.missing.outputs.x' }, scope), '')
  assert.deepEqual(evaluateTemplate(readTemplate({ type: 1, seq: [{ type: 3, expr: 'inputs.n' }, 'x'] }), scope), [
    3,
    'x',
  ])
})

test('a condition without a status function also demands success', () => {
  assert.equal(evaluateCondition('inputs.dry', scope), false)
  assert.equal(evaluateCondition('always() && inputs.dry', scope), true)
  assert.equal(evaluateCondition('failure()', scope), true)
  assert.equal(evaluateCondition("'always()' != ''", scope), false)
  assert.equal(evaluateCondition(undefined, scope), false)
})

test('unknown contexts and functions are errors', () => {
  assert.throws(() => evaluateExpression('nope.x', scope), /Unrecognized named-value/u)
  assert.throws(() => evaluateExpression("hashFiles('x')", scope), /Unrecognized function/u)
})
