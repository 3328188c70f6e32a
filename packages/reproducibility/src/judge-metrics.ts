import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import { compareMetrics, compareRecorded, type MetricDifference } from './compare-metrics.ts'
import type { JudgeOptions } from './judge-reproduction.ts'

/** What files of metrics say: run against run, and run against the figures of the manifest. */
export interface MetricJudgement {
  /** Whether an output has the role metrics. */
  readonly hasMetrics: boolean
  readonly runsAgree: boolean
  /** Whether some file holds all figures of the manifest, and they agree. */
  readonly recordAgrees: boolean
  readonly beyond: readonly BeyondLimit[]
}

/** A figure beyond its limit. */
export interface BeyondLimit extends MetricDifference {
  readonly path: string
  readonly against: 'second run' | 'manifest'
}

/**
 * Compares every output of the role metrics between the runs and with the figures of the manifest.
 *
 * @param withRecord whether the runs are of the command that made those figures
 * @throws ModelgateError when a file cannot be read
 */
export async function judgeMetrics(
  { declaration: { manifest }, folder }: JudgeOptions,
  withRecord: boolean,
): Promise<MetricJudgement> {
  const recorded = (manifest.spec.evaluation?.results ?? []).filter(({ slice }) => slice === undefined)
  const files = (manifest.spec.reproduce?.outputs ?? []).filter(({ role }) => role === 'metrics')
  const judged = await Promise.all(
    files.map(async ({ path, volatile = [] }) => {
      const clean = confinePath(path)
      const control = join(folder, 'control', clean)
      return {
        path,
        runs: await compareMetrics(control, join(folder, 'experiment', clean), volatile),
        record: withRecord ? await compareRecorded(control, recorded, volatile) : null,
      }
    }),
  )
  const agrees = (differences: readonly MetricDifference[] | null): boolean => differences?.length === 0
  return {
    hasMetrics: judged.length > 0,
    runsAgree: judged.length > 0 && judged.every(({ runs }) => agrees(runs)),
    recordAgrees: judged.some(({ record }) => agrees(record)),
    beyond: judged.flatMap(({ path, runs, record }) => [
      ...(runs ?? []).map((each) => ({ ...each, path, against: 'second run' as const })),
      ...(record ?? []).map((each) => ({ ...each, path, against: 'manifest' as const })),
    ]),
  }
}

/** One finding for each figure beyond its limit, with the noise of a share of `n` rows where it is known. */
export function metricFindings(
  beyond: readonly BeyondLimit[],
  { declaration: { manifest, locate } }: JudgeOptions,
): readonly Finding[] {
  const results = manifest.spec.evaluation?.results ?? []
  return beyond.map(({ metric, expected, actual, limit, path, against }): Finding => {
    const index = results.findIndex((result) => result.slice === undefined && result.metric === metric)
    const noise = against === 'manifest' ? noiseOf(expected, results[index]?.n) : ''
    return {
      code: 'REPRODUCIBILITY_METRIC_DIFFERS',
      severity: 'error',
      message:
        against === 'second run'
          ? `${metric} of ${path} is ${expected} and ${actual} in the second run; up to ${limit} would agree.`
          : `${metric} of ${path} is ${actual} and the manifest says ${expected}; up to ${limit} would agree.${noise}`,
      advice: 'Seed the training, or record what it makes today with `modelgate update`.',
      location: locate(
        against === 'second run' ? '/spec/reproduce/command' : `/spec/evaluation/results/${index}/value`,
      ),
      subject: metric,
    }
  })
}

/** The binomial standard error of a share: a limit below it asks for more than another sample could keep. */
function noiseOf(share: number, n: number | undefined): string {
  if (n === undefined || n === 0 || share < 0 || share > 1) return ''
  const error = Math.sqrt((share * (1 - share)) / n)
  return ` (The standard error of a share of ${n} rows is ${Number(error.toPrecision(2))}.)`
}
