import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { card } from './card.ts'
import { update } from './update.ts'

const folder = mkdtempSync(join(tmpdir(), 'cli-update-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('update measures the results again, and the card then holds', async () => {
  const table = 'y,p\n1,1\n0,0\n1,0\n0,0\n1,1\n'
  writeFileSync(join(folder, 'm.bin'), 'w')
  writeFileSync(join(folder, 'p.csv'), table)
  writeFileSync(
    join(folder, 'm.modelgate.yaml'),
    `apiVersion: modelgate/v1
kind: Model
metadata: { name: m, version: "1.0.0", owner: "@acme/ml" }
spec:
  artifacts: [{ name: weights, path: m.bin, format: opaque, digest: "${digestBytes('w')}", size: 1 }]
  evaluation:
    predictions: { path: p.csv, digest: "${digestBytes('old')}", label: "y", prediction: p }
    results:
      - { metric: accuracy, value: 0.85, dataset: test } # of the hold-out
  considerations: { useCases: [Test] }
  risk: { tier: low }
`,
  )
  const call = { positionals: ['m.modelgate.yaml'], options: {}, after: [], cwd: folder, env: {}, progress() {} }
  const run = (command: typeof update) => command.run({ ...call, now: new Date('2026-11-21T00:00:00Z') })
  const before = await run(card)
  assert.equal('report' in before && before.report.reasonCode, 'CARD_FIGURE_DIFFERS')
  const updated = await run(update)
  assert.match('text' in updated ? updated.text : '', /spec\.evaluation\.results\[0\]\.value: 0\.85 → 0\.8\n/u)
  const text = readFileSync(join(folder, 'm.modelgate.yaml'), 'utf8')
  assert.match(text, /\{ metric: accuracy, value: 0\.8, dataset: test \} # of the hold-out/u)
  assert.match(text, new RegExp(`digest: "${digestBytes(table)}"`, 'u'))
  const after = await run(card)
  assert.equal('report' in after && after.report.reasonCode, 'CARD_FIGURES_HOLD')
})
