import type { Predicate } from '@modelgate/ledger/state'
import type { DecisionInput } from './decision-input.ts'
import { met, refused } from './predicate.ts'

/** The bytes at hand are the bytes that people were asked about, and the run is one of the default branch. */
export function judgeSubject({ digest, measured, run, defaultBranch }: DecisionInput): readonly Predicate[] {
  const branch = `refs/heads/${defaultBranch}`
  return [
    measured === null
      ? refused('subject', 'SUBJECT_UNVERIFIED', 'Not all bytes of the model are here, so they cannot be hashed.')
      : measured === digest
        ? met('subject', 'SUBJECT_MET', `The bytes at hand are ${digest}.`)
        : refused(
            'subject',
            'SUBJECT_DIGEST_MISMATCH',
            `Planned and approved was ${digest}, but the bytes at hand are ${measured}.`,
          ),
    run.ref === branch
      ? met('ref', 'REF_MET', `The run is on ${defaultBranch}.`)
      : refused('ref', 'REF_NOT_DEFAULT', `The run is on ${run.ref}; promotions run on ${branch} alone.`),
  ]
}
