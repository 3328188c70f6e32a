import type { Predicate } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { quorumOf } from './judge-approvals.ts'
import { met, refused } from './predicate.ts'

/** Whose work it is must be known: an author who is not recognised could approve. */
export function judgeAuthors({ kind, demands, tier, authors, authorship }: DecisionInput): readonly Predicate[] {
  if (kind === 'rollback' || !demands || quorumOf(demands) === 0 || !demands.separation.includes('author')) {
    return [met('authors', 'AUTHORS_NOT_DEMANDED', 'Nobody has to be told apart from the authors.')]
  }
  const { complete, unmapped } = authorship
  if (!complete) {
    return [
      refused(
        'authors',
        'AUTHORS_UNCOUNTED',
        'The change has more commits than are looked at, so an author may be missed.',
      ),
    ]
  }
  if (unmapped > 0 && tier === 'critical') {
    const who = unmapped === 1 ? 'One author has' : `${unmapped} authors have`
    return [
      refused('authors', 'AUTHOR_UNKNOWN', `${who} an address that no account owns, and the risk tier is critical.`),
    ]
  }
  const known = authors.length === 1 ? 'The author' : `Each of the ${authors.length} authors`
  return [met('authors', 'AUTHORS_MET', `${known} of the change is known by account.`)]
}
