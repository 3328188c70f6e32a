import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Placement, RegisteredModel, Slot } from '@modelgate/ledger'
import { slotOf } from '@modelgate/ledger'
import { gtoTags, isGtoTag } from './gto-tags.ts'

const A = `sha256:${'a'.repeat(64)}`
const B = `sha256:${'b'.repeat(64)}`

function placed(digest: string, version: string, since: string, more: Partial<Placement> = {}): Placement {
  return {
    digest,
    version,
    kind: 'promotion',
    role: 'champion',
    promotion: `p-${version}`,
    commit: `c-${version}`,
    since,
    until: null,
    ending: null,
    approvers: [],
    requester: 1,
    ...more,
  }
}

function slot(environment: string, ...placements: readonly Placement[]): Slot {
  return { ...slotOf({ slots: [] }, 'credit', environment), placements }
}

function registered(digest: string, version: string, at: string): RegisteredModel {
  const origin = { path: 'm', manifest: digest, code: null, data: [] }
  return { ...origin, model: 'credit', digest, version, at, commit: `first-${version}` }
}

const history = (slots: readonly Slot[], more: Partial<Parameters<typeof gtoTags>[0]> = {}) =>
  gtoTags({ slots, registered: [], retired: [], ...more }, slots[0]?.model ?? 'credit')
const names = (slots: readonly Slot[]) => history(slots).tags.map(({ name }) => name)

test('a version is tagged once, each champion of each environment with its number', () => {
  const staging = slot('staging', placed(A, '1.0.0', '2026-05-01T10:00:00Z'))
  const production = slot(
    'production',
    placed(A, '1.0.0', '2026-05-02T10:00:00Z'),
    placed(B, '1.1.0-rc.1', '2026-05-03T10:00:00Z'),
    placed(A, '1.0.0', '2026-05-04T10:00:00Z', { kind: 'rollback' }),
  )
  assert.deepEqual(names([staging, production]), [
    'credit@v1.0.0',
    'credit#staging#1',
    'credit#production#1',
    'credit@v1.1.0-rc.1',
    'credit#production#2',
    'credit#production#3',
  ])
})

test('tags of one version share the commit where it was registered, and come after it by whole seconds', () => {
  const at = '2026-05-01T10:00:00.400Z'
  const { tags } = history([slot('staging', placed(A, '1.0.0', at))], { registered: [registered(A, '1.0.0', at)] })
  assert.deepEqual(
    tags.map(({ commit, at: date }) => [commit, date]),
    [
      ['first-1.0.0', '2026-05-01T10:00:00.000Z'],
      ['first-1.0.0', '2026-05-01T10:00:01.000Z'],
    ],
  )
})

test('what was taken out is unassigned, and a retired version deregistered', () => {
  const ending = { reason: 'no longer needed', retention: '5 years', replacement: null }
  const gone = placed(A, '1.0.0', '2026-05-01T10:00:00Z', { until: '2026-05-02T10:00:00Z', ending })
  const retired = [{ ...ending, model: 'credit', digest: A, since: '2026-05-03T10:00:00Z' }]
  const { tags } = history([slot('staging', gone)], { retired })
  assert.deepEqual(
    tags.map(({ name }) => name),
    ['credit@v1.0.0', 'credit@v1.0.0!', 'credit#staging#1', 'credit#staging!#1'],
  )
})

test('what the grammar cannot say is said to be left out', () => {
  const same = slot('staging', placed(A, '1.0.0', '2026-05-01T10:00:00Z'), placed(B, '1.0.0', '2026-05-02T10:00:00Z'))
  assert.deepEqual(history([same]).unsayable, ['a second digest of the version "1.0.0"'])
  assert.deepEqual(names([same]), ['credit@v1.0.0', 'credit#staging#1', 'credit#staging#2'])
  const odd = [
    slot('prod eu', placed(A, '1.0.0', '2026-05-01T10:00:00Z')),
    slot('qa', placed(A, '1.0', '2026-05-01T10:00:00Z')),
  ]
  assert.deepEqual(history(odd).unsayable, ['the environment "prod eu"', 'the version "1.0"'])
  const name = [{ ...slot('staging', placed(A, '1.0.0', '2026-05-01T10:00:00Z')), model: 'credit.eu' }]
  assert.deepEqual(history(name), { tags: [], unsayable: ['the name "credit.eu"'] })
})

test("only what GTO would read as a statement about this model is the model's tag", () => {
  for (const tag of [
    'credit@v9.9.9',
    'credit@deprecated',
    'credit#production#7',
    'credit#production!#8',
    'credit@v1.0.0!#2',
  ]) {
    assert.ok(isGtoTag(tag, 'credit'), tag)
  }
  for (const tag of ['credit', 'credit@latest', 'credits@v1.0.0', 'v1.0.0', "credit@v1'; x"]) {
    assert.ok(!isGtoTag(tag, 'credit'), tag)
  }
})
