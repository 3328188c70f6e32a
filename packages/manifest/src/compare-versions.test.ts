import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { compareVersions } from './compare-versions.ts'

it('orders versions as semantic versioning does', () => {
  const order = [
    '0.9.0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '1.9.0',
    '1.10.0',
    '2.0.0',
  ]
  for (const [index, version] of order.entries()) {
    assert.equal(compareVersions(version, version), 0)
    for (const newer of order.slice(index + 1)) {
      assert.ok(compareVersions(version, newer) < 0, `${version} < ${newer}`)
      assert.ok(compareVersions(newer, version) > 0, `${newer} > ${version}`)
    }
  }
})

it('orders dates, short and other versions', () => {
  assert.ok(compareVersions('2025.9', '2025.10') < 0)
  assert.ok(compareVersions('v1.2', 'v1.2.1') < 0)
  assert.ok(compareVersions('1.a', '1.2') > 0)
  assert.ok(compareVersions('1.0.0+a', '1.0.0+b') !== 0)
})

it('never calls two different texts equal, and turns around', () => {
  const version = fc.stringMatching(/^[0-9a-z][0-9a-z.+_-]{0,8}$/)
  fc.assert(
    fc.property(version, version, (a, b) => {
      const [there, back] = [compareVersions(a, b), compareVersions(b, a)]
      assert.ok(a === b ? there === 0 : there !== 0)
      assert.equal(Math.sign(there), -Math.sign(back) + 0)
    }),
  )
})
