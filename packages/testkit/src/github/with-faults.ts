import { setTimeout } from 'node:timers/promises'
import { jsonAnswer, type Answer } from './answer.ts'
import type { FaultEffect, FaultQueue } from './faults.ts'

/** Answers a request as the queued faults let it; undefined when the connection breaks instead. */
export async function withFaults(
  faults: FaultQueue,
  method: string,
  path: string,
  answer: () => Promise<Answer>,
): Promise<Answer | undefined> {
  const before = faults.take('before', method, path)
  if (before !== undefined && 'drop' in before) return undefined
  const refused = await strike(before)
  if (refused !== undefined) return refused
  if (before !== undefined && 'duplicate' in before) await answer()
  const real = await answer()
  const after = faults.take('after', method, path)
  if (after !== undefined && 'drop' in after) return undefined
  return (await strike(after)) ?? real
}

/** Waits where the effect says so; gives what is answered instead of the truth, if anything. */
async function strike(effect: FaultEffect | undefined): Promise<Answer | undefined> {
  if (effect !== undefined && 'delayMilliseconds' in effect) await setTimeout(effect.delayMilliseconds)
  if (effect === undefined || !('status' in effect)) return undefined
  const { status, retryAfter } = effect
  const message = effect.message ?? (status === 429 ? 'You have exceeded a secondary rate limit.' : 'Server Error')
  return jsonAnswer(status, { message }, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
}
