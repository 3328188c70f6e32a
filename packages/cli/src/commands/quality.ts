import { realpath } from 'node:fs/promises'
import { relative } from 'node:path'
import { gitTree } from '@modelgate/artifacts'
import {
  describeCommand,
  evaluateQuality,
  isMetricsFile,
  openContent,
  type QualityBaseline,
  type QualityColumns,
  type QualitySource,
  readStatedMetrics,
} from '@modelgate/check'
import { ModelgateError } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import { isCellsFile, type TableSource } from '@modelgate/tabular'
import type { Command, Invocation } from '../command.ts'
import { findRoot } from '../find-root.ts'
import { keepMeaning } from '../keep-meaning.ts'
import { loadPolicy } from '../load-policy.ts'
import { readChoice } from '../read-choice.ts'
import { readMeasureOnly } from '../read-measure-only.ts'
import { readList, readText, readTexts } from '../read-limits.ts'
import { readQualityLimits } from '../read-quality-limits.ts'
import { readShare } from '../read-share.ts'
import { ROW_OPTIONS } from '../row-options.ts'
import { toSource } from '../to-source.ts'

/** `modelgate quality FILE…`: is the model good enough, and not worse than before? */
export const quality: Command = {
  name: 'quality',
  summary: 'Measure and judge the quality of predictions, with intervals',
  usage: 'FILE… --label C [--prediction C] [--score C] [--min METRIC=N]… [--baseline FILE --max-regression METRIC=N]…',
  options: {
    label: { type: 'string', value: 'C', description: 'column with the true outcome' },
    prediction: { type: 'string', value: 'C', description: 'column with the decision, or the predicted amount' },
    score: {
      type: 'string',
      value: 'C',
      description: 'column with the score; a probability for log_loss and brier_score',
    },
    ...ROW_OPTIONS,
    by: {
      type: 'string',
      multiple: true,
      value: 'C[,C…]',
      description: 'columns whose values are measured one by one',
    },
    metric: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      description: 'measure only these (default: all that the columns give)',
    },
    min: { type: 'string', multiple: true, value: 'METRIC=N', description: 'smallest value allowed' },
    max: { type: 'string', multiple: true, value: 'METRIC=N', description: 'largest value allowed' },
    'max-regression': {
      type: 'string',
      multiple: true,
      value: 'METRIC=N',
      description: 'how much worse than the baseline it may be',
    },
    baseline: {
      type: 'string',
      multiple: true,
      value: 'FILE|git:REF[:PATH]',
      description: 'predictions to compare with, as they are or as they were at a revision',
    },
    level: { type: 'string', value: '0.95', description: 'level of the intervals shown' },
    engine: { type: 'string', value: 'stream|duckdb', description: 'table engine (default: by size)' },
    'measure-only': { type: 'boolean', description: 'measure, judge nothing, end 0' },
  },
  examples: [
    'modelgate quality predictions.csv --label repaid --prediction granted --score probability --min roc_auc=0.8',
    'modelgate quality new.parquet --baseline old.parquet --id row --label y --score p --max-regression roc_auc=0.01',
    'modelgate quality predictions.csv --label y --prediction p --by sex --measure-only --json',
    "modelgate quality predictions.csv --label y --prediction p --min 'recall[sex]=0.6' --min 'fbeta@2=0.7'",
    'modelgate quality prices.parquet --label price --prediction estimate --max root_mean_squared_error=20',
    'modelgate quality metrics.json --min roc_auc=0.8',
  ],
  notes: [
    'A bound fails when the whole 95 % interval is beyond it and passes when the whole 90 % interval is inside; anything else is inconclusive and ends 2.',
    'A metric of amounts (r2, root_mean_squared_error, mean_absolute_error …) reads label and prediction as numbers.',
    'A .json file states values without rows: its limits are judged as stated, and a regression needs intervals that it states.',
    'A limit may be about one slice, METRIC[COLUMN=VALUE]=N, or about every value of a column, METRIC[COLUMN]=N.',
  ],
  async run(invocation) {
    const { positionals, options } = invocation
    const label = readText(options['label'])
    const source = await toSource(positionals, invocation)
    const needsLabel = !isCellsFile(source) && !isMetricsFile(source)
    if (positionals.length === 0 || (label === undefined && needsLabel)) {
      throw new ModelgateError('CLI_USAGE', 'quality needs a file and --label.', {
        advice: 'modelgate quality predictions.csv --label y --prediction p',
      })
    }
    const columns = { label: label ?? '', ...readColumns(options) }
    const metrics = readList(options['metric'])
    const measureOnly = readMeasureOnly(options, ['min', 'max', 'max-regression'])
    const level = readShare('level', options['level'])
    const engine = readChoice('engine', options['engine'], ['stream', 'duckdb'])
    const baseline = await readBaseline(invocation)
    const report = await evaluateQuality({
      head: await toQualitySource(source, columns),
      baselines: new Map([[BASE, await toBaseline(baseline, columns)]]),
      ...(await readRules(invocation, measureOnly)),
      subject: null,
      measureOnly,
      reproduce: describeCommand('quality', positionals, keepMeaning(options)),
      ...(metrics.length === 0 ? {} : { metrics }),
      ...(level === undefined ? {} : { level }),
      ...(engine === undefined ? {} : { engine }),
    })
    return { report }
  },
}

/** The version that a rule without a name compares with. */
const BASE = 'base'

async function toQualitySource(table: TableSource, columns: QualityColumns): Promise<QualitySource> {
  const [file] = table.files
  return file !== undefined && isMetricsFile(table) ? { stated: await readStatedMetrics(file) } : { table, columns }
}

/** A baseline that cannot be read leaves its rules undecided, whatever holds it. */
async function toBaseline(table: TableSource | undefined, columns: QualityColumns): Promise<QualityBaseline> {
  if (table === undefined) return { missing: undefined }
  try {
    return await toQualitySource(table, columns)
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
}

/** The files of `--baseline`; `git:REF` names the same files at a revision, `git:REF:PATH` another one. */
async function readBaseline(invocation: Invocation): Promise<TableSource | undefined> {
  const { positionals, options, cwd, progress } = invocation
  const named = readTexts(options['baseline'])
  const [first] = named
  const [, revision, path] = /^git:([^:]+)(?::(.+))?$/u.exec(first ?? '') ?? []
  if (revision === undefined) return first === undefined ? undefined : toSource(named, invocation)
  if (named.length > 1) {
    throw new ModelgateError('CLI_USAGE', 'A baseline is a revision or files, not both.', {
      advice: '--baseline git:main',
    })
  }
  const here = await realpath(cwd)
  const root = findRoot(here, here)
  const tree = await gitTree(root, revision)
  const now = await toSource(positionals, invocation)
  const wanted = path === undefined ? now.files.map((file) => relative(root, file.path).replaceAll('\\', '/')) : [path]
  const files = await Promise.all(
    wanted.map(async (name) => {
      const local = await openContent(tree, name)
      if (local !== null) return { path: local, name }
      throw new ModelgateError('TABLE_FILE_MISSING', `${tree.label} has no file ${name}.`, {
        advice: 'Name it: --baseline git:REF:PATH.',
      })
    }),
  )
  return { files, progress }
}

function readColumns(options: Invocation['options']) {
  const prediction = readText(options['prediction'])
  const score = readText(options['score'])
  const weight = readText(options['weight'])
  const id = readText(options['id'])
  const positive = readText(options['positive'])
  const by = readList(options['by'])
  return {
    ...(prediction === undefined ? {} : { prediction }),
    ...(score === undefined ? {} : { score }),
    ...(weight === undefined ? {} : { weight }),
    ...(id === undefined ? {} : { id }),
    ...(positive === undefined ? {} : { positive }),
    ...(by.length === 0 ? {} : { by }),
  }
}

/** The rules of the policy file, if one is named, and those of the command line. */
async function readRules(invocation: Invocation, measureOnly: boolean) {
  const { options } = invocation
  const policy = await loadPolicy(readText(options['policy']), invocation)
  const rules: readonly QualityRule[] = [
    ...(policy?.gates.quality?.metrics ?? []),
    ...readQualityLimits('min', options['min'], 'min'),
    ...readQualityLimits('max', options['max'], 'max'),
    ...readQualityLimits('max-regression', options['max-regression'], 'maxRegression'),
  ]
  return {
    rules: measureOnly ? [] : rules,
    policyRef: policy === undefined ? null : { source: policy.source, digest: policy.digest },
  }
}
