import type { CodeTable } from '@modelgate/kernel'

/** Codes of the fairness gate. */
export const FAIRNESS_CODES = {
  FAIRNESS_WITHIN_LIMITS: {
    meaning: 'Every contrast that could be judged was shown to be within its limit.',
    fix: 'Nothing.',
  },
  FAIRNESS_GAP_EXCEEDED: {
    meaning: 'A group differs from the reference by more than the margin, shown beyond doubt.',
    fix: 'Look at the rows that the finding names, change what the model makes of them, and look at the same contrast again; what is accepted for a while is waived in the policy, with owner and expiry.',
  },
  FAIRNESS_REGRESSION: {
    meaning: 'The change made a group worse off against the reference by more than epsilon, shown beyond doubt.',
    fix: 'Look at the decisions that turned, and take back what turned them; what is accepted for a while is waived in the policy, with owner and expiry.',
  },
  FAIRNESS_UNDECIDED: {
    meaning: 'At least one contrast is neither shown within its limit nor shown beyond it.',
    fix: 'Evaluate on more rows; the finding says how many.',
  },
  FAIRNESS_UNDECIDED_BEYOND: {
    meaning: 'The estimate is beyond the limit, but the rows do not suffice to show it.',
    fix: 'Evaluate on more rows; the finding says how many.',
  },
  FAIRNESS_UNDECIDED_INSIDE: {
    meaning: 'The estimate is within the limit, but the rows do not suffice to show it.',
    fix: 'Evaluate on more rows; the finding says how many.',
  },
  FAIRNESS_INSUFFICIENT: {
    meaning: 'A group has fewer rows for this rate than the policy asks for, so it was measured and not judged.',
    fix: 'Evaluate on more rows of this group.',
  },
  FAIRNESS_GROUP_MISSING: {
    meaning: 'A group that the policy requires is not in the table.',
    fix: 'Evaluate on rows of this group, or correct its name in requiredGroups.',
  },
  FAIRNESS_GROUP_GONE: {
    meaning: 'A group that the base has is not in the table any more.',
    fix: 'Evaluate on the same rows as the base.',
  },
  FAIRNESS_GROUPS_UNLISTED: {
    meaning:
      'An attribute has so many groups that the rates of the smaller ones are not listed; they were judged like all others.',
    fix: 'Name a column with fewer groups, or compute the rest from the cells in the data of the report.',
  },
  FAIRNESS_ONE_GROUP: {
    meaning: 'An attribute has fewer than two groups, so there is nothing to compare.',
    fix: 'Name a column with at least two groups, and evaluate on rows of each.',
  },
  FAIRNESS_NOTHING_DECIDABLE: {
    meaning: 'No contrast was due, or none has enough rows to be judged.',
    fix: 'Evaluate on more rows, or add a rule with a margin, which needs no base.',
  },
  FAIRNESS_BASELINE_MISSING: {
    meaning: 'A rule compares with the predictions of the base or of another version, and there are none.',
    fix: 'Commit the predictions of the version that is named, or name them with --baseline.',
  },
  FAIRNESS_FIRST_VERSION: {
    meaning: 'There is no earlier version, so rules that compare with it are not due yet.',
    fix: 'Nothing; the next version is compared with this one.',
  },
  FAIRNESS_UNPAIRED: {
    meaning: 'Base and head cannot be joined row by row, so the comparison needs many more rows to show anything.',
    fix: 'Write an id column into the predictions and name it.',
  },
  FAIRNESS_ROWS_CHANGED: {
    meaning: 'Base and head were not evaluated on the same rows.',
    fix: 'Evaluate both on the same rows; the paired test uses only the rows they share.',
  },
  FAIRNESS_REFERENCE_CHANGED: {
    meaning: 'The largest group is another one than at base; the reference of the base was kept.',
    fix: 'Name the reference in the policy.',
  },
  FAIRNESS_REFERENCE_WORSE: {
    meaning:
      'The reference group itself became worse off by more than epsilon, which makes the gaps of all others look smaller.',
    fix: 'Look at the change of each group, not only at the gaps; quality rules judge the whole.',
  },
  FAIRNESS_REFERENCE_UNKNOWN: {
    meaning: 'The group named as reference is not in the table.',
    fix: 'Use one of the groups listed.',
  },
  FAIRNESS_PREEXISTING_GAP: {
    meaning: 'A gap that the base already has; the change did not make it worse.',
    fix: 'Add an absolute margin to the policy when the gap should block.',
  },
  FAIRNESS_STRATUM_BEYOND: {
    meaning:
      'Within some strata a contrast is beyond its limit although over all strata together it is not shown to be.',
    fix: 'Look at these strata by themselves; a pooled contrast lets opposite gaps cancel.',
  },
  FAIRNESS_STRATA_ALONE: {
    meaning: 'Some rows are in strata that only one of two groups has, so they were not compared.',
    fix: 'Group the controlled column more coarsely.',
  },
  FAIRNESS_PRESET: {
    meaning: 'Rules of a preset were applied because the policy or the command named it.',
    fix: 'Read its caveat; remove the preset where it does not fit.',
  },
  FAIRNESS_PREDICTIONS_MISSING: {
    meaning: 'Some rows have no prediction or no score, so the numbers are not about all rows.',
    fix: 'Score every row of the evaluation set.',
  },
  FAIRNESS_SCORE_OUTSIDE: {
    meaning: 'A rule needs probabilities, and a score is outside [0, 1].',
    fix: 'Name a column of probabilities, or write the rule on mean_score or roc_auc.',
  },
  FAIRNESS_CELLS_SUPPRESSED: {
    meaning: 'A cells file lacks the rows of small cells, so the rates are not about all rows.',
    fix: 'Group the attribute more coarsely before counting, or suppress less: --suppress-below.',
  },
  FAIRNESS_LABELLED_SHARE: {
    meaning:
      'The share of rows with a label differs between groups by more than 10 points, so error rates may compare unlike rows.',
    fix: 'Label the groups alike, or state in the manifest why their labels are missing.',
  },
  FAIRNESS_GROUP_RESERVED: {
    meaning: 'A group is named (missing), which is the name of rows without a group.',
    fix: 'Rename the group.',
  },
  FAIRNESS_RULE_INVALID: {
    meaning: 'A fairness rule asks for something that cannot be judged.',
    fix: 'Write a rule on a rate with a margin or an epsilon.',
  },
} as const satisfies CodeTable
