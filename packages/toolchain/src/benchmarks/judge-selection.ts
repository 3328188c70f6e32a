import { type BaseEvidence, judgeFairness } from '@modelgate/fairness'
import type { GateReport } from '@modelgate/kernel'
import type { FairnessRule } from '@modelgate/policy'
import type { Cell, CellTable, Random } from '@modelgate/statistics'

/** A world in which the truth is known: groups of equal size and rate but the last, which is higher by the gap. */
export interface World {
  readonly groups: number
  readonly rate: number
  /** In each group. */
  readonly rows: number
  readonly gap: number
}

/** One report of the rule as shipped on rows drawn from a world, by a margin or epsilon. */
export type JudgeDraw = (random: Random, world: World, limit: number) => GateReport

/** Judges the selection rate of such rows by one rule, with the defaults of a policy. */
export function judgeSelection(
  head: CellTable,
  rule: Pick<FairnessRule, 'absolute' | 'regression' | 'control'>,
  base: BaseEvidence = { kind: 'first-version' },
): GateReport {
  return judgeFairness({
    head,
    base,
    strata: rule.control ?? [],
    policy: {
      attributes: {},
      rules: [{ metric: 'selection_rate', contrast: 'difference', against: 'reference', severity: 'fail', ...rule }],
      minDenominator: 30,
      alpha: 0.05,
    },
    policyRef: null,
    subject: null,
  })
}

/** Cells as a table. Group 1 is the reference, because of equally large groups the first in text order is. */
export function selectionTable(attributes: readonly string[], cells: readonly Cell[]): CellTable {
  const outcome = { column: 'selected', positive: '1', negative: '0' }
  return {
    attributes,
    label: outcome,
    prediction: outcome,
    favourable: 'positive',
    rows: cells.reduce((sum, { n }) => sum + n, 0),
    cells: cells.filter(({ n }) => n > 0),
  }
}
