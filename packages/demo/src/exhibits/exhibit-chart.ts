import type { GateReport } from '@modelgate/kernel'
import type { ChartExhibit, Tone } from '../page/exhibit.ts'

/** One model of the chart: its fairness report. */
export interface ChartSeries {
  readonly name: string
  readonly tone: Tone
  readonly report: GateReport
}

const AGE_GROUPS = ['<26', '26-35', '36-50', '51+'] as const

/** How many of a hundred good customers each model refuses, by age. */
export function exhibitChart(series: readonly ChartSeries[]): ChartExhibit {
  return {
    kind: 'chart',
    title: 'Good customers refused a larger limit, by age',
    series: series.map(({ name, tone }) => ({ name, tone })),
    groups: AGE_GROUPS.map((group) => ({
      name: group,
      values: series.map(({ report }) => falsePositives(report, group).value),
      note: `${falsePositives(series[0]?.report, group).people.toLocaleString('en')} good customers`,
    })),
  }
}

/** The share of a group's good customers that the model refuses, and how many good customers there are. */
export function falsePositives(
  report: GateReport | undefined,
  group: string,
): { readonly value: number; readonly people: number } {
  const found = report?.measurements.find(
    ({ metric, of }) => metric === 'false_positive_rate' && of['group'] === group && of['contrast'] === undefined,
  )
  if (found?.value === undefined || found.value === null) throw new Error(`no false positive rate of ${group}`)
  return { value: found.value, people: found.denominator ?? found.n }
}

/** The value of a quality metric on the whole hold-out. */
export function qualityOf(report: GateReport | undefined, metric: string): number {
  const found = report?.measurements.find((one) => one.metric === metric && one.of['slice'] === undefined)
  if (found?.value === undefined || found.value === null) throw new Error(`no ${metric}`)
  return found.value
}
