import type { Predicate } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { quorumOf } from './judge-approvals.ts'
import { met, refused } from './predicate.ts'

/** Where approvals come by pull request: the file, on the branch and at the reviewed commit, names exactly this digest. */
export function judgeConsent(input: DecisionInput): readonly Predicate[] {
  const { demands, consent, breakGlass } = input
  if (demands?.provider !== 'pull-request' || quorumOf(demands) === 0 || breakGlass) return []
  return [consent ? judgePull(input, consent) : missing(input)]
}

function judgePull(input: DecisionInput, consent: NonNullable<DecisionInput['consent']>): Predicate {
  const { digest, model, environment, state, run } = input
  const { path, named, pull } = consent
  if (named === null) return missing(input)
  if (named !== digest) return otherDigest(`${path} names ${named}, not ${digest}.`)
  if (!pull) {
    return refused('consent', 'CONSENT_WITHOUT_PULL', `${path} was not changed by a merged pull request.`)
  }
  if (pull.named !== digest) {
    return otherDigest(`At its last commit, pull request #${pull.number} names ${pull.named ?? 'no digest'}.`)
  }
  if (!pull.complete) {
    const message = `Pull request #${pull.number} has more commits than GitHub lists, so an author may be missed.`
    return refused('consent', 'CONSENT_UNCOUNTED', message)
  }
  const spent = state.promotions.find(
    (promotion) =>
      promotion.pull === pull.number &&
      promotion.model === model &&
      promotion.environment === environment &&
      promotion.phase === 'committed' &&
      promotion.run !== run.id,
  )
  if (spent) {
    const message = `Pull request #${pull.number} was the consent to the promotion at ${spent.requestedAt}.`
    return refused('consent', 'CONSENT_SPENT', message)
  }
  return met('consent', 'CONSENT_MET', `Pull request #${pull.number} asks for exactly these bytes in ${environment}.`)
}

function missing({ consent, environment }: DecisionInput): Predicate {
  const path = consent?.path ?? 'promotions/…'
  return refused('consent', 'CONSENT_MISSING', `No pull request asked for ${environment}: ${path} names no digest.`)
}

function otherDigest(message: string): Predicate {
  return refused('consent', 'CONSENT_OF_OTHER_DIGEST', message)
}
