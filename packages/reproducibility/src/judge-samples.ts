import { measureMoments, meanInterval, studentCriticalValue } from '@modelgate/statistics'
import { readMetrics } from './compare-metrics.ts'

/** The files of metrics that two runs with one seed left: everything pinned, and the environment varied. */
export interface SamplePair {
  readonly control: string
  readonly experiment: string
}

/** Whether the means of a metric agree. */
export interface SampledMetric {
  readonly metric: string
  /** Pairs of runs. */
  readonly n: number
  /** Experiment minus control. */
  readonly meanDifference: number
  /** Of the difference of means, at the level of two one-sided tests. */
  readonly interval: { readonly low: number; readonly high: number }
  readonly margin: number
  /** The figure of the manifest beside the runs; null when it has none. */
  readonly recorded: RecordedMetric | null
  readonly state: 'equivalent' | 'different' | 'undecided'
}

/** A figure that was written down, beside the distribution of new ones. */
export interface RecordedMetric {
  readonly value: number
  readonly mean: number
  /** Where one more run would fall with the probability of `PREDICTION_LEVEL`. */
  readonly prediction: { readonly low: number; readonly high: number }
  readonly agrees: boolean
}

/** Fewer pairs give no interval worth its name. */
export const MIN_SAMPLES = 3

/** What is undecided after these stays undecided. */
export const MAX_SAMPLES = 10

/** Two one-sided tests at 5 % each are an interval of 90 %. */
const EQUIVALENCE_LEVEL = 0.9

const PREDICTION_LEVEL = 0.95

/**
 * Judges whether a metric has one distribution, whatever the environment, over pairs of runs that share a seed: two one-sided t tests of the mean
 * difference against the margin. A figure of the manifest agrees where it lies in the prediction interval of the control runs and within the margin of
 * their mean; the interval alone would accept anything of a model that varies much.
 *
 * Source: Schuirmann, "A comparison of the two one-sided tests procedure and the power approach" (1987).
 *
 * @returns one entry for each metric with a margin; null for fewer than `MIN_SAMPLES` pairs, and where a run lacks a metric
 * @throws ModelgateError when a file cannot be read
 */
export async function judgeSamples(
  pairs: readonly SamplePair[],
  margins: Readonly<Record<string, number>>,
  recorded: readonly { readonly metric: string; readonly value: number }[] = [],
): Promise<readonly SampledMetric[] | null> {
  const metrics = Object.entries(margins)
  if (pairs.length < MIN_SAMPLES || metrics.length === 0) return null
  const values = await Promise.all(
    pairs.map(async ({ control, experiment }) => [await readMetrics(control), await readMetrics(experiment)] as const),
  )
  const judged: SampledMetric[] = []
  for (const [metric, margin] of metrics) {
    const controls = values.map(([control]) => control.get(metric) ?? Number.NaN)
    const differences = values.map(([, experiment], index) => {
      return (experiment.get(metric) ?? Number.NaN) - (controls[index] ?? Number.NaN)
    })
    if (!differences.every(Number.isFinite)) return null
    const moments = measureMoments(differences)
    const interval = meanInterval(moments, EQUIVALENCE_LEVEL)
    const claim = recorded.find((figure) => figure.metric === metric)
    const against = claim === undefined ? null : judgeRecorded(claim.value, controls, margin)
    judged.push({
      metric,
      n: moments.n,
      meanDifference: moments.sum / moments.n,
      interval,
      margin,
      recorded: against,
      state: stateOf(interval, margin, against),
    })
  }
  return judged
}

function stateOf(
  { low, high }: SampledMetric['interval'],
  margin: number,
  recorded: RecordedMetric | null,
): SampledMetric['state'] {
  if (low > margin || high < -margin || recorded?.agrees === false) return 'different'
  return -margin < low && high < margin ? 'equivalent' : 'undecided'
}

/** The interval for one more value of a normal sample: mean ± t · s · √(1 + 1/n). */
function judgeRecorded(value: number, sample: readonly number[], margin: number): RecordedMetric {
  const { n, sum, squares } = measureMoments(sample)
  const mean = sum / n
  const reach = studentCriticalValue(PREDICTION_LEVEL, n - 1) * Math.sqrt((squares / (n - 1)) * (1 + 1 / n))
  const prediction = { low: mean - reach, high: mean + reach }
  // A sample without any spread predicts itself; rounding in its file is the margin's to forgive.
  const isForeseen = squares === 0 || (prediction.low <= value && value <= prediction.high)
  return { value, mean, prediction, agrees: isForeseen && Math.abs(value - mean) <= margin }
}
