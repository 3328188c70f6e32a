import type { Framework } from './framework.ts'

export const MODEL_CARDS: Framework = {
  id: 'model-cards',
  title: 'Model Cards for Model Reporting',
  edition: 'Mitchell et al., 2019',
  source: 'https://doi.org/10.1145/3287560.3287596',
  written: '2026-11-21',
  checked: '2026-11-21: the nine section names, against public model cards that follow the paper',
  items: [
    {
      item: 'Model details',
      asks: 'Who, when, version, type, licence, where to ask',
      fields: [
        'metadata.name',
        'metadata.version',
        'metadata.owner',
        'metadata.license',
        'metadata.contact',
        'spec.task',
        'spec.library',
      ],
    },
    {
      item: 'Intended use',
      asks: 'Primary uses and users, uses out of scope',
      fields: ['spec.considerations.useCases', 'spec.considerations.users', 'spec.considerations.outOfScopeUses'],
    },
    { item: 'Factors', asks: 'Groups, instruments, environments', fields: ['spec.fairness.sensitiveAttributes'] },
    { item: 'Metrics', asks: 'Measures, thresholds, variation', fields: ['spec.evaluation.results'] },
    { item: 'Evaluation data', asks: 'Data sets, motivation, preprocessing', fields: ['spec.data'] },
    { item: 'Training data', asks: 'The same of the training data where possible', fields: ['spec.data'] },
    {
      item: 'Quantitative analyses',
      asks: 'Results by factor and by crossed factors',
      fields: ['spec.evaluation.results', 'spec.fairness.intersections'],
    },
    {
      item: 'Ethical considerations',
      asks: 'Risks and mitigations',
      fields: ['spec.considerations.ethicalConsiderations'],
    },
    {
      item: 'Caveats and recommendations',
      asks: 'Limits, further tests',
      fields: ['spec.considerations.technicalLimitations', 'spec.considerations.performanceTradeoffs'],
    },
  ],
}
