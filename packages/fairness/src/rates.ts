import { RATES as RATE_NAMES } from '@modelgate/policy'

/** What one row says: the true label and the prediction, positive or not, or unknown. */
export interface RowKind {
  readonly label: boolean | null
  readonly prediction: boolean | null
}

/** A rate: among the rows that meet `condition`, the share that shows `event`. */
export interface Rate {
  readonly formula: string
  /** The rows it is about, in words; `{label…}` and `{prediction…}` stand for the table's own columns and values. */
  readonly among: string
  /** What happens to them, in words. */
  readonly event: string
  /** Which direction hurts when nobody says: errors up, successes down. */
  readonly worse: 'higher' | 'lower'
  /** Whether `condition` looks at the label alone, so that the same rows count at base and head. */
  readonly pairable: boolean
  /** Of the mean of two rates these two, which rest on different rows. */
  readonly halves?: readonly [RateName, RateName]
  readonly condition: (row: RowKind, favourable: boolean) => boolean
  readonly shows: (row: RowKind, favourable: boolean) => boolean
}

export type RateName = (typeof RATE_NAMES)[number]

export { RATE_NAMES }

const labelled = ({ label, prediction }: RowKind) => label !== null && prediction !== null
const positives = (row: RowKind) => labelled(row) && row.label === true
const negatives = (row: RowKind) => labelled(row) && row.label === false
const selected = (row: RowKind) => labelled(row) && row.prediction === true
const rejected = (row: RowKind) => labelled(row) && row.prediction === false
const isPositive = ({ label }: RowKind) => label === true
const isNegative = ({ label }: RowKind) => label === false
const saysPositive = ({ prediction }: RowKind) => prediction === true
const saysNegative = ({ prediction }: RowKind) => prediction === false
const isRight = ({ label, prediction }: RowKind) => label === prediction

const WITH_POSITIVE_LABEL = 'labelled {label+}'
const WITH_NEGATIVE_LABEL = 'labelled {label-}'
const SAID_POSITIVE = 'predicted {prediction+}'
const SAID_NEGATIVE = 'predicted {prediction-}'

/** Every rate that can be measured and gated, by its name in reports. TP, FP, FN, TN count rows with label and prediction. */
export const RATES: Readonly<Record<RateName, Rate>> = {
  selection_rate: {
    formula: 'rows with the favourable prediction / rows with a prediction',
    among: '',
    event: 'get {favourable}',
    worse: 'lower',
    pairable: true,
    condition: ({ prediction }) => prediction !== null,
    shows: ({ prediction }, favourable) => prediction === favourable,
  },
  base_rate: {
    formula: 'rows with a positive label / rows with a label',
    among: '',
    event: 'have {label+}',
    worse: 'lower',
    pairable: false,
    condition: ({ label }) => label !== null,
    shows: isPositive,
  },
  true_positive_rate: {
    formula: 'TP / (TP + FN)',
    among: WITH_POSITIVE_LABEL,
    event: 'get {prediction+}',
    worse: 'lower',
    pairable: true,
    condition: positives,
    shows: saysPositive,
  },
  false_positive_rate: {
    formula: 'FP / (FP + TN)',
    among: WITH_NEGATIVE_LABEL,
    event: 'get {prediction+}',
    worse: 'higher',
    pairable: true,
    condition: negatives,
    shows: saysPositive,
  },
  true_negative_rate: {
    formula: 'TN / (FP + TN)',
    among: WITH_NEGATIVE_LABEL,
    event: 'get {prediction-}',
    worse: 'lower',
    pairable: true,
    condition: negatives,
    shows: saysNegative,
  },
  false_negative_rate: {
    formula: 'FN / (TP + FN)',
    among: WITH_POSITIVE_LABEL,
    event: 'get {prediction-}',
    worse: 'higher',
    pairable: true,
    condition: positives,
    shows: saysNegative,
  },
  positive_predictive_value: {
    formula: 'TP / (TP + FP)',
    among: SAID_POSITIVE,
    event: 'have {label+}',
    worse: 'lower',
    pairable: false,
    condition: selected,
    shows: isPositive,
  },
  negative_predictive_value: {
    formula: 'TN / (TN + FN)',
    among: SAID_NEGATIVE,
    event: 'have {label-}',
    worse: 'lower',
    pairable: false,
    condition: rejected,
    shows: isNegative,
  },
  false_discovery_rate: {
    formula: 'FP / (TP + FP)',
    among: SAID_POSITIVE,
    event: 'have {label-}',
    worse: 'higher',
    pairable: false,
    condition: selected,
    shows: isNegative,
  },
  false_omission_rate: {
    formula: 'FN / (TN + FN)',
    among: SAID_NEGATIVE,
    event: 'have {label+}',
    worse: 'higher',
    pairable: false,
    condition: rejected,
    shows: isPositive,
  },
  accuracy: {
    formula: '(TP + TN) / (TP + FP + FN + TN)',
    among: '',
    event: 'are predicted right',
    worse: 'lower',
    pairable: true,
    condition: labelled,
    shows: isRight,
  },
  balanced_accuracy: {
    formula: '(TP / (TP + FN) + TN / (FP + TN)) / 2',
    among: 'with as many labelled {label+} as {label-}',
    event: 'are predicted right',
    worse: 'lower',
    pairable: false,
    halves: ['true_positive_rate', 'true_negative_rate'],
    condition: labelled,
    shows: isRight,
  },
}

/** Whether a text names a rate. */
export function isRateName(name: string): name is RateName {
  return Object.hasOwn(RATES, name)
}
