import { elementAt } from './element-at.ts'
import type { Distance } from './ks-distance.ts'
import { linearizeMean } from './linearize-numbers.ts'
import { toStudent } from './linearized.ts'
import { effectiveRows, mergeSamples, type Sample } from './merge-samples.ts'

/**
 * The area between the distribution functions of two samples: how far scores would have to be moved on average to make
 * them alike (Wasserstein distance of order 1). The interval comes from the linearized variance; its lower end also gives
 * up what chance adds on average where the distributions are equal, ∫√(F(1−F)/n + G(1−G)/m)·√(2/π), so that noise alone
 * never shows a distance.
 *
 * Vallender (1974) Theory of Probability and its Applications 18:784; the variance as for {@link linearizeMean}.
 *
 * @param first more than 1 effective row, like `second`
 */
export function measureWassersteinDistance(first: Sample, second: Sample): Distance {
  const { points, ...shares } = mergeSamples(first, second)
  const [n, m] = [effectiveRows(first), effectiveRows(second)]
  // Up to each point: how much more of the line had the first function above than the second.
  const lead = new Map<number, number>()
  let [value, bias, balance] = [0, 0, 0]
  for (const [i, point] of points.entries()) {
    lead.set(point, balance)
    const width = (points[i + 1] ?? point) - point
    const [f, g] = [elementAt(shares.first, i), elementAt(shares.second, i)]
    value += Math.abs(f - g) * width
    balance += Math.sign(f - g) * width
    bias += Math.sqrt((f * (1 - f)) / n + (g * (1 - g)) / m) * Math.sqrt(2 / Math.PI) * width
  }
  const errors = [first, second].map(({ values, weights }) => {
    const { error } = toStudent(
      linearizeMean(
        values.map((score) => Number(lead.get(score))),
        weights,
      ),
    )
    return error
  })
  return {
    value,
    limits: (z) => {
      const arm = z * Math.hypot(...errors)
      return { low: Math.max(0, value - bias - arm), high: value + arm }
    },
  }
}
