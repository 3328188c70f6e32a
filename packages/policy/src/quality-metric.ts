import { closest } from '@modelgate/kernel'

/** The names of all metrics that a quality rule may name, in the order of reports: scikit-learn's without `neg_`. */
export const QUALITY_METRICS = [
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

export type QualityMetricName = (typeof QUALITY_METRICS)[number]

/** What may stand behind `@` in a name, and what is meant when nothing does. */
interface Parameter {
  readonly above: number
  readonly below: number
  readonly default?: number
}

const PARAMETERS: Readonly<Partial<Record<QualityMetricName, Parameter>>> = {
  fbeta: { above: 0, below: Infinity },
  mean_pinball_loss: { above: 0, below: 1, default: 0.5 },
}

/** A metric with its parameter. */
export interface MetricChoice {
  readonly name: QualityMetricName
  /** How reports call it: `fbeta@2`. */
  readonly label: string
  /** NaN where the metric has none. */
  readonly parameter: number
}

/** The metric that a text names, `mean_pinball_loss@0.9` with its parameter; undefined for anything else. */
export function parseMetric(text: string): MetricChoice | undefined {
  const [name = '', ...given] = text.split('@')
  if (!isName(name) || given.length > 1) return undefined
  const parameter = PARAMETERS[name]
  const [written] = given
  if (parameter === undefined) return written === undefined ? { name, label: name, parameter: NaN } : undefined
  const value =
    written === undefined ? parameter.default : /^\d+(?:\.\d+)?$/u.test(written) ? Number(written) : undefined
  if (value === undefined || !(value > parameter.above && value < parameter.below)) return undefined
  return { name, label: text, parameter: value }
}

function isName(name: string): name is QualityMetricName {
  return QUALITY_METRICS.some((known) => known === name)
}

/** Whether a metric is measured only where a rule or a command names it with its parameter. */
export function takesParameter(name: QualityMetricName): boolean {
  return PARAMETERS[name] !== undefined
}

/** Other names that people know. */
const ALSO_CALLED: ReadonlyMap<string, QualityMetricName> = new Map([
  ['auc', 'roc_auc'],
  ['brier', 'brier_score'],
  ['ece', 'expected_calibration_error'],
  ['mae', 'mean_absolute_error'],
  ['mape', 'mean_absolute_percentage_error'],
  ['mse', 'mean_squared_error'],
  ['pinball', 'mean_pinball_loss'],
  ['pr_auc', 'average_precision'],
  ['rmse', 'root_mean_squared_error'],
  ['sensitivity', 'recall'],
])

/** What is wrong with the metric of a quality rule; undefined for one that can be measured. */
export function qualityProblem(metric: string): { readonly message: string; readonly advice: string } | undefined {
  if (parseMetric(metric) !== undefined) return undefined
  const [name = '', parameter] = metric.slice(0, 60).split('@')
  const advice = `Use one of ${QUALITY_METRICS.join(', ')}.`
  if (isName(name)) {
    return {
      message: `${name} ${describeParameter(name)}${parameter === undefined ? '' : `, not ${parameter}`}.`,
      advice,
    }
  }
  const guess = ALSO_CALLED.get(name) ?? closest(name.replace(/^neg_/u, ''), QUALITY_METRICS)
  return {
    message: `There is no metric named ${metric.slice(0, 60)}${guess === undefined ? '.' : `; did you mean ${guess}?`}`,
    advice,
  }
}

function describeParameter(name: QualityMetricName): string {
  const parameter = PARAMETERS[name]
  if (parameter === undefined) return 'takes no parameter'
  const { above, below } = parameter
  return `takes a number ${below === Infinity ? `above ${above}` : `between ${above} and ${below}`}, as ${name}@${below === Infinity ? 2 : 0.9}`
}
