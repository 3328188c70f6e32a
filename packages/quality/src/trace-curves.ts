import { CALIBRATION_BINS, elementAt, sortNumbers, wilsonInterval } from '@modelgate/statistics'
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
  const up = sortNumbers(scores.positives)
  const down = sortNumbers(scores.negatives)
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
  const up = fillBins(positives)
  const down = fillBins(negatives)
  return Array.from(up.counts).flatMap((successes, bin) => {
    const n = successes + elementAt(down.counts, bin)
    if (n === 0) return []
    const { low, high } = wilsonInterval({ successes, trials: n }, level)
    const score = (elementAt(up.sums, bin) + elementAt(down.sums, bin)) / n
    return [{ score, rate: successes / n, low, high, n }]
  })
}

/** How many scores each bin holds, and their sum. */
function fillBins(scores: Float64Array): { readonly counts: Float64Array; readonly sums: Float64Array } {
  const counts = new Float64Array(CALIBRATION_BINS)
  const sums = new Float64Array(CALIBRATION_BINS)
  for (const score of scores) {
    const bin = Math.min(CALIBRATION_BINS - 1, Math.floor(score * CALIBRATION_BINS))
    counts[bin] = elementAt(counts, bin) + 1
    sums[bin] = elementAt(sums, bin) + score
  }
  return { counts, sums }
}
