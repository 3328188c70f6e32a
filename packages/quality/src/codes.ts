import type { CodeTable } from '@modelgate/kernel'

/** Codes of the quality gate. */
export const QUALITY_CODES = {
  QUALITY_WITHIN_LIMITS: { meaning: 'Every rule was shown to be kept.', fix: 'Nothing.' },
  QUALITY_BELOW_MIN: {
    meaning: 'A metric is below its minimum, shown beyond doubt.',
    fix: 'Improve the model, first where the finding says; what is accepted for a while is waived in the policy, with owner and expiry.',
  },
  QUALITY_ABOVE_MAX: {
    meaning: 'A metric is above its maximum, shown beyond doubt.',
    fix: 'Improve the model, first where the finding says; what is accepted for a while is waived in the policy, with owner and expiry.',
  },
  QUALITY_REGRESSION: {
    meaning: 'A metric is worse than at base by more than allowed, shown beyond doubt.',
    fix: 'Look at the rows that only the version before gets right, and take back what lost them; what is accepted for a while is waived in the policy, with owner and expiry.',
  },
  QUALITY_UNDECIDED: {
    meaning: 'The rows do not suffice to show that a rule is kept, nor that it is broken.',
    fix: 'Evaluate on more rows; the finding says how many.',
  },
  QUALITY_NOT_ESTIMABLE: {
    meaning: 'A rule is about a metric that these predictions do not give.',
    fix: 'Add the column that is named to the predictions, and name it.',
  },
  QUALITY_BASELINE_MISSING: {
    meaning: 'A rule compares with the base, and the base has no predictions to compare with.',
    fix: 'Commit the predictions of the base, or name them with --baseline.',
  },
  QUALITY_FIRST_VERSION: {
    meaning: 'There is no earlier version, so rules that compare with it are not due yet.',
    fix: 'Nothing; the next version is compared with this one.',
  },
  QUALITY_UNPAIRED: {
    meaning: 'Base and head cannot be joined row by row, so the comparison needs many more rows to show anything.',
    fix: 'Write an id column into the predictions and name it.',
  },
  QUALITY_ROWS_CHANGED: {
    meaning: 'Base and head were not evaluated on the same rows.',
    fix: 'Evaluate both on the same rows; the paired test uses only the rows they share.',
  },
  QUALITY_SLICE_GONE: {
    meaning: 'A slice that the base has is not in the table any more.',
    fix: 'Evaluate on the same rows as the base.',
  },
  QUALITY_METRIC_GONE: {
    meaning: 'A metric that is known of the base cannot be given any more, or is only stated.',
    fix: 'Keep the columns that it is measured from.',
  },
  QUALITY_SLICE_SMALL: {
    meaning: 'A slice has too few rows to be judged by a rule on every slice.',
    fix: 'Evaluate on more rows of it, or name the slice in a rule of its own when it must be judged.',
  },
  QUALITY_CLAIMED: {
    meaning:
      'There are values and no predictions, so nothing can be measured, compared beyond chance or computed again.',
    fix: 'Declare the predictions, or their counts, under spec.evaluation.',
  },
  QUALITY_METRICS_INVALID: {
    meaning: 'A file of metrics is not one that Modelgate reads.',
    fix: 'Write {"roc_auc": 0.81, …}, or a list of { metric, value, n?, slice?, confidenceInterval? }.',
  },
  QUALITY_ROWS_INCOMPLETE: {
    meaning: 'Some rows have no prediction or no score, so the metrics are not about all rows.',
    fix: 'Score every row of the evaluation set.',
  },
  QUALITY_COLUMNS_MISSING: {
    meaning: 'Neither a prediction nor a score column is named, so there is nothing to measure.',
    fix: 'Name one: --prediction C or --score C.',
  },
  QUALITY_RULE_INVALID: {
    meaning: 'A quality rule asks for something that cannot be judged.',
    fix: 'Write a rule with min, max or maxRegression on one of the metrics listed.',
  },
} as const satisfies CodeTable
