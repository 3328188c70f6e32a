import { CALIBRATION_BINS, elementAt, wilsonInterval } from '@modelgate/statistics'
import type { LabelledScores } from '@modelgate/statistics'

/** What a report draws of scores. */
export interface Curves {
  /** Points of the ROC curve, `[false positive rate, true positive rate]`, from (0, 0) to (1, 1). */
  readonly roc: readonly (readonly [number, number])[]
  /** Bins of equal width that hold rows; empty where the scores are no probabilities. */
  readonly calibration: readonly CalibrationBin[]
}

interface CalibrationBin {
  /** Mean score of the bin's rows. */
  readonly score: number
  /** Share of positives, with its Wilson interval. */
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly n: number
}

/** Cut-offs taken from each class; a curve of twice as many points is as smooth as a page can show. */
const CUT_OFFS = 60

/**
 * The curves of a table of scores whose rows all count the same. Every point of the ROC curve is one of its vertices.
 *
 * @param scores at least one positive and one negative
 * @param areProbabilities whether all scores lie in [0, 1]
 */
export function traceCurves(scores: LabelledScores, areProbabilities: boolean, level: number): Curves {
  const up = scores.positives.toSorted()
  const down = scores.negatives.toSorted()
  const cutOffs = [...new Set([...pick(up), ...pick(down)])].toSorted((a, b) => b - a)
  const vertices = cutOffs.map((cutOff) => [shareFrom(down, cutOff), shareFrom(up, cutOff)] as const)
  return {
    roc: [[0, 0], ...vertices.filter(([x, y]) => x + y > 0 && x + y < 2), [1, 1]],
    calibration: areProbabilities ? calibrate(scores, level) : [],
  }
}

/** Values at equal steps of the order. */
function pick(sorted: Float64Array): readonly number[] {
  return Array.from({ length: CUT_OFFS }, (_, step) =>
    elementAt(sorted, Math.floor((step / (CUT_OFFS - 1)) * (sorted.length - 1))),
  )
}

/** The share of values at or above a cut-off. */
function shareFrom(sorted: Float64Array, cutOff: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (elementAt(sorted, middle) < cutOff) low = middle + 1
    else high = middle
  }
  return (sorted.length - low) / sorted.length
}

function calibrate({ positives, negatives }: LabelledScores, level: number): readonly CalibrationBin[] {
  const bins = Array.from({ length: CALIBRATION_BINS }, () => ({ n: 0, positives: 0, sum: 0 }))
  const add = (values: Float64Array, label: 0 | 1) => {
    for (const score of values) {
      const bin = bins[Math.min(CALIBRATION_BINS - 1, Math.floor(score * CALIBRATION_BINS))]
      if (bin !== undefined)
        Object.assign(bin, { n: bin.n + 1, positives: bin.positives + label, sum: bin.sum + score })
    }
  }
  add(positives, 1)
  add(negatives, 0)
  return bins
    .filter(({ n }) => n > 0)
    .map(({ n, positives: successes, sum }) => {
      const { low, high } = wilsonInterval({ successes, trials: n }, level)
      return { score: sum / n, rate: successes / n, low, high, n }
    })
}
