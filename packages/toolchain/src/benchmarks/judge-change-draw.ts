import { sampleBinomial } from '@modelgate/statistics'
import { type JudgeDraw, judgeSelection, selectionTable } from './judge-selection.ts'

/** The share of rows whose decision flips in each direction although nothing became worse. */
const FLIPS = 0.02

/** A rule with an epsilon, on the same rows: the last group loses the gap, the others flip both ways alike. */
export const judgeChangeDraw: JudgeDraw = (random, { groups, rate, rows, gap }, epsilon) => {
  const drawn = Array.from({ length: groups }, (_, i) => {
    const selected = sampleBinomial(random, rows, rate)
    const loses = (FLIPS + (i === groups - 1 ? gap : 0)) / rate
    const lost = sampleBinomial(random, selected, loses)
    const won = sampleBinomial(random, rows - selected, FLIPS / (1 - rate))
    return { group: [`group ${i + 1}`], selected, lost, won }
  })
  const side = (when: 'base' | 'head') =>
    selectionTable(
      ['group'],
      drawn.flatMap(({ group, selected, lost, won }) => {
        const n = when === 'base' ? selected : selected - lost + won
        return [
          { groups: group, label: null, prediction: true, n },
          { groups: group, label: null, prediction: false, n: rows - n },
        ]
      }),
    )
  const cells = drawn
    .flatMap(({ group, selected, lost, won }) => [
      { groups: group, label: null, base: true, head: true, n: selected - lost },
      { groups: group, label: null, base: true, head: false, n: lost },
      { groups: group, label: null, base: false, head: true, n: won },
      { groups: group, label: null, base: false, head: false, n: rows - selected - won },
    ])
    .filter(({ n }) => n > 0)
  const pairs = { cells, onlyBase: 0, onlyHead: 0, changed: 0 }
  const rule = { regression: { epsilon, worse: 'lower' } } as const
  return judgeSelection(side('head'), rule, { kind: 'paired', table: side('base'), pairs })
}
