import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { it } from 'node:test'
import { watchMemory } from './watch-memory.ts'

const HELD = 100 * 1024 * 1024

it('the peak of a child of a child is seen, where the system says it', async () => {
  const hold = `Buffer.alloc(${HELD}, 1); setTimeout(() => {}, 1500)`
  const child = spawn('sh', ['-c', '"$@"; true', 'sh', process.execPath, '-e', hold])
  const memory = watchMemory(child.pid)
  await new Promise((resolve) => child.on('exit', resolve))
  const peak = memory.stop()
  if (process.platform === 'linux') assert.ok(peak !== null && peak > HELD && peak < 10 * HELD, String(peak))
  else assert.equal(peak, null)
})

it('a process that never was has no peak', () => {
  assert.equal(watchMemory(undefined).stop(), null)
})
