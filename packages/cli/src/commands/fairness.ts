import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describeCommand, evaluateFairness } from '@modelgate/check'
import { DEFAULT_ALPHA, DEFAULT_LEVEL, DEFAULT_MIN_DENOMINATOR, RATES, SCORE_METRICS } from '@modelgate/fairness'
import { ModelgateError } from '@modelgate/kernel'
import { expandPresets, type FairnessPolicy, type FairnessRule, PRESET_NAMES } from '@modelgate/policy'
import { isCellsFile, SUPPRESS_BELOW } from '@modelgate/tabular'
import type { Command, Invocation } from '../command.ts'
import { readChoice } from '../read-choice.ts'
import { keepMeaning } from '../keep-meaning.ts'
import { type Limit, readLimits, readList, readText, readTexts } from '../read-limits.ts'
import { readMeasureOnly } from '../read-measure-only.ts'
import { readNumber } from '../read-number.ts'
import { readShare } from '../read-share.ts'
import { loadPolicy } from '../load-policy.ts'
import { ROW_OPTIONS } from '../row-options.ts'
import { toSource } from '../to-source.ts'

/** `modelgate fairness FILE…`: does any group fare worse than the rules allow? */
export const fairness: Command = {
  name: 'fairness',
  summary: 'Measure and judge predictions by group, with intervals',
  usage: 'FILE… --label C --prediction C --by C[,C…] [--margin METRIC=N]… [--baseline FILE --epsilon METRIC=N]…',
  options: {
    label: { type: 'string', value: 'C', description: 'column with the true outcome' },
    prediction: { type: 'string', value: 'C', description: 'column with the decision' },
    by: { type: 'string', multiple: true, value: 'C[,C…]', description: 'columns with the groups' },
    score: { type: 'string', value: 'C', description: 'column with the score: its gaps by group are measured too' },
    amounts: { type: 'boolean', description: 'label and prediction are amounts: judge their errors by group' },
    ...ROW_OPTIONS,
    favourable: {
      type: 'string',
      value: 'V',
      description: 'the decision that is good for the person (default: --positive)',
    },
    reference: {
      type: 'string',
      multiple: true,
      value: 'C=V',
      description: 'group to compare with (default: the largest)',
    },
    against: {
      type: 'string',
      value: 'reference|rest|pairs',
      description: 'compare each group with the reference (default), all others together, or each other group',
    },
    control: {
      type: 'string',
      multiple: true,
      value: 'C[,C…]',
      description: 'compare within the values of these columns (Mantel–Haenszel)',
    },
    intersections: { type: 'boolean', description: 'judge combinations of the --by columns too' },
    'one-vs-rest': { type: 'boolean', description: 'columns hold class names: judge each class against the rest' },
    margin: {
      type: 'string',
      multiple: true,
      value: 'METRIC=N',
      description: 'largest gap allowed; METRIC:ratio=N for a ratio',
    },
    epsilon: {
      type: 'string',
      multiple: true,
      value: 'METRIC=N',
      description: 'largest worsening against the baseline allowed',
    },
    preset: {
      type: 'string',
      multiple: true,
      value: PRESET_NAMES.join('|'),
      description: 'add the rules of a known text, printed with its source',
    },
    baseline: { type: 'string', multiple: true, value: 'FILE', description: 'predictions to compare with' },
    level: { type: 'string', value: '0.95', description: 'level of the intervals shown' },
    exact: { type: 'boolean', description: 'Clopper–Pearson intervals of rates instead of Wilson’s' },
    alpha: { type: 'string', value: '0.05', description: 'level of the tests that fail a gap' },
    'emit-cells': {
      type: 'string',
      value: 'FILE',
      description: 'write the counts, which can take the place of the table',
    },
    'suppress-below': {
      type: 'string',
      value: String(SUPPRESS_BELOW),
      description: 'leave cells of fewer rows out of --emit-cells',
    },
    engine: { type: 'string', value: 'stream|duckdb', description: 'table engine (default: by size)' },
    'measure-only': { type: 'boolean', description: 'measure, judge nothing, end 0' },
  },
  examples: [
    'modelgate fairness predictions.csv --label repaid --prediction granted --by age_group,sex --margin false_positive_rate=0.1',
    'modelgate fairness new.parquet --baseline old.parquet --id row --label y --prediction p --by sex --epsilon selection_rate=0.02',
    'modelgate fairness predictions.csv --label y --prediction p --by sex --measure-only --json',
    'modelgate fairness rows-*.parquet --label y --prediction p --by sex --measure-only --emit-cells eval.cells.json',
    'modelgate fairness eval.cells.json --margin selection_rate=0.1',
    'modelgate fairness scored.csv --label y --prediction p --score s --by sex --margin calibration_in_the_large=0.05 --margin roc_auc=0.1',
    'modelgate fairness prices.csv --label price --prediction estimate --amounts --by region --margin mean_error=5',
    'modelgate fairness hired.csv --label good --prediction hired --by sex --control department --margin selection_rate=0.1',
    'modelgate fairness hired.csv --label good --prediction hired --by sex,ethnicity --preset four-fifths',
  ],
  notes: [
    'With --control a margin is judged within strata; the contrast over all rows is printed beside it. A change against the baseline needs no control: its rows are the same.',
    'A gap fails when it is shown beyond the margin and passes when it is shown within; anything else is inconclusive and ends 2.',
  ],
  async run(invocation) {
    const { positionals, options } = invocation
    const by = readList(options['by'])
    const label = readText(options['label'])
    const prediction = readText(options['prediction'])
    const predictions = await toSource(positionals, invocation)
    const isComplete = label !== undefined && prediction !== undefined && by.length > 0
    if (positionals.length === 0 || (!isComplete && !isCellsFile(predictions))) {
      throw new ModelgateError('CLI_USAGE', 'fairness needs a file, --label, --prediction and --by.', {
        advice: 'modelgate fairness predictions.csv --label y --prediction p --by sex',
      })
    }
    const control = readList(options['control'])
    const oneVsRest = options['one-vs-rest'] === true
    const measureOnly = readMeasureOnly(options, ['margin', 'epsilon'])
    const rules = await readRules(invocation, by, control, measureOnly)
    const controlled = rules.policy.rules.flatMap((rule) => rule.control ?? [])
    const strata = [...new Set([...control, ...controlled])].filter((column) => !by.includes(column))
    const baseline = readTexts(options['baseline'])
    const engine = readChoice('engine', options['engine'], ['stream', 'duckdb'])
    const weight = readText(options['weight'])
    const id = readText(options['id'])
    const score = readText(options['score'])
    const positive = readText(options['positive'])
    const favourable = readText(options['favourable'])
    const report = await evaluateFairness({
      predictions,
      baseline: baseline.length === 0 ? 'missing' : await toSource(baseline, invocation),
      query: {
        groups: [...by, ...strata],
        // A cells file names its own columns.
        label: label ?? '',
        prediction: prediction ?? '',
        ...(weight === undefined ? {} : { weight }),
        ...(id === undefined ? {} : { id }),
        ...(positive === undefined ? {} : { positive }),
        ...(favourable === undefined ? {} : { favourable }),
      },
      ...rules,
      strata,
      oneVsRest,
      ...(score === undefined ? {} : { score }),
      amounts: options['amounts'] === true,
      exact: options['exact'] === true,
      reproduce: describeCommand('fairness', positionals, keepMeaning(options)),
      subject: null,
      level: readShare('level', options['level']) ?? DEFAULT_LEVEL,
      intersections: options['intersections'] === true,
      measureOnly,
      ...(engine === undefined ? {} : { engine }),
      ...readEmission(invocation),
    })
    return { report }
  },
}

/** Where the counts go, if anywhere. */
function readEmission({ options, cwd, progress }: Invocation) {
  const file = readText(options['emit-cells'])
  const below = readNumber('suppress-below', options['suppress-below']) ?? SUPPRESS_BELOW
  if (file === undefined) return {}
  const write = async (text: string) => {
    await writeFile(resolve(cwd, file), text).catch((cause: unknown) => {
      throw new ModelgateError('CLI_OUTPUT_FAILED', `The counts cannot be written to ${file}.`, {
        advice: 'Check that the folder exists and may be written.',
        cause,
      })
    })
    progress(`Wrote the counts to ${file}.`)
  }
  return { emitCells: { below, write } }
}

/** The rules of the policy file, if one is named, and those of the command line. */
async function readRules(
  invocation: Invocation,
  by: readonly string[],
  control: readonly string[],
  measureOnly: boolean,
) {
  const { options } = invocation
  const loaded = await loadPolicy(readText(options['policy']), invocation)
  const base: FairnessPolicy = loaded?.gates.fairness ?? {
    attributes: {},
    rules: [],
    minDenominator: DEFAULT_MIN_DENOMINATOR,
    alpha: DEFAULT_ALPHA,
  }
  const against = readChoice('against', options['against'], ['reference', 'rest', 'pairs']) ?? 'reference'
  const presets = readTexts(options['preset']).flatMap((name) => readChoice('preset', name, PRESET_NAMES) ?? [])
  const more = { against, ...(control.length === 0 ? {} : { control }) }
  if (control.length > 0 && readTexts(options['margin']).length === 0) {
    throw new ModelgateError('CLI_USAGE', '--control says within what a --margin is judged, and none is named.', {
      advice: `--control ${control.join(',')} --margin selection_rate=0.1`,
    })
  }
  const references = readTexts(options['reference']).map((text) => splitReference(text, by))
  const attributes = Object.fromEntries([
    ...Object.entries(base.attributes),
    ...references.map(([column, reference]) => [column, { ...base.attributes[column], reference }] as const),
  ])
  const policy: FairnessPolicy = {
    ...base,
    attributes,
    alpha: readShare('alpha', options['alpha']) ?? base.alpha,
    // A preset prints its ratios also where nothing is judged.
    rules: measureOnly
      ? []
      : [
          ...base.rules,
          ...readLimits('margin', options['margin']).map((limit) => marginRule(limit, more)),
          ...readLimits('epsilon', options['epsilon']).map((limit) => epsilonRule(limit, against)),
          ...expandPresets(presets),
        ],
    presets: [...(base.presets ?? []), ...presets],
  }
  return {
    policy,
    policyRef: loaded === undefined ? null : { source: loaded.source, digest: loaded.digest },
  }
}

function marginRule({ metric, contrast, value }: Limit, more: Pick<FairnessRule, 'against' | 'control'>): FairnessRule {
  return { metric, contrast, ...more, absolute: { margin: value }, severity: 'fail' }
}

function epsilonRule({ metric, contrast, value }: Limit, against: FairnessRule['against']): FairnessRule {
  const worse =
    new Map<string, 'higher' | 'lower'>(
      Object.entries({ ...RATES, ...SCORE_METRICS }).map(([name, rate]) => [name, rate.worse]),
    ).get(metric) ?? 'higher'
  return { metric, contrast, against, regression: { epsilon: value, worse }, severity: 'fail' }
}

function splitReference(text: string, by: readonly string[]): readonly [string, string] {
  const column = by.find((name) => text.startsWith(`${name}=`))
  if (column !== undefined) return [column, text.slice(column.length + 1)]
  throw new ModelgateError('CLI_USAGE', `--reference ${text} is not COLUMN=VALUE with a column of --by.`, {
    advice: `--reference ${by[0]}=VALUE`,
  })
}
