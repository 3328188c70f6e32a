import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { snapshot, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { GATE_REPORT_SCHEMA, validate } from '@modelgate/manifest'
import { formatTranscript, readAction, runActionBundle } from '@modelgate/testkit'
import { actionFile } from '../../packages/toolchain/src/generate-docs.ts'
import { listActions } from '../../packages/toolchain/src/entries.ts'
import { ROOT } from '../../packages/toolchain/src/root.ts'

const TOKEN = 'ghs_a-token-that-must-not-be-seen'

snapshot.setDefaultSnapshotSerializers([String])

// What nobody prepared: no manifest, no policy, no event, no GitHub. `--test-update-snapshots` writes the texts anew.
for (const name of listActions()) {
  test(`${name} in an empty repository without a GitHub`, async (context) => {
    const action = await readAction(join(ROOT, actionFile(name), '..'))
    const transcript = await runActionBundle({ action: action.folder, token: TOKEN })
    const { outputs, annotations, summary } = transcript

    assert.equal(transcript.exitCode, 1, transcript.log)
    assert.deepEqual(Object.keys(outputs).toSorted(), action.outputs.toSorted(), 'every declared output is set')
    assert.ok(['error', 'inconclusive'].includes(outputs['verdict'] ?? ''), outputs['verdict'])
    assert.ok(annotations.length > 0 && annotations.every(({ title }) => /^[A-Z_]+$/u.test(title ?? '')))
    assert.ok(summary.length > 0)
    assert.ok(!JSON.stringify(transcript).includes(TOKEN), 'the token is in the transcript')

    const bytes = readFileSync(outputs['report'] ?? '')
    assert.equal(outputs['report-digest'], digestBytes(bytes))
    const report = JSON.parse(bytes.toString('utf8'))
    for (const one of report.reports ?? [report]) assert.deepEqual(validate(GATE_REPORT_SCHEMA, one), [])
    context.assert.snapshot(formatTranscript(transcript))
  })
}
