import type { FairnessPolicy } from '@modelgate/policy'
import type { FairnessInput } from './fairness-input.ts'
import type { Attribute } from './gather-attributes.ts'
import { PASS_LEVEL } from './comparison.ts'
import { RATE_NAMES, RATES } from './rates.ts'
import { SUMMARY_FORMULAS } from './measure-summaries.ts'

/** What only this gate has: the cells, so that anyone can compute again, and how everything is defined. */
export function collectFairnessData(
  input: FairnessInput,
  attributes: readonly Attribute[],
  policy: FairnessPolicy,
  level: number,
  familySize: number,
): Readonly<Record<string, unknown>> {
  const { head, base } = input
  return {
    rows: head.rows,
    label: head.label,
    prediction: head.prediction,
    favourable: head.prediction[head.favourable],
    attributes: head.attributes,
    cells: head.cells,
    references: attributes.flatMap(({ reference }) => {
      if (reference === undefined) return []
      const { attribute, group, why } = reference
      return [{ attribute, group, why }]
    }),
    rules: policy.rules,
    decision: {
      alpha: policy.alpha,
      level,
      passLevel: PASS_LEVEL,
      minDenominator: policy.minDenominator,
      contrastsInFamily: familySize,
      fail: 'Holm-adjusted p of "within the limit" (score test at the limit, two-sided) below alpha',
      pass: 'unadjusted 90 % interval within the limit',
    },
    formulas: { ...Object.fromEntries(RATE_NAMES.map((rate) => [rate, RATES[rate].formula])), ...SUMMARY_FORMULAS },
    ...(base.kind === 'paired'
      ? {
          baseRows: base.table.rows,
          baseCells: base.table.cells,
          pairedCells: base.pairs.cells,
          pairing: { onlyBase: base.pairs.onlyBase, onlyHead: base.pairs.onlyHead, changed: base.pairs.changed },
        }
      : {}),
    ...(base.kind === 'unpaired' ? { baseRows: base.table.rows, baseCells: base.table.cells } : {}),
    caveat:
      'Intervals cover chance in these rows alone: not another training run, not reuse of the evaluation set, not wrong labels.',
    ...(input.reproduce === undefined ? {} : { reproduce: input.reproduce }),
  }
}
