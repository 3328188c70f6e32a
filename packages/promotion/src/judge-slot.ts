import type { Predicate } from '@modelgate/ledger/state'
import { barredDigests, lastGood, slotOf } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { deferred, met, refused } from './predicate.ts'

/** Nobody else is at it, no rollback holds it, and a rollback goes to the last good digest. */
export function judgeSlot({
  kind,
  state,
  model,
  environment,
  digest,
  run,
  requester,
  liftHold,
}: DecisionInput): readonly Predicate[] {
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
  if (!hold) return [free, met('hold', 'HOLD_MET', `${environment} is not on hold.`)]
  return [
    free,
    liftHold && !requester.bot
      ? met('hold', 'HOLD_LIFTED', `The hold since ${hold.since} is lifted by ${requester.name}.`)
      : refused('hold', 'HOLD_AFTER_ROLLBACK', `${environment} is on hold since the rollback at ${hold.since}.`),
  ]
}
