import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import type { GateName, Measurement } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import { chainEvent, foldEvents } from '@modelgate/ledger'
import type { ChainedEvent, EventDraft } from '@modelgate/ledger'
import { evidenceTables } from './evidence-tables.ts'

const digest = digestBytes('model')
const nowhere = { environment: null, promotion: null }
const interval = { low: 0.7, high: 0.8, level: 0.95, method: 'x' }
const auc = (more: Partial<Measurement> = {}): Measurement => ({
  metric: 'roc_auc',
  of: {},
  value: 0.75,
  n: 100,
  interval,
  ...more,
})

/** What the sheet shows of gates, by the bytes that the ledger keeps of their reports. */
function show(...reports: readonly (readonly [GateName, string | readonly Measurement[]])[]) {
  const objects = new Map<string, Uint8Array>()
  const opened = { model: null, digest: null, ...nowhere, body: { repository: { id: 1, name: 'acme/credit' } } }
  const drafts: readonly EventDraft[] = [
    { type: 'ledger.opened', ...opened },
    ...reports.map(([gate, content]): EventDraft => {
      const report = (measurements: readonly Measurement[]) =>
        JSON.stringify(createReport({ gate, verdict: 'pass', reasonCode: 'ALL_WELL', findings: [], measurements }))
      const bytes = Buffer.from(typeof content === 'string' ? content : report(content))
      objects.set(digestBytes(bytes), bytes)
      const made = { headSha: 'c'.repeat(40), testedSha: 'c'.repeat(40), ref: 'refs/heads/main', policy: digest }
      const judged = { gate, verdict: 'pass', reasonCode: 'ALL_WELL', strength: 'claimed' } as const
      const body = { ...made, ...judged, report: digestBytes(bytes) }
      return { type: 'evidence.recorded', model: 'credit', digest, ...nowhere, body }
    }),
  ]
  const events: ChainedEvent[] = []
  const writer = { at: '2026-05-01T00:00:00Z', actor: { account: 1, run: 1, attempt: 1 } }
  for (const draft of drafts) events.push(chainEvent(draft, events.at(-1) ?? null, writer))
  const state = foldEvents(events.map(({ event }) => event))
  return evidenceTables({ state, model: 'credit', digest }, { objects })[0]?.rows.map((row) => row.slice(0, 3))
}

test('what a rule judged is shown with its interval, the newest report of each gate alone', () => {
  const gap = auc({
    metric: 'selection_rate',
    of: { attribute: 'age', group: 'old', reference: 'young', contrast: 'difference' },
    value: -0.02,
    interval: { ...interval, low: -0.04, high: 0.01 },
    state: 'pass',
  })
  const rows = show(
    ['quality', [auc({ value: 0.1 })]],
    ['quality', [auc(), auc({ state: 'pass' })]],
    ['fairness', [gap]],
  )
  assert.deepEqual(rows, [
    ['quality', 'pass', 'roc auc 0.750 (95 % CI 0.700…0.800), pass'],
    ['fairness', 'pass', 'selection rate of old against young −2.0 pp (95 % CI −4.0…1.0), pass'],
  ])
})

test('without a rule the whole model is shown, at most five results; without a result the reason', () => {
  const many = Array.from({ length: 7 }, (_, index) => auc({ of: { slice: `s${index}` } }))
  const [[, , results] = []] = show(['quality', many]) ?? []
  assert.equal(results?.split('; ').length, 6)
  assert.match(results ?? '', /^roc auc of s0 .*; 2 more$/u)
  assert.deepEqual(show(['reproducibility', [auc({ metric: 'max_ulp_difference', of: { tensor: 'w' } })]]), [
    ['reproducibility', 'pass', 'ALL_WELL'],
  ])
})

test('what is no report, though whoever may write put it there, shows nothing', () => {
  assert.deepEqual(show(['manifest', 'not JSON'], ['quality', '{}']), [
    ['manifest', 'pass', 'ALL_WELL'],
    ['quality', 'pass', 'ALL_WELL'],
  ])
  assert.equal(show(), undefined)
})
