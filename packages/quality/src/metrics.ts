/** What a metric is computed from, and which way is better. */
export interface Metric {
  /** β and q stand for the parameter. */
  readonly formula: string
  readonly better: 'higher' | 'lower'
  /** The column it needs beside the label; `amount`: label and prediction are numbers. */
  readonly needs: 'prediction' | 'score' | 'amount'
  /** What may stand behind `@` in its name, and what is meant when nothing does. */
  readonly parameter?: { readonly above: number; readonly below: number; readonly default?: number }
}

/** The names of all metrics, in the order of reports: scikit-learn's without `neg_`. */
export const METRIC_NAMES = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'f1',
  'fbeta',
  'roc_auc',
  'average_precision',
  'log_loss',
  'brier_score',
  'expected_calibration_error',
  'r2',
  'root_mean_squared_error',
  'mean_squared_error',
  'mean_absolute_error',
  'mean_absolute_percentage_error',
  'mean_pinball_loss',
] as const

export type MetricName = (typeof METRIC_NAMES)[number]

export const METRICS: Readonly<Record<MetricName, Metric>> = {
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
    parameter: { above: 0, below: Infinity },
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
    parameter: { above: 0, below: 1, default: 0.5 },
  },
}

/** A metric with its parameter. */
export interface MetricChoice {
  readonly name: MetricName
  /** How reports call it: `fbeta@2`. */
  readonly label: string
  /** NaN where the metric has none. */
  readonly parameter: number
}

/** The metric that a text names, `mean_pinball_loss@0.9` with its parameter; undefined for anything else. */
export function parseMetric(text: string): MetricChoice | undefined {
  const [name = '', ...given] = text.split('@')
  if (!isMetricName(name) || given.length > 1) return undefined
  const { parameter } = METRICS[name]
  const [written] = given
  if (parameter === undefined) return written === undefined ? { name, label: name, parameter: NaN } : undefined
  const value =
    written === undefined ? parameter.default : /^\d+(?:\.\d+)?$/u.test(written) ? Number(written) : undefined
  if (value === undefined || !(value > parameter.above && value < parameter.below)) return undefined
  return { name, label: text, parameter: value }
}

function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(METRICS, name)
}

/** The metrics that columns give without being asked: all that need no parameter. */
export function listMetrics(needs: readonly Metric['needs'][]): readonly MetricChoice[] {
  return METRIC_NAMES.filter((name) => needs.includes(METRICS[name].needs)).flatMap((name) =>
    METRICS[name].parameter === undefined ? [{ name, label: name, parameter: NaN }] : [],
  )
}
