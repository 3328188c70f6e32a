import type { FairnessRule } from './policy.ts'

/** Rules that somebody else wrote down, applied only where a policy or a command names them. */
export interface FairnessPreset {
  readonly name: PresetName
  readonly title: string
  /** The text it follows, and the day of that text. */
  readonly source: string
  readonly dated: string
  /** What a reader must know before leaning on it. */
  readonly caveat: string
  /** Rules on rates of the favourable outcome: where it is the negative one, true positive means true negative. */
  readonly rules: readonly FairnessRule[]
  /** Whether combinations of attributes are groups too. */
  readonly intersections?: true
}

export const PRESET_NAMES = ['four-fifths', 'nyc-local-law-144', 'aif360', 'aequitas'] as const
export type PresetName = (typeof PRESET_NAMES)[number]

const within = (metric: string, contrast: FairnessRule['contrast'], margin: number, against: FairnessRule['against']) =>
  ({ metric, contrast, against, absolute: { margin }, severity: 'fail' }) as const

/** Every preset, as dated data: a changed text becomes a new preset, never a new meaning of an old name. */
export const FAIRNESS_PRESETS: Readonly<Record<PresetName, FairnessPreset>> = {
  'four-fifths': {
    name: 'four-fifths',
    title: 'Four-fifths rule of the Uniform Guidelines on Employee Selection Procedures',
    source: '29 CFR 1607.4(D), https://www.ecfr.gov/current/title-29/section-1607.4',
    dated: '1978-08-25',
    caveat:
      'Written for employment selection in the United States, as a rule of thumb beside statistical and practical significance. All pairs of groups are compared, which bounds the ratio to the highest rate.',
    rules: [within('selection_rate', 'ratio', 0.8, 'pairs')],
  },
  'nyc-local-law-144': {
    name: 'nyc-local-law-144',
    title: 'Impact ratios of a bias audit under New York City Local Law 144',
    source: '6 RCNY 5-300 to 5-304, https://rules.cityofnewyork.us/rule/automated-employment-decision-tools-updated',
    dated: '2023-07-05',
    caveat:
      'The rule sets no pass mark, so this preset prints impact ratios and judges nothing. Categories under 2 % of the rows are printed and marked; an independent auditor decides whether to leave them out.',
    rules: [],
    intersections: true,
  },
  aif360: {
    name: 'aif360',
    title: 'Bounds of the AI Fairness 360 demonstration',
    source: 'IBM Research, AI Fairness 360 web demonstration, https://aif360.res.ibm.com',
    dated: '2018-09-19',
    caveat:
      'A convention of a demonstration, not a standard. Average odds are bounded by bounding both rates they are made of.',
    rules: [
      within('selection_rate', 'difference', 0.1, 'reference'),
      within('selection_rate', 'ratio', 0.8, 'reference'),
      within('true_positive_rate', 'difference', 0.1, 'reference'),
      within('false_positive_rate', 'difference', 0.1, 'reference'),
    ],
  },
  aequitas: {
    name: 'aequitas',
    title: 'Parity of Aequitas with its default threshold, τ = 0.8',
    source: 'Saleiro et al. (2018) Aequitas, arXiv:1811.05577, https://github.com/dssg/aequitas',
    dated: '2018-11-14',
    caveat: 'A default of a toolkit, borrowed from the four-fifths rule; on error rates it has no legal source.',
    rules: [
      'selection_rate',
      'false_positive_rate',
      'false_negative_rate',
      'false_discovery_rate',
      'false_omission_rate',
    ].map((metric) => within(metric, 'ratio', 0.8, 'reference')),
  },
}

/** Whether a text names a preset. */
export function isPresetName(text: string): text is PresetName {
  return Object.hasOwn(FAIRNESS_PRESETS, text)
}

/** The rules of some presets, each with the name of its preset. */
export function expandPresets(names: readonly PresetName[]): readonly FairnessRule[] {
  return names.flatMap((preset) => FAIRNESS_PRESETS[preset].rules.map((rule) => ({ ...rule, preset })))
}
