import { sampleBinomial } from '@modelgate/statistics'
import { type JudgeDraw, judgeSelection, selectionTable } from './judge-selection.ts'

/** A rule with a margin: groups that were drawn by themselves. */
export const judgeDraw: JudgeDraw = (random, { groups, rate, rows, gap }, margin) => {
  const cells = Array.from({ length: groups }, (_, i) => {
    const selected = sampleBinomial(random, rows, i === groups - 1 ? rate + gap : rate)
    const common = { groups: [`group ${i + 1}`], label: null }
    return [
      { ...common, prediction: true, n: selected },
      { ...common, prediction: false, n: rows - selected },
    ]
  })
  return judgeSelection(selectionTable(['group'], cells.flat()), { absolute: { margin } })
}
