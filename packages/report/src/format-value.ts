import type { Interval, Measurement } from '@modelgate/kernel'

/** Shares of rows: written in percent, their differences in percentage points. Everything else is a plain number. */
const SHARES = new Set([
  'selection_rate',
  'base_rate',
  'true_positive_rate',
  'false_positive_rate',
  'true_negative_rate',
  'false_negative_rate',
  'positive_predictive_value',
  'negative_predictive_value',
  'false_discovery_rate',
  'false_omission_rate',
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'f1',
])

/** Whether a metric is a share of rows and so reads best in percent. */
export function isShare(metric: string): boolean {
  return SHARES.has(metric.replace(/_change$/u, ''))
}

/** `false_positive_rate` as `false positive rate`. */
export function metricName(metric: string): string {
  return metric.replaceAll('_', ' ')
}

/** A number with a true minus sign, at most `digits` decimals for ordinary sizes, four significant digits for others. */
export function formatNumber(value: number, digits = 3): string {
  const size = Math.abs(value)
  const text =
    Number.isInteger(value) && size < 1e15
      ? groupThousands(size)
      : size !== 0 && (size < 0.5 * 10 ** -digits || size >= 1e6)
        ? size.toPrecision(3)
        : size.toFixed(digits)
  return Number(text.replaceAll('\u202f', '')) === 0 || value >= 0 ? text : `−${text}`
}

function groupThousands(value: number): string {
  return String(value).replace(/(\d)(?=(\d{3})+$)/gu, '$1\u202f')
}

/** A value in the unit people read it in: `83.1 %` for shares, else three decimals. */
export function formatValue(metric: string, value: number): string {
  return isShare(metric) ? `${(100 * value).toFixed(1)} %`.replace('-', '−') : formatNumber(value)
}

/** A signed change in the same unit: `+0.4 pp`, `−0.012`. */
export function formatChange(metric: string, change: number): string {
  const text = isShare(metric) ? `${Math.abs(100 * change).toFixed(1)} pp` : formatNumber(Math.abs(change))
  const rounded = Number.parseFloat(text) === 0
  return `${rounded ? '±' : change > 0 ? '+' : '−'}${text}`
}

/** An interval in the unit of its metric: `95 % CI −0.2…1.0`; a bound that does not exist is written as infinite. */
export function formatInterval(metric: string, interval: Interval): string {
  const bound = (value: number | null, infinite: string) =>
    value === null ? infinite : isShare(metric) ? (100 * value).toFixed(1).replace('-', '−') : formatNumber(value)
  return `${formatNumber(100 * interval.level, 1).replace('.0', '')} % CI ${bound(interval.low, '−∞')}…${bound(interval.high, '∞')}`
}

/** One measurement in words: value or the reason there is none; contrasts as changes, with interval where there is one. */
export function formatMeasurement(measurement: Measurement): string {
  const { metric, value, of, interval } = measurement
  if (value === null) return `not estimable: ${measurement.notEstimable ?? 'no reason given'}`
  const figure =
    of['contrast'] === 'difference'
      ? formatChange(metric, value)
      : of['contrast'] === 'ratio'
        ? `×${formatNumber(value)}`
        : formatValue(metric, value)
  if (interval === undefined) return figure
  return `${figure} (${formatInterval(of['contrast'] === 'ratio' ? 'ratio' : metric, interval)})`
}
