import { type MetricChoice, QUALITY_METRICS, type QualityMetricName, takesParameter } from '@modelgate/policy'

/** What a metric is computed from, and which way is better. */
export interface Metric {
  /** β and q stand for the parameter. */
  readonly formula: string
  readonly better: 'higher' | 'lower'
  /** The column it needs beside the label; `amount`: label and prediction are numbers. */
  readonly needs: 'prediction' | 'score' | 'amount'
}

export const METRICS: Readonly<Record<QualityMetricName, Metric>> = {
  accuracy: { formula: '(TP + TN) / (TP + FP + FN + TN)', better: 'higher', needs: 'prediction' },
  balanced_accuracy: { formula: '(TP/(TP + FN) + TN/(TN + FP)) / 2', better: 'higher', needs: 'prediction' },
  precision: { formula: 'TP / (TP + FP)', better: 'higher', needs: 'prediction' },
  recall: { formula: 'TP / (TP + FN)', better: 'higher', needs: 'prediction' },
  specificity: { formula: 'TN / (TN + FP)', better: 'higher', needs: 'prediction' },
  f1: { formula: '2·TP / (2·TP + FP + FN)', better: 'higher', needs: 'prediction' },
  fbeta: {
    formula: '(1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP)',
    better: 'higher',
    needs: 'prediction',
  },
  roc_auc: {
    formula: 'P(score of a positive > score of a negative), ties counting half',
    better: 'higher',
    needs: 'score',
  },
  average_precision: { formula: 'Σ (recall step × precision) over the scores', better: 'higher', needs: 'score' },
  log_loss: { formula: 'mean of −ln(score given to the true class)', better: 'lower', needs: 'score' },
  brier_score: { formula: 'mean of (score − label)²', better: 'lower', needs: 'score' },
  expected_calibration_error: {
    formula: 'Σ over 10 bins of equal width of |Σ (label − score)| / rows',
    better: 'lower',
    needs: 'score',
  },
  r2: { formula: '1 − Σ (label − prediction)² / Σ (label − mean label)²', better: 'higher', needs: 'amount' },
  root_mean_squared_error: { formula: '√(mean of (label − prediction)²)', better: 'lower', needs: 'amount' },
  mean_squared_error: { formula: 'mean of (label − prediction)²', better: 'lower', needs: 'amount' },
  mean_absolute_error: { formula: 'mean of |label − prediction|', better: 'lower', needs: 'amount' },
  mean_absolute_percentage_error: {
    formula: 'mean of |label − prediction| / |label|',
    better: 'lower',
    needs: 'amount',
  },
  mean_pinball_loss: {
    formula: 'mean of q·(label − prediction) where the label is larger, else (1 − q)·(prediction − label)',
    better: 'lower',
    needs: 'amount',
  },
}

/** The metrics that columns give without being asked: all that need no parameter. */
export function listMetrics(needs: readonly Metric['needs'][]): readonly MetricChoice[] {
  return QUALITY_METRICS.filter((name) => needs.includes(METRICS[name].needs) && !takesParameter(name)).map((name) => ({
    name,
    label: name,
    parameter: NaN,
  }))
}
