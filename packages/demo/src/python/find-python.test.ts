import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DemoError } from '../stage/demo-error.ts'
import { findPython } from './find-python.ts'

test('a Python on PATH that is new enough is found', () => {
  assert.match(findPython(process.env), /python/u)
})

test('without one there is one clear sentence and what to do', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'no-python-'))
  t.after(() => rmSync(folder, { recursive: true }))
  // As an old Python does: the probe ends with status 1.
  writeFileSync(join(folder, 'python3'), '#!/bin/sh\nexit 1\n')
  chmodSync(join(folder, 'python3'), 0o755)
  assert.throws(
    () => findPython({ PATH: folder }),
    (error) => {
      assert.ok(error instanceof DemoError)
      assert.match(error.message, /needs Python 3\.11 or newer .* Install it/u)
      return true
    },
  )
})
