import type { ScoreEvidence } from '@modelgate/fairness'
import type { LabelledScores, PairedScores, PredictedNumbers } from '@modelgate/statistics'
import {
  isCellsFile,
  type NumberTable,
  type Part,
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
 * The scores of every group, and of the rows that the base shares. A base that cannot be read or joined leaves the rules
 * that need it undecided.
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
  const query = { ...columns, score, by: groups }
  const { parts } = await readScores(predictions, query, engine)
  const { id } = columns
  return {
    parts: parts.map((part) => ({ ...part, data: ofScores(part.data) })),
    ...(await joinBase(baseline, id, async (base, key) => {
      const joined = await readPairedScores(base, predictions, { ...query, id: key }, engine)
      return {
        pairs: joined.parts.map(pairScores),
        before: joined.base.parts.map((part) => ({ ...part, data: ofScores(part.data) })),
      }
    })),
  }
}

/** The amounts of every group; otherwise as {@link readScoreEvidence}. */
export async function readAmountEvidence(
  predictions: TableSource,
  { groups, ...columns }: ScoreColumns,
  prediction: string,
  baseline: Baseline,
): Promise<{ readonly evidence: ScoreEvidence; readonly table: NumberTable }> {
  const query = { ...columns, prediction, by: groups }
  const table = await readNumbers(predictions, query)
  const evidence: ScoreEvidence = {
    parts: table.parts.map((part) => ({ ...part, data: ofAmounts(part.data) })),
    ...(await joinBase(baseline, columns.id, async (base, id) => {
      const { parts } = await readPairedNumbers(base, predictions, { ...query, id })
      const { id: _id, ...alone } = query
      const before = await readNumbers(base, alone)
      return {
        pairs: parts.map(({ data: { first, second }, ...part }) => ({
          ...part,
          data: { head: ofAmounts(first), base: ofAmounts(second) },
        })),
        before: before.parts.map((part) => ({ ...part, data: ofAmounts(part.data) })),
      }
    })),
  }
  return { evidence, table }
}

async function joinBase(
  baseline: Baseline,
  id: string | undefined,
  join: (base: TableSource, id: string) => Promise<Pick<ScoreEvidence, 'pairs' | 'before'>>,
): Promise<Omit<ScoreEvidence, 'parts'>> {
  if (typeof baseline === 'string') return { base: baseline }
  if (id === undefined || isCellsFile(baseline)) return { base: 'apart' }
  try {
    return { base: 'joined', ...(await join(baseline, id)) }
  } catch {
    return { base: 'apart' }
  }
}

function ofScores(scores: LabelledScores) {
  return { kind: 'scores', scores } as const
}

function ofAmounts(amounts: PredictedNumbers) {
  return { kind: 'amounts', amounts } as const
}

function pairScores({ data: { first, second }, ...part }: Part<PairedScores>) {
  return { ...part, data: { head: ofScores(first), base: ofScores(second) } }
}
