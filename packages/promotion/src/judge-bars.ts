import type { Predicate } from '@modelgate/ledger/state'
import { freezeAt, slotOf } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { deferred, met, refused } from './predicate.ts'

/** What people have forbidden beforehand: a veto, the end of a version's life, a freeze, a review that is due. */
export function judgeBars(input: DecisionInput): readonly Predicate[] {
  return [judgeVeto(input), judgeFreeze(input), judgeReview(input)]
}

function judgeVeto({ state, model, digest, environment }: DecisionInput): Predicate {
  const same = (entry: { readonly model: string; readonly digest: string }) =>
    entry.model === model && entry.digest === digest
  const veto = state.vetoes.find((entry) => same(entry) && (entry.environment ?? environment) === environment)
  if (veto) {
    const message = `Account ${veto.by} vetoed these bytes at ${veto.since}: ${veto.reason}`
    return refused('veto', 'DIGEST_VETOED', message)
  }
  const retired = state.retired.find(same)
  if (retired) {
    const message = `These bytes are retired since ${retired.since}: ${retired.reason}`
    return refused('veto', 'DIGEST_RETIRED', message)
  }
  return met('veto', 'VETO_MET', 'Nobody vetoed these bytes.')
}

function judgeFreeze({ state, kind, model, environment, now }: DecisionInput): Predicate {
  const freeze = freezeAt(state, { model, environment, at: now })
  if (!freeze) return met('freeze', 'FREEZE_MET', `${environment} is not frozen.`)
  const { from, until, reason, allowRollback } = freeze
  const span = `${environment} is frozen from ${from} ${until === null ? 'until it is lifted' : `until ${until}`}: ${reason}`
  return kind === 'rollback' && allowRollback
    ? met('freeze', 'FREEZE_ALLOWS_ROLLBACK', `${span} It lets rollbacks pass.`)
    : deferred('freeze', 'ENVIRONMENT_FROZEN', span)
}

/** After a rollback without approval people look at it before anything new comes; an approved rollback may. */
function judgeReview({ state, kind, model, environment, breakGlass }: DecisionInput): Predicate {
  const { review } = slotOf(state, model, environment)
  if (!review || (kind === 'rollback' && !breakGlass)) {
    return met('review', 'REVIEW_MET', 'No rollback without approval waits for its review.')
  }
  const issue = review.issue === null ? 'whose issue is not open yet' : `in issue #${review.issue}`
  return deferred(
    'review',
    'BREAK_GLASS_UNREVIEWED',
    `The rollback without approval at ${review.since} waits for its review ${issue}: somebody else than account ${review.by} closes it.`,
  )
}
