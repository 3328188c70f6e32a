import { elementAt, joinClasses } from '@modelgate/statistics'
import { countValues, type GroupValues } from './score-estimate.ts'
import type { ScoreEvidence } from './score-groups.ts'

/** How means and their intervals come from the sums of {@link collectMoments}. */
const FORMULA =
  'mean m = wx / w; standard error √((w2x2 − 2·m·w2x + m²·w2) · r / (r − 1)) / w with r = w² / w2; interval by Student’s t with r − 1 degrees of freedom. Root mean squared error: √m of the squared error, standard error divided by 2·√m. Add sums up before dividing. Areas under curves and distances need the rows.'

/**
 * What the means of scores or errors rest on, for every combination of groups, so that anyone can compute again: the rows,
 * Σw, Σw², and for each quantity Σwx, Σw²x and Σw²x².
 */
export function collectMoments({ columns, parts }: ScoreEvidence): Readonly<Record<string, unknown>> {
  return {
    columns,
    formula: FORMULA,
    cells: parts.map(({ groups, data }) => {
      const { weights, quantities } = listQuantities(data)
      const n = countValues(data)
      const sum = (values: Float64Array | undefined, ofWeight: 1 | 2, ofValue: 0 | 1 | 2) => {
        let total = 0
        for (let row = 0; row < n; row++) {
          const value = values === undefined ? 1 : elementAt(values, row)
          total += (weights?.[row] ?? 1) ** ofWeight * value ** ofValue
        }
        return total
      }
      return {
        groups,
        n,
        w: sum(undefined, 1, 0),
        w2: sum(undefined, 2, 0),
        of: Object.fromEntries(
          quantities.map(([name, x]) => [name, { wx: sum(x, 1, 1), w2x: sum(x, 2, 1), w2x2: sum(x, 2, 2) }]),
        ),
      }
    }),
  }
}

interface Quantities {
  readonly weights: Float64Array | undefined
  readonly quantities: readonly (readonly [string, Float64Array])[]
}

function listQuantities(values: GroupValues): Quantities {
  if (values.kind === 'scores') {
    const { labels, values: scores, weights } = joinClasses(values.scores)
    const residuals = labels.map((label, row) => label - elementAt(scores, row))
    return {
      weights,
      quantities: [
        ['score', scores],
        ['label − score', residuals],
      ],
    }
  }
  const { truth, prediction, weights } = values.amounts
  const errors = prediction.map((value, row) => value - elementAt(truth, row))
  return {
    weights,
    quantities: [
      ['error', errors],
      ['absolute error', errors.map(Math.abs)],
      ['squared error', errors.map((error) => error * error)],
    ],
  }
}
