import { errorReport, ModelgateError, type GateReport } from '@modelgate/kernel'
import { parseMetric } from '@modelgate/policy'
import { judgeQuality, METRICS, type QualityInput, sliceName } from '@modelgate/quality'
import { chooseEngine, type EngineChoice, type FindDuckdb, isCellsFile, streamEngine } from '@modelgate/tabular'
import type { QualityBaseline, QualityColumns, QualitySource } from './quality-source.ts'
import { readQualityBase, readQualityEvidence } from './read-quality-evidence.ts'

/** What to read and how to judge it. */
export interface QualityRequest extends Omit<QualityInput, 'head' | 'bases' | 'rows' | 'incompleteRows' | 'slices'> {
  readonly head: QualitySource
  /** By what rules call them; `base` is the one of a rule that names none. */
  readonly baselines: ReadonlyMap<string, QualityBaseline>
  /** Default: by size. */
  readonly engine?: EngineChoice
  /** Where DuckDB comes from; default: it is installed beside this code. */
  readonly findDuckdb?: FindDuckdb
}

/**
 * Reads predictions and judges their quality. What cannot be read is a report with verdict `error`; a baseline that
 * cannot be read leaves the rules that need it undecided.
 */
export async function evaluateQuality(request: QualityRequest): Promise<GateReport> {
  const { head, baselines, engine: choice, findDuckdb, ...input } = request
  const environment = input.environment ?? {}
  // Rules that nothing can be measured for are told before a table is read by them.
  const nothing = { head: {}, rows: 0, incompleteRows: 0, slices: [], bases: new Map() }
  const refused = judgeQuality({ ...input, ...nothing, environment })
  if (refused.verdict === 'error') return refused
  try {
    const now = complete(head, input)
    const { engine, describe } = await chooseFor(now, baselines, choice, findDuckdb)
    const evidence = await readQualityEvidence(now, engine)
    const bases = new Map(
      await Promise.all(
        [...baselines].map(async ([name, baseline]) => {
          const before = typeof baseline === 'string' || 'missing' in baseline ? baseline : complete(baseline, input)
          return [name, await readQualityBase(now, before, engine)] as const
        }),
      ),
    )
    return judgeQuality({ ...input, ...evidence, bases, environment: { ...environment, ...describe() } })
  } catch (error) {
    return errorReport('quality', error, { subject: input.subject, policy: input.policyRef, environment })
  }
}

/** The columns with what the rules need beside those that are named: slices, and whether labels are amounts. */
function complete(source: QualitySource, { rules, metrics }: Pick<QualityInput, 'rules' | 'metrics'>): QualitySource {
  if ('stated' in source) return source
  const { columns, table } = source
  if (columns.prediction === undefined && columns.score === undefined && !isCellsFile(table)) {
    throw new ModelgateError('QUALITY_COLUMNS_MISSING', 'Quality needs a prediction or a score column.', {
      advice: 'Name one: --prediction C or --score C.',
    })
  }
  const asked = [...(metrics ?? []), ...(rules ?? []).map(({ metric }) => metric)]
  const needsAmounts = asked.some((text) => {
    const metric = parseMetric(text)
    return metric !== undefined && METRICS[metric.name].needs === 'amount'
  })
  const by = [...new Set([...(columns.by ?? []), ...(rules ?? []).flatMap(sliceColumns)])]
  const all: QualityColumns = { ...columns, amounts: columns.amounts === true || needsAmounts }
  return { table, columns: by.length === 0 ? all : { ...all, by } }
}

function sliceColumns({ slice, by }: NonNullable<QualityInput['rules']>[number]): readonly string[] {
  const [column] = slice === undefined ? [by] : sliceName(slice).split(' = ')
  return column === undefined ? [] : [column]
}

/** The engine that reads the tables. */
async function chooseFor(
  head: QualitySource,
  baselines: QualityRequest['baselines'],
  choice: EngineChoice | undefined,
  findDuckdb: FindDuckdb | undefined,
) {
  const only = (engine: string) => ({ engine: streamEngine, describe: () => ({ engine }) })
  if ('stated' in head) return only('none')
  if (isCellsFile(head.table)) return only('cells')
  const tables = [...baselines.values()].flatMap((baseline) =>
    typeof baseline === 'object' && 'table' in baseline ? [baseline.table] : [],
  )
  return chooseEngine(
    [head.table, ...tables].filter((table) => !isCellsFile(table)),
    choice,
    findDuckdb,
  )
}
