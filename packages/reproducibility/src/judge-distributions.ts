import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import type { Finding, GateReport } from '@modelgate/kernel'
import type { JudgeOptions } from './judge-reproduction.ts'
import { judgeSamples, MAX_SAMPLES, type SampledMetric } from './judge-samples.ts'
import { SAMPLES_FOLDER } from './reproduction-record.ts'

/**
 * Judges the pairs of runs with other seeds that the artifact holds, by the margins of manifest and policy; the smaller one counts.
 *
 * @returns null when there are too few pairs, no margin, or no file with every metric
 * @throws ModelgateError when a file cannot be read
 */
export async function judgeDistributions({
  declaration: { manifest },
  folder,
  margins = {},
}: JudgeOptions): Promise<readonly SampledMetric[] | null> {
  const { reproduce, evaluation } = manifest.spec
  const metrics = (reproduce?.outputs ?? []).find(({ role }) => role === 'metrics')
  if (metrics === undefined) return null
  const path = confinePath(metrics.path)
  const pairs = Array.from({ length: MAX_SAMPLES }, (_, index) => {
    const sample = join(folder, SAMPLES_FOLDER, String(index + 1))
    return { control: join(sample, 'control', path), experiment: join(sample, 'experiment', path) }
  }).filter(({ control, experiment }) => existsSync(control) && existsSync(experiment))
  const recorded = (evaluation?.results ?? []).filter(({ slice }) => slice === undefined)
  return judgeSamples(pairs, tightest(reproduce?.margins ?? {}, margins), recorded)
}

function tightest(
  manifest: Readonly<Record<string, number>>,
  policy: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const names = [...new Set([...Object.keys(policy), ...Object.keys(manifest)])]
  return Object.fromEntries(
    names.map((name) => [
      name,
      Math.min(manifest[name] ?? Number.POSITIVE_INFINITY, policy[name] ?? Number.POSITIVE_INFINITY),
    ]),
  )
}

/** One finding for each metric whose distributions are not shown to agree. */
export function distributionFindings(
  sampled: readonly SampledMetric[],
  { declaration: { locate } }: JudgeOptions,
): readonly Finding[] {
  return sampled
    .filter(({ state }) => state !== 'equivalent')
    .map(({ metric, n, interval, margin, state, recorded }): Finding => {
      const range = `Over ${n} seeds the mean difference of ${metric} lies between ${figure(interval.low)} and ${figure(interval.high)}, and ±${margin} would agree.`
      const claim =
        recorded === null || recorded.agrees
          ? ''
          : ` The manifest says ${recorded.value}; the runs have the mean ${figure(recorded.mean)} and foresee ${figure(recorded.prediction.low)} to ${figure(recorded.prediction.high)}.`
      return {
        code:
          state === 'different' ? 'REPRODUCIBILITY_DISTRIBUTIONS_DIFFER' : 'REPRODUCIBILITY_DISTRIBUTIONS_UNDECIDED',
        severity: state === 'different' ? 'error' : 'warning',
        message: `${range}${claim}`,
        advice:
          state === 'different'
            ? 'Look for what depends on threads, processor or environment, or record what the command makes today.'
            : 'Raise `budget` for more runs (ten at most), or declare a wider margin with a reason.',
        location: locate(`/spec/reproduce/margins/${metric}`),
        subject: metric,
      }
    })
}

/** The distributions as a table; none when nothing was sampled. */
export function distributionTables(sampled: readonly SampledMetric[] | null): GateReport['tables'] {
  if (sampled === null) return []
  return [
    {
      title: 'Distributions',
      columns: ['metric', 'pairs of runs', 'mean difference', '90 % interval', 'margin', 'state'].map((name) => ({
        name,
      })),
      rows: sampled.map(({ metric, n, meanDifference, interval, margin, state }) => [
        metric,
        String(n),
        figure(meanDifference),
        `${figure(interval.low)} to ${figure(interval.high)}`,
        String(margin),
        state,
      ]),
    },
  ]
}

function figure(value: number): string {
  return String(Number(value.toPrecision(4)))
}
