import type { Predicate } from '@modelgate/ledger/state'
import { barredDigests, currentPlacement, lastGood, slotOf } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { quorumOf } from './judge-approvals.ts'
import { deferred, met, refused } from './predicate.ts'

/** GitHub tells when a run was started in whole seconds, and machines differ by less than another one. */
const CLOCK_SLACK = 2000

/** Nobody else is at it, no rollback holds it, and a rollback goes to the last good digest. */
export function judgeSlot(input: DecisionInput): readonly Predicate[] {
  const { kind, state, model, environment, digest, run, requester, liftHold } = input
  const slot = slotOf(state, model, environment)
  const holder = state.promotions.find(({ id }) => id === slot.inFlight)
  const free =
    !holder || holder.phase === 'stuck' || holder.run === run.id
      ? met('slot', 'SLOT_MET', `No other promotion of ${model} to ${environment} is under way.`)
      : deferred(
          'slot',
          'PROMOTION_IN_FLIGHT',
          `Run ${holder.run} is promoting ${holder.digest.slice(0, 19)}… to ${environment} since ${holder.requestedAt}.`,
        )
  if (kind === 'rollback') {
    const target = lastGood(slot, barredDigests(state, model, environment))
    return [
      free,
      target === null
        ? refused('rollback', 'ROLLBACK_WITHOUT_TARGET', `${environment} never held another good digest of ${model}.`)
        : target.digest === digest
          ? met('rollback', 'ROLLBACK_MET', `The last good digest of ${environment} is ${digest}.`)
          : refused(
              'rollback',
              'ROLLBACK_TARGET_CHANGED',
              `The last good digest of ${environment} is ${target.digest} by now.`,
            ),
    ]
  }
  const { hold } = slot
  const still = judgeMoved(input)
  if (!hold) return [free, still, met('hold', 'HOLD_MET', `${environment} is not on hold.`)]
  return [
    free,
    still,
    liftHold && !requester.bot
      ? met('hold', 'HOLD_LIFTED', `The hold since ${hold.since} is lifted by ${requester.name}.`)
      : refused('hold', 'HOLD_AFTER_ROLLBACK', `${environment} is on hold since the rollback at ${hold.since}.`),
  ]
}

/** People approve the change from what they were shown: what came there afterwards would be overwritten unseen. */
function judgeMoved({ demands, state, model, environment, run }: DecisionInput): Predicate {
  const live = currentPlacement(slotOf(state, model, environment))
  const own = state.promotions.find(({ id }) => id === live?.promotion)?.run === run.id
  const asked = demands !== null && quorumOf(demands) > 0
  if (live && asked && !own && Date.parse(live.since) > Date.parse(run.startedAt) + CLOCK_SLACK) {
    const message = `${live.version} came to ${environment} at ${live.since}, after this run was started at ${run.startedAt}.`
    return refused('moved', 'SLOT_MOVED', message)
  }
  return met('moved', 'SLOT_UNMOVED', `Nothing came to ${environment} since this run was started.`)
}
