import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hubOfSpdx, spdxOfHub } from './hub-license.ts'

const expression = (name: string, own?: string) => spdxOfHub(name, own).expression

describe('licences of the Hub', () => {
  const pairs: readonly [string, string][] = [
    ['mit', 'MIT'],
    ['apache-2.0', 'Apache-2.0'],
    ['lppl-1.3c', 'LPPL-1.3c'],
    ['odbl', 'ODbL-1.0'],
    ['c-uda', 'C-UDA-1.0'],
    ['gpl-3.0', 'GPL-3.0-only'],
    ['openrail', 'LicenseRef-openrail'],
    ['llama3.1', 'LicenseRef-llama3.1'],
  ]
  for (const [hub, spdx] of pairs) {
    it(`${hub} is ${spdx}, there and back`, () => {
      assert.equal(expression(hub), spdx)
      assert.deepEqual(hubOfSpdx(spdx), { license: hub })
    })
  }

  it('that have a name of their own keep it', () => {
    assert.equal(expression('other', 'acme internal'), 'LicenseRef-acme-internal')
    assert.deepEqual(hubOfSpdx('LicenseRef-Proprietary'), { license: 'other', license_name: 'proprietary' })
    assert.deepEqual(hubOfSpdx('MIT OR Apache-2.0'), { license: 'other', license_name: 'mit or apache-2.0' })
    assert.equal(expression('openrail++'), 'LicenseRef-openrail-')
  })

  it('that nobody named are none', () => {
    assert.equal(expression('other'), undefined)
    assert.equal(expression('unknown'), undefined)
    assert.equal(expression('constructor'), 'LicenseRef-constructor')
  })

  it('do not say whether later versions of a GNU licence count', () => {
    assert.equal(spdxOfHub('agpl-3.0', undefined).isVague, true)
    assert.equal(spdxOfHub('MIT', undefined).isVague, false)
    assert.deepEqual(hubOfSpdx('LGPL-2.1-or-later'), { license: 'lgpl-2.1' })
  })
})
