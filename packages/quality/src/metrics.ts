/** What a metric is computed from, and which way is better. */
export interface Metric {
  readonly formula: string
  readonly better: 'higher' | 'lower'
  /** The column it needs beside the label. */
  readonly needs: 'prediction' | 'score'
}

/** The names of all metrics, in the order of reports: scikit-learn's scorers without `neg_`. */
export const METRIC_NAMES = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'f1',
  'roc_auc',
  'average_precision',
  'log_loss',
  'brier_score',
] as const

export type MetricName = (typeof METRIC_NAMES)[number]

export const METRICS: Readonly<Record<MetricName, Metric>> = {
  accuracy: { formula: '(TP + TN) / (TP + FP + FN + TN)', better: 'higher', needs: 'prediction' },
  balanced_accuracy: { formula: '(TP/(TP + FN) + TN/(TN + FP)) / 2', better: 'higher', needs: 'prediction' },
  precision: { formula: 'TP / (TP + FP)', better: 'higher', needs: 'prediction' },
  recall: { formula: 'TP / (TP + FN)', better: 'higher', needs: 'prediction' },
  specificity: { formula: 'TN / (TN + FP)', better: 'higher', needs: 'prediction' },
  f1: { formula: '2·TP / (2·TP + FP + FN)', better: 'higher', needs: 'prediction' },
  roc_auc: {
    formula: 'P(score of a positive > score of a negative), ties counting half',
    better: 'higher',
    needs: 'score',
  },
  average_precision: { formula: 'Σ (recall step × precision) over the scores', better: 'higher', needs: 'score' },
  log_loss: { formula: 'mean of −ln(score given to the true class)', better: 'lower', needs: 'score' },
  brier_score: { formula: 'mean of (score − label)²', better: 'lower', needs: 'score' },
}

/** Whether a text names a metric. */
export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(METRICS, name)
}
