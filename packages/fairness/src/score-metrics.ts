import type { SCORE_METRICS as NAMES } from '@modelgate/policy'

/** A number about the scores or the errors of a group, which is no rate of rows. */
export interface ScoreMetric {
  readonly formula: string
  readonly needs: 'scores' | 'amounts'
  /** Whether it is about two groups at once, so that one group alone has none. */
  readonly pair: boolean
  /** Whether a rule may rest on it, on its change against base too, or not at all. */
  readonly gated: 'change' | 'contrast' | 'no'
  /** Which direction hurts when nobody says. */
  readonly worse: 'higher' | 'lower'
  /** What a contrast means to people who read no formulas; of `{higher|lower}` the first where it is above 0. */
  readonly plain: string
  /** Whether the amount is said as so many of 100. */
  readonly ofHundred: boolean
}

export type ScoreMetricName = (typeof NAMES)[number]

/** Every such number, in the order of reports. Calibration: Kallus and Zhou (2019) arXiv 1902.05826 for the areas across groups. */
export const SCORE_METRICS: Readonly<Record<ScoreMetricName, ScoreMetric>> = {
  mean_score: {
    formula: 'mean score',
    needs: 'scores',
    pair: false,
    gated: 'change',
    worse: 'lower',
    plain: 'the scores of {group} are on average {amount} {higher|lower} than those of {reference}',
    ofHundred: false,
  },
  calibration_in_the_large: {
    formula: 'mean label − mean score',
    needs: 'scores',
    pair: false,
    gated: 'change',
    worse: 'higher',
    plain:
      'measured against what happened, the scores of {group} are on average {amount} {lower|higher} than those of {reference}',
    ofHundred: false,
  },
  expected_calibration_error: {
    formula: 'Σ over 10 bins of equal width of |Σ (label − score)| / rows; larger in small groups by chance alone',
    needs: 'scores',
    pair: false,
    gated: 'no',
    worse: 'higher',
    plain: 'the scores of {group} are {amount} {further from|closer to} what happened than those of {reference}',
    ofHundred: false,
  },
  roc_auc: {
    formula: 'P(score of a positive > score of a negative), both of the group',
    needs: 'scores',
    pair: false,
    gated: 'change',
    worse: 'lower',
    plain:
      'of 100 pairs of a positive and a negative row, the scores put {amount} {more|fewer} in the right order in {group} than in {reference}',
    ofHundred: true,
  },
  cross_group_roc_auc: {
    formula: 'P(score of a positive of the group > score of a negative of the reference)',
    needs: 'scores',
    pair: true,
    gated: 'contrast',
    worse: 'lower',
    plain:
      'of 100 pairs across the two groups, {amount} {more|fewer} are in the right order where the positive row is of {group} than where it is of {reference}',
    ofHundred: true,
  },
  score_ks_distance: {
    formula: 'largest difference of the distribution functions of the scores',
    needs: 'scores',
    pair: true,
    gated: 'contrast',
    worse: 'higher',
    plain:
      'at the threshold where {group} and {reference} differ most, the one has {amount} of 100 rows more above it than the other',
    ofHundred: true,
  },
  score_wasserstein_distance: {
    formula: 'area between the distribution functions of the scores',
    needs: 'scores',
    pair: true,
    gated: 'contrast',
    worse: 'higher',
    plain: 'the scores of {group} would have to move by {amount} on average to be spread like those of {reference}',
    ofHundred: false,
  },
  mean_error: {
    formula: 'mean of prediction − label',
    needs: 'amounts',
    pair: false,
    gated: 'change',
    worse: 'higher',
    plain:
      'against the truth, the predictions for {group} are on average {amount} {higher|lower} than those for {reference}',
    ofHundred: false,
  },
  mean_absolute_error: {
    formula: 'mean of |prediction − label|',
    needs: 'amounts',
    pair: false,
    gated: 'change',
    worse: 'higher',
    plain:
      'the predictions for {group} are on average {amount} {further from|closer to} the truth than those for {reference}',
    ofHundred: false,
  },
  root_mean_squared_error: {
    formula: '√(mean of (prediction − label)²)',
    needs: 'amounts',
    pair: false,
    gated: 'change',
    worse: 'higher',
    plain:
      'the typical error for {group}, in which large errors count more, is {amount} {larger|smaller} than for {reference}',
    ofHundred: false,
  },
}

/** Whether a text names such a number. */
export function isScoreMetric(name: string): name is ScoreMetricName {
  return Object.hasOwn(SCORE_METRICS, name)
}
