import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { downloadArtifact, uploadFolder } from './artifact.ts'

test('without the artifact service both directions say what is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-artifact-'))
  writeFileSync(join(folder, 'file'), 'x')
  await assert.rejects(uploadFolder('name', folder), { code: 'ARTIFACT_UPLOAD_FAILED' })
  await assert.rejects(downloadArtifact('name', folder), { code: 'ARTIFACT_MISSING' })
  rmSync(folder, { recursive: true })
})
