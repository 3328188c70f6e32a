import { evaluateQuality } from '@modelgate/check'
import { ModelgateError } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import { isCellsFile } from '@modelgate/tabular'
import type { Command, Invocation } from '../command.ts'
import { loadPolicy } from '../load-policy.ts'
import { readChoice } from '../read-choice.ts'
import { type Limit, readLimits, readList, readText, readTexts } from '../read-limits.ts'
import { readShare } from '../read-share.ts'
import { toSource } from '../to-source.ts'

/** `modelgate quality FILE…`: is the model good enough, and not worse than before? */
export const quality: Command = {
  name: 'quality',
  summary: 'Measure and judge the quality of predictions, with intervals',
  usage: 'FILE… --label C [--prediction C] [--score C] [--min METRIC=N]… [--baseline FILE --max-regression METRIC=N]…',
  options: {
    label: { type: 'string', value: 'C', description: 'column with the true outcome' },
    prediction: { type: 'string', value: 'C', description: 'column with the decision' },
    score: {
      type: 'string',
      value: 'C',
      description: 'column with the score; a probability for log_loss and brier_score',
    },
    id: { type: 'string', value: 'C', description: 'column that identifies a row; joins it with the baseline' },
    positive: { type: 'string', value: 'V', description: 'the positive value (default: 1, true or yes)' },
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
    baseline: { type: 'string', multiple: true, value: 'FILE', description: 'predictions to compare with' },
    level: { type: 'string', value: '0.95', description: 'level of the intervals shown' },
    engine: { type: 'string', value: 'stream|duckdb', description: 'table engine (default: by size)' },
    'measure-only': { type: 'boolean', description: 'measure, judge nothing, end 0' },
  },
  examples: [
    'modelgate quality predictions.csv --label repaid --prediction granted --score probability --min roc_auc=0.8',
    'modelgate quality new.parquet --baseline old.parquet --id row --label y --score p --max-regression roc_auc=0.01',
    'modelgate quality predictions.csv --label y --prediction p --by sex --measure-only --json',
  ],
  notes: [
    'A bound fails when the whole 95 % interval is beyond it and passes when the whole 90 % interval is inside; anything else is inconclusive and ends 2.',
  ],
  async run(invocation) {
    const { positionals, options } = invocation
    const label = readText(options['label'])
    const predictions = await toSource(positionals, invocation)
    if (positionals.length === 0 || (label === undefined && !isCellsFile(predictions))) {
      throw new ModelgateError('CLI_USAGE', 'quality needs a file and --label.', {
        advice: 'modelgate quality predictions.csv --label y --prediction p',
      })
    }
    const columns = readColumns(options)
    const baseline = readTexts(options['baseline'])
    const metrics = readList(options['metric'])
    const level = readShare('level', options['level'])
    const engine = readChoice('engine', options['engine'], ['stream', 'duckdb'])
    const report = await evaluateQuality({
      predictions,
      baseline: baseline.length === 0 ? 'missing' : await toSource(baseline, invocation),
      columns: { label: label ?? '', ...columns },
      ...(await readRules(invocation)),
      subject: null,
      measureOnly: options['measure-only'] === true,
      ...(metrics.length === 0 ? {} : { metrics }),
      ...(level === undefined ? {} : { level }),
      ...(engine === undefined ? {} : { engine }),
    })
    return { report }
  },
}

function readColumns(options: Invocation['options']) {
  const prediction = readText(options['prediction'])
  const score = readText(options['score'])
  const id = readText(options['id'])
  const positive = readText(options['positive'])
  const by = readList(options['by'])
  return {
    ...(prediction === undefined ? {} : { prediction }),
    ...(score === undefined ? {} : { score }),
    ...(id === undefined ? {} : { id }),
    ...(positive === undefined ? {} : { positive }),
    ...(by.length === 0 ? {} : { by }),
  }
}

/** The rules of the policy file, if one is named, and those of the command line. */
async function readRules({ options, cwd }: Invocation) {
  const policy = await loadPolicy(readText(options['policy']), cwd)
  const rules: readonly QualityRule[] = [
    ...(policy?.gates.quality?.metrics ?? []),
    ...readLimits('min', options['min']).map((limit) => toRule(limit, 'min')),
    ...readLimits('max', options['max']).map((limit) => toRule(limit, 'max')),
    ...readLimits('max-regression', options['max-regression']).map((limit) => toRule(limit, 'maxRegression')),
  ]
  return { rules, policyRef: policy === undefined ? null : { source: policy.source, digest: policy.digest } }
}

function toRule({ metric, value }: Limit, kind: 'min' | 'max' | 'maxRegression'): QualityRule {
  return { metric, [kind]: value, severity: 'fail' }
}
