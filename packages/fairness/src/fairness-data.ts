import { FAIRNESS_PRESETS, type FairnessPolicy } from '@modelgate/policy'
import { PASS_LEVEL } from './comparison.ts'
import { nameContrast } from './contrast-findings.ts'
import type { BaseEvidence, Evidence, FairnessInput } from './fairness-input.ts'
import type { Attribute } from './gather-attributes.ts'
import type { Judgement } from './judge-contrasts.ts'
import { RATE_NAMES, RATES } from './rates.ts'
import { SUMMARY_FORMULAS } from './measure-summaries.ts'

/** What intervals do not say. */
export const CAVEAT =
  'Intervals cover chance in these rows alone: not another training run, not reuse of the evaluation set, not wrong labels.'

/** What only this gate has: the cells, so that anyone can compute again, and how everything is defined. */
export function collectFairnessData(
  input: FairnessInput,
  attributes: readonly Attribute[],
  policy: FairnessPolicy,
  level: number,
  { judged, familySize }: Judgement,
): Readonly<Record<string, unknown>> {
  const { head } = input
  // Groups and references are the same for every class.
  const own = attributes.filter(({ table }) => table === head)
  return {
    rows: head.rows,
    label: head.label,
    prediction: head.prediction,
    favourable: head.prediction[head.favourable],
    attributes: head.attributes,
    strata: input.strata ?? [],
    references: own.flatMap(({ reference }) => {
      if (reference === undefined) return []
      const { attribute, group, why } = reference
      return [{ attribute, group, why }]
    }),
    excluded: own.flatMap(({ head: { attribute, missing, groups } }) => [
      ...(missing === undefined ? [] : [{ attribute, group: missing.group, rows: missing.rows, why: 'no value' }]),
      ...groups
        .filter(({ rows }) => rows < policy.minDenominator)
        .map(({ group, rows }) => ({ attribute, group, rows, why: `fewer than ${policy.minDenominator} rows` })),
    ]),
    rules: policy.rules,
    presets: (policy.presets ?? []).map((name) => FAIRNESS_PRESETS[name]),
    fragile: judged.filter(({ decided }) => decided?.decision.fragile).map(({ contrast }) => nameContrast(contrast)),
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
    ...(input.oneVsRest === undefined
      ? collectCells(input)
      : {
          classes: input.oneVsRest.map((evidence) => ({
            class: evidence.head.prediction.positive,
            ...collectCells(evidence),
          })),
        }),
    caveat: CAVEAT,
    ...(input.reproduce === undefined ? {} : { reproduce: input.reproduce }),
  }
}

/** Everything that was counted, and at base, and of both together; and the same of other versions. */
function collectCells({ head, base, others }: Evidence): Readonly<Record<string, unknown>> {
  return {
    cells: head.cells,
    ...collectBase(base),
    ...(others === undefined || others.size === 0
      ? {}
      : { others: [...others].map(([against, other]) => ({ against, ...collectBase(other) })) }),
  }
}

function collectBase(base: BaseEvidence): Readonly<Record<string, unknown>> {
  const joined = base.kind === 'paired' ? base.pairs : undefined
  const before = base.kind === 'paired' || base.kind === 'unpaired' ? base.table : undefined
  return {
    ...(before === undefined ? {} : { baseRows: before.rows, baseCells: before.cells }),
    ...(joined === undefined
      ? {}
      : {
          pairedCells: joined.cells,
          pairing: { onlyBase: joined.onlyBase, onlyHead: joined.onlyHead, changed: joined.changed },
        }),
  }
}
