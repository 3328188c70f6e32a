import { sampleBinomial } from '@modelgate/statistics'
import { type JudgeDraw, judgeSelection, selectionTable } from './judge-selection.ts'

/** How much easier or harder it is in each stratum, and which share of the first groups and of the last is in it. */
const STRATA = [
  [-0.15, 0.4, 0.1],
  [-0.05, 0.3, 0.2],
  [0.05, 0.2, 0.3],
  [0.15, 0.1, 0.4],
] as const

/**
 * A rule with a margin and a control: the last group is mostly where it is easy, so that it is 10 points ahead over all
 * rows even where the gap within strata is 0.
 */
export const judgeStrataDraw: JudgeDraw = (random, { groups, rate, rows, gap }, margin) => {
  const cells = Array.from({ length: groups }, (_, i) =>
    STRATA.map(([shift, share, shareOfLast], stratum) => {
      const isLast = i === groups - 1
      const n = Math.round(rows * (isLast ? shareOfLast : share))
      const selected = sampleBinomial(random, n, rate + shift + (isLast ? gap : 0))
      const common = { groups: [`group ${i + 1}`, `stratum ${stratum + 1}`], label: null }
      return [
        { ...common, prediction: true, n: selected },
        { ...common, prediction: false, n: n - selected },
      ]
    }).flat(),
  )
  return judgeSelection(selectionTable(['group', 'stratum'], cells.flat()), {
    absolute: { margin },
    control: ['stratum'],
  })
}
