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
}

export type ScoreMetricName = (typeof NAMES)[number]

/** Every such number, in the order of reports. Calibration: Kallus and Zhou (2019) arXiv 1902.05826 for the areas across groups. */
export const SCORE_METRICS: Readonly<Record<ScoreMetricName, ScoreMetric>> = {
  mean_score: { formula: 'mean score', needs: 'scores', pair: false, gated: 'change', worse: 'lower' },
  calibration_in_the_large: {
    formula: 'mean label − mean score',
    needs: 'scores',
    pair: false,
    gated: 'change',
    worse: 'higher',
  },
  expected_calibration_error: {
    formula: 'Σ over 10 bins of equal width of |Σ (label − score)| / rows; larger in small groups by chance alone',
    needs: 'scores',
    pair: false,
    gated: 'no',
    worse: 'higher',
  },
  roc_auc: {
    formula: 'P(score of a positive > score of a negative), both of the group',
    needs: 'scores',
    pair: false,
    gated: 'change',
    worse: 'lower',
  },
  cross_group_roc_auc: {
    formula: 'P(score of a positive of the group > score of a negative of the reference)',
    needs: 'scores',
    pair: true,
    gated: 'contrast',
    worse: 'lower',
  },
  score_ks_distance: {
    formula: 'largest difference of the distribution functions of the scores',
    needs: 'scores',
    pair: true,
    gated: 'contrast',
    worse: 'higher',
  },
  score_wasserstein_distance: {
    formula: 'area between the distribution functions of the scores',
    needs: 'scores',
    pair: true,
    gated: 'contrast',
    worse: 'higher',
  },
  mean_error: {
    formula: 'mean of prediction − label',
    needs: 'amounts',
    pair: false,
    gated: 'change',
    worse: 'higher',
  },
  mean_absolute_error: {
    formula: 'mean of |prediction − label|',
    needs: 'amounts',
    pair: false,
    gated: 'change',
    worse: 'higher',
  },
  root_mean_squared_error: {
    formula: '√(mean of (prediction − label)²)',
    needs: 'amounts',
    pair: false,
    gated: 'change',
    worse: 'higher',
  },
}

/** Whether a text names such a number. */
export function isScoreMetric(name: string): name is ScoreMetricName {
  return Object.hasOwn(SCORE_METRICS, name)
}
