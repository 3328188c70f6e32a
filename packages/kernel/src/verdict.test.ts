import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { combineVerdicts, exitStatus, stepFails, VERDICTS } from './verdict.ts'

const verdict = fc.constantFrom(...VERDICTS)

test('combining takes the worst, in any order and any grouping', () => {
  fc.assert(
    fc.property(fc.array(verdict, { minLength: 1 }), fc.array(verdict, { minLength: 1 }), (a, b) => {
      const combined = combineVerdicts([...a, ...b])
      const rank = Math.min(...[...a, ...b].map((one) => VERDICTS.indexOf(one)))
      assert.equal(combined, VERDICTS[rank])
      assert.equal(combineVerdicts([...b, ...a]), combined)
      assert.equal(combineVerdicts([combineVerdicts(a), combineVerdicts(b)]), combined)
    }),
  )
})

test('an empty set is inconclusive, never pass', () => {
  assert.equal(combineVerdicts([]), 'inconclusive')
})

test('only pass and warn leave with status 0', () => {
  const table = VERDICTS.map((one) => [one, exitStatus(one)])
  assert.deepEqual(table, [
    ['error', 3],
    ['fail', 1],
    ['inconclusive', 2],
    ['warn', 0],
    ['pass', 0],
  ])
})

test('a step fails by the truth table', () => {
  const strict = { enforcement: 'enforce', onInconclusive: 'fail' } as const
  const lenient = { enforcement: 'enforce', onInconclusive: 'warn' } as const
  const observing = { enforcement: 'observe', onInconclusive: 'fail' } as const
  const row = (policy: Parameters<typeof stepFails>[1]) => VERDICTS.map((one) => stepFails(one, policy))
  assert.deepEqual(row(strict), [true, true, true, false, false])
  assert.deepEqual(row(lenient), [true, true, false, false, false])
  assert.deepEqual(row(observing), [true, false, false, false, false])
})
