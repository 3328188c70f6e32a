import type { ScoreEvidence } from '@modelgate/fairness'
import type { LabelledScores, PredictedNumbers } from '@modelgate/statistics'
import {
  type CrossedPart,
  isCellsFile,
  readNumbers,
  readPairedNumbers,
  readPairedScores,
  readScores,
  type TableEngine,
  type TableSource,
} from '@modelgate/tabular'

/** The columns that scores or amounts by group are read from. */
export interface ScoreColumns {
  readonly groups: readonly string[]
  readonly label: string
  readonly weight?: string
  readonly id?: string
  readonly positive?: string
}

type Baseline = TableSource | 'first-version' | 'missing'

/**
 * The scores of every combination of groups, and of the rows that the base shares. A base that cannot be read or joined
 * leaves the rules that need it undecided.
 *
 * @throws ModelgateError for a head that cannot be read as asked
 */
export async function readScoreEvidence(
  predictions: TableSource,
  { groups, ...columns }: ScoreColumns,
  score: string,
  baseline: Baseline,
  engine: TableEngine,
): Promise<ScoreEvidence> {
  const query = { ...columns, score, by: groups, crossed: true }
  const { rows, unscored, outside, crossed } = await readScores(predictions, query, engine)
  return {
    kind: 'scores',
    columns: groups,
    rows,
    incompleteRows: unscored,
    outside,
    parts: mapParts(crossed, ofScores),
    ...(await joinBase(baseline, columns.id, async (base, id) => {
      const joined = await readPairedScores(base, predictions, { ...query, id }, engine)
      return {
        pairs: mapParts(joined.crossed, ({ first, second }) => ({ head: ofScores(first), base: ofScores(second) })),
        before: mapParts(joined.base.crossed, ofScores),
      }
    })),
  }
}

/** The amounts of every combination of groups; otherwise as {@link readScoreEvidence}. */
export async function readAmountEvidence(
  predictions: TableSource,
  { groups, label, weight, id }: ScoreColumns,
  prediction: string,
  baseline: Baseline,
  engine: TableEngine,
): Promise<ScoreEvidence> {
  const query = { label, prediction, by: groups, crossed: true, ...(weight === undefined ? {} : { weight }) }
  const ids = id === undefined ? {} : { id }
  const { rows, unlabelled, unpredicted, crossed } = await readNumbers(predictions, { ...query, ...ids }, engine)
  return {
    kind: 'amounts',
    columns: groups,
    rows,
    incompleteRows: unlabelled + unpredicted,
    parts: mapParts(crossed, ofAmounts),
    ...(await joinBase(baseline, id, async (base, key) => {
      const joined = await readPairedNumbers(base, predictions, { ...query, id: key }, engine)
      const before = await readNumbers(base, query, engine)
      const { onlyBase, onlyHead, changed } = joined
      return {
        pairs: mapParts(joined.crossed, ({ first, second }) => ({ head: ofAmounts(first), base: ofAmounts(second) })),
        before: mapParts(before.crossed, ofAmounts),
        pairing: { onlyBase, onlyHead, changed },
      }
    })),
  }
}

async function joinBase(
  baseline: Baseline,
  id: string | undefined,
  join: (base: TableSource, id: string) => Promise<Pick<ScoreEvidence, 'pairs' | 'before' | 'pairing'>>,
): Promise<Pick<ScoreEvidence, 'base' | 'pairs' | 'before' | 'pairing'>> {
  if (typeof baseline === 'string') return { base: baseline }
  if (id === undefined || isCellsFile(baseline)) return { base: 'apart' }
  try {
    return { base: 'joined', ...(await join(baseline, id)) }
  } catch {
    return { base: 'apart' }
  }
}

function mapParts<T, R>(parts: readonly CrossedPart<T>[], make: (data: T) => R): readonly CrossedPart<R>[] {
  return parts.map(({ groups, data }) => ({ groups, data: make(data) }))
}

function ofScores(scores: LabelledScores) {
  return { kind: 'scores', scores } as const
}

function ofAmounts(amounts: PredictedNumbers) {
  return { kind: 'amounts', amounts } as const
}
