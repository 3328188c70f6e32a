import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { compileKernel } from './compile-kernel.ts'

test('the committed kernel is what its text assembles to', async () => {
  const committed = await readFile(new URL('compiled-kernel.ts', import.meta.url), 'utf8')
  assert(committed === (await compileKernel()), 'stale: run node packages/reproducibility/src/compile-kernel.ts')
})
